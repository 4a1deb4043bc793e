"""What site furniture says in English, as patterns by reason. Each is tried at the beginning of a line.

A pattern that ends in `$` takes the whole line; the others may be followed by more words, up to `MOST_WORDS` of
their reason. Lines are matched without regard to case.
"""

from __future__ import annotations

from typing import Final

_END = r"[\s:!.?»›>…→*\])]*$"

LINES: Final[dict[str, tuple[str, ...]]] = {
    "comments": (
        r"(?:leave|post|add|write|submit|make) (?:a|your) (?:public )?(?:reply|comment|response)\b",
        r"\(?\d+\)? (?:comments?|responses?|replies|thoughts?)\b(?: (?:on|to|so far)\b.*)?" + _END,
        r"(?:recent |view |show |all |no |latest |reader |your )*comments? ?(?:[(\[:]? ?\d+[)\]]?|off|closed|"
        r"are (?:closed|off)\b.*)",
        r"be the first to (?:comment|reply|review|respond|share|like)",
        r"(?:your )?e-?mail (?:address )?(?:will not be|won't be|is never) (?:published|shared|made public)",
        r"required fields are marked",
        r"you must be (?:logged in|registered)",
        r"(?:please )?(?:log|sign) ?in (?:or register )?(?:to|or) .{0,40}(?:comment|post|reply)",
        r"save my name, e-?mail",
        r"notify me (?:of|by|when|via)\b",
        r"(?:join|start) the (?:conversation|discussion|debate)" + _END,
        r"have your say" + _END,
        r"cancel reply|reply to this|(?:comment|name|e-?mail|website) ?\*" + _END,
        r"discuss(?: this)?(?: article| story)?(?: (?:on|in) (?:the|our) (?:forum|facebook).*)?" + _END,
    ),
    "newsletter": (
        r"(?:please )?(?:sign up|subscribe|register)\b.{0,70}(?:newsletter|updates?|alerts?|e-?mails?|"
        r"mailing list|bulletin|"
        r"channel|inbox|digest|briefing|podcast|magazine|paper|feed|rss|today|now|here|free)\b",
        r"(?:sign up|subscribe|register)(?: (?:now|today|here|for free))?" + _END,
        r"get (?:the|our|all|more|this|breaking|daily|weekly|news)\b.{0,90}(?:inbox|newsletter|by e-?mail|"
        r"on whatsapp|on telegram)",
        r"enter your e-?mail|your e-?mail address" + _END,
        r"join our (?:mailing list|newsletter|telegram|whatsapp|channel|community|e-?mail)",
        r"stay (?:informed|up to date|up-to-date|connected|in touch|tuned)\b",
        r"(?:our )?(?:daily|weekly|monthly|free)? ?(?:e-?mail )?newsletters?(?: sign-?up)?" + _END,
        r"(?:to |you can )?unsubscribe\b",
        r"(?:you (?:are receiving|received) this|this (?:e-?mail|message) was sent)\b",
        r"view (?:this e-?mail )?(?:in|on) (?:your )?(?:web )?browser|forward (?:this )?to a friend",
    ),
    "cookie notice": (
        r"(?:we|this (?:web)?site|our (?:web)?site|this page)(?: and our \d* ?partners)? (?:use|uses|store|"
        r"stores)\b.{0,40}\bcookies",
        r"by (?:continuing|using|browsing|clicking|closing)\b.{0,80}(?:cookies|you (?:consent|agree|accept))",
        r"(?:accept|reject|decline|allow|refuse|manage|customi[sz]e)(?: all| only)?(?: (?:necessary|essential|"
        r"optional))?"
        r"(?: (?:cookies|preferences|consent|settings|choices))" + _END,
        r"(?:accept|reject|decline) all" + _END,
        r"cookies? (?:policy|settings|preferences|notice|consent)\b",
        r"(?:we (?:value|respect|care about)|your) (?:your )?privacy\b",
        r"we and our \d* ?partners",
    ),
    "legal notice": (
        r"(?:copyright\b.{0,6})?(?:©|\(c\) ?\d{4})",
        r"copyright (?:\d{4}|by\b|notice|of\b)|copyright" + _END,
        r"all rights reserved",
        r"(?:terms|conditions) (?:of (?:use|service)|and conditions|& conditions)\b",
        r"(?:privacy|cookie|editorial|comments?|moderation) (?:policy|statement)" + _END,
        r"(?:proudly )?powered by \w+|(?:theme|website|site|design(?:ed)?) by\b.{0,40}$",
        r"(?:the )?(?:views|opinions) expressed\b.{0,120}(?:do not|are those|are not|are solely)",
        r"we may (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission",
        r"(?:no part of )?this (?:material|article|website|content) may not be (?:published|reproduced|copied)",
        r"(?:you (?:may|can) )?(?:republish|reprint)(?:ing)? (?:this|our) (?:article|story|stories|work)",
        r"(?:this work is )?licen[sc]ed under|creative commons\b",
        r"registered (?:charity|company|office)\b.{0,40}(?:\bno\b|number|:|\d{4})|registered in england",
        r"(?:site ?map|disclaimer|imprint|accessibility|terms|privacy|legal)" + _END,
    ),
    "sharing buttons": (
        r"share (?:this|on|via|with|article|story|post|page)\b.{0,80}",
        r"share" + _END,
        r"(?:tweet|retweet|pin|print|e-?mail|send|save|bookmark|forward|recommend|like) (?:this )?(?:page|article|"
        r"story|post|link|to a friend)\b.{0,30}",
        r"(?:tweet|print|e-?mail|pin|bookmark|like) this" + _END,
        r"follow (?:us|@\w+|\w+ on)\b",
        r"(?:find|like|join) us on\b",
        r"click to (?:share|e-?mail|print|copy|tweet)",
        r"copy (?:the )?link|link copied",
        r"print(?:er)?[- ]friendly\b.{0,20}|print (?:version|edition of this)",
        r"[\d.,]+k? (?:shares?|likes?|tweets?|views?|reads?|retweets?)" + _END,
    ),
    "tags": (
        r"(?:tags?|tagged(?: with| in| as)?|topics?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|"
        r"key ?words|labels|"
        r"more on these topics|related topics|in this (?:topic|section)|sections?)\s*:\s*\S",
        r"(?:tags?|filed under|categories|related topics|more on these topics)" + _END,
    ),
    "press contact": (
        r"for (?:more|further|additional) (?:information|details|info|inquiries|enquiries)\b.{0,60}(?:contact|"
        r"call|e-?mail|phone|"
        r"visit|see|write|go to|please|:)",
        r"(?:for )?(?:media|press) (?:contacts?|enquir\w+|inquir\w+|office|queries|requests|"
        r"interviews?)\b.{0,25}(?::|[+@]|\bcontact\b|should be)",
        r"(?:media|press) contacts?" + _END,
        r"contacts?(?: for (?:the )?(?:press|media|journalists))? ?:",
        r"(?:please )?contact (?:the|our) (?:press|media|communications?) (?:office|department|team|desk)",
        r"(?:tel|phone|telephone|fax|mobile|e-?mail) ?[.:]+ ?[+(\d\w]",
    ),
    "credit line": (
        r"\(?(?:(?:additional|with|further|other) )*(?:reporting|writing|editing) by\b",
        r"\(?(?:reported|written|edited|translated|compiled|produced) by\b.{0,50}$",
        r"with (?:files|reports?|additional material|contributions?) from\b",
        r"\(?(?:file )?(?:photo|image|picture|photograph|illustration)s?(?: ?credits?| ?courtesy| ?by| ?source)*"
        r" ?(?:[:/©]|by\b|courtesy)|(?:video|graphic|cover) by\b",
        r"(?:credits?|source|via) ?: ?\S",
        r"(?:getty|ap|afp|reuters|shutterstock|epa|alamy)(?: (?:images|photo|file))?(?: ?/.{0,40})?" + _END,
    ),
    "reader call": (
        r"was this (?:article|page|story|information|content) (?:helpful|useful|interesting)",
        r"(?:report|suggest|submit|spotted|found|see|noticed) (?:an?|any)? ?(?:error|mistake|typo|correction)",
        r"(?:have|got|do you have) (?:a|any|an?y? ?more)? ?(?:news )?(?:tip|story|stories|information|"
        r"feedback)\b.{0,60}\?",
        r"(?:send us|(?:e-?mail|write to|message|text) us|tell us (?:what|about|your|in the))\b",
        r"contact us\b|get in touch(?: with (?:us|our)\b.{0,60})?" + _END + r"|(?:rate|vote for) this (?:article|"
        r"story)",
        r"(?:download|get|install) (?:the|our) (?:free )?(?:\w+ )?app\b",
        r"(?:view|see) our (?:latest|full|other)\b",
    ),
    "advertisement": (
        r"(?:advertis(?:e)?ment|advertising|sponsored(?: content| by\b.{0,40})?|paid (?:content|post)|promoted|ad|"
        r"article continues (?:below|after).{0,30}|story continues (?:below|after).{0,30}|remove ads|"
        r"advertise with us)" + _END,
    ),
    "page control": (
        r"(?:back to (?:the )?(?:top|list|home\w*|news|index)|(?:go to |return to )?top(?: of (?:the )?page)?|"
        r"skip to\b.{0,30}|toggle \w+|(?:main |site )?menu|"
        r"search(?: (?:this site|for|the site))?|(?:log|sign) ?(?:in|out)|log on|register|my account|close|"
        r"loading|load more|"
        r"show (?:more|less|all)|see (?:more|all)|(?:continue|keep) reading|(?:read|view) (?:more|on|full story|"
        r"the (?:full|whole|rest of the) (?:story|article))|full (?:story|article)|"
        r"learn more|find out more|click here(?: (?:to|for)\b.{0,60})?|listen(?: to (?:this )?(?:article|story))?|"
        r"view (?:all|comments|larger|gallery|slideshow)|"
        r"(?:next|prev(?:ious)?)(?: (?:page|article|post|story|issues?|slide))?|(?:older|newer) (?:posts?|entries|"
        r"articles)|"
        r"expand|collapse|play(?: video)?|pause|mute|reload|refresh|cancel|submit|send|go|home(?: page)?|"
        r"text size|font size|a a a|"
        r"subscribers? only|you are here|you have \d+ .{0,60}(?:articles?|left))" + _END,
        r"(?:estimated )?read(?:ing)? time\b.{0,20}|(?:about |approx\.? )?\d+[- ]min(?:ute)?s?(?: read)?" + _END,
        r"(?:short|perma|source|original|direct) ?(?:link|url)\b.{0,12}(?:http|www|:)|permalink" + _END,
        r"this (?:page|article|story) (?:has been|was) (?:visited|viewed|read|last)\b|"
        r"(?:page )?last (?:updated|modified)\b",
        r"you are here ?:|page \d+ of \d+" + _END,
        r"(?:accessibility links|breaking news|all posts|news list|like this|%d bloggers like this|"
        r"edit this page|view source)" + _END,
        r"please (?:enable|turn on) javascript|javascript (?:is|must be)\b|your browser (?:does|is)\b",
        r"(?:this )?(?:video|audio|content) (?:is )?(?:not available|can ?not be played)\b",
    ),
}

