"""One kind out of parsed YAML, with errors that name the place and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from tocsin.codebook.entry import Example, Family, Frame, Kind, Mode
from tocsin.codebook.fields import Fields
from tocsin.codebook.frames import FRAME_FIELDS, FrameParser
from tocsin.model import Status

KIND_FIELDS = frozenset(
    "kind family definition counts excludes names_person story modes crosswalk beats frames examples".split()
)
FAMILIES: tuple[Family, ...] = get_args(Family)
CROSSWALKS = ("plover", "acled", "hurdocs", "ilo")
STORY_ROLES = tuple("workforce employer sides police court accused crowd opponent complainant addressee teller".split())
EXAMPLE_FIELDS = ("trigger", "actor", "target", "status")

LanguageClasses = Mapping[str, frozenset[str]]


def parse_kind(file: str, raw: Any, classes: Mapping[str, LanguageClasses]) -> Kind:
    """The kind in a file of the name `file` with the parsed content `raw`. `classes`: word classes by language.

    Raises `CodebookError` at the first mistake.
    """
    top = Fields(file, "top", raw, KIND_FIELDS)
    name = top.text("kind")
    family = top.choice("family", FAMILIES)
    modes = _modes(top)
    story = top.inner("story", ("actor", "target"))
    crosswalk = top.inner("crosswalk", CROSSWALKS)
    examples = top.inner("examples")
    bodies = {language: examples.inner(language, ("codes", "not")) for language in examples.raw}
    return Kind(
        kind=name,
        family=family,
        definition=top.text("definition"),
        counts=top.text("counts"),
        excludes=top.text("excludes", ""),
        names_person=top.flag("names_person"),
        story={role: story.choice(role, STORY_ROLES) for role in story.raw},
        modes=modes,
        crosswalk={key: crosswalk.maybe(key) for key in CROSSWALKS},
        beats=top.texts("beats"),
        frames=_frames(top, name, modes, classes),
        codes={
            language: tuple(_example(body, raw) for raw in body.items("codes")) for language, body in bodies.items()
        },
        codes_not={language: body.texts("not") for language, body in bodies.items()},
    )


def _modes(top: Fields) -> dict[str, Mode]:
    listed = top.inner("modes")
    bodies = {name: listed.inner(name, ("definition", "words")) for name in listed.raw}
    out = {}
    for name, body in bodies.items():
        words = body.inner("words")
        out[name] = Mode(body.text("definition", ""), {language: words.texts(language) for language in words.raw})
    return out


def _frames(
    top: Fields, kind: str, modes: Mapping[str, Mode], classes: Mapping[str, LanguageClasses]
) -> dict[str, tuple[Frame, ...]]:
    listed = top.inner("frames")
    out = {}
    for language in listed.raw:
        parser = FrameParser(kind, language, classes.get(language, {}))
        made: dict[str, Frame] = {}
        for number, raw in enumerate(listed.items(language), 1):
            place = f"frames, {language}, number {number}"
            name = Fields(top.file, place, raw).text("name")
            fields = Fields(top.file, f"frame '{name}'", raw, FRAME_FIELDS)
            frame = parser.frame(fields)
            if name in made:
                raise fields.fail("another frame bears this name; give each its own")
            if frame.mode and frame.mode not in modes:
                raise fields.fail(f"mode '{frame.mode}' is not listed under 'modes:'; add it there")
            made[name] = frame
        out[language] = tuple(made.values())
    return out


def _example(body: Fields, raw: Any) -> Example:
    if isinstance(raw, str):
        return Example(text=raw)
    fields = Fields(body.file, body.place, raw, ("text", *EXAMPLE_FIELDS))
    if not fields.has("text"):
        raise fields.fail("an example needs 'text:' with a sentence")
    made = Example(text=fields.text("text"), **{key: fields.maybe(key) for key in EXAMPLE_FIELDS})
    if made.status is not None:
        fields.choice("status", get_args(Status))
    # Its words may stand apart: "took *him* into custody".
    if made.trigger is not None and not all(word in made.text for word in made.trigger.split()):
        raise fields.fail(f"the trigger '{made.trigger}' does not stand in its sentence; write it as it stands there")
    return made
