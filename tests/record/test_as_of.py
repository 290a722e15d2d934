"""The record as it stood: texts, readings, judgements, facts and who is who, without what came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sayso.model import ActorJudgement, Correction, Fact, Judgement, Sameness, UnknownId, Verdict, Where
from sayso.record import Intake, Query, SqliteStore, Store
from tests.conftest import NOW
from tests.record.made import intake, reading

DAY = timedelta(days=1)
DAM = reading("«Ana Ruiz» {said} [that the gates would stay open]\n«Bo Lind» {said} [that it would rain]")
FLOOD = reading("«Mira Holt» {said} [that the flood was over]", name="flood.txt", published="2031-03-21")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record with one text of NOW."""
    kept = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: True, now=NOW)
    kept.keep(intake(DAM), now=NOW)
    yield kept
    kept.close()


def words(store: Store) -> list[str]:
    return sorted(x.entry.citation.words[0] for x in store.search(Query(limit=50, leave_out_wrong=True)))


def later(made: Intake) -> Intake:
    """The same, captured a day later."""
    return replace(made, capture=replace(made.capture, received=NOW + DAY))


def test_a_record_to_which_nothing_was_added_is_itself(store: Store) -> None:
    with store.as_of(NOW) as then:
        assert then is store


def test_a_text_that_came_later_is_not_there(store: Store) -> None:
    before = words(store), store.counts()
    store.keep(later(intake(FLOOD)), now=NOW + DAY)
    assert "that the flood was over" in words(store)
    with store.as_of(NOW) as then:
        assert (words(then), then.counts()) == before
        assert then.search(Query("flood")) == ()
        with pytest.raises(UnknownId):
            then.entry(FLOOD.statements[0].id)
    assert "that the flood was over" in words(store)


def test_a_phrase_of_a_later_text_stands_nowhere_yet(store: Store) -> None:
    store.keep(later(intake(FLOOD)), now=NOW + DAY)
    assert {x.document.name for x in store.sightings("flood was over")} == {"flood.txt"}
    with store.as_of(NOW) as then:
        assert then.sightings("flood was over") == ()
        assert {x.document.name for x in then.sightings("gates would stay")} == {DAM.document.name}


def test_a_text_of_before_everything_is_an_empty_record(store: Store) -> None:
    with store.as_of(NOW - DAY) as then:
        assert words(then) == []
        assert then.counts().documents == then.counts().captures == 0


def test_a_later_judgement_does_not_stand_yet(store: Store) -> None:
    statement = DAM.statements[0].id
    store.judge(Judgement(statement, Verdict.CORRECTED, "mh", NOW, correction=Correction(speaker="Bo Lind")))
    store.judge(Judgement(statement, Verdict.WRONG, "mh", NOW + DAY))
    with store.as_of(NOW) as then:
        entry = then.entry(statement)
        assert [x.verdict for x in entry.judgements] == [Verdict.CORRECTED]
        assert entry.statement.speaker
        assert entry.statement.speaker.name == "Bo Lind"
    with store.as_of(NOW - timedelta(hours=1)) as then, pytest.raises(UnknownId):
        then.entry(statement)


def test_a_later_correction_does_not_stand_yet(store: Store) -> None:
    statement = DAM.statements[0].id
    corrected = Correction(speaker="Bo Lind")
    store.judge(Judgement(statement, Verdict.CORRECTED, "mh", NOW + DAY, correction=corrected))
    with store.as_of(NOW) as then:
        entry = then.entry(statement)
        assert entry.statement.speaker
        assert (entry.statement.speaker.name, entry.found_now) == ("Ana Ruiz", True)
        assert len(then.search(Query(by="Ana Ruiz"))) == 1


def test_a_later_reading_does_not_stand_yet(store: Store) -> None:
    document = store.document(DAM.document.sha256)
    store.update(
        replace(DAM, document=document, statements=DAM.statements[:1], made_by="hand/2"), now=NOW + DAY
    )
    assert words(store) == ["that the gates would stay open"]
    with store.as_of(NOW) as then:
        assert words(then) == ["that it would rain", "that the gates would stay open"]
        assert then.entry(DAM.statements[1].id).made_by == ("hand/1",)


def test_what_a_later_capture_says_of_a_text_is_not_known_yet(store: Store) -> None:
    told = replace(
        DAM,
        document=replace(
            DAM.document, title=Fact("The dam, again", Where.USER), address="https://a.example/b"
        ),
    )
    store.keep(later(intake(told)), now=NOW + DAY)
    assert str(store.document(DAM.document.sha256).title) == "The dam, again"
    with store.as_of(NOW) as then:
        assert str(then.document(DAM.document.sha256).title) == "The dam"
        assert len(then.entry(DAM.statements[0].id).carriers) == 1


def test_actors_made_one_later_are_two(store: Store) -> None:
    one, other = store.actor_id("Ana Ruiz"), store.actor_id("Bo Lind")
    store.judge_actors(ActorJudgement(one, other, Sameness.SAME, "mh", NOW + DAY))
    assert len(store.actors()) == 1
    with store.as_of(NOW) as then:
        assert {x.actor.name for x in then.actors()} == {"Ana Ruiz", "Bo Lind"}
        assert len(then.search(Query(by="Ana Ruiz"))) == 1
    assert len(store.actors()) == 1


def test_the_record_itself_is_never_written_to(store: Store) -> None:
    store.keep(later(intake(FLOOD)), now=NOW + DAY)
    path = Path(store.place)
    with store.as_of(NOW) as then:
        assert Path(then.place) != path
        copy = Path(then.place)
    assert not copy.exists()
    assert store.counts().documents == 2
