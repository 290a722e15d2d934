"""Texts and passages read back, each seen to hold the characters that the record claims of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from sayso.model import Citation, Document, SpanError, Spans, Statement, VerbatimError
from sayso.record import schema as t
from sayso.record.document_rows import document_from_row
from sayso.record.entry import Passage
from sayso.record.statement_rows import JOINT

__all__ = ["citation", "document_of", "documents_of", "passage"]

_OF_IDS = select(t.documents).where(t.documents.c.id.in_(bindparam("ids", expanding=True)))


def citation(statement: Statement, document: Document, claimed: str) -> Citation:
    """The statement's citation, once its spans have been seen to yield the words that it claims."""
    what = f"statement {statement.id}"
    found = passage(document, statement.content, claimed, what)
    try:
        document.texts_at(statement.spans)
    except SpanError as error:
        raise VerbatimError(_changed(what, document, str(error))) from error
    return Citation.of(document, found.spans, statement.id)


def passage(document: Document, spans: Spans, claimed: str, what: str) -> Passage:
    """The words at `spans`, once they have been seen to be those that a row claims; `what` names the row."""
    try:
        words = document.texts_at(spans)
    except SpanError as error:
        raise VerbatimError(_changed(what, document, str(error))) from error
    if JOINT.join(words) != claimed:
        raise VerbatimError(_changed(what, document, f"it reads {JOINT.join(words)!r}"))
    return Passage(document, spans, words)


def _changed(what: str, document: Document, why: str) -> str:
    return (
        f"{what} is not shown: the archived text of {document.name} does not carry its words "
        f"({why}); the record was changed from outside: put back a backup, or add the document to a new record"
    )


def document_of(connection: Connection, sha256: str) -> Document:
    """The document of this digest, which must be there."""
    key = connection.execute(select(t.documents.c.id).where(t.documents.c.sha256 == sha256)).scalar_one()
    return documents_of(connection, [key])[key]


def documents_of(connection: Connection, ids: Iterable[int]) -> dict[int, Document]:
    """These documents by their rows; `VerbatimError` for a text that does not have its digest."""
    rows = connection.execute(_OF_IDS, {"ids": sorted(ids)}).mappings()
    found = {}
    for row in rows:
        document = document_from_row(row)
        if document.sha256 != row["sha256"]:
            raise VerbatimError(
                f"document {row['sha256'][:12]} ({row['name']}) is not shown: its text does not have its digest; "
                "the record was changed from outside: put back a backup"
            )
        found[row["id"]] = document
    return found
