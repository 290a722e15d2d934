"""What a person or a rule decided about a statement: appended, reversible, never an edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Judgement", "Verdict"]


class Verdict(StrEnum):
    """Right or wrong as found; `open` takes an earlier verdict back."""

    RIGHT = "right"
    WRONG = "wrong"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: on which statement, by whom, when (aware UTC), and why."""

    statement: str
    verdict: Verdict
    author: str
    made: datetime
    note: str = ""
