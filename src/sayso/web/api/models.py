"""Statements, articles and what belongs to them as JSON: the shapes that the commands print with `--json`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.model import Act, ActorKind, Kind, Mode, Verdict
from sayso.record.contract import Carrier, Publication

__all__ = [
    "ActorNamed",
    "ArticleTold",
    "CitationTold",
    "DocumentTold",
    "EntryTold",
    "EventTold",
    "FoundTold",
    "JudgementTold",
    "ReferenceTold",
    "SaidTold",
    "ShownTold",
    "SpeakerTold",
    "TimeTold",
]

Span = Annotated[
    list[int], Field(min_length=2, max_length=2, description="First code point, and the one after the last.")
]
Spans = list[Span]


class Told(BaseModel):
    """A value that is told as it is: nothing is left out, nothing added."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")


class SpeakerTold(Told):
    """The speaker, as the article lets one know it."""

    name: str
    kind: ActorKind | None
    role: str | None
    confidence: float | None


class ActorNamed(Told):
    """Who speaks, across documents."""

    id: str
    name: str
    kind: ActorKind | None


class ReferenceTold(Told):
    """A mention of an instrument, under its one name."""

    span: Span
    instrument: str
    clause: str | None


class CitationTold(Told):
    """What makes a statement checkable: the exact words, and where they stand in which text."""

    words: list[str]
    content: Spans
    cue: Spans
    source: Spans
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    address: str | None
    capture: str | None


class CorrectionTold(BaseModel):
    """What a judgement says that a statement should be; null leaves a field as it stands."""

    model_config = ConfigDict(from_attributes=True, extra="allow")

    speaker: str | None = None
    said_on: str | None = None
    via: list[str] | None = None
    kind: Kind | None = None
    content: list[list[int]] | None = None
    cue: list[list[int]] | None = None
    source: list[list[int]] | None = None


class JudgementTold(BaseModel):
    """What was decided about a statement, by whom and when."""

    model_config = ConfigDict(extra="allow")

    verdict: Verdict
    author: str
    made: datetime
    note: str
    blind: bool
    correction: CorrectionTold | None


class EntryTold(BaseModel):
    """One statement of the record with all that makes it checkable."""

    id: str
    speaker: SpeakerTold | None
    actor: ActorNamed | None
    kind: Kind
    mode: Mode
    via: list[str]
    said_on: str | None
    occasion: str | None
    addressee: str | None
    denies: str | None
    inside: str | None
    act: Act | None
    cites: list[ReferenceTold]
    confidence: float = Field(ge=0, le=1)
    citation: CitationTold
    carriers: list[Carrier]
    judgements: list[JudgementTold]
    made_by: list[str]
    found_now: bool


class FoundTold(EntryTold):
    """One statement of an answer: its words, shortened around the first match, and where they match."""

    excerpt: str
    hits: Spans


class SaidTold(Told):
    """The statements that answer, of `total` that do."""

    total: int = Field(ge=0)
    statements: list[FoundTold]


class PartTold(Told):
    """A piece of a passage, and what it is; an ellipsis has no span."""

    text: str
    role: Literal["hit", "source", "cue", "content"] | None
    span: Span | None


class ShownTold(EntryTold):
    """One statement in its paragraph; joined, the parts of the passage are that text."""

    paragraph: Span
    passage: list[PartTold]


class FoundWhere(Told):
    """Where a fact about a document was found; `guess` if nobody stated it."""

    where: str
    guess: bool


class DocumentTold(BaseModel):
    """A text of the record, with where each fact about it was found."""

    sha256: str
    name: str
    title: str | None
    byline: str | None
    publisher: str | None
    published: str | None
    language: str | None
    found: dict[str, FoundWhere]
    address: str | None
    capture: str | None
    reader: str
    statements: int
    copy_of: str | None
    read: bool


class TimeTold(Told):
    """A time in the text and its TIMEX3 value; null where the text does not let one know it."""

    span: Span
    value: str | None


class EventTold(Told):
    """What the narrator reports as done or due, with its PLOVER code."""

    evidence: Spans
    code: str | None
    actor: str | None
    target: str | None
    on: str | None
    vote: dict[str, int | None] | None


class ArticleTold(DocumentTold):
    """A text with all that was found in it; spans are code points of `text`."""

    text: str
    entries: list[EntryTold]
    times: list[TimeTold]
    references: list[ReferenceTold]
    events: list[EventTold]
    publications: list[Publication]
