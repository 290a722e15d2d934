"""Instruments and events as JSON: what `sayso instruments`, `instrument` and `events` print."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.answers.instruments import Events, InstrumentShown, MentionItem
from sayso.answers.to_json import said_item_json
from sayso.model import spans_to_pairs, value_of
from sayso.record.contract import KeptEvent, KeptInstrument, Passage

__all__ = ["event_json", "events_json", "instrument_json", "instrument_shown_json", "mention_json"]


def instrument_json(kept: KeptInstrument) -> dict[str, Any]:
    """One instrument of a list."""
    return asdict(kept)


def instrument_shown_json(answer: InstrumentShown) -> dict[str, Any]:
    """All about one instrument, its mentions and newest statements among it."""
    record = answer.record
    return {
        **instrument_json(record.kept),
        "clauses": [asdict(x) for x in record.clauses],
        "speakers": [
            {
                "id": x.actor.id,
                "name": x.actor.name,
                "kind": x.actor.kind and x.actor.kind.value,
                "statements": x.statements,
            }
            for x in record.speakers
        ],
        "in_time": [mention_json(x) for x in answer.mentions],
        "newest": [said_item_json(x) for x in answer.items],
    }


def mention_json(item: MentionItem) -> dict[str, Any]:
    """One mention of an instrument in its sentence."""
    mention = item.mention
    return {
        **_passage(mention.passage),
        "clause": mention.clause,
        "statement": mention.statement,
        "excerpt": "".join(x.text for x in item.excerpt),
        "made_by": mention.made_by,
    }


def events_json(answer: Events) -> dict[str, Any]:
    """The events that answer, and how many do in all."""
    return {"total": answer.total, "events": [event_json(x) for x in answer.items]}


def event_json(kept: KeptEvent) -> dict[str, Any]:
    """One event with its evidence."""
    event, vote = kept.event, kept.event.vote
    return {
        "code": event.code,
        "actor": event.actor,
        "target": event.target,
        "on": event.on,
        "vote": vote and {"for": vote.votes_for, "against": vote.against, "abstain": vote.abstain},
        **_passage(kept.passage),
        "made_by": kept.made_by,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    document = passage.document
    return {
        "words": list(passage.words),
        "spans": spans_to_pairs(passage.spans),
        "document": document.sha256,
        "title": value_of(document.title),
        "publisher": value_of(document.publisher),
        "published": value_of(document.published),
        "address": document.address,
        "capture": document.capture,
    }
