"""A brief as its reader has it before the eyes: running text, and for each character its line and whose words it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.source import Brief
from sayso.answers.brief.written import block_quotations
from sayso.model import Span

__all__ = ["Laid", "laid_out"]

BLOCK = re.compile(r"#{1,6}\s|[-–—*+>]\s|\d+[.)]\s|\|")
_SIGNED = re.compile(r"[–—-]")
"""Where the line begins that says whose words a block quotation has."""

Character = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Laid:
    """A brief's text with its references resolved: for each character its line, and whose words it is.

    `of` is the number of the reference whose words a character belongs to, -1 for the author's own. `blocks` are the
    paragraphs of block quotations, which need no marks.
    """

    text: str
    lines: tuple[int, ...]
    of: tuple[int, ...]
    blocks: tuple[Span, ...] = ()

    def refs(self, span: Span) -> set[int]:
        """The references whose words stand at the span, and -1 if some of its words are the author's."""
        return {n for n, char in zip(self._of(span), span.of(self.text), strict=True) if not char.isspace()}

    def _of(self, span: Span) -> tuple[int, ...]:
        return self.of[span.start : span.end]

    def own_words(self, start: int, end: int) -> str:
        """The author's own words between two places."""
        return "".join(c for c, n in zip(self.text[start:end], self.of[start:end], strict=True) if n < 0)


def laid_out(brief: Brief, quoted: Sequence[Quoted]) -> Laid:
    """The title and the body as running text: a line break within a paragraph is a space, a heading is without its marks."""
    title = [(char, brief.title_line, -1) for char in f"{brief.title}\n\n"]
    quotations = block_quotations(brief)
    within = {line for lines in quotations for line in lines}
    chars = [*title, *_joined(list(_bare(_characters(brief, quoted), within)), within)]
    text, lines = "".join(c for c, _, _ in chars), tuple(line for _, line, _ in chars)
    return Laid(text, lines, tuple(n for _, _, n in chars), tuple(_blocks(text, lines, quotations)))


def _blocks(text: str, lines: Sequence[int], quotations: Sequence[range]) -> Iterator[Span]:
    """The paragraphs of block quotations, without the line that says whose they are."""
    for own in quotations:
        start, end = bisect_left(lines, own.start), bisect_left(lines, own.stop)
        for n, found in enumerate(paragraphs := list(re.finditer(r"\S[^\n]*", text[start:end]))):
            if not (0 < n == len(paragraphs) - 1 and _SIGNED.match(found[0])):
                yield Span(start + found.start(), start + len(text[start:end][: found.end()].rstrip()))


def _bare(chars: Iterator[Character], within: Container[int]) -> Iterator[Character]:
    """The characters without the signs that begin the lines of a block quotation."""
    at_start = True
    for char, line, n in chars:
        if not (n < 0 and at_start and line in within and char in "> \t"):
            yield char, line, n
            at_start = char == "\n"


def _characters(brief: Brief, quoted: Sequence[Quoted]) -> Iterator[Character]:
    by_start = {x.ref.start: (n, x) for n, x in enumerate(quoted)}
    ends = {x.start: x.end for x in brief.refs}
    if brief.sources_at:
        ends[brief.sources_at[0]] = brief.sources_at[1]
    place, line = 0, brief.first_line
    while place < len(brief.body):
        if place in ends:
            if place in by_start:
                n, one = by_start[place]
                yield from ((c, line, n) for c in one.words)
            line += brief.body.count("\n", place, ends[place])
            place = ends[place]
            continue
        char = brief.body[place]
        yield char, line, -1
        line += char == "\n"
        place += 1


def _joined(chars: list[Character], within: Container[int]) -> Iterator[Character]:
    at_start = True
    for place, (char, line, n) in enumerate(chars):
        if n < 0 and at_start and char == "#":
            continue
        if char == "\n" and n < 0:
            rest = "".join(c for c, _, _ in chars[place + 1 : place + 4])
            edge = (line in within) != (line + 1 in within)
            stays = at_start or edge or not rest.strip() or rest[0] == "\n" or BLOCK.match(rest)
            yield ("\n" if stays else " "), line, n
            at_start = True
            continue
        at_start = at_start and char in " \t" and n < 0
        yield char, line, n
