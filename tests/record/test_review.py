"""What every store must do for those who judge: an order, corrections that hold, taking back, coders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sayso.model import (
    Correction,
    JudgedMeanwhile,
    Judgement,
    Layer,
    Reading,
    Reference,
    Span,
    SpanError,
    UnknownId,
    Verdict,
)
from sayso.record import Query, Store
from tests.record.made import NOW, intake, reading

DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
«Tomas Vel» {said} [the river was low this week].
"""


def sure(made: Reading, *confidences: float) -> Reading:
    """The reading with these confidences, in order of its statements."""
    statements = zip(made.statements, confidences, strict=True)
    return replace(made, statements=tuple(replace(x, confidence=c) for x, c in statements))


@pytest.fixture
def made() -> Reading:
    """Three statements, of which the middle one is the least certain."""
    return sure(reading(DAM), 0.9, 0.5, 0.7)


@pytest.fixture
def full(store: Store, made: Reading) -> Store:
    """A record of that article."""
    store.keep(intake(made), now=NOW)
    return store


def ids(store: Store) -> list[str]:
    """The queue of the review from its beginning."""
    out: list[str] = []
    while (found := store.next_to_review(after=out[-1] if out else None)) is not None:
        out.append(found)
    return out


def judge(store: Store, statement: str, verdict: str, author: str = "mira", **given: Any) -> Judgement:
    """Append a judgement."""
    judgement = Judgement(statement, Verdict(verdict), author, NOW, **given)
    store.judge(judgement)
    return judgement


def words(store: Store, asked: str) -> list[str]:
    """The words of the statements that answer."""
    return [" … ".join(x.entry.citation.words) for x in store.search(Query(words=asked))]


def span(store: Store, statement: str, of: str) -> Span:
    """Where these words stand in a statement's document."""
    start = store.entry(statement).document.text.index(of)
    return Span(start, start + len(of))


def layer_of(*references: Reference) -> Layer[Reference]:
    """A layer of instruments."""
    return Layer(Reference, "hand", "1", references)


def test_the_least_certain_comes_first(full: Store, made: Reading) -> None:
    dam, gate, river = (x.id for x in made.statements)
    assert ids(full) == [gate, river, dam]
    assert full.next_to_review(after=gate) == river
    assert full.next_to_review(before=river) == gate
    assert full.next_to_review(before=gate) is None


def test_what_more_texts_carry_comes_first(store: Store, made: Reading) -> None:
    dam, gate, river = (x.id for x in made.statements)
    store.keep(intake(made, keys=(b"1",)), now=NOW)
    wire = DAM.replace("«The ministry» {denied} [that any gate had been moved].\n", "")
    wire = wire.replace("«Tomas Vel» {said} [the river was low this week].", "Nobody else spoke.")
    for number in range(6):
        copy = reading(wire.replace("Nobody", f"In edition {number} nobody"), name=f"wire{number}.txt")
        store.keep(intake(copy, keys=(b"1",)), now=NOW)
    assert ids(store) == [dam, gate, river]  # 0.1 of doubt, carried seven times


def test_the_same_text_at_another_address_weighs_too(full: Store, made: Reading) -> None:
    gate, river, dam = ids(full)
    other = intake(replace(made, document=replace(made.document, address="https://other.example/")))
    capture = replace(other.capture, address="https://other.example/")
    full.keep(replace(other, capture=capture), now=NOW)
    assert [len(full.entry(x).carriers) for x in (gate, river, dam)] == [2, 2, 2]
    assert ids(full) == [gate, river, dam]


def test_what_cites_and_contests_comes_first(store: Store, made: Reading) -> None:
    dam, gate, river = made.statements
    treaty = Reference(river.content[0], "Nerith Waters Treaty", None)
    cited = replace(river, cites=(treaty,), denies="that it was high")
    store.keep(intake(replace(made, statements=(dam, gate, cited))), now=NOW)
    assert ids(store) == [river.id, gate.id, dam.id]


def test_what_was_judged_leaves_the_queue_and_comes_back_when_it_is_taken_back(full: Store) -> None:
    gate, river, dam = ids(full)
    for verdict in ("right", "wrong"):
        judge(full, gate, verdict)
        assert ids(full) == [river, dam]
        assert full.next_to_review(before=river) == gate
    judge(full, gate, "open")
    assert full.entry(gate).verdict == Judgement(gate, Verdict.RIGHT, "mira", NOW)
    judge(full, gate, "open")
    assert ids(full) == [gate, river, dam]


