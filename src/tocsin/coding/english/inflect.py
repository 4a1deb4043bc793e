"""Inflected forms of English words, by rule and a table of what rules miss."""

from __future__ import annotations

VERBS = {
    "be": "am is are was were been being", "have": "has had having", "do": "does did done doing", "go": "goes went gone going",
    "beat": "beats beat beaten beating", "become": "becomes became become becoming", "begin": "begins began begun beginning",
    "bend": "bends bent bending", "bind": "binds bound binding", "bite": "bites bit bitten biting", "bleed": "bleeds bled bleeding",
    "blow": "blows blew blown blowing", "break": "breaks broke broken breaking", "bring": "brings brought bringing",
    "broadcast": "broadcasts broadcast broadcasting", "build": "builds built building", "burn": "burns burned burnt burning",
    "buy": "buys bought buying", "cast": "casts cast casting", "catch": "catches caught catching", "choose": "chooses chose chosen choosing",
    "come": "comes came come coming", "cost": "costs cost costing", "cut": "cuts cut cutting", "deal": "deals dealt dealing",
    "dig": "digs dug digging", "draw": "draws drew drawn drawing", "drive": "drives drove driven driving", "eat": "eats ate eaten eating",
    "fall": "falls fell fallen falling", "feed": "feeds fed feeding", "feel": "feels felt feeling", "fight": "fights fought fighting",
    "find": "finds found finding", "flee": "flees fled fleeing", "fling": "flings flung flinging", "fly": "flies flew flown flying",
    "forbid": "forbids forbade forbad forbidden forbidding", "freeze": "freezes froze frozen freezing", "get": "gets got gotten getting",
    "give": "gives gave given giving", "grow": "grows grew grown growing", "hang": "hangs hung hanged hanging", "hear": "hears heard hearing",
    "hide": "hides hid hidden hiding", "hit": "hits hit hitting", "hold": "holds held holding", "hurt": "hurts hurt hurting",
    "keep": "keeps kept keeping", "know": "knows knew known knowing", "lay": "lays laid laying", "lead": "leads led leading",
    "leave": "leaves left leaving", "lend": "lends lent lending", "let": "lets let letting", "lie": "lies lay lain lied lying",
    "lose": "loses lost losing", "make": "makes made making", "meet": "meets met meeting", "pay": "pays paid paying", "put": "puts put putting",
    "quit": "quits quit quitting", "read": "reads read reading", "ride": "rides rode ridden riding", "ring": "rings rang rung ringing",
    "rise": "rises rose risen rising", "run": "runs ran run running", "say": "says said saying", "see": "sees saw seen seeing",
    "seek": "seeks sought seeking", "sell": "sells sold selling", "send": "sends sent sending", "set": "sets set setting",
    "shake": "shakes shook shaken shaking", "shed": "sheds shed shedding", "shoot": "shoots shot shooting", "show": "shows showed shown showing",
    "shut": "shuts shut shutting", "sit": "sits sat sitting", "slay": "slays slew slain slaying", "slit": "slits slit slitting",
    "speak": "speaks spoke spoken speaking", "spend": "spends spent spending", "spit": "spits spat spitting", "split": "splits split splitting",
    "spread": "spreads spread spreading", "stand": "stands stood standing", "steal": "steals stole stolen stealing", "stick": "sticks stuck sticking",
    "strike": "strikes struck stricken striking", "string": "strings strung stringing", "strip": "strips stripped stripping", "sue": "sues sued suing",
    "swear": "swears swore sworn swearing", "sweep": "sweeps swept sweeping", "swing": "swings swung swinging", "take": "takes took taken taking",
    "teach": "teaches taught teaching", "tear": "tears tore torn tearing", "tell": "tells told telling", "think": "thinks thought thinking",
    "throw": "throws threw thrown throwing", "tie": "ties tied tying", "uphold": "upholds upheld upholding", "undergo": "undergoes underwent undergone undergoing",
    "wake": "wakes woke woken waking", "wear": "wears wore worn wearing", "win": "wins won winning", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "withhold": "withholds withheld withholding", "wind": "winds wound winding", "wring": "wrings wrung wringing", "write": "writes wrote written writing",
    "overthrow": "overthrows overthrew overthrown overthrowing", "overrun": "overruns overran overrun overrunning", "bid": "bids bid bidding",
    "burst": "bursts burst bursting", "cling": "clings clung clinging", "drag": "drags dragged dragging", "grind": "grinds ground grinding",
    "lock": "locks locked locking", "mislead": "misleads misled misleading", "overturn": "overturns overturned overturning",
    "rid": "rids rid ridding", "add": "adds added adding", "rape": "rapes raped raping", "race": "races raced racing", "sink": "sinks sank sunk sinking", "slide": "slides slid sliding", "sling": "slings slung slinging",
    "stab": "stabs stabbed stabbing", "gas": "gasses gassed gassing", "picket": "pickets picketed picketing", "bus": "buses bused bussed busing bussing",
    "bankrupt": "bankrupts bankrupted bankrupting", "die": "dies died dying", "free": "frees freed freeing", "agree": "agrees agreed agreeing",
    "bail": "bails bailed bailing", "pen": "pens penned penning", "wiretap": "wiretaps wiretapped wiretapping", "cancel": "cancels cancelled canceled cancelling canceling",
    "panic": "panics panicked panicking", "traffic": "traffics trafficked trafficking", "mimic": "mimics mimicked mimicking",
    "retake": "retakes retook retaken retaking", "rehire": "rehires rehired rehiring", "redo": "redoes redid redone redoing", "repay": "repays repaid repaying",
    "overhear": "overhears overheard overhearing", "foresee": "foresees foresaw foreseen foreseeing", "undertake": "undertakes undertook undertaken undertaking",
}  # fmt: skip
NOUNS = {
    "man": "men", "woman": "women", "child": "children", "person": "people persons", "foot": "feet", "tooth": "teeth", "wife": "wives",
    "life": "lives", "knife": "knives", "thief": "thieves", "half": "halves", "policeman": "policemen", "policewoman": "policewomen",
    "staff": "staff staffs", "police": "police", "personnel": "personnel", "media": "media", "crisis": "crises", "series": "series",
    "sit-in": "sit-ins", "walk-out": "walk-outs", "passer-by": "passers-by", "stand-off": "stand-offs", "lock-out": "lock-outs",
    "brother-in-law": "brothers-in-law", "attorney general": "attorneys general",
}  # fmt: skip
DOUBLING = {"ban", "rob", "rap", "tap", "bug", "nab", "grab", "jab", "jam", "bar", "plan", "drop", "stop", "drag", "club", "tag", "beg", "slap", "whip", "strip", "trap", "ram", "gun", "snub", "scrap", "shun", "slam", "cram", "cap", "pin", "gag", "kidnap", "commit", "admit", "permit", "submit", "refer", "defer", "transfer", "occur", "deter", "incur", "rebut", "expel", "dispel", "compel", "control", "patrol", "cancel", "travel", "shovel", "quarrel", "libel", "label", "model", "pummel", "bludgeon", "acquit", "regret", "abet", "abut", "outwit", "hit", "knock", "stab", "wrap", "step", "axe", "flog", "mug", "hug", "plug", "prod", "nod", "rub", "sob", "throb", "dub", "stun", "skip", "tip", "zip", "ship", "equip", "snap", "clap", "tug", "jog", "lag", "sag", "frog", "hog", "clog", "unplug", "pat", "chat", "squat", "knit", "fit", "emit", "omit", "remit", "concur", "infer", "recur", "confer", "prefer", "spar", "scar", "tar", "blur", "stir", "spur", "star", "char", "rev", "curb"} - {"curb", "knock", "axe", "bludgeon"}  # fmt: skip
VOWELS = "aeiou"
SIBILANT_PLURALS = frozenset(
    "buses minibuses gases viruses campuses bonuses statuses focuses surpluses censuses circuses choruses syllabuses "
    "caucuses biases trolleybuses omnibuses".split()
)


