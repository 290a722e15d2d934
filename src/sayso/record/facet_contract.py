"""What a record can be asked about an answer as a whole: how it divides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sayso.record.query import Query

__all__ = ["By", "Facet", "FacetStore", "FacetValue"]


class By(StrEnum):
    """What the statements of an answer can be divided by; the values are the fields of `Query` that narrow it.

    `day` divides by months of the day said, else published; `published` by months of publication alone.
    """

    ACTOR = "actor"
    ORGANISATION = "organisation"
    STATE = "state"
    PUBLISHER = "publisher"
    VIA = "via"
    CITES = "cites"
    KIND = "kind"
    MODE = "mode"
    ACT = "act"
    DAY = "day"
    PUBLISHED = "published"
    CONFIDENCE = "min_confidence"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: what narrows to it, how to call it, and how many statements of the answer have it."""

    value: str
    label: str
    statements: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one division, most first, months in order of time; `more` were left out.

    A statement can have several values (publishers, instruments) and none.
    """

    by: By
    values: tuple[FacetValue, ...]
    more: int


class FacetStore(Protocol):
    """The part of a record that tells how an answer divides."""

    def facets(self, query: Query, *, values: int = 12) -> tuple[Facet, ...]:
        """How all statements that answer divide, limit and offset aside; at most so many values of each.

        Divisions without a value are left out.
        """
        ...
