"""Between values and rows: what is written of a document or a statement, and what is read back."""

from __future__ import annotations

import json
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sayso.model import (
    Act,
    ActorKind,
    Document,
    Fact,
    Kind,
    Layer,
    Mode,
    RecordError,
    Reference,
    Span,
    Speaker,
    Statement,
    Where,
    day_range,
    sha256_hex,
    spans_from_pairs,
    spans_to_pairs,
)

__all__ = [
    "document_from_row",
    "document_row",
    "facts_of",
    "folded",
    "layer_items",
    "plain_facts",
    "same_words",
    "statement_from_row",
    "statement_row",
    "statement_terms",
    "stored",
    "unpacked",
    "utc",
]

FACTS = ("title", "byline", "publisher", "published", "language")
JOINT = " … "
"""What joins the pieces of one content where they are written as one string."""


def stored(content: bytes) -> bytes:
    """Bytes as the record keeps them: zlib."""
    return zlib.compress(content, 6)


def unpacked(content: bytes) -> bytes:
    """Bytes as they were; `RecordError` if they cannot be had back."""
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise RecordError("bytes kept in the record are damaged; put back a backup of the record") from error


def utc(moment: datetime) -> datetime:
    """An aware moment as the database keeps it: UTC without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def folded(name: str) -> str:
    """A name for comparing: lower case, no accents, one space around and between its words."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain.casefold()).split()
    return f" {' '.join(words)} "


def same_words(text: str) -> str:
    """The words of a passage alone, for telling that two copies carry the same one."""
    return folded(text).strip()


def facts_of(document: Document) -> dict[str, Any]:
    """The document's facts, each with where it was found, as JSON."""
    found = {name: getattr(document, name) for name in FACTS}
    return {name: asdict(fact) for name, fact in found.items() if fact is not None}


def plain_facts(facts: Mapping[str, Any]) -> dict[str, str | None]:
    """The facts that have a column of their own, as their values."""
    return {name: facts[name]["value"] if name in facts else None for name in FACTS if name != "byline"}


def document_row(document: Document, signature: bytes, now: datetime) -> dict[str, Any]:
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
        "signature": signature or None,
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


def layer_items(layer: Layer[Any]) -> bytes:
    """The annotations of a layer as the record keeps them."""
    return stored(json.dumps([asdict(x) for x in layer.items], ensure_ascii=False).encode("utf-8"))


def statement_row(statement: Statement, document: Document, actor: str | None) -> dict[str, Any]:
    """The columns of a statement that follow from it and its document, spoken by `actor`."""
    speaker = statement.speaker
    found = {
        "content": spans_to_pairs(statement.content),
        "cue": spans_to_pairs(statement.cue),
        "source": spans_to_pairs(statement.source),
        "speaker": speaker and _speaker_json(speaker),
        "kind": statement.kind.value,
        "mode": statement.mode.value,
        "said_on": statement.said_on,
        "denies": statement.denies,
        "details": {
            "via": list(statement.via),
            "occasion": statement.occasion,
            "addressee": statement.addressee,
            "inside": statement.inside,
            "act": statement.act and statement.act.value,
            "cites": [
                {"span": _pair(x.span), "instrument": x.instrument, "clause": x.clause}
                for x in statement.cites
            ],
            "said_on_evidence": _pair(statement.said_on_evidence),
        },
    }
    digest = sha256_hex(json.dumps(found, sort_keys=True, ensure_ascii=False).encode("utf-8"))[:16]
    said = day_range(statement.said_on) if statement.said_on else None
    published = day_range(document.published.value) if document.published else None
    return {
        "id": statement.id,
        "digest": digest,
        "words": JOINT.join(document.texts_at(statement.content)),
        "actor": actor,
        "role": speaker and speaker.role,
        "confidence": statement.confidence,
        "said_from": said and said[0].isoformat(),
        "said_to": said and said[1].isoformat(),
        "day": days[0].isoformat() if (days := said or published) else None,
        **found,
    }


def statement_terms(statement: Statement) -> list[dict[str, str]]:
    """What a statement can be found by besides its words: its carriers and what it cites."""
    names = {("via", x) for x in statement.via} | {("cites", x.instrument) for x in statement.cites}
    return [{"role": role, "name": name, "folded": folded(name)} for role, name in sorted(names)]


def _speaker_json(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "kind": speaker.kind and speaker.kind.value,
        "role": speaker.role,
        "mention": _pair(speaker.mention),
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def statement_from_row(row: Mapping[str, Any], document: str) -> Statement:
    """The statement that was kept as this row, in the document of digest `document`."""
    details, speaker = row["details"], row["speaker"]
    return Statement(
        id=row["id"],
        document=document,
        content=spans_from_pairs(row["content"]),
        cue=spans_from_pairs(row["cue"]),
        source=spans_from_pairs(row["source"]),
        speaker=speaker
        and Speaker(
            speaker["name"],
            ActorKind(speaker["kind"]) if speaker["kind"] else None,
            speaker["role"],
            _span(speaker["mention"]),
        ),
        kind=Kind(row["kind"]),
        mode=Mode(row["mode"]),
        confidence=row["confidence"],
        via=tuple(details["via"]),
        said_on=row["said_on"],
        said_on_evidence=_span(details["said_on_evidence"]),
        occasion=details["occasion"],
        addressee=details["addressee"],
        denies=row["denies"],
        inside=details["inside"],
        act=Act(details["act"]) if details["act"] else None,
        cites=tuple(Reference(Span(*x["span"]), x["instrument"], x["clause"]) for x in details["cites"]),
    )
