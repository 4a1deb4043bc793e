"""What the words beside a match say of it: that it is no time after all, or that it belongs to a noun."""

from __future__ import annotations

import re

from tocsin.coding.dates.grammar import Match

# What a date that ends in a number may not be followed by, since the number then counts: "in June 22 workers".
_COUNTED = re.compile(
    r"\s+(?!(?:as|was|has|is|its|his|this|us|does|unless|plus|thus|always|perhaps)\b)"
    r"(?:people|men|women|children|police|[a-z]{3,}s)\b"
)
_NAME = re.compile(r"\s+[A-Z][a-z]")
_PAPER = re.compile(
    r"\s+(?:Times|Mail|Mirror|Express|Telegraph|Herald|Star|Sun|Tribune|Independent|Post|News|Observer|Leader|Standard)\b"
)
_NOUN = re.compile(
    r"\s+(?!(?:and|but|when|as|the|an?|in|on|at|to|for|of|with|by|over|after|before|because|until|till|if|that|who|whom"
    r"|which|while|where|or|nor|from|will|would|shall|should|is|are|was|were|be|been|has|had|have|could|can|may|might"
    r"|must|do|does|did|not|no|near|outside|inside|against|about|around|during|since|under|into|through|between|without"
    r"|within|despite|amid|so|than|then|it|he|she|they|we|you|i|his|her|their|its|our|my|some|all|only|also|just|alone"
    r"|alongside|following|morning|afternoon|evening|night|said|says|told)\b)[a-z]"
)
_OWNER = re.compile(r"\b(?:the|an?|its|their|his|her|our)\s+$", re.IGNORECASE)
_OF = re.compile(r"\bof\s+$", re.IGNORECASE)
# "Every Friday" is a habit, Bloody Sunday a name.
_NO_DAY = re.compile(r"\b(?:[Ee]very|[Ee]ach|alternate|any|Bloody|Black|Red|Super|Cyber|Ash|Holy|Ruby)\s+$")
_COMPARED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|only|worst|best|most|\w+teenth"
    r"|(?:big|larg|deadli|high|low|long|strong|sharp|steep|heavi|bloodi|great|small|few|weak|slow|fast|bigg)est)\b"
    r"[^.;:!?]{0,50}$",
    re.IGNORECASE,
)
# What follows "on the 15th" when a day is meant, and not the 15th floor.
_AFTER_THE_DAY = re.compile(
    r"(?=\s*(?:[,.;:!?)\]]|$))"
    r"|\s+(?:when|we|he|she|they|it|i|the|after|before|and|but|as|police|that|of (?:this|last|the) month)\b"
)
_OLD = re.compile(r"[-‐‑– ]?old\b|\s+of\s+age\b")
_MORE = re.compile(r"\s+[^\W_]|\s+[\"“‘'(]")


def is_possessive(match: Match, text: str) -> bool:
    """True for "Friday's", "last week's"."""
    return match.rule.kind in ("absolute", "deictic") and text.startswith(("'s", "’s"), match.end)


def is_attached(match: Match, text: str) -> bool:
    """True for "two days after the raid": the act counted from is told next."""
    linked = match.has("link") or match.word("sign") in ("after", "before", "prior", "following")
    return linked and _MORE.match(text, match.end) is not None


def is_owned(match: Match, text: str) -> bool:
    """True for "the meeting of 14 August", "the Friday strike": the time belongs to a noun."""
    if match.rule.kind not in ("absolute", "deictic"):
        return False
    before = text[max(0, match.start - 8) : match.start]
    if match.get("owned") or is_possessive(match, text) or _OF.search(before):
        return True
    own_article = match.rule.name in ("dated", "days") and text[match.start : match.start + 4].lower() == "the "
    return bool((own_article or _OWNER.search(before)) and _NOUN.match(text, match.end))


def is_modifier(match: Match, text: str) -> bool:
    """True for "after Friday prayers": the preposition is the noun's, the day only tells which."""
    return match.rule.name in ("weekday", "holiday") and _NOUN.match(text, match.end) is not None


def is_compared(match: Match, text: str) -> bool:
    """True for "the first strike since 1998"."""
    return _COMPARED.search(text[max(0, match.start - 70) : match.start]) is not None


def is_none(match: Match, text: str, relation: str) -> bool:
    """True where the words next to a match show that it is no time."""
    rule, end = match.rule.name, match.end
    if match.get("owned"):
        return _NOUN.match(text, end) is None or text[match.tokens[match.last - 1].start : end].isupper()
    if rule in ("dated", "days"):
        return _is_no_date(match, text, relation)
    if rule == "weekday":
        return bool(_PAPER.match(text, end) or _NO_DAY.search(text[max(0, match.start - 10) : match.start]))
    if rule == "away" and match.has("sign"):
        # "For two nights before they left": how long, not when.
        return text[max(0, match.start - 5) : match.start].lower().endswith(("for ", "after "))
    if rule == "month_day" and not match.get("night"):
        return _AFTER_THE_DAY.match(text, end) is None
    if rule == "lasted":
        return _OLD.match(text, end) is not None
    if rule == "season":
        bare = match.get("which") is None and match.get("year") is None and match.get("ry") is None
        training = bare and match.first + 2 == match.last and _NOUN.match(text, end)
        return bool(training) or (match.word("season") == "fall" and text.startswith(" in ", end))
    return False


def _is_no_date(match: Match, text: str, relation: str) -> bool:
    end, last = match.end, match.tokens[match.last - 1]
    ends_in_number = text[last.start : last.end].isdigit()
    if ends_in_number and match.get("year") == last.value:
        # "By 2000 workers"; but "in 2019 workers walked out" is a year.
        counts = relation in ("for", "to", "by", "during") and match.get("month") is None
        return counts and _COUNTED.match(text, end) is not None
    if ends_in_number:
        owned = match.word("rel") == "on" or _OWNER.search(text[max(0, match.start - 8) : match.start])
        return not owned and _COUNTED.match(text, end) is not None
    if match.get("day") is not None or match.get("year") is not None:
        return False
    if relation in ("by", "to", "from", "for") and not match.has("edge") and _NAME.match(text, end):
        return True  # "by June Smith"
    return match.word("rel") in ("on", "at", "to") and match.word("month") in ("march", "may")
