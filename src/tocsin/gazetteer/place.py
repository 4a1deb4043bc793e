"""What the gazetteer knows of one place."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["city", "region", "country"]


class Place(msgspec.Struct, frozen=True):
    """One city, region or country.

    `country` is ISO 3166-1 alpha-2; `admin1` is GeoNames' code of the first-level region ("" when none); `lat` and
    `lon` are degrees (WGS 84), None where unknown; `geoname_id` is None for regions that GeoNames' city tables lack.
    `main` is False when the place was found under one of its other names.
    """

    name: str
    ascii: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    geoname_id: int | None
    population: int
    kind: Kind
    main: bool = True
