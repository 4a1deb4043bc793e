"""Likeness of places: whether two tellings can be of the same spot, and the most exact of several."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from tocsin.model import Where

PlaceLikeness = Literal["same", "within", "open", "apart"]
EXACTNESS = {"site": 4, "city": 3, "region": 2, "country": 1, "unknown": 0}
SITE_NEAR = 60.0  # kilometres between a site and the town that it is told by
TOWN_NEAR = 30.0  # kilometres between a town and its suburb
REGION_NEAR = 500.0  # kilometres between a town and the middle of its region


def alike(a: Where | None, b: Where | None) -> PlaceLikeness:
    """`same` place; one that can lie `within` the other; `open` when too little is known; else `apart`."""
    if a is None or b is None:
        return "open"
    if (a.geoname_id is not None and a.geoname_id == b.geoname_id) or a.name.casefold() == b.name.casefold():
        return "same"
    if a.country and b.country and a.country != b.country:
        return "apart"
    exact = sorted((EXACTNESS[a.precision], EXACTNESS[b.precision]))
    if exact[0] <= 1:
        return "open"
    apart = kilometres(a, b)
    if apart is None:
        return "apart" if exact == [3, 3] else "open"
    near = REGION_NEAR if exact[0] == 2 else SITE_NEAR if exact[1] == 4 else TOWN_NEAR
    return "within" if apart <= near else "apart"


def kilometres(a: Where, b: Where) -> float | None:
    """The distance between two places, None when one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((p - q) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(a.lon - b.lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))


def most_exact(places: Sequence[Where]) -> Where | None:
    """The most exact of the places; of equally exact ones the one told most often, then the first."""
    votes = Counter((w.geoname_id, w.name) for w in places)
    best = max(
        range(len(places)),
        key=lambda k: (EXACTNESS[places[k].precision], votes[(places[k].geoname_id, places[k].name)], -k),
        default=None,
    )
    return None if best is None else places[best]
