"""The mentions of instruments as rows: they follow from the layer of references of a document's newest reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Reading, Reference, Span, Spans
from sayso.record import schema as t
from sayso.record.folding import folded

__all__ = ["cited_in", "reference_row", "stands_in", "write_references"]


def write_references(
    connection: Connection, document: int, reading: Reading, day: str | None, first: str | None
) -> None:
    """Let the mentions of a document be those of `reading`, whose statements stand already.

    `day` is its day of publication, `first` the text that it is a copy of, folded, if it is one.
    """
    connection.execute(sa.delete(t.references).where(t.references.c.document == document))
    layer = reading.layers.get(Reference)
    if layer is None or not layer.items:
        return
    same_as = _same_as(connection, document)
    cited = cited_in((x.id, x.content, x.cites) for x in reading.statements)
    rows = [
        {
            "document": document,
            "made_by": layer.made_by,
            "day": day,
            **reference_row(x, reading.document.text, first, cited.get(x.span), same_as),
        }
        for x in layer.items
    ]
    connection.execute(sa.insert(t.references), rows)


def _same_as(connection: Connection, document: int) -> dict[str, str | None]:
    """Of each statement that stands in a document, the one that it is a copy of, if it is one."""
    s = t.statements.c
    rows = select(s.id, s.same_as).where(s.document == document, s.shown == sa.true())
    return {x.id: x.same_as for x in connection.execute(rows)}


def reference_row(
    reference: Reference,
    text: str,
    first: str | None,
    statement: str | None,
    same_as: Mapping[str, str | None],
) -> dict[str, Any]:
    """The columns of a mention that follow from it, its text, and the folded text that this one copies.

    A statement that is the copy's own is no copy, whatever the first text has.
    """
    span = reference.span
    stands = statement is not None and statement in same_as
    copied = same_as.get(statement) if statement else None
    own = stands and copied is None
    return {
        "start": span.start,
        "end": span.end,
        "words": span.of(text),
        "instrument": reference.instrument,
        "folded": folded(reference.instrument),
        "clause": reference.clause,
        "statement": (copied or statement) if stands else None,
        "again": not own and stands_in(first, _line(text, span)),
    }


def cited_in(statements: Iterable[tuple[str, Spans, Iterable[Reference]]]) -> dict[Span, str]:
    """For each place where an instrument is cited, the id of the innermost statement that does.

    Of each statement: its id, its content, what it cites.
    """
    found: dict[Span, tuple[int, str]] = {}
    for statement, content, cites in statements:
        size = sum(x.end - x.start for x in content)
        for reference in cites:
            known = found.get(reference.span)
            if known is None or size < known[0]:
                found[reference.span] = (size, statement)
    return {span: statement for span, (_, statement) in found.items()}


def _line(text: str, span: Span) -> str:
    """The paragraph in which `span` begins."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def stands_in(first: str | None, words: str) -> bool:
    """Whether the folded text that was copied has these words, whatever stands between them."""
    return first is not None and folded(words) in first
