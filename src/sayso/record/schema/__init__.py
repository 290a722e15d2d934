"""The tables of a record, for SQLAlchemy Core.

What was seen (captures, documents, layers, statements) and what was decided (judgements) are
different tables; no row of either is edited once it is written, but for a document's facts that
the user states later, and for columns that follow from other rows: the newest reading of a document,
which statements stand for it and on what day, which actors are one, who held an office.

Every row that was derived names the annotator, or the rule, and the version that made it: by a column of its own
(`made_by`, `annotator` and `version`, `compared_by`, `reader`), statements by the readings that found them. Rows that
only index another (keys, terms, bands, shingles, full text) are that row's.
"""

from __future__ import annotations

from sayso.record.schema.actors import (
    actor_judgements,
    actor_keys,
    actor_names,
    actor_office_keys,
    actor_offices,
    actors,
)
from sayso.record.schema.columns import metadata
from sayso.record.schema.found import (
    events,
    references,
)
from sayso.record.schema.statements import (
    judgements,
    statement_readings,
    statement_terms,
    statements,
)
from sayso.record.schema.texts import (
    captures,
    contents,
    document_bands,
    document_captures,
    document_shingles,
    documents,
    layers,
    problems,
    readings,
    sources,
)

__all__ = [
    "actor_judgements",
    "actor_keys",
    "actor_names",
    "actor_office_keys",
    "actor_offices",
    "actors",
    "captures",
    "contents",
    "document_bands",
    "document_captures",
    "document_shingles",
    "documents",
    "events",
    "judgements",
    "layers",
    "metadata",
    "problems",
    "readings",
    "references",
    "sources",
    "statement_readings",
    "statement_terms",
    "statements",
]
