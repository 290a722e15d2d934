"""What annotators find in a document: values with spans, in layers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sayso.model.span import Span, Spans

__all__ = [
    "Attribution",
    "Event",
    "Kind",
    "Layer",
    "Layers",
    "Mention",
    "Mode",
    "Reference",
    "TimeExpression",
    "Vote",
]


class Kind(StrEnum):
    """How the words are given: within quotation marks, reported, or partly both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Mode(StrEnum):
    """Whether something was said (written, announced), or thought, feared, wanted, planned."""

    SPEECH = "speech"
    ATTITUDE = "attitude"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words (content) ascribed to somebody (source) by a cue.

    `source` and `cue` may be empty; `content` never is. `confidence` is the probability, 0 to 1,
    that content and source are right. `inside` is the index, in the same layer, of the attribution
    in whose content this one stands.
    """

    content: Spans
    cue: Spans = ()
    source: Spans = ()
    kind: Kind = Kind.INDIRECT
    mode: Mode = Mode.SPEECH
    confidence: float = 1.0
    inside: int | None = None

    def spans(self) -> Iterator[Span]:
        """Every span it points at."""
        yield from (*self.content, *self.cue, *self.source)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, with the kind of thing it names: person, organisation, state, group, place."""

    span: Span
    kind: str

    def spans(self) -> Iterator[Span]:
        """Every span it points at."""
        yield self.span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time in the text and its TIMEX3 value; None where the text does not let one know it."""

    span: Span
    value: str | None

    def spans(self) -> Iterator[Span]:
        """Every span it points at."""
        yield self.span


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a legal or diplomatic instrument, its one canonical name, and the clause cited."""

    span: Span
    instrument: str
    clause: str | None = None

    def spans(self) -> Iterator[Span]:
        """Every span it points at."""
        yield self.span


@dataclass(frozen=True, slots=True)
class Vote:
    """The counts of a vote; None where the text does not state one."""

    votes_for: int | None = None
    against: int | None = None
    abstain: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What the narrator reports as done or due, with its PLOVER code."""

    evidence: Spans
    code: str | None
    actor: str | None = None
    target: str | None = None
    on: str | None = None
    vote: Vote | None = None

    def spans(self) -> Iterator[Span]:
        """Every span it points at."""
        yield from self.evidence


A_co = TypeVar("A_co", Attribution, Mention, TimeExpression, Reference, Event, covariant=True)


@dataclass(frozen=True, slots=True)
class Layer(Generic[A_co]):
    """All annotations of one kind made by one annotator version on one document."""

    kind: type[A_co]
    annotator: str
    version: str
    items: tuple[A_co, ...]

    @property
    def made_by(self) -> str:
        """The annotator and its version, as derived rows name it."""
        return f"{self.annotator}/{self.version}"


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of one document, at most one a kind."""

    layers: tuple[Layer[Any], ...] = ()

    def of(self, kind: type[A_co]) -> tuple[A_co, ...]:
        """The annotations of `kind`, empty if there is no such layer."""
        layer = self.get(kind)
        return layer.items if layer else ()

    def get(self, kind: type[A_co]) -> Layer[A_co] | None:
        """The layer of `kind`, if there is one."""
        return next((layer for layer in self.layers if layer.kind is kind), None)

    def kinds(self) -> frozenset[type[Any]]:
        """The kinds that have a layer."""
        return frozenset(layer.kind for layer in self.layers)

    def with_layer(self, layer: Layer[Any]) -> Layers:
        """These layers and one more, which takes the place of one of its kind."""
        return Layers((*(x for x in self.layers if x.kind is not layer.kind), layer))
