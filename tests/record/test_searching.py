"""What every store must find, and how it cites it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sayso.model import (
    AmbiguousId,
    Document,
    Fact,
    Judgement,
    Kind,
    Layers,
    Reading,
    Reference,
    Told,
    UnknownId,
    UsageError,
    Verdict,
    Where,
)
from sayso.record import Order, Query, Store
from tests.record.made import NOW, intake, reading
from tests.record.two_articles import DAM, ENDED, MOVED, OPENED, SAFE, words


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(words="dam", order=Order.DAY), [SAFE, OPENED]),
        (Query(words="gates"), [MOVED, SAFE]),  # one word, whatever its ending
        (Query(words="dam gate"), [SAFE]),
        (Query(words='"the dam"', by="ruiz"), [OPENED]),
        (Query(words="open*"), [OPENED]),
        (Query(words="dam -monday"), [SAFE]),
        (Query(words="nothing of the kind"), []),
        (Query(by="RUIZ ana", order=Order.DAY), [ENDED, OPENED]),
        (Query(by="rui"), []),  # whole words of a name: Rui is somebody else
        (Query(publisher="herald", order=Order.DAY), [ENDED, SAFE]),
        (Query(since=date(2031, 3, 15), until=date(2031, 3, 31), by="Vel"), [SAFE]),
        (Query(until=date(2031, 3, 14)), [OPENED, MOVED]),
        (Query(kind=Kind.DIRECT), []),
        (Query(min_confidence=0.95), []),
        (Query(words="dam", order=Order.DAY, limit=1), [SAFE]),
        (Query(words="dam", order=Order.DAY, limit=1, offset=1), [OPENED]),
    ],
)
def test_what_answers(full: Store, query: Query, expected: list[tuple[str, str]]) -> None:
    assert sorted(words(full, query)) == sorted(expected)
    if query.order is Order.DAY:
        assert words(full, query) == expected
    whole = replace(query, limit=100, offset=0)
    assert full.count(query) == len(words(full, whole))


@pytest.mark.parametrize(
    "typed", ['"', "(", "dam AND", "NEAR(", "a:b", "*", "'", "dam OR gate^", "-dam gate", "%"]
)
def test_no_query_breaks_the_search(full: Store, typed: str) -> None:
    assert full.count(Query(words=typed)) == len(full.search(Query(words=typed)))


def test_a_query_of_what_must_not_occur_is_refused(full: Store) -> None:
    with pytest.raises(UsageError, match="add a word that must"):
        full.search(Query(words="-dam"))


def test_hits_are_places_in_the_text(full: Store) -> None:
    (found,) = full.search(Query(words="opened monday"))
    document = found.entry.document
    assert [document.text_at(x) for x in found.hits] == ["opened", "Monday"]


def test_an_answer_carries_its_citation(full: Store) -> None:
    (found,) = full.search(Query(words="monday"))
    kept = reading(DAM).document
    citation = found.entry.citation
    assert (citation.words, citation.document, citation.publisher) == (
        ("the dam would be opened on Monday",),
        kept.sha256,
        "Halm Courier",
    )
    assert citation.capture is not None
    assert full.content(citation.capture) == kept.text.encode()
    assert full.entry(citation.statement) == found.entry


def test_what_is_carried_cited_denied_and_dated_can_be_asked_for(store: Store) -> None:
    made = reading(DAM)
    opened, moved = made.statements
    opened = replace(opened, via=("Nerith Press Agency",), said_on="2031-W10")
    moved = replace(
        moved,
        denies="that any gate had been moved",
        cites=(Reference(moved.content[0], "Nerith Waters Treaty (NWT)", "article 9"),),
    )
    store.keep(intake(replace(made, statements=(opened, moved))), now=NOW)
    week, after = (date(2031, 3, 5), date(2031, 3, 5)), (date(2031, 3, 14), date(2031, 3, 14))
    asked = [
        (Query(via="press nerith"), [OPENED]),
        (Query(via="nerit"), []),
        (Query(cites="nwt"), [MOVED]),
        (Query(denies=""), [MOVED]),
        (Query(denies="gate moved"), [MOVED]),
        (Query(denies="dam"), []),
        (Query(said_on=week), [OPENED]),
        (Query(said_on=after), []),
        (Query(since=date(2031, 3, 3), until=date(2031, 3, 9)), [OPENED]),
    ]
    assert [words(store, query) for query, _ in asked] == [expected for _, expected in asked]
    kept = {x.entry.statement for x in store.search(Query())}
    assert kept == {opened, moved}


def test_ids_may_be_shortened_but_not_guessed(full: Store) -> None:
    (found,) = full.search(Query(words="monday"))
    whole = found.entry.statement.id
    assert full.entry(whole[:10]).statement.id == whole
    with pytest.raises(UnknownId, match="no statement"):
        full.entry("f" * 16 if whole[0] != "f" else "0" * 16)
    with pytest.raises(UnknownId, match="no id of a statement"):
        full.entry("not-an-id")
    with pytest.raises(UnknownId):
        full.judge(Judgement("0123456789abcdef", Verdict.RIGHT, "mira", NOW))


def test_a_beginning_that_several_share_is_refused(store: Store) -> None:
    lines = "\n".join(f"«Speaker {n}» {{said}} [number {n} of the words]." for n in range(40))
    store.keep(intake(reading(lines)), now=NOW)
    with pytest.raises(AmbiguousId, match="write more"):
        # Forty ids begin with sixteen digits: one digit at least begins two.
        for digit in "0123456789abcdef":
            try:
                store.entry(digit)
            except UnknownId:
                continue


def test_a_text_in_an_unknown_language_is_kept_and_found_but_not_read(store: Store) -> None:
    text = Document(
        "Le barrage sera ouvert lundi, selon la ministre.", "barrage.txt", language=Fact("fr", Where.DETECTED)
    )
    store.keep(intake(Reading(text, Layers(), (), "")), now=NOW)
    (kept,) = store.documents("barrage")
    assert (kept.read, kept.statements, kept.document.text) == (False, 0, text.text)
    assert store.counts().documents_not_read == 1
    assert list(store.unread_by("hand/1")) == [text.sha256]


def test_a_title_learnt_later_finds_the_text_and_the_one_before_does_not(store: Store) -> None:
    untitled = reading(DAM, title=None)
    store.keep(intake(untitled), now=NOW)
    assert not list(store.documents("spillway"))
    for title in ("Spillway inquiry", "Sluice inquiry"):
        stated = replace(untitled, document=replace(untitled.document, title=Fact(title, Where.USER)))
        again = intake(stated)
        store.keep(replace(again, capture=replace(again.capture, told=Told(title=title))), now=NOW)
        (found,) = store.documents(title)
        assert found.document.title == Fact(title, Where.USER)
    assert not list(store.documents("spillway"))
    (found,) = store.documents("dam")  # its own words still find it
    assert found.document.sha256 == untitled.document.sha256


def test_documents_are_listed_newest_first_with_their_first_text(full: Store) -> None:
    assert [(x.document.name, x.statements, x.copy_of) for x in full.documents()] == [
        ("talks.txt", 2, None),
        ("dam.txt", 2, None),
    ]
