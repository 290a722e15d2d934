"""A draft and the archived texts in parts that say what they are: for pages that show one beside the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.answers.check.values import Checked, Item, Match
from sayso.model import Span

__all__ = ["Row", "Shown", "archived", "rows", "together"]

AROUND = 240
"""Code points of an archived text shown before and after what is quoted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Characters of a text; `item` is the number of the quotation that they are of, from 1 on, 0 for none.

    `last` is whether the quotation ends with them.
    """

    text: str
    item: int
    last: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the draft with the quotations in it, each with its number."""

    parts: tuple[Shown, ...]
    items: tuple[tuple[int, Item], ...]


def rows(checked: Checked) -> tuple[Row, ...]:
    """The draft's paragraphs, in order; joined again the parts of one are its characters."""
    numbered = list(enumerate(checked.items, 1))
    out = []
    for paragraph in checked.document.paragraphs():
        inside = [(number, x) for number, x in numbered if paragraph.start <= x.span.start < paragraph.end]
        out.append(Row(tuple(_parts(checked.document.text, paragraph, inside)), tuple(inside)))
    return tuple(out)


def _parts(text: str, paragraph: Span, items: Sequence[tuple[int, Item]]) -> Iterator[Shown]:
    """Quotations before attributions, where the two overlap."""
    edges = {paragraph.start, paragraph.end}
    for _, item in items:
        edges |= {item.span.start, min(item.span.end, paragraph.end)}
    ordered = sorted(edges)
    by_weight = sorted(items, key=lambda x: not x[1].marked)
    for start, end in pairwise(ordered):
        over = next(((n, x) for n, x in by_weight if x.span.start <= start < x.span.end), None)
        last = over is not None and (over[1].span.end == end or end == paragraph.end)
        yield Shown(text[start:end], over[0] if over else 0, last)


def together(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Passages of one statement that stand near each other, in their order, as one."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else None
        if (
            last
            and last.entry
            and match.entry
            and last.entry.statement.id == match.entry.statement.id
            and 0 <= match.spans[0].start - last.spans[-1].end <= AROUND
        ):
            out[-1] = replace(last, spans=(*last.spans, *match.spans))
        else:
            out.append(match)
    return tuple(out)


def archived(match: Match) -> tuple[Shown, ...]:
    """The archived text around a passage; `item` is 1 for what is quoted. An ellipsis stands where it is cut."""
    text, spans = match.document.text, match.spans
    start, end = max(0, spans[0].start - AROUND), min(len(text), spans[-1].end + AROUND)
    start = max(start, text.rfind("\n", start, spans[0].start) + 1)
    stop = text.find("\n", spans[-1].end, end)
    end = stop if stop >= 0 else end
    while 0 < start < spans[0].start and not text[start - 1].isspace():
        start += 1
    while spans[-1].end < end < len(text) and not text[end].isspace():
        end -= 1
    out = [Shown("… ", 0)] if start and text[start - 1] != "\n" else []
    at = start
    for span in spans:
        out += [Shown(text[at : span.start], 0), Shown(text[span.start : span.end], 1)]
        at = span.end
    out.append(Shown(text[at:end], 0))
    if end < len(text) and text[end] != "\n":
        out.append(Shown(" …", 0))
    return tuple(x for x in out if x.text)
