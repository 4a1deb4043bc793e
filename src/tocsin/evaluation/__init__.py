"""Evaluation: scores the engine against gold reports, and holds the floors under which a release fails."""

from tocsin.evaluation.figures import Figures, KindFigures
from tocsin.evaluation.gold import GoldEvent, GoldReport, fingerprint
from tocsin.evaluation.run import Verdict, answers_of, code_gold, evaluate

__all__ = [
    "Figures",
    "GoldEvent",
    "GoldReport",
    "KindFigures",
    "Verdict",
    "answers_of",
    "code_gold",
    "evaluate",
    "fingerprint",
]