def verb_forms(lemma: str) -> set[str]:
    """All forms of a verb, the base included."""
    if lemma in VERBS:
        return {lemma, *VERBS[lemma].split()}
    if "-" in lemma:  # re-arrest, lathi-charge: the last part bends
        front, _, last = lemma.rpartition("-")
        return {f"{front}-{f}" for f in verb_forms(last)}
    for prefix in ("re", "over", "under", "out", "un", "mis", "dis"):
        rest = lemma.removeprefix(prefix)
        if rest != lemma and rest in VERBS and len(rest) > 2:
            return {lemma, *(prefix + f for f in VERBS[rest].split())}
    forms = {lemma, _s(lemma)}
    if lemma.endswith("e"):
        stem = lemma[:-2] + "y" if lemma.endswith("ie") else lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        forms |= {lemma + "d", stem + "ing"}
    elif lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in VOWELS:
        forms |= {lemma[:-1] + "ied", lemma + "ing"}
    else:
        forms |= {lemma + "ed", lemma + "ing"}
        if lemma in DOUBLING or (
            len(lemma) > 2 and lemma[-1] == "l" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS
        ):
            forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def noun_forms(lemma: str) -> set[str]:
    """Singular and plural; of a compound the last word bends."""
    if lemma in NOUNS:
        return {lemma, *NOUNS[lemma].split()}
    front, space, last = lemma.rpartition(" ")
    if space:
        return {f"{front} {f}" for f in noun_forms(last)}
    if lemma.endswith("man") and len(lemma) > 4 and lemma not in ("human", "german", "roman"):
        return {lemma, lemma[:-3] + "men"}
    return {lemma, _s(lemma)}


def _s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return (
        word + "es"
        if word.endswith("o") and word in ("hero", "veto", "go", "echo", "torpedo", "embargo")
        else word + "s"
    )


