"""The states that a dispute comes into, out of `states.yaml`."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tocsin.linking.across.output import JoinedEvent, Stage


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of `states.yaml`."""

    kind: str
    state: str
    mode: str | None = None
    status: str | None = None
    after: str | None = None


def stages(events: Sequence[JoinedEvent], modes: dict[str, frozenset[str]]) -> tuple[Stage, ...]:
    """The states that events in order of time bring a dispute into, one after another; denied events bring none."""
    out: list[Stage] = []
    reached: set[str] = set()
    for event in events:
        state = _state(event, modes.get(event.event, frozenset()), reached)
        if state is None or (out and out[-1].state == state):
            continue
        reached.add(state)
        when = event.when
        out.append(
            Stage(state, event.event, None if when is None else when.earliest, None if when is None else when.latest)
        )
    return tuple(out)


def _state(event: JoinedEvent, modes: frozenset[str], reached: set[str]) -> str | None:
    if event.status == "denied":
        return None
    fitting = [
        rule
        for rule in _rules()
        if rule.kind == event.kind
        and (rule.mode is None or rule.mode in modes)
        and (rule.status is None or rule.status == event.status)
        and (rule.after is None or rule.after in reached)
    ]
    return next((r.state for r in fitting if r.after), fitting[0].state if fitting else None)


@functools.cache
def _rules() -> tuple[Rule, ...]:
    import yaml

    return msgspec.convert(yaml.safe_load((Path(__file__).parent / "states.yaml").read_text("utf-8")), tuple[Rule, ...])