def test_how_far_the_review_has_come(full: Store) -> None:
    gate, river, _ = ids(full)
    judge(full, gate, "right")
    judge(full, river, "wrong", "jo")
    judge(full, river, "open", "jo")
    judge(full, river, "wrong", "jo")
    progress = full.judged("mira")
    assert (progress.judged, progress.mine, progress.of) == (2, 1, 3)
    assert (full.judged("mira", blind=True).judged, full.judged("mira", blind=True).of) == (0, 1)


def test_corrected_spans_stand_against_every_reading_and_are_found_by_their_words(full: Store) -> None:
    gate, *_ = ids(full)
    content = (span(full, gate, "gate had been moved"),)
    correction = Correction(content=content, source=(), cue=(span(full, gate, "denied that"),))
    judge(full, gate, "corrected", correction=correction)
    for version in ("hand/1", "hand/2"):
        full.update(reading(DAM, made_by=version), now=NOW)
        assert words(full, "moved") == ["gate had been moved"]
        assert words(full, '"any gate"') == []
    entry = full.entry(gate)
    assert (entry.statement.id, entry.statement.content, entry.statement.source) == (gate, content, ())
    assert [x.correction for x in entry.judgements] == [correction]
    judge(full, gate, "open")
    assert words(full, "moved") == ["that any gate had been moved"]


def test_a_reading_that_finds_the_corrected_spans_itself_finds_the_same_statement(full: Store) -> None:
    gate, *_ = ids(full)
    judge(full, gate, "corrected", correction=Correction(content=(span(full, gate, "gate had been moved"),)))
    better = DAM.replace("[that any gate had been moved]", "that any [gate had been moved]")
    full.update(reading(better, made_by="hand/2"), now=NOW)
    assert words(full, "moved") == ["gate had been moved"]
    assert full.search(Query(words="moved"))[0].entry.statement.id == gate


def test_a_correction_is_laid_over_the_one_before_it(full: Store) -> None:
    gate, *_ = ids(full)
    judge(full, gate, "corrected", correction=Correction(speaker="Ministry of Water"))
    judge(full, gate, "corrected", correction=Correction(said_on="2031-03-12"))
    statement = full.entry(gate).statement
    assert statement.speaker
    assert (statement.speaker.name, statement.said_on) == ("Ministry of Water", "2031-03-12")
    judge(full, gate, "open")
    statement = full.entry(gate).statement
    assert statement.speaker
    assert (statement.speaker.name, statement.said_on) == ("Ministry of Water", None)


def test_a_corrected_content_cites_the_instruments_that_stand_in_it(store: Store) -> None:
    made = reading("«Ana Ruiz», citing the Dam Act, {said} [the dam would be opened].\n")
    start = made.document.text.index("the Dam Act")
    act = Reference(Span(start, start + len("the Dam Act")), "Dam Act")
    store.keep(intake(replace(made, layers=made.layers.with_layer(layer_of(act)))), now=NOW)
    (statement,) = made.statements
    wide = (Span(start, statement.content[0].end),)
    judge(store, statement.id, "corrected", correction=Correction(content=wide))
    assert store.entry(statement.id).statement.cites == (act,)
    assert words(store, "act") == ["the Dam Act, said the dam would be opened"]


def test_a_span_outside_the_text_is_refused_and_nothing_is_kept(full: Store) -> None:
    gate, *_ = ids(full)
    with pytest.raises(SpanError, match="ends after the text"):
        judge(full, gate, "corrected", correction=Correction(content=(Span(5, 5000),)))
    assert full.entry(gate).judgements == ()


def test_a_judgement_on_what_changed_since_it_was_seen_is_refused(full: Store) -> None:
    gate, *_ = ids(full)
    seen = full.entry(gate).version
    full.judge(Judgement(gate, Verdict.WRONG, "jo", NOW), seen=seen)
    with pytest.raises(JudgedMeanwhile, match=r"wrong by jo at 2031-03-20 09:00 UTC"):
        full.judge(Judgement(gate, Verdict.RIGHT, "mira", NOW), seen=seen)
    assert [x.author for x in full.entry(gate).judgements] == ["jo"]
    full.judge(Judgement(gate, Verdict.RIGHT, "mira", NOW), seen=full.entry(gate).version)
    assert [x.author for x in full.entry(gate).judgements] == ["jo", "mira"]


