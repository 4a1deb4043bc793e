"""Names of persons taken apart: words, initials, patronymic, junior or senior, and their other readings."""

from __future__ import annotations

import functools
import re
import unicodedata

import msgspec
from anyascii import anyascii

from tocsin.linking.identity.arabic import ARABIC, joined
from tocsin.linking.identity.cases import gender_of, nominatives
from tocsin.linking.identity.given import Gender, given
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds
from tocsin.linking.identity.vietnamese import marked

NICKNAME = re.compile(r"[\"“«„]([^\"”»“]{2,30})[\"”»“]|\(([^()]{2,40})\)|(?<=\s)['‘]([^'’]{2,20})['’](?=\s|$)")
PIECE = re.compile(r"[^\W\d_]+(?:(?:['’ʼ`ʹ″ʺ”·]+|\"(?=\w))[^\W\d_]*)*\.?")
INITIAL = re.compile(r"[^\W\d_]{1,3}\.")
HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
# Abd al-Rahman, Abdel Rahman, Abdul-Rahman, Abdelrahman, Abdessalam; Абд аль-Рахман, Абдель Рахман.
SERVANT = re.compile(r"\bAbd(?:[ -]?[aeiou][lr][ -]|[aeou](?:[lr](?=[^aeiou])|([szntd])(?=\1)))([A-Za-z]+)")
SLUGA = re.compile(r"\bАбд(?:[ -]?[аеиоуэ](?:ль?|р)[ -]|[еуэ](?:ль?|р)(?=[^аеиоуэя]))([А-Яа-яё]+)")
ASIAN = re.compile(r"(?:uli|kizi|oglu|ogli|ogl|ugli|gizi)$")
CHILD = re.compile(r"^(?:uli|kizi|kiz|oglu|ogli|ogl|ugli|o?gizi|kizi)$")
MOST_WORDS = 7


class Reading(msgspec.Struct, frozen=True):
    """One way to read a name. `core` is all words but the patronymic; `cost` is what doubt about the case costs;
    `marked` tells that it is written with Vietnamese marks.
    """

    core: tuple[str, ...]
    initials: tuple[str, ...] = ()
    patronymic: str | None = None
    rank: int = 0
    gender: Gender | None = None
    cost: float = 0.0
    nick: bool = False
    marked: bool = False

    @property
    def full(self) -> bool:
        """Whether it holds more than one of a given name, an initial and a surname."""
        return len(self.core) > 1 or bool(self.initials and self.core)


@functools.lru_cache(maxsize=200_000)
def readings(name: str) -> tuple[Reading, ...]:
    """The readings of a person's name as written, the plainest first; none when it holds no name."""
    pieces = _pieces(_without_nicknames(name))
    words, initials, rank = _sorted(pieces)
    if not words:
        return ()
    first = _reading(words, initials, rank, None, 0.0)
    if marked(name):
        return (msgspec.structs.replace(first, marked=True),)
    out = [first]
    for other in nominatives(tuple(w.casefold() for w in (*words, *initials))):
        changed = other.words[: len(words)]
        out.append(_reading(changed, initials, rank, other.gender, other.cost))
    return tuple(out)


@functools.lru_cache(maxsize=50_000)
def nicknames(name: str) -> tuple[str, ...]:
    """What stands in quotation marks or brackets within a name."""
    return tuple(next(g for g in m.groups() if g).strip() for m in NICKNAME.finditer(name))


def _without_nicknames(name: str) -> str:
    whole = unicodedata.normalize("NFC", name[:200])
    plain = NICKNAME.sub(" ", "".join(c for c in whole if not unicodedata.combining(c)))
    plain = SERVANT.sub(lambda m: "Abdul" + m.group(2).casefold(), plain)
    plain = SLUGA.sub(lambda m: "Абдул" + m.group(1).casefold(), plain)
    return joined(plain) if ARABIC.search(plain) else plain


def _capital(sign: str) -> bool:
    """Whether a word that begins so can be a name: Georgian, Arabic, Chinese and others have no capitals."""
    return sign.isupper() or (ord(sign) > 0x058F and not 0x1E00 <= ord(sign) < 0x2000)


def _pieces(name: str) -> list[tuple[str, bool]]:
    """The words of a name, each with whether a hyphen ties it to the word before."""
    if (han := HAN.fullmatch("".join(name.split()))) is not None:
        signs = han.group()
        return [(anyascii(signs[0]), False), ("".join(anyascii(s) for s in signs[1:]).capitalize(), False)]
    out = []
    for match in PIECE.finditer(name):
        tied = match.start() > 0 and name[match.start() - 1] in "-‐‑–"
        out.append((match.group(), tied))
    return out[:MOST_WORDS]


