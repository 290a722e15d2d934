"""Writing texts: each once, linked to the earlier text that it is a copy of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import Document
from sayso.record import schema as t
from sayso.record.document_rows import document_row, facts_of, plain_facts
from sayso.record.plan import facts_after
from sayso.record.quoting import write_shingles

__all__ = ["Alike", "Kept", "keep_document"]

Alike = Callable[[str, str], bool]
"""Whether of two texts one is a copy of the other."""

MOST_COMPARED = 12
"""Earlier texts with which one is compared: those that share most keys with it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document's row, and whether it is new, new and a copy, or old with other facts than before."""

    id: int
    new: bool = False
    copy: bool = False
    changed: bool = False


def keep_document(
    connection: Connection,
    document: Document,
    keys: Sequence[bytes],
    compared_by: str,
    alike: Alike,
    now: datetime,
) -> Kept:
    """Write a text that is new, or what is now known of one that is not.

    `keys` are those under which it meets the texts that it may be a copy of, by the rule `compared_by`.
    """
    d = t.documents.c
    old = connection.execute(select(d.id, d.facts, d.title).where(d.sha256 == document.sha256)).first()
    if old is not None:
        after = facts_after(old.facts, facts_of(document))
        if after is not None:
            known = plain_facts(after)
            connection.execute(sa.update(t.documents).where(d.id == old.id).values(facts=after, **known))
            if known["title"] != old.title:
                _index_words(connection, old.id, old.title, document.text, remove=True)
                _index_words(connection, old.id, known["title"], document.text)
        return Kept(old.id, changed=after is not None)
    first = _first_alike(connection, document.text, keys, alike)
    row = document_row(document, now) | {"compared_by": compared_by, "copy_of": first}
    id: int = connection.execute(sa.insert(t.documents).values(row).returning(d.id)).scalar_one()
    _index(connection, id, document, keys)
    return Kept(id, new=True, copy=first is not None)


def _index(connection: Connection, id: int, document: Document, keys: Sequence[bytes]) -> None:
    """Let a new text be found: as the first of copies, by its words, and by what it quotes."""
    if keys:
        bands = [{"band": band, "document": id} for band in dict.fromkeys(keys)]
        connection.execute(insert(t.document_bands).on_conflict_do_nothing(), bands)
    _index_words(connection, id, document.title.value if document.title else None, document.text)
    write_shingles(connection, id, document.text)


def _index_words(
    connection: Connection, id: int, title: str | None, text: str, *, remove: bool = False
) -> None:
    """Put a text under the words of its title and its own, or take it from under them."""
    row = {"id": id, "title": title or "", "text": text}
    what, value = ("documents_fts, ", "'delete', ") if remove else ("", "")
    statement = f"INSERT INTO documents_fts({what}rowid, title, text) VALUES ({value}:id, :title, :text)"
    connection.execute(sa.text(statement), row)


def _first_alike(connection: Connection, text: str, keys: Sequence[bytes], alike: Alike) -> int | None:
    """The first text of the record that this one is a copy of."""
    if not keys:
        return None
    d, b = t.documents.c, t.document_bands.c
    most = sa.func.count().desc()
    met = select(b.document).where(b.band.in_(keys)).group_by(b.document).order_by(most, b.document)
    candidates = select(d.text, d.id, d.copy_of).where(d.id.in_(met.limit(MOST_COMPARED))).order_by(d.id)
    for row in connection.execute(candidates):
        if alike(text, row.text):
            return int(row.copy_of or row.id)
    return None
