"""What every store must keep: once, with its copies, its readings, its problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sayso.model import (
    Cause,
    Fact,
    Problem,
    Severity,
    Source,
    SourceKind,
    Speaker,
    Told,
    Where,
)
from sayso.record import Query, Store
from tests.record.made import NOW, intake, reading
from tests.record.two_articles import DAM, MOVED, OPENED, TALKS, words


def test_the_same_again_adds_nothing(full: Store) -> None:
    before = full.counts()
    again = intake(reading(DAM))
    assert full.texts_of(again.capture) == (reading(DAM).document.sha256,)
    outcome = full.keep(again, now=NOW + timedelta(days=1))
    assert (outcome.documents, outcome.statements) == (0, 0)
    assert full.counts() == before


def test_the_same_text_from_another_address_is_another_carrier(full: Store) -> None:
    same = reading(DAM, publisher="Oster Herald", published="2031-03-15", name="copy.txt")
    full.keep(intake(same), now=NOW)
    (found,) = full.search(Query(words="monday"))
    assert [(x.publisher, x.published) for x in found.entry.carriers] == [
        ("Halm Courier", "2031-03-14"),
        ("Oster Herald", "2031-03-15"),
    ]
    assert [words(full, Query(words="monday", publisher=x)) for x in ("halm", "oster", "else")] == [
        [OPENED],
        [OPENED],
        [],
    ]


def test_a_statement_in_a_wire_copy_counts_once_and_shows_its_carriers(store: Store) -> None:
    store.keep(intake(reading(DAM), keys=(b"d1", b"d2")), now=NOW)
    copy = DAM.replace("Nobody else spoke.", "«Ivo Brandt» {added} [that the river was low this week].")
    outcome = store.keep(
        intake(reading(copy, publisher="Oster Herald", name="wire.txt"), keys=(b"d2", b"d3")),
        now=NOW,
    )
    assert (outcome.documents, outcome.copies) == (1, 1)
    assert words(store, Query(words="monday")) == [OPENED]
    (found,) = store.search(Query(words="monday"))
    assert [x.publisher for x in found.entry.carriers] == ["Halm Courier", "Oster Herald"]
    assert words(store, Query(publisher="oster", words="low")) == [
        ("Ivo Brandt", "that the river was low this week")
    ]
    assert (store.counts().copies, store.counts().statements) == (1, 3)


def test_a_copy_that_names_another_speaker_is_not_the_same_statement(store: Store) -> None:
    store.keep(intake(reading(DAM), keys=(b"d1",)), now=NOW)
    other = DAM.replace("«Ana Ruiz»", "«Ana Rust»")
    store.keep(intake(reading(other, name="wire.txt"), keys=(b"d1",)), now=NOW)
    assert sorted(words(store, Query(words="monday"))) == [OPENED, ("Ana Rust", OPENED[1])]


def test_alike_texts_that_share_no_key_are_not_compared(store: Store) -> None:
    store.keep(intake(reading(DAM), keys=(b"d1",)), now=NOW)
    outcome = store.keep(intake(reading(TALKS, name="t.txt"), keys=(b"d9",)), now=NOW)
    assert outcome.copies == 0


def test_what_the_user_states_later_takes_the_place_of_what_was_found(store: Store) -> None:
    store.keep(intake(reading(DAM, published=None)), now=NOW)
    assert words(store, Query(since=date(2031, 1, 1))) == []
    later = reading(DAM, published="2031-03-11")
    told = replace(
        intake(later),
        readings=(
            replace(later, document=replace(later.document, published=Fact("2031-03-11", Where.USER))),
        ),
    )
    store.keep(replace(told, capture=replace(told.capture, told=Told(published="2031-03-11"))), now=NOW)
    assert words(store, Query(since=date(2031, 3, 11), until=date(2031, 3, 11))) == [OPENED, MOVED]
    # One address captured twice is one carrier.
    assert [len(x.entry.carriers) for x in store.search(Query())] == [1, 1]
    assert store.document(later.document.sha256).published == Fact("2031-03-11", Where.USER)
    assert store.counts().statements == 2


def test_a_newer_reading_stands_beside_the_older(full: Store) -> None:
    # The newer annotator agrees on the first statement, finds another speaker for the second.
    newer = reading(DAM, made_by="hand/2", speakers={"The ministry": "Ministry of Water"})
    assert newer.document.sha256 in full.unread_by("hand/2")
    full.update(newer, now=NOW)
    assert newer.document.sha256 not in full.unread_by("hand/2")
    (opened,) = full.search(Query(words="monday"))
    (moved,) = full.search(Query(words="moved"))
    assert opened.entry.made_by == ("hand/1", "hand/2")
    assert (moved.entry.made_by, moved.entry.statement.speaker) == (("hand/2",), Speaker("Ministry of Water"))
    assert words(full, Query(by="the ministry")) == []


def test_problems_are_kept_once_and_cleared_when_the_thing_is_read(store: Store) -> None:
    source = Source("articles", SourceKind.FOLDER)
    lost = Problem(Cause.TIMEOUT, "dam.txt", "No answer came in 10 seconds.", "Try again later.")
    note = Problem(Cause.NO_DATE, "dam.txt", "It has no day.", "Use --published.", Severity.NOTE)
    store.keep_problem(source, lost, now=NOW)
    store.keep_problem(source, lost, now=NOW + timedelta(hours=1))
    (kept,) = store.problems()
    assert (kept.problem, kept.seen) == (lost, NOW + timedelta(hours=1))
    store.keep(intake(reading(DAM), problems=(note,)), now=NOW)
    assert [x.problem for x in store.problems()] == [note]
