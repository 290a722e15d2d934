"""The commands about actors, as a person runs them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import lines, sayso

TEXTS = {
    "2031-03-11": "Ana Ruiz, the water minister of Halmar, said that the gates would be opened.\n",
    "2031-03-12": "Ana Ruiz, the water minister of Halmar, said that the river was low again.\n",
    "2031-03-13": "Ana Ruis, the water minister of Halmar, said that the talks had ended early.\n",
}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of three articles, one of which misspells the speaker."""
    folder = tmp_path_factory.mktemp("actors")
    articles = ({"text": text, "published": day, "publisher": "Halm Courier"} for day, text in TEXTS.items())
    (folder / "articles.jsonl").write_text("".join(json.dumps(x) + "\n" for x in articles))
    path = folder / "record.sayso"
    done = sayso("add", folder / "articles.jsonl", "--db", path, "--workers", "1")
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def record(first: Path, tmp_path: Path) -> Path:
    """A copy of that record, to be changed."""
    return Path(shutil.copy(first, tmp_path / "record.sayso"))


def names(record: Path, *words: str) -> list[tuple[str, int]]:
    listed = lines(sayso("actors", *words, "--json", "--db", record).stdout)
    return [(x["name"], x["statements"]) for x in listed]


def test_actors_are_listed_proposed_judged_and_shown(record: Path) -> None:
    assert names(record) == [("Ana Ruiz", 2), ("Ana Ruis", 1)]
    listed = sayso("actors", "--db", record).stdout
    assert "Ana Ruiz, water minister of Halmar  seen 2031-03-11 to 2031-03-12" in listed
    (proposed,) = lines(sayso("actors", "--proposals", "--json", "--db", record).stdout)
    assert {proposed["one"]["name"], proposed["other"]["name"]} == {"Ana Ruiz", "Ana Ruis"}
    assert proposed["reason"] in sayso("actors", "--proposals", "--db", record).stdout

    done = sayso("same", "Ana Ruis", "Ana Ruiz", "--note", "a typo", "--by", "mira", "--db", record)
    assert done.returncode == 0, done.stderr
    (shown,) = lines(sayso("actor", "ana ruis", "--json", "--limit", "1", "--db", record).stdout)
    assert (shown["statements"], [x["citation"]["published"] for x in shown["newest"]]) == (3, ["2031-03-13"])
    assert [(x["verdict"], x["author"], x["note"]) for x in shown["judgements"]] == [
        ("same", "mira", "a typo")
    ]
    assert shown["publishers"] == [{"name": "Halm Courier", "statements": 3}]
    assert shown["proposals"] == []
    (answer,) = lines(sayso("said", "--by", "ruis", "--json", "--db", record).stdout)
    assert answer["total"] == 3

    page = sayso("actor", "ruiz", "--limit", "1", "--db", record, COLUMNS="80").stdout
    assert "2 earlier: --limit" in page
    assert "the talks had ended early" in page
    assert max(map(len, page.splitlines())) <= 100

    assert sayso("same", "Ana Ruis", "Ana Ruiz", "--open", "--db", record).returncode == 0
    assert names(record, "ana") == [("Ana Ruiz", 2), ("Ana Ruis", 1)]
    assert sayso("different", "Ana Ruis", "Ana Ruiz", "--db", record).returncode == 0
    assert "0 proposals" in sayso("actors", "--proposals", "--db", record).stdout


def test_actors_are_given_in_advance(record: Path, tmp_path: Path) -> None:
    table = tmp_path / "actors.csv"
    table.write_text("name,kind,aliases\nAna Ruiz Marlo,person,Ana Ruiz; Ana Ruis\nTomas Vel,saint,\n")
    done = sayso("actors", "--give", table, "--db", record)
    assert done.returncode == 1
    assert "1 actor new, 0 changed, 0 as before" in done.stdout
    assert "Column kind: 'saint' is no kind of actor." in " ".join(done.stderr.split())
    assert names(record) == [("Ana Ruiz Marlo", 3)]
    table.write_text("name,kind,aliases\nAna Ruiz Marlo,person,Ana Ruiz; Ana Ruis\n")
    again = sayso("actors", "--give", table, "--db", record)
    assert (again.returncode, again.stdout.splitlines()[0]) == (0, "0 actors new, 0 changed, 1 as before")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("actor", "nobody"), "no actor in the record is named 'nobody'; `sayso actors` lists them"),
        (("actor", "ana"), "several actors match 'ana'; name one by its id:"),
        (("same", "Ana Ruiz", "Ana Ruiz"), "is one actor already; name two"),
        (("same", "Ana Ruiz", "Ana Ruis", "--open"), "no judgement stands on"),
    ],
)
def test_what_cannot_be_done_says_why(record: Path, arguments: tuple[str, ...], told: str) -> None:
    done = sayso(*arguments, "--db", record)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
