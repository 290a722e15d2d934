"""What went wrong before, waiting to be added again."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Cause, Severity, UsageError
from sayso.pipeline import retry_of
from sayso.record.contract import KeptProblem, Store
from sayso.web.additions.received import Waiting, folder_for_uploads

__all__ = ["MOST_RETRIED", "retried_all", "retried_one"]

MOST_RETRIED = 200
"""Things of one cause that are tried again at once."""


def retried_one(store: Store, number: int) -> Waiting:
    """The thing of this problem; `UnknownId`, `UsageError` if it cannot be had again."""
    return _waiting(store, [store.problem(number)])


def retried_all(store: Store, cause: Cause, severity: Severity) -> Waiting:
    """The things that have this cause, the newest so many; `UsageError` if none can be had again."""
    return _waiting(store, store.problems(cause=cause, severity=severity, limit=MOST_RETRIED))


def _waiting(store: Store, problems: Iterable[KeptProblem]) -> Waiting:
    folder = folder_for_uploads()
    things = dict.fromkeys(retry_of(store, x, folder) for x in problems)
    things.pop(None, None)
    waiting = Waiting(tuple(x for x in things if x is not None), folder)
    if not waiting.things:
        waiting.clear_away()
        raise UsageError(
            "this cannot be tried again from here: what was handed over was not kept, or it is in a language that "
            "is not read"
        )
    return waiting
