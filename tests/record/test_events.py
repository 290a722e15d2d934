"""Events across documents: who did what to whom, on which day, with how many votes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sayso.model import Event, Layer, Reading, Span, UnknownId, VerbatimError, Vote
from sayso.record import EventQuery, SqliteStore, Store
from tests.record.made import NOW, intake, reading

EXPELLED = "Norland expelled two envoys"
VOTED = "The Sudrian senate passed the water bill"
MET = "The premiers of Norland and Sudria met"
NEWS = f"{EXPELLED} on Monday.\n{VOTED} by 61 votes to 38.\n"
LATER = f"{MET} in March.\n«Ana Ruiz» {{said}} [that it was time].\n"

EVENTS = {
    EXPELLED: ("SANCTION", "Norland", "two envoys", "2031-03-10", None),
    VOTED: ("SUPPORT", "Sudrian senate", None, None, Vote(61, 38, None)),
    MET: ("CONSULT", "premiers of Norland and Sudria", None, "2031-03", None),
}


def telling(made: Reading, version: str = "1") -> Reading:
    """The reading with the events of `EVENTS` whose words its text has."""
    text = made.document.text
    found = tuple(
        Event((Span(text.index(words), text.index(words) + len(words)),), *told)
        for words, told in EVENTS.items()
        if words in text
    )
    layers = made.layers.with_layer(Layer(Event, "acts", version, found))
    return replace(made, layers=layers, made_by=f"{made.made_by} acts/{version}")


@pytest.fixture
def full(store: Store) -> Store:
    """A record of two articles, of 14 and of 19 March."""
    store.keep(intake(telling(reading(NEWS))), now=NOW)
    store.keep(intake(telling(reading(LATER, published="2031-03-19", name="later.txt"))), now=NOW)
    return store


def words(store: Store, query: EventQuery) -> list[str]:
    """The evidence of each event that answers."""
    found = store.events(query)
    assert store.count_events(replace(query, limit=1)) == len(
        store.events(replace(query, limit=99, offset=0))
    )
    return [" … ".join(x.passage.words) for x in found]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # The vote has no day in the text: that of publication stands for it. March begins on its first day.
        (EventQuery(), [VOTED, EXPELLED, MET]),
        (EventQuery(code="sanction"), [EXPELLED]),
        (EventQuery(code="SANC"), []),
        (EventQuery(actor="norland"), [EXPELLED, MET]),
        (EventQuery(actor="senate SUDRIAN"), [VOTED]),
        (EventQuery(actor="nor"), []),
        (EventQuery(target="envoys"), [EXPELLED]),
        (EventQuery(since=date(2031, 3, 11)), [VOTED, MET]),
        (EventQuery(until=date(2031, 3, 10)), [EXPELLED, MET]),
        (EventQuery(since=date(2031, 4, 1)), []),
        (EventQuery(limit=1, offset=1), [EXPELLED]),
    ],
)
def test_what_answers(full: Store, query: EventQuery, expected: list[str]) -> None:
    assert words(full, query) == expected


def test_an_event_is_kept_whole_with_its_evidence(full: Store) -> None:
    (found,) = full.events(EventQuery(code="SUPPORT"))
    document = reading(NEWS).document
    assert (found.event.vote, found.event.actor, found.made_by) == (Vote(61, 38), "Sudrian senate", "acts/1")
    assert (found.passage.words, found.passage.document.sha256) == ((VOTED,), document.sha256)
    assert document.texts_at(found.event.evidence) == (VOTED,)
    (met,) = full.events(EventQuery(code="CONSULT"))
    assert met.event.vote is None


def test_events_of_one_document(full: Store) -> None:
    digest = reading(NEWS).document.sha256
    assert words(full, EventQuery(document=digest[:10])) == [VOTED, EXPELLED]
    with pytest.raises(UnknownId, match="no document"):
        full.events(EventQuery(document="f" * 64))


def test_the_newest_reading_tells_the_events(full: Store) -> None:
    full.update(telling(reading(NEWS, made_by="hand/2"), "2"), now=NOW)
    assert [x.made_by for x in full.events(EventQuery())] == ["acts/2", "acts/2", "acts/1"]
    full.update(reading(NEWS, made_by="hand/3"), now=NOW)
    assert words(full, EventQuery()) == [MET]


def test_what_a_copy_carries_again_is_told_once(store: Store) -> None:
    store.keep(intake(telling(reading(NEWS)), keys=(b"n",)), now=NOW)
    copy = telling(reading(NEWS + f"{MET} again.\n", publisher="Oster Herald", name="wire.txt"))
    store.keep(intake(copy, keys=(b"n",)), now=NOW)
    assert words(store, EventQuery()) == [VOTED, EXPELLED, MET]
    assert words(store, EventQuery(document=copy.document.sha256)) == [VOTED, EXPELLED, MET]


def test_an_event_that_the_text_does_not_carry_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sayso"
    store = SqliteStore(path, alike=lambda one, other: True, now=NOW)
    store.keep(intake(telling(reading(NEWS))), now=NOW)
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE events SET words = 'Norland received two envoys' WHERE code = 'SANCTION'")
        database.commit()
    with pytest.raises(VerbatimError, match=r"an event \(SANCTION\) is not shown"):
        store.events(EventQuery())
    store.close()
