"""A part of a text found again, character by character, and shown within its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Kind, Span, Spans

__all__ = ["Shown", "gaps", "located", "marked_regions", "shown"]

GAP = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|(?<!\.)\.\.\.(?!\.))\s*")
PAIRS = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'"}
DOUBLE = {"“", "„", "«", '"'}


@dataclass(frozen=True, slots=True)
class Shown:
    """Words as a brief shows them; `quoted` if they stand in quotation marks of the house, “ and ”.

    `place` is where in the text they stand.
    """

    words: str
    quoted: bool
    place: Span


def gaps(words: str) -> list[str]:
    """The pieces of a part between ellipses.

    >>> gaps("We will leave … by May")
    ['We will leave', 'by May']
    """
    return [x for x in GAP.split(words) if x.strip()]


def located(part: str, text: str, within: Iterable[Span]) -> Spans | None:
    """Where the part stands in `text`: one place, or one for each piece between ellipses, in order.

    White space is all one: a file breaks its lines otherwise than the text. None if it is not verbatim.
    """
    pieces = list(within)
    whole = _first(part, text, pieces, 0)
    if whole:
        return (whole,)
    found: list[Span] = []
    for words in gaps(part):
        place = _first(words, text, pieces, found[-1].end if found else 0)
        if place is None:
            return None
        found.append(place)
    return tuple(found) or None


def _first(words: str, text: str, within: Sequence[Span], after: int) -> Span | None:
    pattern = r"\s+".join(re.escape(x) for x in words.split())
    if not pattern:
        return None
    # The part is whole words: “open” is not a part of “opened”.
    edges = (
        r"(?<!\w)" if words.strip()[0].isalnum() else "",
        r"(?!\w)" if words.strip()[-1].isalnum() else "",
    )
    for piece in within:
        start = max(piece.start, after)
        if start < piece.end:
            match = re.compile(edges[0] + pattern + edges[1]).search(text, start, piece.end)
            if match:
                return Span(*match.span())
    return None


def marked_regions(text: str, piece: Span, kind: Kind) -> Spans:
    """What stands between quotation marks within a piece, without the marks.

    A direct piece without any (a turn of a transcript, an inner paragraph) is all of it such a region. Single
    marks count only around the whole piece: within, they are mostly apostrophes.
    """
    words = text[piece.start : piece.end]
    inner = list(_between(words, piece.start))
    stripped = words.strip()
    if not inner and stripped[:1] in PAIRS and stripped.endswith(PAIRS[stripped[:1]]) and len(stripped) > 2:
        start = piece.start + words.index(stripped) + 1
        return (Span(start, start + len(stripped) - 2),)
    if not inner and kind is Kind.DIRECT:
        return (piece,)
    return tuple(inner)


def _between(words: str, base: int) -> Iterator[Span]:
    opened: tuple[int, str] | None = None
    for place, char in enumerate(words):
        if opened and char == opened[1]:
            if place > opened[0] + 1:
                yield Span(base + opened[0] + 1, base + place)
            opened = None
        elif opened is None and char in DOUBLE:
            opened = (place, PAIRS[char])
    # A quotation that goes on in the next paragraph has no mark at its end.
    if opened and opened[0] + 1 < len(words):
        yield Span(base + opened[0] + 1, base + len(words))


def shown(text: str, place: Span, piece: Span, kind: Kind) -> Shown:
    """The words at `place` of a piece, with the marks that they stand in, and no others.

    >>> shown('he was “glad” of it', Span(8, 12), Span(0, 19), Kind.MIXED).words
    '“glad”'
    >>> shown('he was "glad" of it', Span(0, 19), Span(0, 19), Kind.MIXED).words
    'he was “glad” of it'
    """
    regions = marked_regions(text, piece, kind)
    for region in regions:
        if region.start - 1 <= place.start and place.end <= region.end + 1:
            inner = Span(max(place.start, region.start), min(place.end, region.end))
            words = " ".join(inner.of(text).split())
            return Shown(f"“{words}”", True, inner)
    opens = any(x.start < place.start < x.end for x in regions)
    closes = any(x.start < place.end <= x.end for x in regions)
    marks = {x.start - 1: "“" for x in regions} | {x.end: "”" for x in regions}
    chars = (
        marks[p] if p in marks and text[p] in {*DOUBLE, "”", "»"} else text[p]
        for p in range(place.start, place.end)
    )
    words = " ".join("".join(chars).split())
    return Shown(("“" if opens else "") + words + ("”" if closes else ""), False, place)
