"""All statements of an answer as a file, made and sent in parts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

from sayso.answers import SaidItem, said
from sayso.answers.to_json import said_item_json
from sayso.record.contract import Query, Store

__all__ = ["as_csv", "as_json"]

AT_ONCE = 500
COLUMNS = (
    "id",
    "speaker",
    "role",
    "actor",
    "words",
    "kind",
    "mode",
    "said_on",
    "published",
    "publisher",
    "title",
    "address",
    "via",
    "cites",
    "denies",
    "confidence",
    "verdict",
    "carriers",
    "document",
    "content",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would compute: such a cell is given an apostrophe before it."""


def as_csv(store: Store, query: Query) -> Iterator[str]:
    """A line for each statement; several values of one cell are parted by ` | `."""
    yield _line(COLUMNS)
    for item in _all(store, query):
        yield _line(_cells(item))


def as_json(store: Store, query: Query) -> Iterator[str]:
    """One object like the answer of `said --json`, a statement a line."""
    before = ""
    yield '{"statements": [\n'
    for item in _all(store, query):
        yield before + json.dumps(said_item_json(item), ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"


def _all(store: Store, query: Query) -> Iterator[SaidItem]:
    offset = query.offset
    while items := said(store, replace(query, limit=AT_ONCE, offset=offset)).items:
        yield from items
        offset += AT_ONCE


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([f"'{x}" if x.startswith(FORMULA) else x for x in cells])
    return out.getvalue()


def _cells(item: SaidItem) -> tuple[str, ...]:
    entry = item.entry
    said, cited = entry.statement, entry.citation
    verdict = entry.verdict
    return (
        said.id,
        said.speaker.name if said.speaker else "",
        (said.speaker.role or "") if said.speaker else "",
        entry.actor.id if entry.actor else "",
        " … ".join(cited.words),
        said.kind.value,
        said.mode.value,
        said.said_on or "",
        cited.published or "",
        cited.publisher or "",
        cited.title or "",
        cited.address or "",
        " | ".join(said.via),
        " | ".join(x.instrument for x in said.cites),
        said.denies or "",
        f"{said.confidence:.3f}",
        verdict.verdict.value if verdict else "",
        " | ".join(x.publisher or "" for x in entry.carriers),
        cited.document,
        " ".join(str(x) for x in said.content),
    )
