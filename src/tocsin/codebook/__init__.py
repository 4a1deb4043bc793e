"""The codebook: kinds, modes, roles, triggers and frames as data, with a validator that speaks plainly."""

from tocsin.codebook.entry import Codebook, Condition, Example, Frame, Kind, Path, Trigger
from tocsin.codebook.load import check, load

__all__ = ["Codebook", "Condition", "Example", "Frame", "Kind", "Path", "Trigger", "check", "load"]
