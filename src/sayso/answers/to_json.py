"""Answers as JSON: what `--json` prints and the web API will give."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.answers.said import Said, SaidItem, Shown
from sayso.model import Correction, Document, Span, spans_to_pairs, value_of
from sayso.record.contract import Counts, Entry, KeptDocument, KeptProblem

__all__ = [
    "counts_json",
    "document_json",
    "entry_json",
    "problem_json",
    "said_item_json",
    "said_json",
    "shown_json",
]


def entry_json(entry: Entry) -> dict[str, Any]:
    """One statement with its citation, judgements and carriers."""
    statement, speaker = entry.statement, entry.statement.speaker
    return {
        "id": statement.id,
        "speaker": speaker
        and {
            "name": speaker.name,
            "kind": speaker.kind and speaker.kind.value,
            "role": speaker.role,
            "confidence": speaker.confidence and round(speaker.confidence, 3),
        },
        "actor": entry.actor
        and {
            "id": entry.actor.id,
            "name": entry.actor.name,
            "kind": entry.actor.kind and entry.actor.kind.value,
        },
        "kind": statement.kind.value,
        "mode": statement.mode.value,
        "via": list(statement.via),
        "said_on": statement.said_on,
        "occasion": statement.occasion,
        "addressee": statement.addressee,
        "denies": statement.denies,
        "inside": statement.inside,
        "act": statement.act and statement.act.value,
        "cites": [
            {"span": _pair(x.span), "instrument": x.instrument, "clause": x.clause} for x in statement.cites
        ],
        "confidence": round(statement.confidence, 3),
        "citation": {
            "words": list(entry.citation.words),
            "content": spans_to_pairs(statement.content),
            "cue": spans_to_pairs(statement.cue),
            "source": spans_to_pairs(statement.source),
            "document": entry.citation.document,
            "title": entry.citation.title,
            "publisher": entry.citation.publisher,
            "published": entry.citation.published,
            "address": entry.citation.address,
            "capture": entry.citation.capture,
        },
        "carriers": [asdict(x) for x in entry.carriers],
        "judgements": [
            {
                "verdict": x.verdict.value,
                "author": x.author,
                "made": x.made.isoformat(),
                "note": x.note,
                "blind": x.blind,
                "correction": _correction(x.correction) if x.correction else None,
            }
            for x in entry.judgements
        ],
        "made_by": list(entry.made_by),
        "found_now": entry.found_now,
    }


def _correction(correction: Correction) -> dict[str, Any]:
    spans = {"content": correction.content, "cue": correction.cue, "source": correction.source}
    return {
        "speaker": correction.speaker,
        "said_on": correction.said_on,
        "via": None if correction.via is None else list(correction.via),
        "kind": correction.kind and correction.kind.value,
        **{name: None if x is None else spans_to_pairs(x) for name, x in spans.items()},
    }


def said_json(answer: Said) -> dict[str, Any]:
    """The statements that answer, and how many do in all."""
    return {"total": answer.total, "statements": [said_item_json(x) for x in answer.items]}


def said_item_json(item: SaidItem) -> dict[str, Any]:
    """One statement with its excerpt and the places that matched."""
    excerpt = "".join(part.text for part in item.excerpt)
    return {**entry_json(item.entry), "excerpt": excerpt, "hits": spans_to_pairs(item.hits)}


def shown_json(answer: Shown) -> dict[str, Any]:
    """One statement in its paragraph."""
    return {
        **entry_json(answer.entry),
        "paragraph": _pair(answer.paragraph),
        "passage": [
            {"text": x.text, "role": x.role, "span": x.span and _pair(x.span)} for x in answer.passage
        ],
    }


def document_json(kept: KeptDocument) -> dict[str, Any]:
    """A document with where each fact about it was found."""
    return {
        "sha256": kept.document.sha256,
        "name": kept.document.name,
        **_facts(kept.document),
        "address": kept.document.address,
        "capture": kept.document.capture,
        "reader": kept.document.reader,
        "statements": kept.statements,
        "copy_of": kept.copy_of,
        "read": kept.read,
    }


def _facts(document: Document) -> dict[str, Any]:
    facts = {
        name: getattr(document, name) for name in ("title", "byline", "publisher", "published", "language")
    }
    values = {name: value_of(fact) for name, fact in facts.items()}
    found = {
        name: {"where": fact.where.value, "guess": fact.guess}
        for name, fact in facts.items()
        if fact is not None
    }
    return {**values, "found": found}


def problem_json(kept: KeptProblem) -> dict[str, Any]:
    """A problem and when it was last seen."""
    return {**asdict(kept.problem), "seen": kept.seen.isoformat()}


def counts_json(counts: Counts) -> dict[str, int]:
    """How much is in the record, by name."""
    return asdict(counts)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
