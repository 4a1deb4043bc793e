"""Place names to places: GeoNames' cities of 500 people and more, regions and countries, in any script, offline."""

from tocsin.gazetteer.builder import build
from tocsin.gazetteer.gazetteer import Gazetteer
from tocsin.gazetteer.place import Kind, Place

__all__ = ["Gazetteer", "Kind", "Place", "build"]
