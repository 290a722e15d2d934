"""Records of every earlier version: backed up, brought up, and then the same as one that was made today."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import sayso.record
from sayso.model import Act, Cause, GivenActor, Judgement, Problem, Reference, Source, SourceKind, Verdict
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
REVISIONS = sorted(x.stem[:4] for x in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def opened(path: Path, wait: float = 10.0) -> SqliteStore:
    return SqliteStore(path, alike=lambda one, other: True, now=NOW, wait=wait)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with one statement."""
    place = tmp_path / "record.sayso"
    store = opened(place)
    store.keep(intake(reading(DAM)), now=NOW)
    store.close()
    return place


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of today with something in each of its tables."""
    place = tmp_path_factory.mktemp("today") / "record.sayso"
    store = opened(place)
    acting = reading(DAM + "«The council» {denied} [that any gate had been moved].\n", name="acts.txt")
    acts = (Act.PROMISE, Act.DENY)
    found = [replace(x, act=act) for x, act in zip(acting.statements, acts, strict=True)]
    found[1] = replace(found[1], denies="any gate had been moved", via=("Halm Wire",))
    store.keep(intake(replace(acting, statements=tuple(found))), now=NOW)
    store.keep(intake(citing(reading(TREATIES)), keys=(b"x",)), now=NOW)
    copy = reading(TREATIES + "Nobody else came.\n", publisher="Oster Herald", name="wire.txt")
    store.keep(intake(citing(copy), keys=(b"x",)), now=NOW)
    store.keep(intake(telling(reading(NEWS, name="news.txt"))), now=NOW)
    problem = Problem(Cause.TIMEOUT, "https://courier.example/slow", "It kept silent.", "Try later.")
    store.keep_problem(Source("https://courier.example/slow", SourceKind.ADDRESS), problem, now=NOW)
    one, other, *_ = store.search(Query(limit=5))
    store.judge(Judgement(one.entry.statement.id, Verdict.RIGHT, "Mira", NOW, "as printed"))
    store.judge(Judgement(other.entry.statement.id, Verdict.WRONG, "Mira", NOW))
    store.judge(Judgement(other.entry.statement.id, Verdict.OPEN, "Mira", NOW))
    store.close()
    return place


def differences(path: Path) -> list[object]:
    """Where the tables and indices of a record are not as its schema says."""
    engine = engine_for(path)
    with engine.connect() as connection:
        options = {"include_object": include_object, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        found: list[object] = compare_metadata(context, metadata)
    engine.dispose()
    return found


def test_the_revisions_make_the_schema(path: Path) -> None:
    assert differences(path) == []


def older(path: Path, revision: str = "0001") -> None:
    """Make an empty record of an older revision."""
    engine = engine_for(path)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def fill(old: Path, full: Path) -> None:
    """Copy what an older record has room for out of one of today."""
    with closing(sqlite3.connect(old)) as database:
        database.execute("ATTACH ? AS full", (str(full),))
        for table in tables(database):
            ours, theirs = (
                {x[1] for x in database.execute(f'PRAGMA {schema}.table_info("{table}")')}
                for schema in ("main", "full")
            )
            columns = ", ".join(f'"{x}"' for x in sorted(ours & theirs))
            database.execute(f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM full."{table}"')
        indexed = database.execute("SELECT name FROM main.sqlite_master WHERE sql LIKE '%USING fts5%'")
        for (table,) in indexed.fetchall():
            database.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
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


def tables(database: sqlite3.Connection, schema: str = "main") -> list[str]:
    """The tables that hold what a record keeps, not those that serve the search of its words."""
    rows = database.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY name")
    return [x for (x,) in rows if "_fts" not in x and not x.startswith(("alembic", "sqlite"))]


def kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a record, but for what follows from nothing else and what an older version compared by."""
    with closing(sqlite3.connect(path)) as database:
        out = {}
        for table in set(tables(database)) - {"document_bands"}:
            columns = {x[1] for x in database.execute(f'PRAGMA table_info("{table}")')}
            columns -= {"compared_by", "id" if table in ("references", "events") else ""}
            named = ", ".join(sorted(f'"{x}"' for x in columns))
            rows = database.execute(f'SELECT {named} FROM "{table}"')
            rounded = ([round(x, 9) if isinstance(x, float) else x for x in row] for row in rows)
            out[table] = sorted(map(tuple, rounded), key=repr)
        return out


def test_the_record_of_today_has_something_in_each_table_that_is_migrated(today: Path) -> None:
    given_in_advance = {"actor_offices", "actor_office_keys", "actor_judgements"}
    assert {name for name, rows in kept(today).items() if not rows} <= given_in_advance


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_a_record_of_every_earlier_revision_becomes_one_of_today(
    today: Path, tmp_path: Path, revision: str
) -> None:
    old = tmp_path / "old.sayso"
    older(old, revision)
    fill(old, today)
    store = opened(old)
    assert store.count(Query(words="dam", act=Act.PROMISE)) == 1
    store.close()
    assert kept(old) == kept(today)
    assert differences(old) == []


def test_revisions_are_numbered_as_their_files() -> None:
    numbers = [x.revision for x in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    files = sorted((x.stem[:4] for x in (MIGRATIONS / "versions").glob("[0-9]*.py")), reverse=True)
    assert numbers == files