MOST_WORDS: Final = {
    "comments": 28, "newsletter": 45, "cookie notice": 90, "legal notice": 70, "sharing buttons": 16, "tags": 40,
    "press contact": 45, "credit line": 30, "reader call": 40, "advertisement": 10, "page control": 16,
}  # fmt: skip

RELATED_HEADING: Final = (
    r"(?:related(?: (?:articles?|stories|posts?|content|news|coverage|links?|reading|reports?|items?|pages?))?|"
    r"(?:read|see)(?:/see)? (?:also|more|next|on)|also (?:from|read|see|by|of interest|this week|"
    r"in (?:the )?(?:city|news|sport|business|world|this (?:issue|section)|\w+ section)|"
    r"on (?:this|our|the) (?:site|page|web|\w+ site))\b.{0,30}|"
    r"more (?:from|on|in|about|like|news|stories|articles|by|headlines)\b.{0,40}|"
    r"(?:most|top|must) ?(?:read|popular|viewed|shared|commented|stories|news|recent|clicked)\b.{0,25}|"
    r"popular (?:posts?|stories|now|news|articles|right now|this week)|trending\b.{0,20}|"
    r"(?:the )?(?:latest|newest) (?:news|posts?|articles|stories|headlines|updates|from\b.{0,30})|headlines|"
    r"recent (?:posts?|articles|news|stories)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)\b.{0,20}|"
    r"(?:recommended|suggested|further)(?: (?:for you|reading|stories|articles|links))?|what to read next|"
    r"editor['’]?s['’]? (?:picks?|choice)|don['’]?t miss|up next|next up|in related news|elsewhere on\b.{0,30}|"
    r"from (?:the|our) (?:archives?|web|blogs?|network)|around the web|similar (?:articles?|stories|posts)|"
    r"(?:other|more) (?:news|stories|headlines|articles|posts)\b.{0,30}|links|external links|in this issue|"
    r"previous issues)"
) + _END
"""A line that stands above a list of headlines."""

