"""How long we still wait for a page."""

from __future__ import annotations

import time

from sayso.sources.limits import Limits

__all__ = ["Deadline"]

SHORTEST = 0.001


class Deadline:
    """The end of the time that `limits` give to one page, counted from now."""

    def __init__(self, limits: Limits) -> None:
        self._patience = limits.patience
        self._end = time.monotonic() + limits.total

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self._end

    @property
    def patience(self) -> float:
        """How many seconds one more answer, or piece of one, may be waited for."""
        return max(SHORTEST, min(self._patience, self._end - time.monotonic()))
