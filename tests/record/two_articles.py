"""Two articles by two publishers, for tests of what a record does with them."""

from __future__ import annotations

from sayso.record import Query, Store

__all__ = ["DAM", "ENDED", "MOVED", "OPENED", "SAFE", "TALKS", "words"]

DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
Nobody else spoke.
"""
TALKS = """«Ana Ruiz» {said} [talks on the river had ended].
«Tomas Vel» {said} [the gates and the dam were safe].
"""

OPENED = ("Ana Ruiz", "the dam would be opened on Monday")
MOVED = ("The ministry", "that any gate had been moved")
ENDED = ("Ana Ruiz", "talks on the river had ended")
SAFE = ("Tomas Vel", "the gates and the dam were safe")


def words(store: Store, query: Query) -> list[tuple[str, str]]:
    """Who said what, of the statements that answer."""
    return [
        (
            x.entry.statement.speaker.name if x.entry.statement.speaker else "—",
            " … ".join(x.entry.citation.words),
        )
        for x in store.search(query)
    ]
