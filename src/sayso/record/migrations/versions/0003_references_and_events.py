"""Instruments and events: found in the record's texts already, now in tables that can be searched."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from sayso.model import Event, Reference, Span, Vote, day_range, spans_from_pairs
from sayso.record.events import event_row
from sayso.record.folding import folded
from sayso.record.instruments import cited_in, reference_row
from sayso.record.storing import unpacked

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a record to this revision."""
    # The key of (id, digest) finds an id already; this one has what counting who cites needs besides.
    op.drop_index("ix_statements_id", "statements")
    op.create_index("statements_by_id", "statements", ["id", "shown", "day", "holder", "actor"])
    references, events = _references(), _events()
    connection = op.get_bind()
    for document in _documents(connection):
        _fill(connection, document, references, events)


def _fill(connection: sa.Connection, document: Any, references: sa.Table, events: sa.Table) -> None:
    layers = _layers(connection, document)
    days = day_range(document.published) if document.published else None
    day = days and days[0].isoformat()
    first = folded(document.first) if document.first else None
    made_by, items = layers.get("Reference", ("", []))
    if items:
        cited, same_as = _cited(connection, document.id)
        about = {"document": document.id, "made_by": made_by, "day": day}
        found = [_reference(x) for x in items]
        rows = [reference_row(x, document.text, first, cited.get(x.span), same_as) for x in found]
        _insert(connection, references, [about | x for x in rows])
    made_by, items = layers.get("Event", ("", []))
    about = {"document": document.id, "made_by": made_by}
    _insert(connection, events, [about | event_row(_event(x), document.text, day, first) for x in items])


def _insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        names = [x.name for x in table.columns if x.name != "id"]
        connection.execute(sa.insert(table), [{name: row[name] for name in names} for row in rows])


def _documents(connection: sa.Connection) -> Iterator[Any]:
    """The documents that have been read, each with its newest reading and the text that it is a copy of."""
    ids = list(connection.execute(sa.text("SELECT id FROM documents WHERE reading IS NOT NULL")).scalars())
    one = sa.text(
        "SELECT d.id, d.text, d.published, f.text AS first, r.made_by FROM documents d "
        "JOIN readings r ON r.id = d.reading LEFT JOIN documents f ON f.id = d.copy_of WHERE d.id = :id"
    )
    for document in ids:
        yield from connection.execute(one, {"id": document})


def _layers(connection: sa.Connection, document: Any) -> dict[str, tuple[str, list[Any]]]:
    """By kind, the layers of the newest reading: who made them, and their items as JSON."""
    makers = document.made_by.split()
    rows = sa.text("SELECT kind, annotator, version, items FROM layers WHERE document = :id")
    found = {}
    for row in connection.execute(rows, {"id": document.id}):
        made_by = f"{row.annotator}/{row.version}"
        if made_by in makers:
            found[row.kind] = (made_by, json.loads(unpacked(row.items)))
    return found


def _cited(connection: sa.Connection, document: int) -> tuple[dict[Span, str], dict[str, str | None]]:
    """Which statement cites an instrument where, and of which other statement each is a copy."""
    query = sa.text("SELECT id, same_as, content, details FROM statements WHERE document = :id AND shown")
    rows = connection.execute(query, {"id": document}).all()
    cites = [[_reference(x) for x in json.loads(row.details)["cites"]] for row in rows]
    cited = cited_in(
        (row.id, spans_from_pairs(json.loads(row.content)), x) for row, x in zip(rows, cites, strict=True)
    )
    return cited, {row.id: row.same_as for row in rows}


def _reference(item: Mapping[str, Any]) -> Reference:
    span = item["span"]
    place = Span(**span) if isinstance(span, dict) else Span(*span)  # in a layer, in a statement
    return Reference(place, item["instrument"], item["clause"])


def _event(item: Mapping[str, Any]) -> Event:
    evidence = tuple(Span(**x) for x in item["evidence"])
    vote = Vote(**item["vote"]) if item["vote"] else None
    return Event(evidence, item["code"], item["actor"], item["target"], item["on"], vote)


def _references() -> sa.Table:
    table = op.create_table(
        "references",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=True),
        sa.Column("statement", sa.String(length=16), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_references_document", "references", ["document"])
    op.create_index(
        "references_counted",
        "references",
        ["again", "folded", "document", "day", "statement", "instrument", "clause"],
    )
    return table


def _events() -> sa.Table:
    table = op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=True),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("actor_folded", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("target_folded", sa.Text(), nullable=False),
        sa.Column("on_day", sa.String(length=20), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("last", sa.String(length=10), nullable=True),
        sa.Column("vote", sa.Boolean(), nullable=False),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("against", sa.Integer(), nullable=True),
        sa.Column("abstain", sa.Integer(), nullable=True),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_events_document", "events", ["document"])
    op.create_index(
        "events_found", "events", ["again", "day", "id", "last", "code", "actor_folded", "target_folded"]
    )
    return table
