"""Keys under which names are kept: one spelling for all writings of a name."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart, and the Arabic letters that writers use for one another.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "ŧ": "t", "ə": "a", "ɛ": "e", "ɔ": "o", "ŋ": "ng",
        "ک": "ك", "ی": "ي", "ى": "ي", "ې": "ي", "ە": "ه", "ہ": "ه", "ة": "ه",
        "ٱ": "ا", "ـ": None,
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "ʿ": None, "ʾ": None, "`": None, "´": None, "ʹ": None,
        "ʺ": None, "″": None, "′": None, "\u200c": None, "\u200d": None, "\u00ad": None,
        ".": " ", ",": " ", "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " ", "(": " ", ")": " ", "_": " ",
        "·": " ", "・": " ", '"': " ", "&": " and ",
    }
)  # fmt: skip
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_FIRST_MARK = 10  # combining classes below this belong to letters proper (nukta, virama, voicing marks), not to accents


def fold(name: str) -> str:
    """The key of a name: no case, accents, apostrophes or hyphens; "St." as "saint"; "U.S.A." as "usa"."""
    if "." in name:
        name = _INITIALS.sub(lambda m: m.group().replace(".", ""), name)
    name = name.casefold()
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name).casefold()
        name = unicodedata.normalize("NFC", "".join(c for c in parts if unicodedata.combining(c) < _FIRST_MARK))
    words = name.translate(_LETTERS).split()
    if "st" in words:
        words = ["saint" if w == "st" else w for w in words]
    return " ".join(words)


_ARTICLES = frozenset("al el ad ed ash esh as es ar er an en at et az ez as".split())
# Spellings that romanisation systems use for one another, longest first; what is left is one rough spelling.
_ROUGH = tuple(
    tuple(pair.split("="))
    for pair in (
        "shch=s sch=s tsch=c tch=c dzh=j kh=h gh=g zh=j dj=j sh=s ch=c ph=f th=t ts=c tz=c ck=k oo=u ou=u ee=i "
        "q=k x=ks w=u v=u iy=i yi=i yy=i ij=i ii=i y=i io=o iu=u ia=a ie=e ao=au ou=u uu=u"
    ).split()
)
_DOUBLED = re.compile(r"(.)\1+")
_LATIN = re.compile(r"[a-z ]+")


def rough(key: str) -> str | None:
    """A coarser key, made from a folded one, for romanised names spelled by another system.

    q and k, w and v and u, kh and h, zh and j, doubled letters, soft endings and Arabic articles fall together.
    None for names that are not in Latin letters or are too short to tell apart.
    """
    if not _LATIN.fullmatch(key):
        return None
    words = [w for w in key.split() if w not in _ARTICLES]
    text = "".join(words)
    if len(text) < 5:
        return None
    for spelled, as_ in _ROUGH:
        if spelled in text:
            text = text.replace(spelled, as_)
    text = _DOUBLED.sub(r"\1", text)
    text = text[0] + text[1:].replace("h", "")
    return text if len(text) >= 4 else None
