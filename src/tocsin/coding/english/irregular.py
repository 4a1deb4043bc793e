"""What rules of English inflection miss: tables, one entry between commas, the dictionary form first."""

from __future__ import annotations

from collections.abc import Mapping


def _table(entries: str) -> dict[str, tuple[str, ...]]:
    return {words[0]: tuple(words[1:]) for words in (entry.split() for entry in entries.split(","))}


# Past tense and participle; the other forms follow the rules.
PASTS: Mapping[str, tuple[str, ...]] = _table(
    """
    arise arose arisen, awake awoke awoken, bear bore borne born, beat beat beaten, become became become, befall
    befell befallen, begin began begun, bend bent, bet bet, bid bid bade bidden, bind bound, bite bit bitten, bleed
    bled, blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn
    burned burnt, burst burst, bust bust busted, buy bought, cast cast, catch caught, choose chose chosen, cling
    clung, come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, dive dived dove, draw drew drawn,
    dream dreamed dreamt, drink drank drunk, drive drove driven, dwell dwelt dwelled, eat ate eaten, fall fell
    fallen, feed fed, feel felt, fight fought, find found, fit fit fitted, flee fled, fling flung, fly flew flown,
    forbear forbore forborne, forbid forbade forbad forbidden, forecast forecast, foresee foresaw foreseen, forego
    forewent foregone, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook
    forsaken, freeze froze frozen, get got gotten, give gave given, grind ground, grow grew grown, hang hung hanged,
    hear heard, hew hewed hewn, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt kneeled, knit
    knit knitted, know knew known, lay laid, lead led, lean leaned leant, leap leaped leapt, learn learned learnt,
    leave left, lend lent, let let, lie lay lain lied, light lit lighted, lose lost, make made, mean meant, meet
    met, mow mowed mown, pay paid, plead pleaded pled, prove proved proven, put put, quit quit quitted, read read,
    rend rent, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek
    sought, sell sold, send sent, set set, sew sewed sewn, shake shook shaken, shear sheared shorn, shed shed, shine
    shone shined, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk,
    sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, smell smelled smelt, smite smote
    smitten, sow sowed sown, speak spoke spoken, speed sped speeded, spell spelled spelt, spend spent, spill spilled
    spilt, spin spun, spit spat, split split, spoil spoiled spoilt, spread spread, spring sprang sprung, stand
    stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, stride strode stridden, strike struck
    stricken, string strung, strive strove striven strived, swear swore sworn, sweep swept, swell swelled swollen,
    swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw
    threw thrown, thrust thrust, tread trod trodden, wake woke woken, wear wore worn, weave wove woven, weep wept,
    wet wet wetted, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring
    wrung, write wrote written, uphold upheld, upset upset, go went gone, do did done, undergo underwent undergone,
    undo undid undone, redo redid redone, oversee oversaw overseen
    """
)
# All forms of the verbs whose present is irregular too.
WHOLE: Mapping[str, tuple[str, ...]] = _table(
    """
    be am is are was were been being, have has had having, bus buses bused bussed busing bussing, gas gases gasses
    gassed gassing, quiz quizzes quizzed quizzing, benefit benefits benefited benefitted benefiting benefitting,
    focus focuses focused focussed focusing focussing, bias biases biased biassed biasing, axe axes axed axing, dye
    dyes dyed dyeing, singe singes singed singeing, man mans manned manning, veto vetoes vetoed vetoing, saw saws
    sawed sawn sawing, summons summonses summonsed summonsing, teargas teargases teargassed teargassing
    """
)
# Plurals. A word that is its own plural names itself.
PLURALS: Mapping[str, tuple[str, ...]] = _table(
    """
    man men, woman women, child children, person people persons, foot feet, tooth teeth, goose geese, mouse mice, ox
    oxen, wife wives, midwife midwives, housewife housewives, life lives, knife knives, thief thieves, half halves,
    wolf wolves, loaf loaves, shelf shelves, calf calves, scarf scarves, wharf wharves wharfs, hoof hooves, self
    selves, penny pence pennies, crisis crises, analysis analyses, thesis theses, hypothesis hypotheses, diagnosis
    diagnoses, oasis oases, axis axes, emphasis emphases, criterion criteria, phenomenon phenomena, curriculum
    curricula, memorandum memoranda memorandums, referendum referenda referendums, bacterium bacteria, nucleus
    nuclei, alumnus alumni, appendix appendices, staff staff staffs, gas gases, lens lenses, bias biases, alias
    aliases, atlas atlases, canvas canvases, iris irises, quiz quizzes, axe axes, bonus bonuses, bus buses, plus
    pluses, brother-in-law brothers-in-law, sister-in-law sisters-in-law, mother-in-law mothers-in-law,
    father-in-law fathers-in-law, son-in-law sons-in-law, daughter-in-law daughters-in-law, passer-by passers-by,
    runner-up runners-up, hanger-on hangers-on, attorney-general attorneys-general, secretary-general
    secretaries-general, mother-of-two mothers-of-two, work-to-rule works-to-rule, sheep sheep, deer deer, fish
    fish, aircraft aircraft, spacecraft spacecraft, series series, species species, means means, headquarters
    headquarters, barracks barracks, crossroads crossroads, gallows gallows, steelworks steelworks, gasworks
    gasworks, ironworks ironworks, waterworks waterworks, premises premises, arrears arrears, proceeds proceeds,
    outskirts outskirts, clothes clothes, trousers trousers, scissors scissors, goods goods, alms alms, thanks
    thanks, whereabouts whereabouts, news news, corps corps, police police, personnel personnel, media media,
    surroundings surroundings, teargas teargases, drive-by drive-bys, lathi lathis, sit-in sit-ins, walk-out
    walk-outs, stand-off stand-offs, lock-out lock-outs
    """
)

