"""What went wrong, by cause, and within a cause by what is the matter and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Cause, Severity
from sayso.record.contract import KeptProblem, ProblemGroup, Store

__all__ = ["CauseShown", "TroubleShown", "by_cause", "of_cause"]

NAMED = 5
"""Things that a cause names when all causes are shown."""


@dataclass(frozen=True, slots=True)
class TroubleShown:
    """Things with the very same trouble, newest first."""

    message: str
    advice: str
    problems: tuple[KeptProblem, ...]


@dataclass(frozen=True, slots=True)
class CauseShown:
    """A cause, how many things have it in all, and those that are shown, by what is the matter."""

    group: ProblemGroup
    troubles: tuple[TroubleShown, ...]

    @property
    def shown(self) -> int:
        """How many things are shown."""
        return sum(len(x.problems) for x in self.troubles)


def by_cause(store: Store) -> tuple[CauseShown, ...]:
    """Every cause of problems that were not cleared, each with its newest."""
    return tuple(_shown(store, group, NAMED, 0) for group in store.problem_groups())


def of_cause(
    store: Store, cause: Cause, severity: Severity, *, limit: int = 100, offset: int = 0
) -> CauseShown | None:
    """The problems of one cause; None if there are none."""
    groups = store.problem_groups()
    group = next((x for x in groups if x.cause is cause and x.severity is severity), None)
    return _shown(store, group, limit, offset) if group else None


def _shown(store: Store, group: ProblemGroup, limit: int, offset: int) -> CauseShown:
    found = store.problems(cause=group.cause, severity=group.severity, limit=limit, offset=offset)
    troubles: dict[tuple[str, str], list[KeptProblem]] = {}
    for kept in reversed(found):
        troubles.setdefault((kept.problem.message, kept.problem.advice), []).append(kept)
    return CauseShown(group, tuple(TroubleShown(*what, tuple(of)) for what, of in troubles.items()))
