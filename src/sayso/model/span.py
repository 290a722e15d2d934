"""The only coordinate there is: a half-open range of code points in one document's text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model.errors import SpanError

__all__ = ["Span", "Spans", "spans_from_pairs", "spans_to_pairs"]


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Code points `start` (included) to `end` (excluded); never empty.

    >>> Span(4, 8).of("The text.")
    'text'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise SpanError(f"a span runs from 0 or later to a later place, not {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The characters here in `text`; `SpanError` if the span ends after the text."""
        if self.end > len(text):
            raise SpanError(
                f"span {self.start}:{self.end} ends after the text ({len(text)} code points); "
                "read the document again"
            )
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"


Pairs = Iterable[Sequence[int]]
Spans = tuple[Span, ...]
"""Pieces of one thing, in order of the text, not overlapping."""


def spans_from_pairs(pairs: Pairs) -> Spans:
    """Spans from `[[start, end], ...]` as JSON has them, in order of the text."""
    return tuple(sorted(Span(int(start), int(end)) for start, end in pairs))


def spans_to_pairs(spans: Iterable[Span]) -> list[list[int]]:
    """`[[start, end], ...]`, as JSON has spans."""
    return [[span.start, span.end] for span in spans]
