"""Between statements and rows: what is written of one, and what is read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sayso.model import (
    Act,
    ActorKind,
    Document,
    Kind,
    Mode,
    Reference,
    Span,
    Speaker,
    Statement,
    day_range,
    sha256_hex,
    spans_from_pairs,
    spans_to_pairs,
)
from sayso.record.folding import folded

__all__ = ["JOINT", "statement_from_row", "statement_row", "statement_terms"]

JOINT = " … "
"""What joins the pieces of one content where they are written as one string."""


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
    # How sure the reader is belongs to no digest: a reading that agrees confirms the row, though it be surer.
    digest = sha256_hex(json.dumps(found, sort_keys=True, ensure_ascii=False).encode("utf-8"))[:16]
    said = day_range(statement.said_on) if statement.said_on else None
    published = day_range(document.published.value) if document.published else None
    return {
        "id": statement.id,
        "digest": digest,
        "words": JOINT.join(document.texts_at(statement.content)),
        "actor": actor,
        "role": speaker and speaker.role,
        "act": statement.act and statement.act.value,
        "confidence": statement.confidence,
        "said_from": said and said[0].isoformat(),
        "said_to": said and said[1].isoformat(),
        "day": days[0].isoformat() if (days := said or published) else None,
        **found,
        "speaker": speaker and _speaker_json(speaker) | {"confidence": speaker.confidence},
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
            speaker.get("confidence"),
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
