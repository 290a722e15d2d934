"""What every store must do with a judgement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sayso.model import (
    Correction,
    Judgement,
    UsageError,
    Verdict,
)
from sayso.record import Query, Store
from tests.record.made import NOW, reading
from tests.record.two_articles import DAM, MOVED, words


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