IRREGULAR_NOUNS = {form: lemma for lemma, forms in NOUNS.items() for form in forms.split()}
IRREGULAR_VERBS = {form: lemma for lemma, forms in VERBS.items() for form in forms.split() if form not in VERBS}


def singular(word: str) -> str:
    """The dictionary form of a noun, by rule."""
    if word in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")) or word in SIBILANT_PLURALS:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def base(word: str) -> str:
    """The dictionary form of a verb, by rule: enough for the verbs of the lexicon."""
    if word in VERBS:
        return word
    if word in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[word]
    for ending, candidates in (
        ("ies", ("y",)), ("ied", ("y",)), ("ying", ("y", "ie")),
        ("sses", ("ss",)), ("shes", ("sh",)), ("ches", ("ch",)), ("xes", ("x",)),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + candidates[0]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)] if word.endswith(ending) else ""
        if len(stem) < 2 or not any(v in stem for v in "aeiouy"):
            continue
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]
        if stem[:-1] in DOUBLING and stem[-1] == stem[-2]:
            return stem[:-1]
        if stem.endswith(("at", "iz", "is", "us", "in", "ur", "ov", "iv", "eav", "uc", "ic", "nc", "rc", "dg", "ng", "ag", "eg", "rg", "ut", "it", "ot", "ar", "or", "ir", "id", "od", "ud", "ok", "ak", "ik", "ap", "ip", "op", "rs", "ns", "ps", "l", "u", "v", "s", "z", "m")) and stem + "e" in E_VERBS:  # fmt: skip
            return stem + "e"
        return stem
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word


E_VERBS = frozenset(
    "accuse acknowledge acquire advise announce approve argue arrange assume authorise authorize believe cease celebrate challenge charge close coerce commence compare compensate "
    "complete conclude condemne confiscate continue convince create criticise criticize deceive decide declare decline dedicate define demande denounce deprive describe devastate "
    "determine die discharge discontinue disperse dispute dissolve divide dominate donate encourage endorse enforce ensure escape evacuate examine exclude execute exile expire expose "
    "bounce change arrange exchange range cause abuse base blame cite code combine compute confuse cope damage date debate decrease defuse delete deplore divorce drive ease elope emerge engage enrage erase estimate evolve excuse explode fade finance flame fuse gauge glance grieve guide handle hinge house inhale exhale invade isolate lace lease merge mine nurse observe oppose outrage overrule paste pause phase phone pile pose practise purge quote rate rebuke reverse revise scale scrape seethe shade shelve slice snipe sponge squeeze stabilise strangle strike suffice surge suffocate asphyxiate stroke tease taste trace tire urge venture verge voice wage waive wipe shelve solve practice reduce renounce rejoice reimburse remunerate disburse endorse coerce force pierce produce sledge lodge dislodge allege pledge judge bridge nudge budge begrudge hedge edge plunge lunge singe cringe infringe impinge avenge revenge challenge scrounge lounge discharge charge enlarge barge forge submerge converge diverge gorge urge "
    "face fine fire force freeze guarantee hate have hope ignore imagine impose include increase initiate injure insure interfere interrogate introduce invade investigate invite involve issue "
    "judge leave liberate live lose love make manage measure merge mobilise mobilize motivate move name negotiate note notice nominate oblige observe operate oppose organise organize outrage "
    "paralyse participate pause perceive persecute persuade place pledge plunge postpone praise prepare presume probe produce promise propose prosecute prove provide provoke "
    "pursue race raise reassure recognise recognize reduce refuse reinstate relate release relocate remove renegotiate replace require rescue resolve restore retaliate retire reveal ridicule rule "
    "sabotage save schedule score seize sentence separate serve settle share silence smoke solve stage state storm strike struggle subpoenae sue suppose surprise surveille survive suspende "
    "terminate torture trade unite urge use vacate value violate vote vandalise welcome withdrawe write mediate arbitrate allege censure confine torture legalise dole parole ambushe besiege "
    "raze evade infiltrate mutilate decapitate assassinate eliminate humiliate intimidate implicate incarcerate execute hospitalise victimise demonise criminalise blacklist outlawe disable deactivate "
    "sacrifice pillage ransack damage disengage rage barricade blockade invoke revoke shake take bake wake drive arrive strive deprive give receive come become overcome time resume consume assume presume "
    "perse handle settle struggle tackle dismantle bundle hurdle trample handcuffe manhandle scuffle rumble tumble juggle smuggle strangle shackle muzzle dazzle puzzle baffle stifle shuffle throttle bottle battle "
    "fire hire acquire require inquire enquire conspire expire retire inspire admire rewire wire rehire cure secure procure ensure insure pressure measure treasure capture structure fracture rupture puncture torture "
    "care dare declare prepare share spare stare scare compare".split()
) - {"demande", "condemne", "suspende", "withdrawe", "ambushe", "subpoenae", "handcuffe", "outlawe", "storm", "blacklist", "perse", "ransack"}  # fmt: skip
