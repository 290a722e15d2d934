"""What the review is told and asked as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from sayso.answers.review import Change, Turn
from sayso.model import Correction, Kind, Span, Verdict
from sayso.record.contract import Judged, KeptActor
from sayso.web.api.fields import Line, Pairs, StatementId, Text

__all__ = ["ChangeTold", "Corrected", "Kept", "Made", "Offered", "Sent", "TurnTold"]


class Corrected(BaseModel):
    """What a statement should be; a field left out stands as it is, an empty one says that there is none.

    Spans are all pieces of the field.
    """

    model_config = ConfigDict(from_attributes=True)

    speaker: Line | None = None
    said_on: Line | None = None
    via: Annotated[list[Line], Field(max_length=20)] | None = None
    kind: Kind | None = None
    content: Pairs | None = None
    cue: Pairs | None = None
    source: Pairs | None = None

    def correction(self) -> Correction:
        """The same as a value of the model; `SpanError` for a span that is none."""
        content, cue, source = (
            None if pairs is None else tuple(Span(*x) for x in pairs)
            for pairs in (self.content, self.cue, self.source)
        )
        via = None if self.via is None else tuple(x for x in self.via if x)
        return Correction(self.speaker, self.said_on, via, self.kind, content, cue, source)


class Sent(BaseModel):
    """A judgement to append. `seen` is the version of the statement that its author looked at."""

    statement: StatementId
    verdict: Verdict
    author: Line
    note: Text = ""
    correction: Corrected = Corrected()
    seen: Annotated[str, StringConstraints(max_length=40)] | None = None
    blind: bool = False


class Kept(BaseModel):
    """A judgement was appended; `next` is the statement to judge next, if one is left."""

    statement: str
    verdict: Verdict
    next: str | None


class Made(BaseModel):
    """A judgement of the record."""

    model_config = ConfigDict(from_attributes=True)

    statement: str
    verdict: Verdict
    author: str
    made: datetime
    note: str
    correction: Annotated[Corrected | None, BeforeValidator(lambda x: x or None)]
    blind: bool


class Piece(BaseModel):
    """A stretch of text and what it is: source, cue or content, or none of them."""

    text: str
    role: str | None
    span: list[int]


class TurnTold(BaseModel):
    """One statement to be judged, in its place; `seen` goes back with the judgement. Blind, it has no confidence."""

    statement: str
    seen: str
    blind: bool
    speaker: str | None
    said_on: str | None
    kind: Kind
    via: list[str]
    confidence: float | None
    title: str | None
    publisher: str | None
    published: str | None
    document: str
    passage: list[Piece]
    judgements: list[Made]
    progress: Judged

    @classmethod
    def of(cls, turn: Turn) -> TurnTold:
        """A turn as JSON."""
        entry, said = turn.entry, turn.entry.statement
        pieces = [
            Piece(text=x.text, role=x.role, span=[x.span.start, x.span.end]) for x in turn.passage if x.span
        ]
        return cls(
            statement=said.id,
            seen=entry.version,
            blind=turn.blind,
            speaker=said.speaker.name if said.speaker else None,
            said_on=said.said_on,
            kind=said.kind,
            via=list(said.via),
            confidence=None if turn.blind else round(said.confidence, 3),
            title=entry.citation.title,
            publisher=entry.citation.publisher,
            published=entry.citation.published,
            document=entry.citation.document,
            passage=pieces,
            judgements=[Made.model_validate(x) for x in entry.judgements],
            progress=turn.progress,
        )


class ChangeTold(BaseModel):
    """A judgement of a session; `stands` if it is the one to take back, `seen` what to send with that."""

    number: int
    judgement: Made
    taken_back: bool
    stands: bool
    seen: str
    words: str

    @classmethod
    def of(cls, change: Change) -> ChangeTold:
        """A change as JSON."""
        return cls(
            number=change.kept.number,
            judgement=Made.model_validate(change.kept.judgement),
            taken_back=change.kept.taken_back,
            stands=change.kept.stands,
            seen=change.entry.version,
            words="".join(x.text for x in change.excerpt),
        )


class Offered(BaseModel):
    """An actor that may be meant."""

    id: str
    name: str
    office: str | None
    statements: int

    @classmethod
    def of(cls, kept: KeptActor) -> Offered:
        """An actor as JSON."""
        office = kept.office.office if kept.office else None
        return cls(id=kept.actor.id, name=kept.actor.name, office=office, statements=kept.statements)
