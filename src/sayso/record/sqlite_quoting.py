"""The part of the record in one SQLite file that finds quotations again."""

from __future__ import annotations

from datetime import date

from sayso.model import Span
from sayso.record.asking import entries
from sayso.record.entry import Entry
from sayso.record.quoting import actors_called, sightings
from sayso.record.quoting_contract import Sighting
from sayso.record.quoting_search import denial_rows, nearest_rows, phrase_sightings, rows_over
from sayso.record.shingles import GUARANTEED, folded_words
from sayso.record.sqlite_file import SqliteFile

__all__ = ["SqliteQuoting"]


class SqliteQuoting(SqliteFile):
    """A `QuotingStore` in the file."""

    def sightings(
        self, words: str, *, speaker: str = "", days: tuple[date, date] | None = None, limit: int = 8
    ) -> tuple[Sighting, ...]:
        """Where in the texts of the record most of `words` stand together, best first."""
        with self._reading() as connection:
            actors = actors_called(connection, speaker)
            found, unsure = sightings(connection, words, actors, days, limit)
            if found and not unsure and len(folded_words(words)) >= GUARANTEED:
                return found
            # Too few words to share a shingle for sure, or common ones: whole phrases, the speaker's own first.
            phrases = phrase_sightings(connection, words, actors, limit)
            return tuple(dict.fromkeys((*phrases, *found)))[:limit]

    def statements_over(self, document: str, span: Span) -> tuple[Entry, ...]:
        """The statements of the document whose content shares a code point with `span`."""
        with self._reading() as connection:
            return entries(connection, rows_over(connection, document, span))

    def nearest(self, words: str, *, speaker: str = "", limit: int = 3) -> tuple[Entry, ...]:
        """The statements that share the rarest of `words`; those of `speaker` alone if named."""
        with self._reading() as connection:
            actors = actors_called(connection, speaker) if speaker else None
            return entries(connection, nearest_rows(connection, words, actors, limit))

    def denials(self, speaker: str, *, limit: int = 100) -> tuple[Entry, ...]:
        """The newest statements in which `speaker` contests a claim."""
        with self._reading() as connection:
            actors = actors_called(connection, speaker)
            return entries(connection, denial_rows(connection, actors, limit)) if actors else ()

    def actors_called(self, name: str) -> frozenset[str]:
        """The ids of the actors of exactly this name, else of those whose name has all these words."""
        with self._reading() as connection:
            return actors_called(connection, name)
