"""Answers remembered until the record changes: counts over many rows, never words that are to be checked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

__all__ = ["Answers"]

REMEMBERED = 256
"""Answers that are kept: the pages of one search, or of one actor, ask for the same again and again."""
T = TypeVar("T")


class Answers:
    """The last answers, by what was asked; safe between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[Hashable, Any] = OrderedDict()

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key; a key that is asked for again stays longest."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                found: T = self._known[key]
                return found
        made = make()
        with self._lock:
            self._known[key] = made
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return made
