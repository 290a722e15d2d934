"""Words of a draft laid beside words of an archived text, at the least cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.answers.check.region import Region
from sayso.answers.check.turning import POINTING
from sayso.answers.check.words import Word

__all__ = ["Placed", "Step", "best_place", "exact_places"]

Step = tuple[int | None, int | None]
"""A word of the draft and one of the record, by number; None where the other side has none."""

ADDED, LOST, CHANGED = 1.1, 1.0, 1.05
IN_BRACKETS = 0.01
"""What stands between square brackets is the editor's own and costs next to nothing."""
FOR_BRACKETS = 0.3


@dataclass(frozen=True)
class Placed:
    """A run of the draft's words laid beside words of a region.

    `steps` are in order and name every word of the draft; `cost` is 0 where all are the same.
    """

    said: tuple[Word, ...]
    region: Region
    steps: tuple[Step, ...]
    cost: float

    @property
    def first(self) -> int:
        """The number of the first word of the region that is taken up."""
        return next(there for _, there in self.steps if there is not None)

    @property
    def last(self) -> int:
        """The number of the last."""
        return next(there for _, there in reversed(self.steps) if there is not None)

    @property
    def same(self) -> int:
        """How many words of the draft stand in the record."""
        return sum(
            1
            for here, there in self.steps
            if here is not None
            and there is not None
            and self.said[here].plain == self.region.words[there].plain
        )


def exact_places(said: Sequence[Word], region: Region) -> list[Placed]:
    """Where all the words stand in the region, one after the other."""
    joined = " " + " ".join(x.plain for x in said) + " "
    return [Placed(tuple(said), region, tuple(enumerate(numbers)), 0.0) for numbers in region.places(joined)]


def best_place(said: Sequence[Word], region: Region) -> Placed | None:
    """The words laid beside those of the region that are most like them; None if none is the same.

    Semi-global alignment (Needleman and Wunsch, with free ends in the region): a word lost, added or changed
    costs, what stands in brackets hardly, an aside of the narrator nothing.
    """
    there = region.words
    columns = len(there) + 1
    row = [0.0] * columns
    back: list[list[int]] = [[_START] * columns]
    for word in said:
        row, steps = _next_row(word, region, row)
        back.append(steps)
    end = min(range(columns), key=lambda at: (row[at], -at))
    placed = Placed(tuple(said), region, tuple(_traced(back, region, end)), row[end])
    return placed if any(x is not None for _, x in placed.steps) and placed.same else None


_START, _PAIR, _ADD, _LOSE, _ASIDE = range(5)


def _next_row(word: Word, region: Region, before: list[float]) -> tuple[list[float], list[int]]:
    add = IN_BRACKETS if word.bracketed else ADDED
    row, steps = [before[0] + add], [_ADD]
    asides, plain = region.asides, word.plain
    for at, other in enumerate(region.words):
        pair = before[at] + (0.0 if plain == other.plain else _cost_of_change(word, other))
        best, step = pair, _PAIR
        extra = before[at + 1] + add
        if extra < best:
            best, step = extra, _ADD
        lost = row[at] + (IN_BRACKETS if other.bracketed else LOST)
        if lost < best:
            best, step = lost, _LOSE
        if at + 1 in asides and row[asides[at + 1]] < best:
            best, step = row[asides[at + 1]], _ASIDE
        row.append(best)
        steps.append(step)
    return row, steps


def _cost_of_change(word: Word, other: Word) -> float:
    if word.mended and word.plain[:2] == other.plain[:2]:
        return IN_BRACKETS
    if word.bracketed:
        return IN_BRACKETS * 2 if other.plain in POINTING else FOR_BRACKETS
    return CHANGED


def _traced(back: list[list[int]], region: Region, column: int) -> list[Step]:
    steps: list[Step] = []
    row = len(back) - 1
    while row:
        step = back[row][column]
        if step == _PAIR:
            steps.append((row - 1, column - 1))
            row, column = row - 1, column - 1
        elif step == _ADD:
            steps.append((row - 1, None))
            row -= 1
        elif step == _LOSE:
            steps.append((None, column - 1))
            column -= 1
        else:
            column = region.asides[column]
    steps.reverse()
    return steps
