"""Between documents and rows: what is written of one, and what is read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sayso.model import Document, Fact, Where
from sayso.record.storing import utc

__all__ = ["document_from_row", "document_row", "facts_of", "plain_facts"]

FACTS = ("title", "byline", "publisher", "published", "language")


def facts_of(document: Document) -> dict[str, Any]:
    """The document's facts, each with where it was found, as JSON."""
    found = {name: getattr(document, name) for name in FACTS}
    return {name: asdict(fact) for name, fact in found.items() if fact is not None}


def plain_facts(facts: Mapping[str, Any]) -> dict[str, str | None]:
    """The facts that have a column of their own, as their values."""
    return {name: facts[name]["value"] if name in facts else None for name in FACTS if name != "byline"}


def document_row(document: Document, now: datetime) -> dict[str, Any]:
    """The row of a document that is new to the record."""
    return {
        "sha256": document.sha256,
        "name": document.name,
        "text": document.text,
        **plain_facts(facts_of(document)),
        "facts": facts_of(document),
        "address": document.address,
        "capture": document.capture,
        "reader": document.reader,
        "added": utc(now),
    }


def document_from_row(row: Mapping[Any, Any]) -> Document:
    """The document that was kept as this row."""
    facts = {
        name: Fact(fact["value"], Where(fact["where"]), fact["guess"]) for name, fact in row["facts"].items()
    }
    return Document(
        text=row["text"],
        name=row["name"],
        address=row["address"],
        capture=row["capture"],
        reader=row["reader"],
        title=facts.get("title"),
        byline=facts.get("byline"),
        publisher=facts.get("publisher"),
        published=facts.get("published"),
        language=facts.get("language"),
    )