def test_a_judgement_on_what_is_read_otherwise_since_is_refused(full: Store) -> None:
    gate, *_ = ids(full)
    seen = full.entry(gate).version
    full.update(reading(DAM, made_by="hand/2", speakers={"The ministry": "Ministry of Water"}), now=NOW)
    with pytest.raises(JudgedMeanwhile, match="read otherwise"):
        full.judge(Judgement(gate, Verdict.RIGHT, "mira", NOW), seen=seen)


def test_a_judgement_that_is_sent_twice_is_kept_once(full: Store) -> None:
    gate, *_ = ids(full)
    seen = full.entry(gate).version
    correction = Correction(content=(span(full, gate, "gate had been moved"),))
    for minute in range(2):
        made = NOW + timedelta(minutes=minute)
        full.judge(Judgement(gate, Verdict.CORRECTED, "mira", made, "as printed", correction), seen=seen)
    assert len(full.entry(gate).judgements) == 1


def test_blind_judging_changes_nothing_and_hides_the_others(full: Store) -> None:
    gate, river, _ = ids(full)
    judge(full, gate, "corrected", correction=Correction(speaker="Ministry of Water"))
    assert full.next_to_review("jo", blind=True) == gate
    assert full.next_to_review("mira", blind=True) is None
    entry = full.found(gate, by="jo")
    assert entry.statement.speaker
    assert (entry.statement.speaker.name, entry.judgements, entry.verdict) == ("The ministry", (), None)
    full.judge(Judgement(gate, Verdict.RIGHT, "jo", NOW, blind=True), seen=entry.version)
    stands = full.entry(gate).statement.speaker
    assert stands
    assert stands.name == "Ministry of Water"
    assert full.next_to_review("jo", blind=True) is None
    assert full.next_to_review() == river
    assert (full.judged("jo", blind=True).judged, full.judged("jo", blind=True).of) == (1, 1)
    judge(full, gate, "open", "jo", blind=True)
    assert full.next_to_review("jo", blind=True) == gate
    assert full.entry(gate).verdict is not None


def test_what_a_session_changed(full: Store) -> None:
    gate, river, dam = ids(full)
    judge(full, dam, "wrong", "jo")
    first = judge(full, gate, "right")
    judge(full, river, "wrong")
    judge(full, river, "open")
    second = judge(full, gate, "corrected", correction=Correction(said_on="2031-03-12"))
    kept = full.judgements("mira", since=NOW)
    assert [(x.judgement.verdict.value, x.taken_back, x.stands) for x in kept] == [
        ("corrected", False, True),
        ("wrong", True, False),
        ("right", False, False),
    ]
    assert [x.judgement for x in kept if not x.taken_back] == [second, first]
    judge(full, gate, "open")
    assert [x.stands for x in full.judgements("mira", since=NOW)] == [False, False, True]
    assert full.judgements("mira", since=NOW + timedelta(seconds=1)) == ()


def test_what_each_coder_says(full: Store) -> None:
    gate, river, _ = ids(full)
    judge(full, gate, "right")
    judge(full, gate, "corrected", "jo", blind=True, correction=Correction(via=("Halm Agency",)))
    judge(full, river, "wrong")
    judge(full, river, "open")
    said = full.codings()
    assert {x.statement for x in said} == {gate}
    assert [(x.coder, x.verdict, x.via) for x in said] == [
        (None, Verdict.RIGHT, ()),
        ("mira", Verdict.RIGHT, ()),
        ("jo", Verdict.CORRECTED, ("Halm Agency",)),
    ]
    assert len({x.speaker for x in said}) == 1
    assert said[0].speaker is not None


def test_an_unknown_statement_cannot_be_found_nor_judged(full: Store) -> None:
    for ask in (full.found, lambda x: judge(full, x, "right")):
        with pytest.raises(UnknownId):
            ask("0123456789abcdef")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("an", ["Ana Ruiz"]),
        ("ruiz", ["Ana Ruiz"]),
        ("ANA  ru", ["Ana Ruiz"]),
        ("na", []),  # within a word
        ("t", ["The ministry", "Tomas Vel"]),
        ("%", []),
        (" ", []),
    ],
)
def test_actors_are_offered_while_a_name_is_typed(full: Store, typed: str, offered: list[str]) -> None:
    assert [x.actor.name for x in full.offered(typed)] == offered