RELATED_LINE: Final = (
    r"(?:related(?: \w+)?|read (?:more|next|also|on)|see (?:also|more)|also read|must read|more|more from \w+|"
    r"watch|video|photos?|"
    r"in pictures|gallery|listen|older|newer|previous(?: \w+)?|next(?: \w+)?|popular|trending|most read|recommended|"
    r"don['’]?t miss|full story) ?(?:[:|→»]|--?|[–—]) ?\S"
)
"""A label and a headline on one line."""

STRONG_RELATED: Final = (
    r"(?:related\b|(?:read|see) (?:also|more|next)|read on|more (?:from|on|like|stories|news)|most (?:read|"
    r"popular)|also (?:in|on)|you (?:may|might))"
)

BUTTONS: Final = frozenset(
    (
        "facebook twitter x whatsapp telegram email e-mail linkedin reddit pinterest print share tweet like copy link "
        "instagram youtube tiktok threads mastodon bluesky viber vkontakte vk ok odnoklassniki pocket flipboard "
        "tumblr messenger sms pin google+ google plus rss digg delicious stumbleupon snapchat skype wechat line weibo "
        "pdf save download bookmark favorite favourite send tweets shares likes followers mail"
    ).split()
)
BUTTON_GLUE: Final = frozenset(
    ("this on via by to with page article story post and us follow the of a in more feed options").split()
)

