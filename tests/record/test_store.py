"""What every store must do: keep, find, refuse, judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sayso.model import (
    AmbiguousId,
    Cause,
    Correction,
    Document,
    Fact,
    Judgement,
    Kind,
    Layers,
    Problem,
    Reading,
    Reference,
    Severity,
    Source,
    SourceKind,
    Speaker,
    Told,
    UnknownId,
    UsageError,
    Verdict,
    Where,
)
from sayso.record import Order, Query, Store
from tests.record.made import NOW, intake, reading

DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
Nobody else spoke.
"""
TALKS = """«Ana Ruiz» {said} [talks on the river had ended].
«Tomas Vel» {said} [the gates and the dam were safe].
"""


def words(store: Store, query: Query) -> list[tuple[str, str]]:
    """Who said what, of the statements that answer."""
    return [
        (
            x.entry.statement.speaker.name if x.entry.statement.speaker else "—",
            " … ".join(x.entry.citation.words),
        )
        for x in store.search(query)
    ]


@pytest.fixture
def full(store: Store) -> Store:
    """A record of two articles by two publishers."""
    store.keep(intake(reading(DAM)), now=NOW)
    store.keep(
        intake(reading(TALKS, publisher="Oster Herald", published="2031-03-17", name="talks.txt")), now=NOW
    )
    return store


OPENED = ("Ana Ruiz", "the dam would be opened on Monday")
MOVED = ("The ministry", "that any gate had been moved")
ENDED = ("Ana Ruiz", "talks on the river had ended")
SAFE = ("Tomas Vel", "the gates and the dam were safe")


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


@pytest.mark.parametrize(("verdict", "stays"), [(Verdict.RIGHT, True), (Verdict.WRONG, False)])
def test_what_a_person_judged_right_no_reading_overwrites(full: Store, verdict: Verdict, stays: bool) -> None:
    (moved,) = full.search(Query(words="moved"))
    full.judge(Judgement(moved.entry.statement.id, verdict, "mira", NOW, "checked against the page"))
    newer = reading(DAM, made_by="hand/2")
    full.update(replace(newer, statements=newer.statements[:1]), now=NOW)
    found = full.search(Query(words="moved"))
    assert bool(found) == stays
    entry = full.entry(moved.entry.statement.id)
    assert (entry.found_now, entry.verdict and entry.verdict.note) == (False, "checked against the page")


def test_a_judged_speaker_stands_against_a_newer_reading(full: Store) -> None:
    (moved,) = full.search(Query(words="moved"))
    full.judge(Judgement(moved.entry.statement.id, Verdict.RIGHT, "mira", NOW))
    full.update(reading(DAM, made_by="hand/2", speakers={"The ministry": "Ministry of Water"}), now=NOW)
    assert words(full, Query(words="moved")) == [MOVED]
    full.judge(Judgement(moved.entry.statement.id, Verdict.OPEN, "mira", NOW))
    assert words(full, Query(words="moved")) == [("Ministry of Water", MOVED[1])]


def test_judgements_are_appended_and_wrong_ones_can_be_left_out(full: Store) -> None:
    (moved,) = full.search(Query(words="moved"))
    for minute, verdict in enumerate((Verdict.RIGHT, Verdict.WRONG)):
        full.judge(Judgement(moved.entry.statement.id, verdict, "mira", NOW + timedelta(minutes=minute)))
    assert [x.verdict for x in full.entry(moved.entry.statement.id).judgements] == [
        Verdict.RIGHT,
        Verdict.WRONG,
    ]
    assert words(full, Query(words="moved", leave_out_wrong=True)) == []
    assert words(full, Query(words="moved")) == [MOVED]
    full.judge(Judgement(moved.entry.statement.id, Verdict.OPEN, "mira", NOW + timedelta(minutes=5)))
    assert words(full, Query(words="moved", leave_out_wrong=True)) == [MOVED]


def test_a_corrected_field_stands_against_every_reading(full: Store) -> None:
    (moved,) = full.search(Query(words="moved"))
    statement = moved.entry.statement.id
    correction = Correction(speaker="Ministry of Water", said_on="2031-03-12", via=("Halm Agency",))
    full.judge(Judgement(statement, Verdict.CORRECTED, "mira", NOW, "see the second paragraph", correction))
    for version in ("hand/1", "hand/2"):
        full.update(reading(DAM, made_by=version), now=NOW)
        assert words(full, Query(words="moved")) == [("Ministry of Water", MOVED[1])]
    assert words(full, Query(by="ministry water", said_on=(date(2031, 3, 12), date(2031, 3, 12)))) == [
        ("Ministry of Water", MOVED[1])
    ]
    assert words(full, Query(via="halm agency")) == [("Ministry of Water", MOVED[1])]
    entry = full.entry(statement)
    assert (entry.statement.said_on, entry.statement.via) == ("2031-03-12", ("Halm Agency",))
    assert [x.correction for x in entry.judgements] == [correction]
    full.judge(Judgement(statement, Verdict.OPEN, "mira", NOW))
    assert words(full, Query(words="moved")) == [MOVED]


def test_a_correction_to_no_day_is_refused_and_nothing_is_kept(full: Store) -> None:
    (moved,) = full.search(Query(words="moved"))
    wrong = Judgement(
        moved.entry.statement.id, Verdict.CORRECTED, "mira", NOW, "", Correction(said_on="soon")
    )
    with pytest.raises(UsageError, match="'soon' is no day"):
        full.judge(wrong)
    assert full.entry(moved.entry.statement.id).judgements == ()


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


def test_a_text_in_an_unknown_language_is_kept_and_found_but_not_read(store: Store) -> None:
    text = Document(
        "Le barrage sera ouvert lundi, selon la ministre.", "barrage.txt", language=Fact("fr", Where.DETECTED)
    )
    store.keep(intake(Reading(text, Layers(), (), "")), now=NOW)
    (kept,) = store.documents("barrage")
    assert (kept.read, kept.statements, kept.document.text) == (False, 0, text.text)
    assert store.counts().documents_not_read == 1
    assert list(store.unread_by("hand/1")) == [text.sha256]


def test_documents_are_listed_newest_first_with_their_first_text(full: Store) -> None:
    assert [(x.document.name, x.statements, x.copy_of) for x in full.documents()] == [
        ("talks.txt", 2, None),
        ("dam.txt", 2, None),
    ]