# Verbs of more than one syllable that double their last letter.
DOUBLING = frozenset(
    """
    abet abhor abut acquit admit allot annul backlog begin befit bedevil commit compel concur confer control debar
    defer demur deter disbar dispel distil emit enrol embed equip excel expel forbid forget format fulfil handicap
    hobnob humbug incur infer instil input impel kidnap occur omit outfit output outrun outwit overlap patrol permit
    prefer program propel rebel rebut recap recur refer regret remit repel sandbag submit transfer transmit unplug
    upset wiretap worship zigzag overrun unpin unzip unwrap
    """.split()
)
HARD_C = frozenset("panic traffic mimic picnic frolic bivouac".split())  # trafficked

# Verbs that look like a form of another.
NOT_FORMS = frozenset(
    """
    bed bleed breed embed exceed feed heed need proceed seed shed shred speed succeed wed weed bring cling fling
    king ping ring sing sling spring sting string swing wing wring bias focus gas bus canvas chorus dress
    """.split()
)
# Stems that lose no -e although they look it, and stems that lose one although they do not.
BARE = frozenset(
    """
    arc bang belong clang gang hang long prolong throng twang wrong bias bus canvas chorus focus gas combat format
    murmur collar pillar kidnap pencil stencil council fulfil distil instil debut benefit ballad method blitz waltz
    quiz sulfur consul admin coffin veto cancel ransom custom fathom program worship gossip symbol carol bayonet dox
    box fax bankrupt embed pen equal total petrol gaol
    """.split()
)
LOST_E = frozenset(
    """
    creat recreat procreat delineat permeat nauseat persuad dissuad guid misguid ignor restor explor deplor implor
    ador interfer adher rever persever postpon condon aton dethron telephon conven reconven interven contraven
    profan invit unit ignit incit excit recit expedit reunit extradit dynamit requit delet complet compet deplet
    secret excret promot devot denot demot connot quot misquot emot welcom inflam renam elop inhal exhal impal parol
    consol cajol compil reconcil mobil exil profil revil beguil breath seeth loath sooth writh cloth teeth wast tast
    past lambast hast ow aw ax ey dy typ ach cach beseig sieg besieg liais machin phon acquiesc queu argu issu su ru
    du cu reviv reassur assur insur ensur wheez sneez breez seiz rais prais brows carous bruis cruis caus paus
    garrott machet massacr uninvit disinvit abus accus excus refus amus confus
    """.split()
)
LONG_LL = frozenset("install recall appall befall bankroll stonewall instill enroll fulfill forestall".split())
DOUBLE_KEPT = frozenset("add err ebb egg butt boycott purr putt doxx inn headbutt".split())
IE_VERBS = frozenset("lie die tie vie belie untie underlie".split())
# Nouns and verbs in -o that take -es.
O_ES = frozenset(
    "hero veto go do echo torpedo embargo tomato potato mosquito cargo forgo forego undergo undo redo overdo".split()
)
# Nouns in -ie, whose plural looks like that of a noun in -y.
IE_NOUNS = frozenset(
    """
    movie cookie zombie rookie bookie calorie prairie hippie groupie junkie sortie genie selfie talkie townie goalie
    birdie brownie cabbie hoodie newbie veggie yuppie pixie lie tie pie die postie toughie coolie knobkerrie
    gendarmerie reverie menagerie brasserie camaraderie aussie techie foodie roadie lassie laddie
    """.split()
)
# Words whose -e belongs to them, though others like them take -es.
E_PLURALS = frozenset(
    "abuse excuse fuse ruse muse disuse misuse recluse refuse defuse accuse amuse confuse use ache headache "
    "cache axe avalanche toothache psyche creche cliche moustache".split()
)
MEN_SINGULAR = frozenset("specimen regimen abdomen acumen omen semen stamen bitumen yemen turkmen ramen amen".split())
MAN_PLAIN = frozenset("human german roman ottoman talisman shaman norman caiman woman child".split())
# Nouns and verbs in -i and -u, whose -is and -us are plurals; other words in -is and -us stand in the singular.
I_U_WORDS = frozenset(
    """
    taxi rabbi nazi adivasi basiji lathi tsunami cedi lari alibi ski bikini safari swami mufti graffiti shanghai
    toyi saudi iraqi israeli pakistani bangladeshi somali kuwaiti yemeni omani emirati qatari bahraini bengali
    punjabi nepali azerbaijani kashmiri sindhi gujarati guru menu leu bureau rungu emu zulu hindu hutu plateau
    milieu eu
    """.split()
)
SINGULAR_S = frozenset(
    "christmas hamas texas kansas judas pancreas chaos cosmos ethos pathos kudos politics economics athletics "
    "mathematics physics ethics electronics logistics gymnastics customs".split()
)
