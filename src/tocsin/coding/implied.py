"""Roles that a clause leaves empty and the story makes plain: the employer that a strike is against, who pays, who was tried."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from tocsin.coding.coreference import STAFF
from tocsin.coding.candidates import Candidates
from tocsin.coding.draft import Draft
from tocsin.coding.entity import Entity

Roles = dict[str, list[Entity]]
NEAR = 1  # sentences between a force's last act and a passive that it did too
MAIN = 0.6  # the share of all companies' mentions that the story's one company has
FORCE = frozenset({"police", "military"})
CHARGED = frozenset({"arrest", "prosecution", "sentence", "abduction"})
BODIES = frozenset({"organisation", "authority"})


@functools.cache
def rules() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Kind -> role -> sorts of parties, as `implied.yaml` tells."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: Mapping[str, Mapping[str, Sequence[str]]] = yaml.load(
        (Path(__file__).parent / "implied.yaml").read_text("utf-8"), Loader=loader
    )
    return found


class Story:
    """What a report's telling makes plain, draft after draft. Give the drafts in the order of the text."""

    def __init__(self, known: Candidates) -> None:
        self.known = known
        self._force: tuple[int, Entity] | None = None
        self._accused: list[Entity] = []
        self._complainant: list[Entity] = []
        companies = known.companies()
        total = sum(c.mentions for c in companies)
        best = max(companies, key=lambda c: (c.named, c.mentions, -c.first), default=None)
        self._company = best if best is not None and best.mentions >= MAIN * total else None
        self._workers = self._main([e for e in known.of_kind("alike_workers") if e.number == 2])
        self._union = self._main([e for e in known.of_kind("alike_union") if e.type == "organisation"])

    def fill(self, draft: Draft, number: int, roles: Mapping[str, list[Entity]], promiser: Entity | None) -> Roles:
        """Parties for the empty roles of a draft in sentence `number`; `roles` holds those that its clause names."""
        out: Roles = {}
        for role, sorts in rules().get(draft.kind, {}).items():
            if roles.get(role):
                continue
            taken = [e for es in roles.values() for e in es] + [e for es in out.values() for e in es]
            for sort in sorts:
                found = [e for e in self._of(sort, draft, number, {**roles, **out}, promiser) if e not in taken]
                if found:
                    out[role] = found
                    draft.why.append(f"story/{sort}")
                    break
        return out

    def note(self, draft: Draft, number: int, roles: Mapping[str, list[Entity]]) -> None:
        """Remember whom the draft's clause names."""
        for actor in roles.get("actor", ()):
            if draft.family == "repression" and actor.type == "authority" and actor.classes & FORCE:
                self._force = (number, actor)
        if draft.kind in CHARGED and roles.get("target"):
            self._accused = roles["target"]
        if draft.kind == "complaint" and roles.get("actor"):
            self._complainant = roles["actor"]

    def _of(
        self, sort: str, draft: Draft, number: int, roles: Mapping[str, list[Entity]], promiser: Entity | None
    ) -> list[Entity]:
        if sort == "employer":
            return self._employer(roles)
        if sort == "workers":
            return self._staff(roles)
        if sort == "sides":
            side = [self._union] if self._union is not None else self._staff(roles)
            employer = self._employer(roles)
            return [*side, *employer] if side and employer else []
        if sort == "promiser":
            return [promiser] if promiser is not None and draft.status == "planned" else []
        if sort == "force":
            return [self._force[1]] if self._force is not None and 0 <= number - self._force[0] <= NEAR else []
        return self._accused if sort == "accused" else self._complainant

    def _employer(self, roles: Mapping[str, list[Entity]]) -> list[Entity]:
        """The employer of those whom the clause names; the story's company for its main group and its union."""
        named = [e for es in roles.values() for e in es]
        for entity in named:
            for one in (entity, entity.owner):
                if one is not None and one.employer is not None:
                    return [one.employer]
        if self._company is None:
            return []
        staff = [e for e in named if e.classes & STAFF or e.type == "group"]
        if any(self._elsewhere(e) for e in staff):
            return []
        return [self._company]

    def _elsewhere(self, entity: Entity) -> bool:
        """Whether a group is told apart from the story's workers by where it is."""
        return entity is not self._workers and entity.placed

    def _staff(self, roles: Mapping[str, list[Entity]]) -> list[Entity]:
        return [self._workers] if self._workers is not None else []

    def _main(self, entities: Sequence[Entity]) -> Entity | None:
        """The one mentioned most; of equals the first."""
        return max(entities, key=lambda e: (e.mentions - 3 * e.small, -e.first), default=None)
