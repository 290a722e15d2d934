"""A place of the record from which a quotation could come."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sayso.answers.check.align import Placed

__all__ = ["LEAST_RUN", "Candidate"]

LEAST_RUN = 3
"""Words of the shortest piece that is looked for by itself."""


@dataclass(frozen=True)
class Candidate:
    """The pieces of a quotation, in the draft's order, each in its place.

    `gaps` says for each but the first whether the draft marks an ellipsis before it; `missing` counts the
    draft's words that stand in no piece.
    """

    pieces: tuple[Placed, ...]
    gaps: tuple[bool, ...] = ()
    missing: int = 0

    @property
    def cost(self) -> float:
        """How far the words are from the record's."""
        torn = sum(not marked for marked in self.gaps)
        return sum(x.cost for x in self.pieces) + self.missing + torn

    def near(self, other: Candidate) -> bool:
        """Whether its words are as far from the record's as those of another, brackets aside."""
        return round(self.cost, 1) == round(other.cost, 1)

    @property
    def back(self) -> bool:
        """Whether a piece stands before the one that it follows in the draft."""
        return any(y.first < x.first and x.region is y.region for x, y in pairwise(self.pieces))
