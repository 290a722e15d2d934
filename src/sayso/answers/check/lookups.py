"""What one check asks the record, each question once: a draft quotes the same people again and again."""

from __future__ import annotations

import re
from datetime import date

from sayso.model import Span, value_of
from sayso.record.contract import Entry, Sighting, Store

__all__ = ["Lookups"]


class Lookups:
    """The questions of the check to a record, with the answers that come up again kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._denials: dict[str, tuple[Entry, ...]] = {}
        self._actors: dict[str, frozenset[str]] = {}
        self._over: dict[tuple[str, Span], tuple[Entry, ...]] = {}

    def sightings(self, words: str, *, speaker: str, days: tuple[date, date] | None) -> tuple[Sighting, ...]:
        """Where most of `words` stand together, best first."""
        return self._store.sightings(words, speaker=speaker, days=days, limit=MOST_SIGHTINGS)

    def statements_over(self, document: str, span: Span) -> tuple[Entry, ...]:
        """The statements whose content shares a code point with `span`."""
        if (document, span) not in self._over:
            self._over[document, span] = self._store.statements_over(document, span)
        return self._over[document, span]

    def nearest(self, words: str, *, speaker: str = "", limit: int = 3) -> tuple[Entry, ...]:
        """The statements that share the rarest of `words`."""
        return self._store.nearest(words, speaker=speaker, limit=limit)

    def denials(self, speaker: str) -> tuple[Entry, ...]:
        """The newest statements in which `speaker` contests a claim."""
        if speaker not in self._denials:
            self._denials[speaker] = self._store.denials(speaker)
        return self._denials[speaker]

    def actors_called(self, name: str) -> frozenset[str]:
        """The ids of the actors of this name."""
        if name not in self._actors:
            self._actors[name] = self._store.actors_called(name)
        return self._actors[name]

    def is_titled(self, words: str, entry: str) -> bool:
        """Whether words of an entry in a list of sources are of a title there, that a document of the record has whole."""
        wanted, whole = _plain(words), _plain(entry)
        titles = (value_of(x.document.title) or "" for x in self._store.documents(wanted, limit=MOST_TITLES))
        return any(wanted in _plain(x) and _plain(x) in whole for x in titles)

    def entry(self, statement: str) -> Entry:
        """The statement of this id."""
        return self._store.entry(statement)


_WORD = re.compile(r"\w+")


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


MOST_TITLES = 50
MOST_SIGHTINGS = 6
"""Places in the texts at which the words of one quotation, or of one piece of it, are looked at."""
