"""Who said what: the statement as found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.model.actor import ActorKind
from sayso.model.annotation import Kind, Mode, Reference
from sayso.model.document import sha256_hex
from sayso.model.span import Span, Spans

__all__ = ["Act", "Speaker", "Statement", "statement_id"]

ID_LENGTH = 16


class Act(StrEnum):
    """What a speaker does by saying it."""

    ASSERT = "assert"
    DENY = "deny"
    REJECT = "reject"
    DEMAND = "demand"
    URGE = "urge"
    THREATEN = "threaten"
    PROMISE = "promise"
    ACCUSE = "accuse"
    PRAISE = "praise"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The speaker of one statement, as its article lets one know it.

    `mention` is where the name stands in the text: not the source span, where that is a pronoun. `confidence`
    is how sure it is that the one named is the one meant, 0 to 1; None where a person said so.
    """

    name: str
    kind: ActorKind | None = None
    role: str | None = None
    mention: Span | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, of which kind, when, where, to whom, through whom, denying what: as found.

    `said_on` is a TIMEX3 value with its evidence span; `via` the chain of carriers, nearest to the
    article last; `denies` the claim contested, in the article's words; `cites` the instruments that
    its content mentions; `inside` the id of the statement in which this one stands.
    """

    id: str
    document: str
    content: Spans
    cue: Spans
    source: Spans
    speaker: Speaker | None
    kind: Kind
    mode: Mode
    confidence: float
    via: tuple[str, ...] = ()
    said_on: str | None = None
    said_on_evidence: Span | None = None
    occasion: str | None = None
    addressee: str | None = None
    denies: str | None = None
    inside: str | None = None
    act: Act | None = None
    cites: tuple[Reference, ...] = ()

    @property
    def spans(self) -> Spans:
        """Every span it points at."""
        extra = [s for s in (self.said_on_evidence, self.speaker.mention if self.speaker else None) if s]
        return (*self.content, *self.cue, *self.source, *extra, *(x.span for x in self.cites))


def statement_id(document: str, content: Iterable[Span], source: Iterable[Span]) -> str:
    """The id of the statement with these spans in the text of digest `document`.

    The first 16 hexadecimal digits of a SHA-256: the same passage of the same text has the same id
    whoever finds it, and whenever.
    """
    parts = (document, ",".join(map(str, content)), ",".join(map(str, source)))
    return sha256_hex("|".join(parts).encode("ascii"))[:ID_LENGTH]
