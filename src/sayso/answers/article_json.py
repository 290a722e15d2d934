"""A whole text as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.answers.article import Article
from sayso.answers.to_json import document_json, entry_json
from sayso.model import Event, Reference, TimeExpression, spans_to_pairs
from sayso.record.contract import KeptDocument

__all__ = ["article_json"]


def article_json(article: Article) -> dict[str, Any]:
    """The text, what is known of it, and all that was found in it."""
    kept = article.kept
    listed = KeptDocument(kept.document, len(kept.entries), kept.copy_of, kept.read)
    return {
        **document_json(listed),
        "text": kept.document.text,
        "entries": [entry_json(x) for x in kept.entries],
        "times": [_time(x) for x in kept.layers.of(TimeExpression)],
        "references": [_reference(x) for x in kept.layers.of(Reference)],
        "events": [_event(x) for x in kept.layers.of(Event)],
        "publications": [{**asdict(x), "received": x.received.isoformat()} for x in kept.publications],
    }


def _time(time: TimeExpression) -> dict[str, Any]:
    return {"span": [time.span.start, time.span.end], "value": time.value}


def _reference(reference: Reference) -> dict[str, Any]:
    span = [reference.span.start, reference.span.end]
    return {"span": span, "instrument": reference.instrument, "clause": reference.clause}


def _event(event: Event) -> dict[str, Any]:
    vote = event.vote
    return {
        "evidence": spans_to_pairs(event.evidence),
        "code": event.code,
        "actor": event.actor,
        "target": event.target,
        "on": event.on,
        "vote": vote and {"for": vote.votes_for, "against": vote.against, "abstain": vote.abstain},
    }
