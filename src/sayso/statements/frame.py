"""The words around a statement that say when, where and through whom: its sentence without what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Attribution, Kind, Span
from sayso.statements.layout import Layout

__all__ = ["Frame", "frames_of"]

BLANK = "\0"


@dataclass(frozen=True, slots=True)
class Frame:
    """The sentence of one cue, `words` as long as it, with `\\0` for each code point of a content.

    `cue` and `source` are places in the document; `rivals` those of other attributions' sources in it;
    `quotation` says that what is said is one.
    """

    span: Span
    words: str
    cue: Span | None
    source: Span | None
    rivals: tuple[Span, ...]
    quotation: bool = False

    def place(self, offset: int) -> int:
        """Where a place of the document stands in `words`."""
        return offset - self.span.start

    @property
    def pivot(self) -> Span:
        """The cue, else the source, else the sentence's beginning: what a time or carrier goes with."""
        return self.cue or self.source or Span(self.span.start, self.span.start + 1)


def frames_of(layout: Layout, attributions: Sequence[Attribution]) -> list[Frame]:
    """The frame of each; they are all attributions of the document."""
    reaches = [
        (min(s.start for s in one.spans()), max(s.end for s in one.spans()), one) for one in attributions
    ]
    frames = []
    for one in attributions:
        own = (*one.cue, *one.source, *one.content)[0]
        sentence = layout.sentences[layout.sentence(own.start)]
        near = [x for first, last, x in reaches if first < sentence.end and last > sentence.start]
        frames.append(_frame(layout, one, own, sentence, near))
    return frames


def _frame(
    layout: Layout, one: Attribution, own: Span, sentence: Span, others: Sequence[Attribution]
) -> Frame:
    cue = one.cue[0] if one.cue else None
    source = one.source[0] if one.source else None
    words = list(sentence.of(layout.text))
    rivals: list[Span] = []
    for other in others:
        holds = any(c.covers(own) for c in other.content)
        if not holds:
            for span in other.content:
                _blank(words, sentence, span)
        if other is not one and other.source and other.source != one.source and not holds:
            rivals.extend(s for s in other.source if sentence.covers(s))
    return Frame(sentence, "".join(words), cue, source, tuple(rivals), one.kind is Kind.DIRECT)


def _blank(words: list[str], sentence: Span, span: Span) -> None:
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    if start < end:
        words[start - sentence.start : end - sentence.start] = BLANK * (end - start)
