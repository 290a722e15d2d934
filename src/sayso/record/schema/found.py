"""Tables of what else the newest reading of a text found, so that it can be searched: instruments and reported acts."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from sayso.record.schema.columns import key, metadata, needed

__all__ = ["events", "references"]

references = Table(
    "references",  # those of the newest reading's layer: see instruments.py
    metadata,
    key("id", Integer),
    needed("document", ForeignKey("documents.id"), index=True),
    needed("made_by", Text),  # annotator and version
    needed("start", Integer),
    needed("end", Integer),
    needed("words", Text),  # what the span must yield
    needed("instrument", Text),
    needed("folded", Text),
    Column("clause", Text),
    Column("statement", String(16)),  # the id of the innermost statement in which it stands
    Column("day", String(10)),  # of publication
    needed("again", Boolean),  # the text that this one is a copy of has it too
)
# All that listing instruments needs, so that no row of the table is read for it.
Index(
    "references_counted",
    references.c.again,
    references.c.folded,
    references.c.document,
    references.c.day,
    references.c.statement,
    references.c.instrument,
    references.c.clause,
)

events = Table(
    "events",  # those of the newest reading's layer: see events.py
    metadata,
    key("id", Integer),
    needed("document", ForeignKey("documents.id"), index=True),
    needed("made_by", Text),
    needed("evidence", JSON),
    needed("words", Text),  # what the evidence must yield
    Column("code", String(20)),
    Column("actor", Text),
    needed("actor_folded", Text),
    Column("target", Text),
    needed("target_folded", Text),
    Column("on_day", String(20)),
    Column("day", String(10)),  # first and last day of on_day, else the day of publication
    Column("last", String(10)),
    needed("vote", Boolean),
    Column("votes_for", Integer),
    Column("against", Integer),
    Column("abstain", Integer),
    needed("again", Boolean),
)
# Searching reads this index alone, and then the few rows that it shows.
Index(
    "events_found",
    events.c.again,
    events.c.day,
    events.c.id,
    events.c.last,
    events.c.code,
    events.c.actor_folded,
    events.c.target_folded,
)
