"""What checking a draft gives: each quotation with its verdict, where its words stand, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model import Citation, Document, Span, Spans
from sayso.record.contract import Entry

__all__ = ["PASSING", "Change", "Checked", "Finding", "Fit", "Item", "Kind", "Match"]


class Fit(StrEnum):
    """How a quotation stands to the record, the worst first."""

    NOT_FOUND = "not in the record"
    CLOSE = "only close to"
    STITCHED = "stitched"
    OTHER_SPEAKER = "said by someone else"
    JUDGED_WRONG = "judged wrong"
    DENIED = "from a report that the speaker denied"
    CONTRADICTED = "turned by the draft's own words"
    REORDERED = "pieces out of order"
    SHORTENED = "shortened so that the meaning may turn"
    ALTERED = "altered"
    REPORTED = "reported, not quoted"
    UNCONFIRMED = "speaker not confirmed"
    OTHER_DAY = "said on another day"
    OTHER_CHAIN = "carried by another chain"
    BESIDE = "no quotation marks: beside the nearest"
    EDITED = "exact but for what editors may do"
    EXACT = "exact"

    @property
    def rank(self) -> int:
        """Its place in the order from worst (0) to best."""
        return _ORDER[self]


_ORDER = {fit: number for number, fit in enumerate(Fit)}

PASSING = frozenset({Fit.EXACT, Fit.EDITED})
"""The verdicts with which a quotation may be published."""


class Kind(StrEnum):
    """What became of words between the record and the draft."""

    SAME = "same"
    EDITORIAL = "editorial"
    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a quotation, with a plain sentence for a person."""

    fit: Fit
    note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words in the draft and in the record; one of the two is empty for what was lost or added."""

    kind: Kind
    draft: str
    record: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where words of the draft stand in the record: exact characters of an archived text.

    `entry` is the statement that they belong to; none for words that no statement holds.
    """

    document: Document
    spans: Spans
    entry: Entry | None

    @property
    def words(self) -> tuple[str, ...]:
        """The characters at the spans."""
        return self.document.texts_at(self.spans)

    @property
    def citation(self) -> Citation:
        """What makes it checkable; its `statement` is empty for words that no statement holds."""
        return Citation.of(self.document, self.spans, self.entry.statement.id if self.entry else "")


@dataclass(frozen=True, slots=True)
class Item:
    """One quotation of a draft, or one attribution without quotation marks, held against the record.

    `span` is in the draft's text, without the marks; `line` counts from 1. `speaker`, `day` and `via` are
    what the draft says of it. `findings` has at least one, the worst first.
    """

    span: Span
    words: str
    line: int
    marked: bool
    speaker: str | None
    day: str | None
    via: tuple[str, ...]
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...] = ()
    difference: tuple[Change, ...] = ()
    nearest: tuple[Match, ...] = ()

    @property
    def fit(self) -> Fit:
        """The verdict: the worst finding."""
        return self.findings[0].fit

    @property
    def passes(self) -> bool:
        """Whether it may be published as it stands."""
        return self.fit in PASSING

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Those of its matches."""
        return tuple(x.citation for x in self.matches)


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft and all that it quotes, in its order."""

    document: Document
    items: tuple[Item, ...]

    @property
    def passes(self) -> bool:
        """Whether every quotation is exact, or exact but for what editors may do."""
        return all(x.passes for x in self.items if x.marked)
