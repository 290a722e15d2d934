"""What a record can be told and asked about what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sayso.model import Capture, Cause, Problem, Severity, Source

__all__ = ["KeptProblem", "ProblemGroup", "ProblemStore"]


@dataclass(frozen=True, slots=True)
class KeptProblem:
    """A problem with the number that it has in the record, whose source met it, and when it was last seen.

    `cleared` if the thing was read since.
    """

    problem: Problem
    seen: datetime
    cleared: bool
    number: int
    source: Source


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """How many things have problems of one cause, and when the newest was seen."""

    cause: Cause
    severity: Severity
    number: int
    newest: datetime


class ProblemStore(Protocol):
    """The part of a record that is about problems."""

    def keep_problem(self, source: Source, problem: Problem, *, now: datetime) -> None:
        """Keep a problem of something that gave no capture.

        What else kept the same thing from being found or fetched is cleared: it has one such fate at a time.
        """
        ...

    def problems(
        self,
        *,
        cause: Cause | None = None,
        severity: Severity | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[KeptProblem, ...]:
        """Problems that were not cleared, newest last; with a limit, the newest so many."""
        ...

    def problem_groups(self) -> tuple[ProblemGroup, ...]:
        """The causes of the problems that were not cleared: what was lost first, most things first."""
        ...

    def problem(self, number: int) -> KeptProblem:
        """The problem of this number, cleared or not; `UnknownId`."""
        ...

    def capture_named(self, name: str) -> Capture | None:
        """What was received last under this name, as a problem names it; None if nothing was."""
        ...
