"""`make demo`: the sample articles, the record of them, and what the tour shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sayso
from sayso.pipeline import open_record
from tests.conftest import NOW

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the sample articles."""
    path = tmp_path_factory.mktemp("demo") / "record.sayso"
    store = open_record(path, now=NOW)
    done = sayso.add(store, [str(ROOT / "demo" / "articles")])
    store.close()
    assert (done.documents, done.copies, done.lost) == (14, 2, ())
    return path


@pytest.fixture(scope="module")
def tour(record: Path) -> str:
    """What the tour prints."""
    command = [sys.executable, str(ROOT / "demo" / "tour.py"), str(record)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_page_says_its_title_publisher_and_day(record: Path) -> None:
    store = open_record(record, now=NOW)
    documents = [x.document for x in store.documents(limit=100)]
    store.close()
    assert len(documents) == 14
    for document in documents:
        assert document.title
        assert document.publisher
        assert document.published
        assert not document.published.guess
        assert document.published.value.startswith("2031-03-")


def part(tour: str, heading: str) -> str:
    """A part of the tour, its white space folded."""
    after = tour[tour.index(heading) :]
    lines = after.splitlines()[1:]
    end = next((n for n, line in enumerate(lines) if line.endswith("───")), len(lines))
    return " ".join(" ".join(lines[:end]).split())


def test_the_tour_shows_a_position_that_changes(tour: str) -> None:
    position = part(tour, "A position changes")
    before = position.index("“No foreign inspector will set foot on the Ulvet dam,”")
    after = position.index("“The observers are welcome at Ulvet,”")
    assert before < after


def test_the_tour_shows_a_denial_with_both_passages(tour: str) -> None:
    denial = part(tour, "A report, and who denied it")
    report, answer = denial.split("The denial:")
    assert "The report: The Elmsund Ledger, 2031-03-05" in report
    assert "40 million crowns" in report
    assert "40 million crowns" in answer
    assert "denied" in answer


def test_the_tour_counts_a_statement_once_and_names_its_carriers(tour: str) -> None:
    carried = part(tour, "One statement, three carriers")
    for publisher in ("Nerith Press Agency", "The Castrin Courier", "The Elmsund Ledger"):
        assert publisher in carried


def test_what_the_tour_tells_one_to_try_runs(tour: str, record: Path) -> None:
    commands = [line.strip() for line in tour.splitlines() if line.strip().startswith(".venv/bin/sayso said")]
    assert len(commands) >= 3
    for command in commands:
        told = command.replace(".venv/bin/sayso", f"{sys.executable} -m sayso")
        done = subprocess.run(told, shell=True, capture_output=True, text=True, check=False)
        assert done.returncode == 0
        assert "No statement has all of this" not in done.stdout
