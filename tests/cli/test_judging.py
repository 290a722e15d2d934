"""Judging and agreement as a person runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import TEXT, ids, lines, sayso


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with one article."""
    (tmp_path / "gates.txt").write_text(TEXT)
    path = tmp_path / "record.sayso"
    done = sayso("add", tmp_path / "gates.txt", "--db", path, "--published", "2031-03-11")
    assert done.returncode == 0, done.stderr
    return path


def test_a_content_is_corrected_by_its_place_and_the_agreement_is_told(record: Path) -> None:
    (gates,) = ids(record, "gates", "--by", "ruiz")
    (word,) = ids(record, "keep", "word")
    start = TEXT.index("gates would")
    place = f"{start}:{start + len('gates would be opened')}"
    done = sayso(
        "judge", gates, "corrected", "--content", place, "--cue", "", "--by", "Mira Holt", "--db", record
    )
    assert done.returncode == 0, done.stderr
    assert "corrected by Mira Holt" in done.stdout
    (shown,) = lines(sayso("show", gates, "--db", record, "--json").stdout)
    assert shown["citation"]["words"] == ["gates would be opened"]
    assert shown["citation"]["cue"] == []
    assert shown["judgements"][0]["correction"]["content"] == [[start, start + len("gates would be opened")]]
    sayso("judge", word, "right", "--by", "Mira Holt", "--db", record)
    told = sayso("agreement", "--db", record).stdout
    assert "the reading and Mira Holt" in told
    assert "2 statements judged" in told
    (answer,) = lines(sayso("agreement", "--db", record, "--json").stdout)
    assert (answer["coders"], answer["statements"]) == (["Mira Holt"], 2)
    assert answer["pairs"][0]["same"]["span"] == 1
    sayso("judge", gates, "open", "--by", "Mira Holt", "--db", record)
    (shown,) = lines(sayso("show", gates, "--db", record, "--json").stdout)
    assert shown["citation"]["words"] != ["gates would be opened"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["corrected", "--content", "12-40"], "is no span; write where it starts and ends"),
        (["corrected", "--content", "5:99999"], "ends after the text"),
        (["corrected", "--content", ""], "judge it wrong"),
        (["right", "--source", ""], "--content, --cue, --source"),
        (["right", "--by", "the reading"], "give another name"),
    ],
)
def test_what_cannot_be_judged_is_told_and_nothing_is_kept(record: Path, given: list[str], told: str) -> None:
    (gates,) = ids(record, "gates", "--by", "ruiz")
    done = sayso("judge", gates, *given, "--db", record)
    assert done.returncode in (2, 3)
    assert told in done.stderr.replace("\n", " ")
    (shown,) = lines(sayso("show", gates, "--db", record, "--json").stdout)
    assert shown["judgements"] == []
