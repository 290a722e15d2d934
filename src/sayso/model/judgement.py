"""What a person or a rule decided about a statement: appended, reversible, never an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Protocol, TypeVar

from sayso.model.annotation import Kind, Reference
from sayso.model.days import parse_day_range
from sayso.model.document import Document
from sayso.model.errors import SpanError, UsageError
from sayso.model.span import Span, Spans
from sayso.model.statement import Speaker, Statement

__all__ = ["Correction", "Judgement", "Verdict", "not_taken_back", "standing"]


class Verdict(StrEnum):
    """Right or wrong as found, or corrected thus; `open` takes an earlier verdict back."""

    RIGHT = "right"
    WRONG = "wrong"
    CORRECTED = "corrected"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a judgement says that a statement should be; None leaves a field as it stands.

    An empty `speaker` or `said_on` says that there is none; `via` is the whole chain. The spans are
    all pieces of the content, cue or source; cue and source may be empty. The statement keeps its id.
    """

    speaker: str | None = None
    said_on: str | None = None
    via: tuple[str, ...] | None = None
    kind: Kind | None = None
    content: Spans | None = None
    cue: Spans | None = None
    source: Spans | None = None

    def __bool__(self) -> bool:
        return self != Correction()

    def of(self, statement: Statement, document: Document, mentions: Iterable[Reference] = ()) -> Statement:
        """The statement of `document`, corrected.

        Of the instruments that the document mentions, a corrected content cites those that stand in it.
        `UsageError` for a day that is none, a name without a letter, a content of no words; `SpanError` for a span that ends
        after the text, and for pieces that overlap.
        """
        changed = statement
        for name in (self.speaker or "", *(self.via or ())):
            if name and not any(c.isalnum() for c in name):
                raise UsageError(f"{name!r} is nobody's name; leave it empty to say that nobody is known")
        if self.speaker is not None:
            # The office found beside another name is not this speaker's.
            changed = replace(changed, speaker=Speaker(self.speaker) if self.speaker else None)
        if self.said_on is not None:
            if self.said_on:
                parse_day_range(self.said_on)
            changed = replace(changed, said_on=self.said_on or None, said_on_evidence=None)
        if self.via is not None:
            changed = replace(changed, via=self.via)
        if self.kind is not None:
            changed = replace(changed, kind=self.kind)
        return self._marked(changed, document, mentions)

    def _marked(self, statement: Statement, document: Document, mentions: Iterable[Reference]) -> Statement:
        changed = statement
        if self.cue is not None:
            changed = replace(changed, cue=_in_order(self.cue, "cue", document))
        if self.source is not None:
            changed = replace(changed, source=_in_order(self.source, "source", document))
        if self.content is not None:
            content = _in_order(self.content, "content", document)
            if not content:
                raise UsageError("a statement has content; to say that nobody said this, judge it wrong")
            cited = dict.fromkeys((*statement.cites, *mentions))
            cites = sorted((x for x in cited if _within(x.span, content)), key=lambda x: x.span)
            changed = replace(changed, content=content, cites=tuple(cites))
        return changed


def _in_order(spans: Spans, what: str, document: Document) -> Spans:
    """The spans in order of the text, each seen to hold words of it."""
    ordered = tuple(sorted(spans))
    for span in ordered:
        if not document.text_at(span).strip():
            raise UsageError(f"the {what} at {span} is white space; choose the words")
    for before, after in pairwise(ordered):
        if before.overlaps(after):
            raise SpanError(f"the pieces {before} and {after} of the {what} overlap; give them as one")
    return ordered


def _within(span: Span, content: Spans) -> bool:
    return any(piece.covers(span) for piece in content)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: on which statement, by whom, when (aware UTC), and why.

    A verdict of `corrected` has its correction, and no other verdict has one: else `UsageError`. A `blind`
    one was made without knowing the others, on the statement as found: it is kept to measure agreement and
    does not change what stands.
    """

    statement: str
    verdict: Verdict
    author: str
    made: datetime
    note: str = ""
    correction: Correction = Correction()
    blind: bool = False

    def __post_init__(self) -> None:
        if bool(self.correction) != (self.verdict is Verdict.CORRECTED):
            raise UsageError(
                "a verdict of corrected, and no other, says what the statement should be: "
                "its speaker, day, chain, kind, content, cue or source"
            )


class Decision(Protocol):
    """What taking back needs to know of a judgement, or of what a record keeps of one."""

    @property
    def verdict(self) -> Verdict: ...

    @property
    def author(self) -> str: ...

    @property
    def blind(self) -> bool: ...


Decided = TypeVar("Decided", bound=Decision)


def not_taken_back(judgements: Iterable[Decided]) -> tuple[Decided, ...]:
    """Of one statement's judgements, in their order, those that no later `open` took back.

    An `open` takes back the newest verdict that is left, so that the one before it stands again; a blind one
    the newest of the same author's blind verdicts.
    """
    left: list[Decided] = []
    for judgement in judgements:
        if judgement.verdict is not Verdict.OPEN:
            left.append(judgement)
            continue
        for place in reversed(range(len(left))):
            if left[place].blind == judgement.blind and _may(judgement, left[place]):
                del left[place]
                break
    return tuple(left)


def _may(judgement: Decision, take_back: Decision) -> bool:
    return not judgement.blind or judgement.author == take_back.author


def standing(judgements: Iterable[Decided]) -> Decided | None:
    """The judgement that stands: the newest that was neither taken back nor made blind."""
    return next((x for x in reversed(not_taken_back(judgements)) if not x.blind), None)
