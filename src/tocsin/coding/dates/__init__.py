"""Time expressions free of language: what they mean, and how they resolve on the calendar."""

from tocsin.coding.dates.expression import Kind, Relation, TimeExpression
from tocsin.coding.dates.resolve import began, counterpart, nth_of, resolve

__all__ = ["Kind", "Relation", "TimeExpression", "began", "counterpart", "nth_of", "resolve"]
