"""The commands about instruments and events, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import lines, sayso

TEXTS = {
    "2031-03-11": (
        "Ana Ruiz, the water minister of Halmar, said that the dam broke article 9 of the Nerith Waters Treaty.\n"
        "On Monday Norland expelled two Sudrian diplomats.\n"
    ),
    "2031-03-14": (
        "Tomas Vel, the mayor of Orvik, said that the Nerith Waters Treaty had never been kept.\n"
        "Two hundred people marched to the harbour.\n"
        "The treaty dates from 2004.\n"
        "The assembly passed the water bill by 61 votes to 38.\n"
    ),
}
TREATY = "Nerith Waters Treaty"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two articles that cite one treaty."""
    folder = tmp_path_factory.mktemp("instruments")
    articles = ({"text": text, "published": day, "publisher": "Halm Courier"} for day, text in TEXTS.items())
    (folder / "articles.jsonl").write_text("".join(json.dumps(x) + "\n" for x in articles))
    path = folder / "record.sayso"
    done = sayso("add", folder / "articles.jsonl", "--db", path, "--workers", "1")
    assert done.returncode == 0, done.stderr
    return path


def test_instruments_are_listed_and_shown(record: Path) -> None:
    listed = lines(sayso("instruments", "waters", "--json", "--db", record).stdout)
    assert [(x["name"], x["mentions"], x["first"], x["last"]) for x in listed] == [
        (TREATY, 3, "2031-03-11", "2031-03-14")
    ]
    assert TREATY in sayso("instruments", "--db", record).stdout

    (shown,) = lines(sayso("instrument", "nerith", "--json", "--db", record).stdout)
    assert [(x["words"], x["clause"], x["published"]) for x in shown["in_time"]] == [
        ([f"article 9 of the {TREATY}"], "article 9", "2031-03-11"),
        ([TREATY], None, "2031-03-14"),
        (["The treaty"], None, "2031-03-14"),
    ]
    assert {x["name"] for x in shown["speakers"]} == {"Ana Ruiz", "Tomas Vel"}
    assert len(shown["newest"]) == 2
    for mention in shown["in_time"]:
        assert mention["words"][0] in mention["excerpt"]

    page = sayso("instrument", "nerith", "--db", record, COLUMNS="90").stdout
    for told in ("Ana Ruiz (1)", "article 9 (1)", "the narrator", "dates from 2004"):
        assert told in page
    short = sayso("instrument", "nerith", "--limit", "1", "--db", record).stdout
    assert "after 2 earlier" in short


def test_events_are_found(record: Path) -> None:
    (every,) = lines(sayso("events", "--json", "--db", record).stdout)
    assert every["total"] == len(every["events"]) >= 2
    (found,) = lines(
        sayso("events", "--code", "sanction", "--by", "norland", "--json", "--db", record).stdout
    )
    (event,) = found["events"]
    assert (event["actor"], event["on"], event["published"]) == ("Norland", "2031-03-10", "2031-03-11")
    assert "expelled two Sudrian diplomats" in event["words"][0]
    (voted,) = lines(
        sayso("events", "--since", "2031-03-12", "--by", "assembly", "--json", "--db", record).stdout
    )
    assert [x["vote"] for x in voted["events"]] == [{"for": 61, "against": 38, "abstain": None}]
    page = sayso("events", "--db", record, COLUMNS="90").stdout
    assert "61 for, 38 against" in page
    assert "SANCTION  Norland → " in page
    assert "0 events in" in sayso("events", "--target", "nobody", "--db", record).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("instrument", "harbour"),
            "no instrument in the record is named 'harbour'; `sayso instruments` lists",
        ),
        (("events", "--since", "soon"), "'soon' is no day"),
        (("events", "--document", "ffff"), "no document in the record has an id that begins with 'ffff'"),
    ],
)
def test_what_cannot_be_found_says_why(record: Path, arguments: tuple[str, ...], told: str) -> None:
    done = sayso(*arguments, "--db", record)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


OWN = '[[instrument]]\nname = "Reed Compact (RC)"\nkind = "treaty"\nnames = ["Reed Compact"]\n'
REED = "Ana Ruiz, the water minister of Halmar, said that the Reed Compact had been broken.\n"


def test_further_instruments_are_named_in_a_file(tmp_path: Path) -> None:
    own, record = tmp_path / "own.toml", tmp_path / "record.sayso"
    own.write_text(OWN)
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"{REED}This is text {name}.\n")
    texts = (tmp_path / "one.txt", tmp_path / "two.txt")

    (read,) = lines(sayso("read", texts[0], "--json", "--instruments", own).stdout)
    assert [x["instrument"] for x in read["references"]] == ["Reed Compact (RC)"]
    (by_name,) = lines(sayso("read", texts[0], "--json", SAYSO_INSTRUMENTS=str(own)).stdout)
    assert by_name["references"] == read["references"]

    # In worker processes too, and named among those who read it.
    done = sayso("add", *texts, "--db", record, "--workers", "2", "--instruments", own)
    assert done.returncode == 0, done.stderr
    (found,) = lines(sayso("instruments", "--json", "--db", record).stdout)
    assert (found["name"], found["mentions"]) == ("Reed Compact (RC)", 2)
    (shown,) = lines(sayso("instrument", "reed", "--json", "--db", record).stdout)
    assert all(x["made_by"].startswith("references/1+") for x in shown["in_time"])

    # Another file is another reader: reading again uses it.
    own.write_text(OWN.replace("(RC)", "of 2004 (RC)"))
    assert sayso("reread", "--db", record, "--instruments", own).returncode == 0
    (again,) = lines(sayso("instruments", "--json", "--db", record).stdout)
    assert again["name"] == "Reed Compact of 2004 (RC)"


def test_a_broken_file_of_instruments_stops_before_anything_is_read(tmp_path: Path) -> None:
    own, record = tmp_path / "own.toml", tmp_path / "record.sayso"
    own.write_text(OWN.replace("treaty", "pact"))
    (tmp_path / "one.txt").write_text(REED)
    done = sayso("add", tmp_path / "one.txt", "--db", record, "--instruments", own)
    assert (done.returncode, record.exists()) == (2, False)
    assert "instrument 1: 'pact' is no kind; there are" in " ".join(done.stderr.split())
