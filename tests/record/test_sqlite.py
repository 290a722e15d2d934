"""What the record in one file must do besides: versions, damage, locks, a full disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

import sayso.record
from sayso.model import RecordError, RecordLocked, RecordTooNew, VerbatimError
from sayso.record import Query, SqliteStore
from tests.record.made import NOW, intake, reading
from tests.record.test_events import NEWS, telling
from tests.record.test_instruments import DAM as TREATIES
from tests.record.test_instruments import citing

DAM = "«Ana Ruiz» {said} [the dam would be opened on Monday].\n"
MIGRATIONS = Path(sayso.record.__file__).parent / "migrations"


def opened(path: Path, wait: float = 10.0) -> SqliteStore:
    return SqliteStore(path, alike=lambda one, other: True, now=NOW, wait=wait)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with one statement."""
    place = tmp_path / "folder made for it" / "record.sayso"
    store = opened(place)
    store.keep(intake(reading(DAM)), now=NOW)
    store.close()
    return place


MAKERS = {
    "documents": "compared_by",
    "layers": "annotator || '/' || version",
    "readings": "made_by",
    "actors": "made_by",
    "actor_names": "made_by",
    '"references"': "made_by",
    "events": "made_by",
}


def test_every_derived_row_names_its_maker(tmp_path: Path) -> None:
    path = tmp_path / "record.sayso"
    store = opened(path)
    store.keep(intake(citing(reading(TREATIES))), now=NOW)
    store.keep(intake(telling(reading(NEWS, name="news.txt"))), now=NOW)
    store.close()
    with closing(sqlite3.connect(path)) as database:
        found = {x: database.execute(f"SELECT DISTINCT {by} FROM {x} ORDER BY 1") for x, by in MAKERS.items()}
        assert {name: [x for (x,) in rows] for name, rows in found.items()} == {
            "documents": ["copies/test"],
            "layers": ["acts/1", "hand/1", "refs/1"],
            "readings": ["hand/1 acts/1", "hand/1 refs/1"],
            "actors": ["refs/1"],  # the last stage of the reading
            "actor_names": ["refs/1"],
            '"references"': ["refs/1"],
            "events": ["acts/1"],
        }
        (alone,) = database.execute(
            "SELECT count(*) FROM statements WHERE row NOT IN (SELECT row FROM statement_readings)"
        ).fetchone()
        assert alone == 0


def test_a_record_of_this_version_is_opened_without_a_backup(path: Path) -> None:
    opened(path).close()
    assert list(path.parent.glob("*.before-*")) == []


def test_a_newer_record_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    with pytest.raises(RecordTooNew, match=r"made by a newer sayso .*9999.*install the newer version"):
        opened(path)


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("Ana Ruiz said that the dam would be opened on Monday." * 40)
    with pytest.raises(RecordError, match=r"article\.txt is not a sayso record"):
        opened(text)
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE birds(name)")
        database.commit()
    with pytest.raises(RecordError, match="not a sayso record"):
        opened(other)
    with pytest.raises(RecordError, match="is a folder"):
        opened(tmp_path)


def test_a_place_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no folder")
    with pytest.raises(
        RecordError, match=r"notes\.txt.record\.sayso cannot be reached: .*another file with --db"
    ):
        opened(tmp_path / "notes.txt" / "record.sayso")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE documents SET text = replace(text, 'Monday', 'Sunday')",
        "UPDATE statements SET content = '[[2, 30]]'",
        "UPDATE statements SET content = '[[2, 3000]]'",
        "UPDATE statements SET words = 'the dam would never be opened'",
        "UPDATE statements SET cue = '[[0, 99999]]'",
    ],
)
def test_a_quotation_that_the_archived_text_does_not_carry_is_refused(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        (statement,) = database.execute("SELECT id FROM statements").fetchone()
        (digest,) = database.execute("SELECT substr(sha256, 1, 12) FROM documents").fetchone()
        assert database.execute(change).rowcount == 1
        database.execute("INSERT INTO statements_fts(statements_fts) VALUES ('rebuild')")
        database.commit()
    store = opened(path)
    with pytest.raises(VerbatimError, match=f"{statement}|{digest}"):
        store.search(Query(words="opened"))
    with pytest.raises(VerbatimError, match=f"{statement}|{digest}"):
        store.entry(statement)
    store.close()


def test_a_locked_record_says_so_and_can_still_be_read(path: Path) -> None:
    store = opened(path, wait=0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordLocked, match="another process; wait for it to end"):
            store.keep(intake(reading(DAM.replace("Monday", "Sunday"))), now=NOW)
        assert store.counts().documents == 1
        other.execute("ROLLBACK")
    store.keep(intake(reading(DAM.replace("Monday", "Sunday"))), now=NOW)
    assert store.counts().documents == 2
    store.close()


def test_a_full_disk_keeps_what_was_kept(path: Path) -> None:
    # SQLite's own limit on the number of pages: it answers as it does where the disk has no room.
    store = opened(path)

    @sa.event.listens_for(store._engine, "begin")
    def _limit(connection: sa.Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    long = reading(DAM + "The river ran low and the gates stood open all week. " * 20_000)
    with pytest.raises(RecordError, match=r"no room is left on the disk.*what was kept is kept"):
        store.keep(intake(long), now=NOW)
    assert (store.counts().documents, store.counts().statements, store.counts().captures) == (1, 1, 1)
    store.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordError, match="cannot be"):
        opened(tmp_path / "file" / "record.sayso")