NAVIGATION: Final = frozenset(
    (
        "home homepage news about contact archive archives campaigns campaign blog blogs donate subscribe login "
        "register search menu sitemap faq help sport sports politics world business opinion culture events gallery "
        "galleries links resources publications library press media jobs careers shop store english русский deutsch "
        "français español video videos photos podcasts podcast multimedia magazine topics regions countries local "
        "national international health education technology science weather entertainment lifestyle features analysis "
        "interviews reviews economy society crime travel obituaries classifieds newsletter newsletters membership "
        "join members forum community advertise privacy terms imprint impressum feedback issues columns editorial "
        "letters comment comments live radio tv documents reports statements company"
    ).split()
)

APPEAL_READER: Final = (
    r"(?:(?:^|[.!?:|] )(?:sign up|subscribe|donate|become an?|join us|give|chip in|contribute|help|support|"
    r"consider|follow)\b|"
    r"\b(?:please|join us|help us|support us|support our|support independent|assist us|donate (?:now|today|here|"
    r"via|by|"
    r"online)|click here|make a (?:donation|contribution|gift)|give what you can|chip in|pitch in|follow us|"
    r"enter your|you can (?:help|support|donate|make|give|subscribe)|your (?:support|donations?|gift|"
    r"contribution|help|"
    r"subscription|tax-deductible|money|generosity|e-?mail|pound|dollar|euro)|(?:if|did) you (?:like|liked|enjoy\w*|"
    r"value|found|find|can afford)|liked this|enjoy(?:ed|ing)? this|like what you|every (?:penny|cent|dollar|"
    r"pound|euro|"
    r"donation|contribution|little)|(?:readers|workers|people|supporters|members) like you|can you (?:help|"
    r"spare|give|"
    r"chip))\b)"
)
APPEAL_SITE: Final = (
    r"\b(?:our (?:\w+ )?(?:site|website|web site|work|paper|newspaper|journalism|journalists|reporting|reporters|"
    r"media|readers|"
    r"newsletter|server|articles?|channel|page|app|content|coverage|magazine|publication|costs|backers|supporters|"
    r"fighting fund|"
    r"appeal|campaigning|independence|mission)|this (?:site|website|web site|newsletter|bulletin|page|article|"
    r"publication)|"
    r"(?:newspapers|papers|sites|websites|media|journalists|outlets) like (?:ours|us)|"
    r"(?:independent|alternative|socialist|workers['’]?|working class) (?:\w+ )?(?:media|journalism|press)|"
    r"[a-z0-9-]{3,}\.(?:net|org|com|info))\b"
)
APPEAL_MONEY: Final = (
    r"\b(?:donat(?:e|ion|ions|ing|or|ors)|subscri(?:be|bers?|ptions?)|newsletters?|patreon|patrons?|paypal|"
    r"standing orders?|membership|"
    r"tax-deductible|fund-?rais\w+|crowdfund\w*|contributions?|inbox|bank details|(?:credit|debit) card|direct debit|"
    r"(?:monthly|one-off|regular|financial|small|fighting fund) (?:gift|donation|support|contribution|amount|"
    r"appeal|standing order)|gift aid|"
    r"rich backers|wealthy (?:owners|backers)|paid for by|costs? money|reader-funded|paywall|advertisers|"
    r"give what you can)\b"
)
APPEAL_HEADING: Final = (
    r"\b(?:support|supporters?|help|donat\w+|appeals?|join|funds?|funding|money|our|us|subscri\w+|independent|"
    r"alternative|free|costs?|"
    r"newsletter|keep|readers?|contribute|member\w*|patron|fighting fund|stand with)\b"
)
APPEAL_OTHERS: Final = (
    r"\b(?:(?:strike|hardship|solidarity|defen[cs]e|legal|relief|welfare|dispute|support) (?:fund|committee)|"
    r"strikers|famil(?:y|ies)|"
    r"victims|widows?|prisoners?|detainees|letters? of protest|messages? of (?:support|solidarity|protest))\b"
)
"""Whom the report itself may ask its readers to help: such words make an appeal part of the report."""

