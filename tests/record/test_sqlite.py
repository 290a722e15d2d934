"""What the record in one file must do besides: versions, damage, locks, a full disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import sayso.record
from sayso.model import GivenActor, RecordError, RecordLocked, RecordTooNew, Reference, VerbatimError
from sayso.record import EventQuery, Query, SqliteStore
from sayso.record.migrations.compare import include_object
from sayso.record.opening import engine_for
from sayso.record.schema import metadata
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


def test_the_revisions_make_the_schema(path: Path) -> None:
    engine = engine_for(path)
    with engine.connect() as connection:
        options = {"include_object": include_object, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def older(path: Path, revision: str = "0001") -> None:
    """Make an empty record of an older revision."""
    engine = engine_for(path)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


FILLED = (
    "sources",
    "contents",
    "captures",
    "documents",
    "document_captures",
    "readings",
    "layers",
    "actors",
    "actor_names",
    "statements",
    "statement_readings",
    "statement_terms",
)


def fill(old: Path, full: Path) -> None:
    """Copy what the first revision has of a record into an older one."""
    with closing(sqlite3.connect(old)) as database:
        database.execute("ATTACH ? AS full", (str(full),))
        for table in FILLED:
            now = [x[1] for x in database.execute(f"PRAGMA full.table_info({table})")]
            then = [x[1] for x in database.execute(f"PRAGMA main.table_info({table})")]
            columns = ", ".join(f'"{x}"' for x in then if x in now)
            database.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM full.{table}")
        database.execute("INSERT INTO statements_fts(statements_fts) VALUES ('rebuild')")
        database.commit()


def test_an_older_record_is_backed_up_and_brought_up(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.sayso"
    older(old)
    fill(old, path)
    store = opened(old)
    assert [x.entry.citation.words for x in store.search(Query(words="dam"))] == [
        ("the dam would be opened on Monday",)
    ]
    assert [x.document.name for x in store.documents("monday")] == ["dam.txt"]
    store.close()
    (backup,) = tmp_path.glob("old.sayso.before-*")
    assert backup.name == "old.sayso.before-0001-20310320T090000Z"
    with closing(sqlite3.connect(backup)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert database.execute("SELECT count(*) FROM statements").fetchone() == (1,)


def test_what_an_older_record_cites_and_tells_can_be_asked_for(tmp_path: Path) -> None:
    full, old = tmp_path / "full.sayso", tmp_path / "old.sayso"
    store = opened(full)
    store.keep(intake(citing(reading(TREATIES)), keys=(b"x",)), now=NOW)
    # Read again by annotators that find less: only what they find is told.
    newer = citing(reading(TREATIES, made_by="hand/2"), "2")
    layer = newer.layers.get(Reference)
    assert layer is not None
    layers = newer.layers.with_layer(replace(layer, items=layer.items[:1]))
    store.update(replace(newer, layers=layers), now=NOW)
    copy = reading(TREATIES + "Nobody else came.\n", publisher="Oster Herald", name="wire.txt")
    store.keep(intake(citing(copy), keys=(b"x",)), now=NOW)
    store.keep(intake(telling(reading(NEWS, name="news.txt"))), now=NOW)
    cited, told = store.instrument("nwt"), store.events(EventQuery())
    assert ([x.made_by for x in cited.mentions], len(told)) == (["refs/2"], 2)
    store.close()
    older(old, "0002")
    fill(old, full)
    store = opened(old)
    assert (store.instrument("nwt"), store.events(EventQuery())) == (cited, told)
    store.close()


def test_what_an_older_record_derived_names_its_maker_and_meets_its_copies(
    path: Path, tmp_path: Path
) -> None:
    store = opened(path)
    store.give([GivenActor("Oster Water Board")], now=NOW)
    store.close()
    old = tmp_path / "old.sayso"
    older(old, "0011")
    fill(old, path)
    numbers = bytes(range(128)) * 4
    with closing(sqlite3.connect(old)) as database:
        database.execute("UPDATE documents SET signature = ?", (numbers,))
        database.execute("INSERT INTO document_bands VALUES (?, 1)", (numbers[:17],))
        database.commit()
    opened(old).close()
    with closing(sqlite3.connect(old)) as database:
        assert database.execute("SELECT name, made_by FROM actors ORDER BY name").fetchall() == [
            ("Ana Ruiz", "hand/1"),
            ("Oster Water Board", "given"),
        ]
        named = dict(database.execute("SELECT name, made_by FROM actor_names"))
        assert named == {"Ana Ruiz": "hand/1", "Oster Water Board": "given"}
        assert database.execute("SELECT compared_by FROM documents").fetchall() == [("copies/1",)]
        bands = [x for (x,) in database.execute("SELECT band FROM document_bands ORDER BY band")]
        assert bands == [bytes([n]) + numbers[12 * n : 12 * n + 12] for n in range(42)]


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


def test_revisions_are_numbered_as_their_files() -> None:
    numbers = [x.revision for x in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    files = sorted((x.stem[:4] for x in (MIGRATIONS / "versions").glob("[0-9]*.py")), reverse=True)
    assert numbers == files
