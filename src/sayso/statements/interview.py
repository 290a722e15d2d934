"""Interviews whose turns begin with a name in double brackets: who says "I" in each, and whom "you" means."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.cast import Cast
from sayso.statements.who import Who, of_person

__all__ = ["Interview"]

_LABEL = re.compile(r"^\(\((?P<name>[^()\n]{2,60})\)\)", re.MULTILINE)
LEAST = 3
"""Labels that make an interview."""


class Interview:
    """The turns of a text, none if it is no interview; a turn goes on to the next label."""

    def __init__(self, cast: Cast) -> None:
        found = list(_LABEL.finditer(cast.text))
        self._turns = found if len(found) >= LEAST else []
        self._starts = [x.start() for x in self._turns]
        self._cast = cast

    def speaker_at(self, place: int) -> Who | None:
        """Who says "I" at `place`; None outside of turns, and for a label that is no person's name ("WN")."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        return self._named(self._turns[index], place)

    def addressed_at(self, place: int) -> Who | None:
        """Whom "you" means at `place`: of two who talk, the other, if the label is a person's name."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        own = _name(self._turns[index])
        others = {_name(x): x for x in self._turns if _name(x) != own}
        return self._named(next(iter(others.values())), place) if len(others) == 1 else None

    def _named(self, label: re.Match[str], place: int) -> Who | None:
        name = _name(label)
        person = self._cast.person(name)
        if person is not None:
            return of_person(person, place)
        if " " not in name:
            return None
        return Who(Speaker(name, ActorKind.PERSON, None, Span(*label.span("name"))))


def _name(label: re.Match[str]) -> str:
    return " ".join(label["name"].split())
