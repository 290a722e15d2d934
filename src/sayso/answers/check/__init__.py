"""The check: every quotation of a draft held against the record."""

from sayso.answers.check.checking import Lines, check, check_words
from sayso.answers.check.values import PASSING, Change, Checked, Finding, Fit, Item, Kind, Match

__all__ = [
    "PASSING",
    "Change",
    "Checked",
    "Finding",
    "Fit",
    "Item",
    "Kind",
    "Lines",
    "Match",
    "check",
    "check_words",
]