def _sorted(pieces: list[tuple[str, bool]]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Words, initials, and the rank among those of a name: 1 the elder, -1 the younger, -3 the third."""
    titles, particles, ranks = _lists()
    words: list[str] = []
    initials: list[str] = []
    rank = 0
    capital = any(_capital(p[0]) for p, _ in pieces)
    for number, (piece, tied) in enumerate(pieces):
        plain = piece.rstrip(".").casefold()
        if number and words and plain in ranks and (len(plain) > 1 or (number == len(pieces) - 1 and piece[-1] != ".")):
            rank = ranks[plain]
            continue
        if plain in titles and len(pieces) > 1 and (piece[0].isupper() or piece.endswith(".") or len(plain) > 2):
            continue
        if plain in particles and not piece.endswith(".") and len(pieces) > 1 and (piece[0].islower() or number):
            continue
        if words and CHILD.search(sounds(plain)[0]) and (number < len(pieces) - 1 or len(words) > 2):
            words[-1] += plain  # a father's name: Ahmet oğlu Mehmet Karakaşlı
        elif tied and words and piece[0].islower() and plain not in particles:
            words[-1] += piece.rstrip(".")  # Jun-ho
        elif INITIAL.fullmatch(piece) or (len(piece) == 1 and piece.isupper()):
            initials.append(piece.rstrip("."))
        elif _capital(piece[0]):
            words.append(piece.rstrip("."))
    if not capital:
        return (), (), 0  # a description, not a name
    while len(words) + bool(initials) > 2 and _is_role(words[0].casefold()):
        del words[0]
    return tuple(words), tuple(initials), rank


def _reading(
    words: tuple[str, ...], initials: tuple[str, ...], rank: int, gender: Gender | None, cost: float
) -> Reading:
    core = [w.casefold() for w in words]
    patronymic = None
    if len(core) > 1:
        patronymic = _patronymic(core)
        if patronymic is not None:
            core.remove(patronymic)
    return Reading(
        tuple(core),
        tuple(i.casefold() for i in initials),
        patronymic,
        rank,
        gender or _gender(core, patronymic),
        cost,
    )


def fathers_name(word: str) -> bool:
    """Whether a word has the ending of a patronymic."""
    return any(pattern.search(sounds(word)[0]) for pattern in _patronymics())


def _patronymic(core: list[str]) -> str | None:
    """The patronymic among words: not the only word beside a given name that can be a surname (Roman Abramovich)."""
    men, women = _patronymics()
    found = [w for w in core if men.search(sounds(w)[0]) or women.search(sounds(w)[0])]
    if not found or (len(core) == 2 and ASIAN.search(sounds(found[0])[0])):
        return None  # a Kazakh or Azerbaijani patronymic can be all the surname there is
    likely = [w for k, w in enumerate(core) if w in found and k > 0]
    if len(core) > 2:
        if found == core[-1:] and not _names_father(core):
            return None  # a surname: Ana Marija Kovačeković
        after = [w for w in likely if given(sounds(core[core.index(w) - 1])).full]
        return (after or likely or found)[0]
    if not likely:
        return None
    # Two words: "Иван Петрович" names a man by patronymic, but "Иван Войнович" by surname; only -вна is plain.
    return likely[0] if women.search(sounds(likely[0])[0]) or _plainly_fathers(likely[0]) else None


def _names_father(core: list[str]) -> bool:
    """Whether the last of three words can be a patronymic: Шилов Иван Петрович, but not Ana Marija Kovačeković."""
    if given(sounds(core[0])).full:
        return False
    return bool(given(sounds(core[-2])).full or gender_of(core[-2]) or _family(core[0]))


def _plainly_fathers(word: str) -> bool:
    """Whether a patronymic's stem is a listed given name, in the Russian form."""
    key = sounds(word)[0]
    stem = re.sub(r"(?:ovic|evic|oviC|eviC|iC)$", "", key)
    return word.isascii() is False and stem != key and any(given((s,)).full for s in (stem, f"{stem}i", f"{stem}ei"))


def _gender(core: list[str], patronymic: str | None) -> Gender | None:
    if patronymic is not None:
        return "f" if _patronymics()[1].search(sounds(patronymic)[0]) else "m"
    listed = [g for w in core if (g := given(sounds(w)).gender) is not None and (len(core) == 1 or _family(w) is None)]
    if listed:
        return listed[0]
    by_family = [g for w in core if (g := _family(w)) is not None] if len(core) > 1 else []
    if by_family:
        return by_family[0]
    return next((g for w in core if (g := gender_of(w)) is not None), None)


@functools.lru_cache(maxsize=100_000)
def _family(word: str) -> Gender | None:
    """Whose surname a word is by its ending; None when that does not show."""
    men, women = _surnames()
    key = sounds(word)[0]
    return "m" if len(key) > 3 and men.search(key) else "f" if len(key) > 4 and women.search(key) else None


def family_gender(word: str) -> Gender | None:
    """Whose surname a word is by its ending; None when that does not show."""
    return _family(word)


@functools.lru_cache(maxsize=50_000)
def _is_role(word: str) -> bool:
    """Whether a word tells what somebody is rather than who: Judge Irina Lagutkina."""
    exact, begun = _role_words()
    return word in exact or word.startswith(begun)


@functools.cache
def _role_words() -> tuple[frozenset[str], tuple[str, ...]]:
    people = table("people")
    words = [w for role in (*people["roles"].values(), people["plain"]) for w in role]
    return frozenset(w for w in words if not w.endswith("*")), tuple(w[:-1] for w in words if w.endswith("*"))


@functools.cache
def _lists() -> tuple[frozenset[str], frozenset[str], dict[str, int]]:
    people = table("people")
    titles = {t.rstrip(".") for t in people["titles"]} - {"sr"}
    return frozenset(titles), frozenset(people["particles"]), people["ranks"]


@functools.cache
def _patronymics() -> tuple[re.Pattern[str], re.Pattern[str]]:
    endings = table("people")["patronymic"]
    return re.compile(endings["men"]), re.compile(endings["women"])


@functools.cache
def _surnames() -> tuple[re.Pattern[str], re.Pattern[str]]:
    people = table("people")
    return re.compile(people["family_men"]), re.compile(people["family_women"])
