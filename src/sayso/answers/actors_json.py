"""Actors as JSON: what `sayso actors --json` and `sayso actor --json` print."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.answers.actors import ActorShown
from sayso.answers.to_json import said_item_json
from sayso.record.contract import JudgedPair, KeptActor, Proposal

__all__ = ["actor_json", "actor_shown_json", "judged_json", "proposal_json"]


def actor_json(kept: KeptActor) -> dict[str, Any]:
    """One actor of a list, with the newest of its offices."""
    return {
        "id": kept.actor.id,
        "name": kept.actor.name,
        "kind": kept.actor.kind and kept.actor.kind.value,
        "given": kept.given,
        "statements": kept.statements,
        "office": asdict(kept.office) if kept.office else None,
    }


def proposal_json(proposal: Proposal) -> dict[str, Any]:
    """Two actors that may be one, and why."""
    return {
        "one": actor_json(proposal.one),
        "other": actor_json(proposal.other),
        "reason": proposal.reason,
        "score": proposal.score,
    }


def actor_shown_json(answer: ActorShown) -> dict[str, Any]:
    """All about one actor, its newest statements among it."""
    record = answer.record
    tallies = {
        "publishers": record.publishers,
        "via": record.via,
        "cites": record.cited,
        "denies": record.denied,
    }
    return {
        **actor_json(record.kept),
        "wikidata": record.wikidata,
        "names": [asdict(x) for x in record.names],
        "offices": [asdict(x) for x in record.offices],
        **{name: [asdict(x) for x in tally] for name, tally in tallies.items()},
        "judgements": [judged_json(x) for x in record.judgements],
        "proposals": [proposal_json(x) for x in answer.proposals],
        "newest": [said_item_json(x) for x in answer.items],
    }


def judged_json(pair: JudgedPair) -> dict[str, Any]:
    """A judgement on two actors, by whom and why."""
    judgement = pair.judgement
    return {
        "one": {"id": judgement.one, "name": pair.one},
        "other": {"id": judgement.other, "name": pair.other},
        "verdict": judgement.verdict.value,
        "author": judgement.author,
        "made": judgement.made.isoformat(),
        "note": judgement.note,
    }
