"""What is new, an actor and an instrument over time, as JSON: what the web API gives."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.answers.actors_json import actor_json, judged_json, proposal_json
from sayso.answers.cited import InstrumentOverTime
from sayso.answers.coverage import Coverage
from sayso.answers.denied import Denied
from sayso.answers.following import Followed, SpokenIn
from sayso.answers.instruments_json import event_json, instrument_json, mention_json
from sayso.answers.timeline import Timeline
from sayso.answers.to_json import said_item_json
from sayso.answers.today import Today
from sayso.model import Actor

__all__ = ["followed_json", "over_time_json", "spoken_json", "timeline_json", "today_json"]


def today_json(answer: Today) -> dict[str, Any]:
    """What is new since a moment."""
    return {
        "since": answer.since,
        "last_kept": answer.last_kept,
        "arrived": asdict(answer.arrived),
        "grouped": answer.grouped,
        "spoke": [
            {
                "actor": _actor(x.actor),
                "statements": x.statements,
                "newest": [said_item_json(y) for y in x.items],
            }
            for x in answer.spoke
        ],
        "speakers": answer.speakers,
        "cited": [
            {
                "instrument": x.instrument,
                "statements": x.statements,
                "newest": [said_item_json(y) for y in x.items],
            }
            for x in answer.cited
        ],
        "instruments": answer.instruments,
        "denied": [_denied(x) for x in answer.denied],
        "denials": answer.denials,
        "problems": [asdict(x) for x in answer.problems],
        "coverage": _coverage(answer.coverage),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return asdict(coverage)


def _denied(denied: Denied) -> dict[str, Any]:
    return {"claim": denied.claim, "whose": denied.whose, "statement": said_item_json(denied.item)}


def _actor(actor: Actor | None) -> dict[str, Any] | None:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind} if actor else None


def spoken_json(answer: SpokenIn) -> dict[str, Any]:
    """Some of an actor's statements of a time, and how many it has."""
    return {"total": answer.total, "statements": [said_item_json(x) for x in answer.items]}


def timeline_json(answer: Timeline | None) -> dict[str, Any] | None:
    """Bins without gaps, each with its first and last day."""
    if answer is None:
        return None
    return {
        "unit": answer.unit,
        "whole": list(answer.whole),
        "bins": [asdict(x) for x in answer.bins],
    }


def followed_json(answer: Followed) -> dict[str, Any]:
    """All about one actor."""
    record = answer.record
    tallies = {"publishers": record.publishers, "via": record.via, "cites": record.cited}
    return {
        **actor_json(record.kept),
        "wikidata": record.wikidata,
        "names": [asdict(x) for x in record.names],
        "offices": [asdict(x) for x in record.offices],
        **{name: [asdict(x) for x in tally] for name, tally in tallies.items()},
        "time": timeline_json(answer.time),
        "spoken": spoken_json(answer.spoken),
        "denied": [_denied(x) for x in answer.denied],
        "denials": answer.denials,
        "named_by": [
            {"actor": _actor(x.actor), "statements": x.statements, "newest": said_item_json(x.newest)}
            for x in answer.named_by
        ],
        "named_in": answer.named_in,
        "joined": [
            {"actor": _actor(x.actor), "statements": x.statements, "unlike": x.unlike} for x in answer.joined
        ],
        "judged": [judged_json(x) for x in answer.judged],
        "proposals": [proposal_json(x) for x in answer.proposals],
    }


def over_time_json(answer: InstrumentOverTime) -> dict[str, Any]:
    """One instrument over time."""
    record = answer.record
    return {
        **instrument_json(record.kept),
        "clauses": [asdict(x) for x in record.clauses],
        "speakers": answer.speakers,
        "lanes": [
            {
                "actor": _actor(x.actor),
                "statements": x.statements,
                "days": [{"day": day, "statements": n} for day, n in x.days],
            }
            for x in answer.lanes
        ],
        "in_time": [
            {**mention_json(x.item), "speaker": _actor(x.entry.actor) if x.entry else None}
            for x in answer.mentions
        ],
        "events": [event_json(x) for x in answer.events],
    }
