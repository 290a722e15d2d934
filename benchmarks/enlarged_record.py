"""A record made many times as large: each text again and again, with its statements, some of the words spelt otherwise.

Written past the store, row by row into its tables, with the indexes made anew at the end: in a tenth of the time. What
only other questions need (layers, references, events, captures' bytes) is not written again.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from sayso.model import sha256_hex, spans_from_pairs, statement_id
from sayso.record.shingles import kept_shingles
from sayso.record.statement_rows import JOINT

__all__ = ["enlarge"]

WORD = re.compile(r"[A-Za-z]{3,}")
OTHER = 6
"""One word in so many is spelt otherwise in a copy."""
BATCH = 200_000
Row = dict[str, Any]


def enlarge(record: Path, large: Path, times: int) -> None:
    """Write to `large` the record with each of its texts so many times, `times` - 1 of them respelt."""
    with closing(sqlite3.connect(record)) as old, closing(sqlite3.connect(large)) as new:
        old.backup(new)
    with closing(sqlite3.connect(large, isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF", "cache_size=-500000"):
            db.execute(f"PRAGMA {pragma}")
        db.execute("BEGIN")
        indexes = _without_indexes(db)
        shingles = [np.array(db.execute("SELECT * FROM document_shingles").fetchall(), dtype=np.int64)]
        steps = {
            "documents": _step(db, "documents", "id"),
            "readings": _step(db, "readings", "id"),
            "statements": _step(db, "statements", "row"),
        }
        for copy in range(1, times):
            shingles += _copied(db, copy, {name: copy * step for name, step in steps.items()})
        _write_shingles(db, np.concatenate(shingles))
        for index in indexes:
            db.execute(index)
        for table in ("documents_fts", "statements_fts"):
            db.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
        db.execute("COMMIT")
        db.execute("PRAGMA journal_mode=WAL")


def _without_indexes(db: sqlite3.Connection) -> list[str]:
    """How to make the indexes of the statements again, which are dropped but for the one that finds those of a text."""
    rows = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'statements' AND sql IS NOT NULL "
        "AND name <> 'ix_statements_document'"
    ).fetchall()
    for row in rows:
        db.execute(f"DROP INDEX {row['name']}")
    return [row["sql"] for row in rows]


def _step(db: sqlite3.Connection, table: str, column: str) -> int:
    """By how much the numbers of a copy's rows are higher than those of the copy before."""
    highest: int = db.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]
    return highest


def _copied(db: sqlite3.Connection, copy: int, by: dict[str, int]) -> Iterator[np.ndarray[Any, Any]]:
    """Write one copy of all texts and statements, each number higher `by` so much; the shingles of its texts."""
    respelt = _speller(copy)
    last = by["documents"] // copy
    for document in db.execute("SELECT * FROM documents WHERE id <= ?", (last,)).fetchall():
        text = WORD.sub(respelt, document["text"])
        text += f"\n{copy}" if text == document["text"] else ""  # no text is kept twice
        row = dict(document) | {"text": text, "sha256": sha256_hex(text.encode("utf-8"))}
        row |= {"id": row["id"] + by["documents"], "address": f"{row['address']}?copy={copy}"}
        row |= _higher(row, ("copy_of",), by["documents"]) | _higher(row, ("reading",), by["readings"])
        _insert(db, "documents", [row])
        _insert(db, "statements", _statements(db, document["id"], row, by))
        kept = kept_shingles(text)
        yield np.array([(x.key, row["id"], x.place) for x in kept], dtype=np.int64).reshape(-1, 3)
    _copy_rows(db, "readings", {"id": "readings", "document": "documents"}, by, f"document <= {last}")
    last_statement = by["statements"] // copy
    _copy_rows(
        db,
        "statement_readings",
        {"row": "statements", "reading": "readings"},
        by,
        f'"row" <= {last_statement}',
    )
    _copy_rows(db, "statement_terms", {"row": "statements"}, by, f'"row" <= {last_statement}')
    _copy_rows(db, "document_captures", {"document": "documents"}, by, f"document <= {last}")


def _higher(row: Row, columns: Sequence[str], by: int) -> Row:
    return {x: row[x] + by for x in columns if row[x] is not None}


def _statements(db: sqlite3.Connection, document: int, copy: Row, by: dict[str, int]) -> list[Row]:
    """The rows of a text's statements for its copy: the same spans, with its words and under its ids."""
    rows = [dict(x) for x in db.execute("SELECT * FROM statements WHERE document = ?", (document,))]
    return [_statement(x, copy, by) for x in rows]


def _statement(row: Row, copy: Row, by: dict[str, int]) -> Row:
    content = spans_from_pairs(json.loads(row["content"]))
    source = spans_from_pairs(json.loads(row["source"]))
    return row | {
        "row": row["row"] + by["statements"],
        "id": statement_id(copy["sha256"], content, source),
        "document": copy["id"],
        "words": JOINT.join(x.of(copy["text"]) for x in content),
        "details": json.dumps(json.loads(row["details"]) | {"inside": None}),
        "same_as": None,
    }


def _insert(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        names = ", ".join(f'"{x}"' for x in rows[0])
        places = ", ".join("?" * len(rows[0]))
        db.executemany(f"INSERT INTO {table}({names}) VALUES ({places})", [tuple(x.values()) for x in rows])


def _copy_rows(
    db: sqlite3.Connection, table: str, numbers: dict[str, str], by: dict[str, int], where: str
) -> None:
    """The rows of a table again, with the numbers of its columns higher."""
    columns = [x["name"] for x in db.execute(f"PRAGMA table_info({table})")]
    values = [f'"{x}" + {by[numbers[x]]}' if x in numbers else f'"{x}"' for x in columns]
    names = ", ".join(f'"{x}"' for x in columns)
    db.execute(f"INSERT INTO {table}({names}) SELECT {', '.join(values)} FROM {table} WHERE {where}")


def _write_shingles(db: sqlite3.Connection, rows: np.ndarray[Any, Any]) -> None:
    """All shingles, in the order of their table."""
    db.execute("DELETE FROM document_shingles")
    order = np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))
    for start in range(0, len(order), BATCH):
        some = rows[order[start : start + BATCH]].tolist()
        db.executemany("INSERT INTO document_shingles(shingle, document, place) VALUES (?, ?, ?)", some)


def _speller(copy: int) -> Callable[[re.Match[str]], str]:
    @cache
    def other(word: str) -> str:
        """The word, or in one of so many cases another of the same length: spans keep their places."""
        if zlib.crc32(f"{copy} {word}".encode()) % OTHER:
            return word
        return "".join(chr((ord(x) - 97 + copy) % 26 + 97) if x.islower() else x for x in word)

    return lambda found: other(found.group())
