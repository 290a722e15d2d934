"""The commands as a person runs them: what is printed, what is kept, with what exit status it ends."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sayso.pipeline import open_record
from tests.cli.running import TEXT, ids, lines, sayso
from tests.record.made import NOW


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with one article."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "gates.txt").write_text(TEXT)
    path = folder / "record.sayso"
    done = sayso(
        "add", folder / "gates.txt", "--db", path, "--published", "2031-03-11", "--publisher", "Halm Courier"
    )
    assert done.returncode == 0, done.stderr
    assert f"record: {path}" in done.stdout
    return path


def test_said_finds_and_cites(record: Path) -> None:
    done = sayso("said", "gates", "--by", "ruiz", "--since", "2031-W11", "--until", "2031-03", "--db", record)
    assert done.returncode == 0
    assert "Ana Ruiz" in done.stdout
    assert "said 2031-03-10, published 2031-03-11" in done.stdout
    assert "Halm Courier" in done.stdout
    assert "the gates would be opened" in done.stdout
    assert f"1 statement in {record}" in done.stdout
    (answer,) = lines(sayso("said", "gates", "--by", "ruiz", "--db", record, "--json").stdout)
    (found,) = answer["statements"]
    citation = found["citation"]
    pieces = [TEXT[start:end] for start, end in citation["content"]]
    assert pieces == citation["words"]
    assert pieces[0].endswith("the gates would be opened")
    assert [TEXT[start:end] for start, end in found["hits"]] == ["gates"]
    assert len(citation["capture"]) == 64


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with three statements: one that came through a radio, one that cites, one that denies."""
    folder = tmp_path_factory.mktemp("three")
    (folder / "works.txt").write_text(
        "Ana Ruiz, the water minister of Halmar, told Oster Radio on Monday that the gates would be opened.\n\n"
        "Jon Halm, the ambassador, said that UN Security Council Resolution 2231 forbids the works.\n\n"
        "Mira Holt, the mayor of Velm, denied that any pump had been sold.\n"
    )
    path = folder / "record.sayso"
    done = sayso("add", folder / "works.txt", "--db", path, "--published", "2031-03-12")
    assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize(
    ("asked", "speakers"),
    [
        ((), {"Ana Ruiz", "Jon Halm", "Mira Holt"}),
        (("--via", "oster"), {"Ana Ruiz"}),
        (("--via", "2231"), set()),
        (("--cites", "2231"), {"Jon Halm"}),
        (("--cites", "oster"), set()),
        (("--denies", "pump"), {"Mira Holt"}),
        (("--denies", ""), {"Mira Holt"}),
        (("--denies", "gates"), set()),
        (("--act", "deny"), {"Mira Holt"}),
        (("--said-on", "2031-03-10"), {"Ana Ruiz"}),
        (("--said-on", "2031-03-09"), set()),
        (("--min-confidence", "1"), set()),
    ],
)
def test_said_narrows(three: Path, asked: tuple[str, ...], speakers: set[str]) -> None:
    (answer,) = lines(sayso("said", *asked, "--db", three, "--json").stdout)
    assert {x["speaker"]["name"] for x in answer["statements"]} == speakers


def test_said_goes_on_where_it_stopped(three: Path) -> None:
    everything = ids(three, "--sort", "day")
    assert len(everything) == 3
    assert ids(three, "--sort", "day", "--offset", "1", "--limit", "1") == everything[1:2]


def test_show_marks_the_statement_in_its_paragraph(record: Path) -> None:
    (statement,) = ids(record, "keep", "word")
    done = sayso("show", statement[:8], "--db", record)
    assert done.returncode == 0
    assert '"We keep our word," she added.' in done.stdout
    (shown,) = lines(sayso("show", statement, "--db", record, "--json").stdout)
    assert "".join(x["text"] for x in shown["passage"]) == '"We keep our word," she added.'
    assert {x["role"]: x["text"] for x in shown["passage"] if x["role"]} == {
        "content": '"We keep our word,"',
        "source": "she",
        "cue": "added",
    }


def test_judge_appends_and_said_can_leave_out(record: Path) -> None:
    (statement,) = ids(record, "keep", "word")
    done = sayso("judge", statement, "wrong", "--note", "she quotes him", "--by", "mira", "--db", record)
    assert done.returncode == 0
    assert "wrong by mira" in done.stdout
    assert ids(record, "keep", "word", "--without-wrong") == []
    assert ids(record, "keep", "word") == [statement]
    sayso("judge", statement, "open", "--by", "mira", "--db", record)
    assert ids(record, "keep", "word", "--without-wrong") == [statement]
    (shown,) = lines(sayso("show", statement, "--db", record, "--json").stdout)
    assert [(x["verdict"], x["note"]) for x in shown["judgements"]] == [
        ("wrong", "she quotes him"),
        ("open", ""),
    ]


