"""A stretch of an archived text as words, and where the narrator speaks between two pieces of a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sayso.answers.check.marks import quoted_in
from sayso.answers.check.words import Word, words
from sayso.model import Document, Span

__all__ = ["Region", "region"]

AROUND = 400
"""Code points of a text around what is looked for: more than most sentences have."""
LONGEST_ASIDE = 45
"""Words that a narrator puts between two pieces of one quotation at most."""


@dataclass(frozen=True, eq=False)
class Region:
    """Words of one document in a row; `quoted` says of each whether it stands between quotation marks."""

    document: Document
    words: tuple[Word, ...]
    quoted: tuple[bool, ...]

    @cached_property
    def asides(self) -> dict[int, int]:
        """For each word at which a quotation goes on, the word at which the narrator broke in before it."""
        out, start = {}, None
        for at, inside in enumerate(self.quoted):
            if not inside and at and self.quoted[at - 1]:
                start = at
            elif inside and start is not None and not self.quoted[at - 1]:
                if at - start <= LONGEST_ASIDE:
                    out[at] = start
                start = None
        return out

    @cached_property
    def joined(self) -> tuple[str, list[int]]:
        """The words in one string, a space around each, and where in it each begins."""
        return _joined([x.plain for x in self.words])

    @cached_property
    def spoken(self) -> tuple[str, list[int], list[int]]:
        """The same without the narrator's asides, and for each word left its number."""
        dropped = {at for end, start in self.asides.items() for at in range(start, end)}
        left = [at for at in range(len(self.words)) if at not in dropped]
        return (*_joined([self.words[at].plain for at in left]), left)

    def span(self, first: int, last: int) -> Span:
        """The code points from the first to the last of some words in a row."""
        return Span(self.words[first].start, self.words[last].end)

    def places(self, said: str) -> Iterator[tuple[int, ...]]:
        """Where words (as `_joined` joins them) stand one after the other: the numbers of the words there."""
        length = said.count(" ") - 1
        text, starts = self.joined
        for at in _found(text, said):
            first = bisect_left(starts, at)
            yield tuple(range(first, first + length))
        if self.asides:
            text, starts, left = self.spoken
            for at in _found(text, said):
                first = bisect_left(starts, at)
                numbers = tuple(left[first : first + length])
                if numbers[-1] - numbers[0] >= length:  # else it was found above
                    yield numbers


def _joined(plain: list[str]) -> tuple[str, list[int]]:
    starts, at = [], 0
    for word in plain:
        starts.append(at)
        at += len(word) + 1
    return " " + " ".join(plain) + " ", starts


def _found(text: str, said: str) -> Iterator[int]:
    at = text.find(said)
    while at >= 0:
        yield at
        at = text.find(said, at + 1)


def region(document: Document, span: Span) -> Region:
    """The words of the document at `span` and around it."""
    text = document.text
    start, end = max(span.start - AROUND, 0), min(span.end + AROUND, len(text))
    while start > 0 and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    found = words(text, start, end)
    return Region(document, found, _inside(document, found))


def _inside(document: Document, found: tuple[Word, ...]) -> tuple[bool, ...]:
    """For each word whether it stands between quotation marks in its paragraph."""
    if not found:
        return ()
    out = [False] * len(found)
    starts = [x.start for x in found]
    for paragraph in document.paragraphs():
        if paragraph.end <= found[0].start or paragraph.start >= found[-1].end:
            continue
        for start, end in quoted_in(document.text[paragraph.start : paragraph.end]):
            for at in range(
                bisect_left(starts, paragraph.start + start), bisect_right(starts, paragraph.start + end - 1)
            ):
                out[at] = True
    return tuple(out)
