"""A codebook's example sentences as tests: what must code does, what must not does not."""

from __future__ import annotations

import json
from collections.abc import Iterator

import tocsin
from tocsin.codebook import Codebook, Kind
from tocsin.codebook.entry import Example
from tocsin.model import Claim, Record

PUBLISHED = "2020-06-15"


def number(kind: Kind) -> int:
    """How many example sentences a kind has."""
    return sum(map(len, kind.codes.values())) + sum(map(len, kind.codes_not.values()))


def failures(kind: Kind, codebook: Codebook) -> Iterator[str]:
    """A sentence for each example of `kind` that does not come out as it says.

    Each is coded on its own, as a report of its own. An example may name its trigger (part of the words is enough), its
    actor and target (in the mention's or the party's words) and its status (`reported` when it names none).
    """
    for language, examples in kind.codes.items():
        for example in examples:
            record = _coded(example.text, language, codebook)
            if told := _fault(example, [c for c in record.claims if c.kind == kind.kind], record):
                yield f"{kind.kind}: “{example.text}” {told}"
    for language, sentences in kind.codes_not.items():
        for sentence in sentences:
            claims = [c for c in _coded(sentence, language, codebook).claims if c.kind == kind.kind]
            if claims:
                made = f"“{claims[0].trigger.text}” does ({claims[0].why[0]})"
                yield f"{kind.kind}: “{sentence}” must not code, but {made}"


def _coded(text: str, language: str, codebook: Codebook) -> Record:
    article = {"text": text, "language": language, "published": PUBLISHED}
    return tocsin.code(tocsin.read(json.dumps(article).encode()), codebook)


def _fault(example: Example, claims: list[Claim], record: Record) -> str | None:
    """What is wrong with the claims made of an example, None when one is as it should be."""
    if not claims:
        made = ", ".join(sorted({claim.kind for claim in record.claims})) or "nothing"
        return f"does not code; it gives {made}"
    told = [_short_of(example, claim, record) for claim in claims]
    return None if None in told else told[0]


def _short_of(example: Example, claim: Claim, record: Record) -> str | None:
    if example.trigger and not _overlap(example.trigger, claim.trigger.text):
        return f"has the trigger “{claim.trigger.text}”, not “{example.trigger}”"
    if claim.status != (example.status or "reported"):
        return f"is {claim.status}, not {example.status or 'reported'}"
    names = {party.id: (party.name, *party.aliases, *party.descriptions) for party in record.parties}
    for role, wanted in (("actor", example.actor), ("target", example.target)):
        mentions = getattr(claim, role)
        said = [words for m in mentions for words in (m.text, *names.get(m.party or "", ()))]
        if wanted and not any(_overlap(wanted, words) for words in said):
            return f"has the {role} {', '.join(m.text for m in mentions) or 'nobody'}, not {wanted}"
    return None


def _overlap(wanted: str, given: str) -> bool:
    wanted, given = wanted.casefold(), given.casefold()
    return wanted in given or given in wanted
