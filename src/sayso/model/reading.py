"""One document, read: the layers, the statements and what went wrong; and its JSON."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sayso.model.annotation import Event, Layers, Reference, TimeExpression
from sayso.model.document import Document, value_of
from sayso.model.problem import Problem
from sayso.model.span import spans_to_pairs
from sayso.model.statement import Speaker, Statement

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass of the annotators made of one document.

    `made_by` names the annotators and their versions, in their order.
    """

    document: Document
    layers: Layers
    statements: tuple[Statement, ...]
    made_by: str
    problems: tuple[Problem, ...] = ()

    @property
    def resolved_by(self) -> str:
        """What made the statements of the layers, and named their speakers: the last of `made_by`."""
        return self.made_by.rpartition(" ")[2]

    def words(self, statement: Statement) -> str:
        """The verbatim words of the statement's content, its pieces joined by an ellipsis."""
        return " … ".join(self.document.texts_at(statement.content))

    def at_least(self, confidence: float) -> Reading:
        """The same reading without the statements less sure than `confidence`.

        One that stood inside a statement that is left out stands by itself.
        """
        kept = [x for x in self.statements if x.confidence >= confidence]
        ids = {x.id for x in kept}
        return replace(
            self, statements=tuple(x if x.inside in ids else replace(x, inside=None) for x in kept)
        )

    def to_json(self) -> dict[str, Any]:
        """The mapping that `sayso read --json` prints, described in the reference."""
        document = self.document
        return {
            "document": {
                "name": document.name,
                "title": value_of(document.title),
                "publisher": value_of(document.publisher),
                "published": value_of(document.published),
                "sha256": document.sha256,
            },
            "statements": [_statement(x) for x in self.statements],
            "references": [_reference(x) for x in self.layers.of(Reference)],
            "times": [_time(x) for x in self.layers.of(TimeExpression)],
            "events": [_event(x) for x in self.layers.of(Event)],
            "problems": [_problem(x) for x in self.problems],
        }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "content": spans_to_pairs(statement.content),
        "cue": spans_to_pairs(statement.cue),
        "source": spans_to_pairs(statement.source),
        "speaker": statement.speaker and _speaker(statement.speaker),
        "kind": statement.kind.value,
        "mode": statement.mode.value,
        "via": list(statement.via),
        "said_on": statement.said_on,
        "occasion": statement.occasion,
        "addressee": statement.addressee,
        "denies": statement.denies,
        "inside": statement.inside,
        "act": statement.act and statement.act.value,
        "cites": [_reference(x) for x in statement.cites],
        "confidence": round(statement.confidence, 3),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "kind": speaker.kind and speaker.kind.value,
        "role": speaker.role,
        "confidence": speaker.confidence and round(speaker.confidence, 3),
    }


def _reference(reference: Reference) -> dict[str, Any]:
    span = [reference.span.start, reference.span.end]
    return {"span": span, "instrument": reference.instrument, "clause": reference.clause}


def _time(time: TimeExpression) -> dict[str, Any]:
    return {"span": [time.span.start, time.span.end], "value": time.value}


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


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "cause": problem.cause.value,
        "severity": problem.severity.value,
        "thing": problem.thing,
        "message": problem.message,
        "advice": problem.advice,
    }