def test_read_keeps_nothing_and_prints_the_reading(tmp_path: Path) -> None:
    article = tmp_path / "gates.txt"
    article.write_text(TEXT)
    done = sayso("read", article, "--json", "--published", "2031-03-11")
    assert done.returncode == 0
    (reading,) = lines(done.stdout)
    assert reading["document"]["name"] == str(article)
    assert reading["document"]["published"] == "2031-03-11"
    words = ["".join(TEXT[start:end] for start, end in x["content"]) for x in reading["statements"]]
    assert any(x.endswith("the gates would be opened") for x in words)
    assert set(reading) == {"document", "statements", "references", "times", "events", "problems"}
    assert not (tmp_path / "own.sayso").exists()
    table = sayso("read", article)
    assert "Ana Ruiz" in table.stdout
    assert "the gates would be opened" in table.stdout


def test_read_leaves_out_what_is_not_sure_enough(tmp_path: Path) -> None:
    article = tmp_path / "gates.txt"
    article.write_text(TEXT)
    counts = []
    for least in ("0", "0.6", "1"):
        (reading,) = lines(sayso("read", article, "--json", "--min-confidence", least).stdout)
        assert all(x["confidence"] >= float(least) for x in reading["statements"])
        counts.append(len(reading["statements"]))
    assert counts[0] > 0
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_standard_input_is_a_source() -> None:
    done = sayso("read", "-", "--json", stdin=TEXT)
    (reading,) = lines(done.stdout)
    assert len(reading["statements"]) >= 2


def test_where_the_record_is(tmp_path: Path) -> None:
    named = tmp_path / "named.sayso"
    open_record(named, now=NOW).close()
    assert str(named) in sayso("stats", SAYSO_DB=str(named)).stdout
    done = sayso("stats", SAYSO_DB="", XDG_DATA_HOME=str(tmp_path / "share"))
    assert str(tmp_path / "share" / "sayso" / "record.sayso") in "".join(done.stderr.split())
    (counts,) = lines(sayso("stats", "--json", "--db", named).stdout)
    assert (counts["documents"], counts["statements"], counts["record"]) == (0, 0, str(named))


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("said", "gates", "--since", "yesterday-ish"), 2, "'yesterday-ish' is no day that sayso knows"),
        (("show", "ffffffff"), 2, "no statement in the record has an id that begins with 'ffffffff'"),
        (("show", "zzz"), 2, "'zzz' is no id of a statement"),
        (("judge", "ffffffff", "right"), 2, "no statement in the record"),
        (("said", "--", "-gates"), 2, "add a word that must"),
        (("add", "nowhere.txt", "--published", "2031"), 2, "a text is published on one day"),
        (("read", "nowhere.txt"), 1, "nowhere.txt"),
        (("add", "nowhere.txt"), 1, "nowhere.txt"),
        (("stats", "--db", "/"), 3, "is a folder; name a file with --db"),
        (("said", "--kind", "shouted"), 2, "--kind"),
    ],
)
def test_what_cannot_be_done_says_why(
    tmp_path: Path, arguments: tuple[str, ...], status: int, told: str
) -> None:
    open_record(tmp_path / "own.sayso", now=NOW).close()
    done = sayso(*arguments)
    assert done.returncode == status
    assert told in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "-"),
        ("said", "gates"),
        ("show", "fec4837b"),
        ("judge", "fec4837b", "right"),
        ("actors",),
        ("events",),
        ("stats",),
        ("reread",),
        ("brief", "new"),
        ("brief", "build", "brief.md"),
    ],
    ids=" ".join,
)
def test_a_record_that_is_not_there_is_not_made_by_asking_it(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    typo = tmp_path / "new" / "typo.sayso"
    done = sayso(*arguments, "--db", typo)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"there is no record at {typo}" in done.stderr
    assert f"`sayso add SOURCE --db {typo}`" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_read_is_listed(tmp_path: Path) -> None:
    record, article = tmp_path / "r.sayso", tmp_path / "gates.txt"
    article.write_text(TEXT)
    done = sayso("add", tmp_path / "nowhere.txt", article, "--db", record)
    assert done.returncode == 1
    assert "1 document" in done.stdout
    (missing, *_) = lines(sayso("problems", "--json", "--db", record).stdout)
    assert (missing["cause"], missing["severity"]) == ("missing", "lost")
    listed = sayso("problems", "--db", record).stdout
    assert "missing (1, lost)" in listed
    assert "nowhere.txt" in listed


def test_a_locked_record_is_told_plainly(record: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(TEXT.replace("Monday", "Sunday"))
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = sayso("add", tmp_path / "other.txt", "--db", record)
        other.execute("ROLLBACK")
    assert done.returncode == 3
    assert "is being written by another process" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_output_that_nobody_reads_is_no_fault(record: Path) -> None:
    command = f"{sys.executable} -m sayso said --json --db '{record}' | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_kept_documents_are_read_again_only_by_newer_annotators(record: Path) -> None:
    done = sayso("reread", "--db", record)
    assert done.returncode == 0
    assert "0 documents, 0 statements new" in done.stdout


def test_documents_are_listed_and_found(record: Path) -> None:
    (found,) = lines(sayso("documents", "minister", "--json", "--db", record).stdout)
    assert (found["publisher"], found["found"]["publisher"]) == (
        "Halm Courier",
        {"where": "user", "guess": False},
    )
    assert "Halm Courier" in sayso("documents", "--db", record).stdout
    assert lines(sayso("documents", "volcano", "--json", "--db", record).stdout) == []
