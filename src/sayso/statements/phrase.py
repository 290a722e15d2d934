"""The parts of a source's noun phrase: its head, what stands before it, and what is apposed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.model import Span

__all__ = ["Phrase", "parse", "trimmed", "with_owner"]

_DATELINE = re.compile(r"\A[^\n]{0,60}?\s[—–-]{1,2}\s(?=[^\W\d_])")
_DASH = re.compile(r"\s*[–—-]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\s+")
_PLACE = re.compile(r"\A[A-Z]{3,}")
_BREAK = re.compile(r"\s*[,(\[—]|\s[–-]\s|\s+(?:who|whom|whose|which)\b")
_PREPOSITION = re.compile(
    r"\s(?:of|for|from|at|with|in|on|to|by|within|including|among|such|close|familiar|speaking|near|behind|about|said|against"
    r"|representing|called|known|based|via|under|inside|around|across|as)(?=\s)"
)
_ARTICLE = re.compile(
    r"\A(?:(?:both|either|even|only)\s+)?(?:the|an?|this|that|these|those)\s+", re.IGNORECASE
)
_BOTH = re.compile(r"\A(?:both|either|even)\s+", re.IGNORECASE)
_WHEN = re.compile(
    r"(?-i:\stoday)\Z|\s(?:yesterday|tonight|tomorrow|now|then|also|again|later|earlier|recently|previously|repeatedly"
    r"|(?:on\s|last\s|this\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this)\s(?:night|week|month|year|morning))\Z",
    re.IGNORECASE,
)
_EDGE = ' \t\n\xa0,;:.—–-()[]"“”'


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source: `head` is its noun phrase without apposition, `core` that up to its first preposition.

    Both are without a leading article, which `article` has; `rest` are the pieces apposed.
    """

    whole: Span
    head: Span
    core: Span
    article: str
    rest: tuple[Span, ...]


def trimmed(text: str, span: Span) -> Span | None:
    """`span` without white space and marks at its edges; None if nothing is left."""
    words = span.of(text)
    left = len(words) - len(words.lstrip(_EDGE))
    # A stop at the end belongs to an abbreviation ("the U.S."), unless a word comes before it.
    right = len(words.rstrip(_EDGE.replace(".", "")))
    if words[:right].endswith(".") and not re.search(r"\b[A-Z]\.\Z|\b(?:Jr|Sr)\.\Z", words[:right]):
        right = len(words[:right].rstrip(_EDGE))
    return Span(span.start + left, span.start + right) if left < right else None


def parse(text: str, source: Span) -> Phrase | None:
    """The parts of the noun phrase at `source`; None if no word is there."""
    start = source.start
    lead = _DATELINE.match(source.of(text))
    # A dash that is not closed parts a place, or another headline, from the subject; an apposition has two.
    if lead and (_PLACE.match(lead.group()) or not _DASH.match(text, source.end)):
        start += lead.end()
    if clock := _CLOCK.match(text, start, source.end):
        start = clock.end()
    whole = _without_time(text, trimmed(text, Span(start, source.end)))
    if whole is None:
        return None
    both = _BOTH.match(whole.of(text))
    begin = whole.start + (both.end() if both else 0)
    article = _ARTICLE.match(text[begin : whole.end])
    opened = begin + (article.end() if article else 0)
    end = _first_break(text, opened, whole.end)
    head = trimmed(text, Span(opened, end)) if opened < end else None
    if head is None or re.fullmatch(r"(?:the|an?)", head.of(text), re.IGNORECASE):
        return None
    core = _core(text, head, head.start)
    return Phrase(
        whole, head, core, article.group().strip().lower() if article else "", _pieces(text, end, whole.end)
    )


def _core(text: str, head: Span, begin: int) -> Span:
    """`head` up to its first preposition after `begin`."""
    cut = _PREPOSITION.search(text, begin, head.end)
    return Span(head.start, cut.start()) if cut and cut.start() > head.start else head


def with_owner(text: str, phrase: Phrase, owner: Span) -> Phrase:
    """The phrase with a core that reaches past the name of `owner`: "the Bank of Orland's director"."""
    return replace(phrase, core=_core(text, phrase.head, owner.end))


def _without_time(text: str, span: Span | None) -> Span | None:
    """A span of several words without adverbs of time at its end, which are the verb's: "both ministers today"."""
    while span and (when := _WHEN.search(span.of(text))):
        span = trimmed(text, Span(span.start, span.start + when.start()))
    return span


def _first_break(text: str, start: int, end: int) -> int:
    found = _BREAK.search(text, start, end)
    return found.start() if found and found.start() > start else end


def _pieces(text: str, start: int, end: int) -> tuple[Span, ...]:
    pieces = (Span(start + m.start(), start + m.end()) for m in re.finditer(r"[^,()\[\]—]+", text[start:end]))
    return tuple(piece for piece in (trimmed(text, p) for p in pieces) if piece)
