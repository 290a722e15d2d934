"""What a person or a rule decided about a statement: appended, reversible, never an edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sayso.model.annotation import Kind
from sayso.model.days import parse_day_range
from sayso.model.statement import Speaker, Statement

__all__ = ["Correction", "Judgement", "Verdict"]


class Verdict(StrEnum):
    """Right or wrong as found, or corrected thus; `open` takes an earlier verdict back."""

    RIGHT = "right"
    WRONG = "wrong"
    CORRECTED = "corrected"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a judgement says that a statement should be; None leaves a field as it stands.

    An empty `speaker` or `said_on` says that there is none; `via` is the whole chain.
    """

    speaker: str | None = None
    said_on: str | None = None
    via: tuple[str, ...] | None = None
    kind: Kind | None = None

    def __bool__(self) -> bool:
        return self != Correction()

    def of(self, statement: Statement) -> Statement:
        """The statement, corrected; `UsageError` for a day that is none."""
        changed = statement
        if self.speaker is not None:
            # The office found beside another name is not this speaker's.
            changed = replace(changed, speaker=Speaker(self.speaker) if self.speaker else None)
        if self.said_on is not None:
            if self.said_on:
                parse_day_range(self.said_on)
            changed = replace(changed, said_on=self.said_on or None, said_on_evidence=None)
        if self.via is not None:
            changed = replace(changed, via=self.via)
        return replace(changed, kind=self.kind) if self.kind else changed


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: on which statement, by whom, when (aware UTC), and why.

    A verdict of `corrected` has its correction, and no other verdict has one.
    """

    statement: str
    verdict: Verdict
    author: str
    made: datetime
    note: str = ""
    correction: Correction = Correction()