NARRATIVE: Final = (
    r"\b(?:said|says|told|according to|arrest(?:s|ed)|police|courts?|thanked|reported|announced|demanded|condemned|"
    r"workers (?:at|of|in|from)|management|union (?:said|leaders?|members?|officials?)|went on strike|detained|"
    r"sentenced|spokes\w+|blocked|raid(?:s|ed)|seized|banned|attacked|beaten|killed|jailed|fined|searched|evicted|"
    r"dismissed|sacked)\b|[“\"][^”\"]{12,}[”\"]"
)
WEAK: Final = (
    r"\b(?:our|ours|us|we|you|your|yours|please|readers?|donat\w+|subscri\w+|newsletter|this (?:site|article|page))\b"
)

CALL_HEADING: Final = (
    r"(?:what (?:can )?you can do|what can you do|how (?:you can|to) help|take action(?: now)?|act now|"
    r"send a (?:protest )?message)" + _END
)
CALL_LINE: Final = (
    r"(?:please )?(?:write|send|sign|e-?mail|fax|call|phone|tell|urge|ask|forward|circulate|add your name|click)\b"
)

CAPTION_PEOPLE: Final = (
    r"(?:(?:striking|protesting|locked-out|sacked|laid-off|riot|armed|female|women) )*"
    r"(?:workers|strikers|protesters|protestors|demonstrators|pickets?|picketers|miners|nurses|teachers|drivers|"
    r"dockers|"
    r"farmers|students|police(?:men| officers)?|soldiers|members|supporters|activists|people|crowds?|women|men|"
    r"residents|"
    r"relatives|mourners|delegates|employees|staff|labou?rers|steelworkers|"
    r"a (?:view|picket|rally|march|scene|banner|protester|worker|striker|demonstrator)|"
    r"the (?:scene|entrance|gates?|plant|factory|mine|building|site|picket line))"
    r"(?:,| (?:at|in|outside|near|during|on|from|inside|along|around|of|and|with|who|gathered|seen|\w+ing)\b)"
)
CAPTION_PLACE: Final = r"\b(?:at|in|outside|near|during|in front of|on|from|inside|along|around)\b.{0,80}[A-ZÀ-Ý]"
CAPTION_MARK: Final = (
    r"\b(?:pictured|file photo|archive photo|photo by|\(photo|\(file|file picture|\(left\)|\(right\)|\(centre\)|"
    r"\(center\)|from left|photo ?:|image ?:)"
)
FINITE: Final = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|face|faces|call|calls|demand|demands|win|"
    r"wins|continue|continues|"
    r"fight|fights|end|ends|go|goes|went|hold|holds|held|reject|rejects|vote|votes|voted|must|should|won't|don't|"
    r"refuse|refuses|defy|defies)\b"
)
