"""What a record can be asked about a quotation, whichever database is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sayso.model import Document, Span
from sayso.record.entry import Entry

__all__ = ["QuotingStore", "Sighting"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stretch of a document's text in which some of the words asked for stand together.

    `weight` counts the runs of words shared, those that are common in the record for less.
    """

    document: Document
    span: Span
    weight: float


class QuotingStore(Protocol):
    """The part of a record that finds quotations again.

    Each question is answered by looking up an index, and looks at a bounded number of its rows.
    """

    def sightings(
        self, words: str, *, speaker: str = "", days: tuple[date, date] | None = None, limit: int = 8
    ) -> tuple[Sighting, ...]:
        """Where in the texts of the record most of `words` stand together, best first.

        Of words that many texts have, those that `speaker` spoke, and spoke on these days, are looked for first.
        """
        ...

    def statements_over(self, document: str, span: Span) -> tuple[Entry, ...]:
        """The statements of the document of this digest whose content shares a code point with `span`."""
        ...

    def nearest(self, words: str, *, speaker: str = "", limit: int = 3) -> tuple[Entry, ...]:
        """The statements that share the rarest of `words`, best first; those of `speaker` alone if named."""
        ...

    def denials(self, speaker: str, *, limit: int = 100) -> tuple[Entry, ...]:
        """The newest statements in which `speaker` contests a claim."""
        ...

    def actors_called(self, name: str) -> frozenset[str]:
        """The ids of the actors of exactly this name, else of those whose name has all these words."""
        ...
