"""How a content's words are given: within quotation marks, reported, or partly both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.annotations.reader.marks import DOUBLE, quoted_ranges
from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.data import word_sets
from sayso.model import Kind, Span, Spans

__all__ = ["Quotes", "is_heading", "is_surname", "kind_of", "only_names"]

_WORD = re.compile(r"\w[\w’'-]*")
_HEADING = re.compile(r"[A-Z]{2,}ING(?:[ \xa0][^\sa-z]+)+")
_NAMING = re.compile(
    r"\b(?:so-called|known as|nicknamed|dubbed|titled|entitled|headlined|the (?:word|term|phrase|slogan)|alias)\s*$",
    re.I,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)
_LEADING = frozenset({"that", "and", "but", "as"})


class Quotes:
    """Where a text is inside quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ranges: list[tuple[int, int]] = []
        for start, end in paragraph_ranges(text):
            self.ranges += [(a + start, b + start) for a, b in quoted_ranges(text[start:end])]

    def within(self, span: Span) -> list[tuple[int, int]]:
        """The quoted parts of `span`."""
        return [
            (max(a, span.start), min(b, span.end)) for a, b in self.ranges if a < span.end and b > span.start
        ]


def kind_of(content: Spans, quotes: Quotes, inside_direct: bool = False) -> Kind:
    """Direct if every word is quoted (a leading "that" aside), mixed if a stretch of speech is, else indirect.

    A quoted title, nickname or name of a thing is not speech. Where the attribution stands inside words that are
    themselves quoted (`inside_direct`), the marks are the outer speaker's and tell nothing of the inner one.
    """
    if inside_direct:
        return Kind.INDIRECT
    words, quoted, spoken = 0, 0, 0
    for span in content:
        parts = quotes.within(span)
        for word in _WORD.finditer(quotes.text, span.start, span.end):
            words += 1
            if any(a <= word.start() < b for a, b in parts):
                quoted += 1
            elif words == 1 and word.group().lower() in _LEADING:
                words -= 1
        spoken += sum(_is_speech(quotes.text, span, a, b) for a, b in parts)
    if words and quoted >= words - (words >= 12):
        return Kind.DIRECT
    return Kind.MIXED if spoken else Kind.INDIRECT


def only_names(text: str, content: Spans, cue: Span) -> bool:
    """Whether a content names something and says nothing of it ("reads The Velm Courier"); in a headline all words have
    capitals, so there it cannot be told."""
    words = [w for span in content for w in _WORD.findall(span.of(text)) if w.lower() not in _SMALL]
    unquoted = not any(DOUBLE.search(span.of(text)) for span in content)
    return len(words) >= 2 and all(w[0].isupper() for w in words) and unquoted and cue.of(text).islower()


def is_heading(text: str, source: Spans, cue: Span) -> bool:
    """Whether what a colon follows is a heading in capitals that tells what is done ("PROTECTING THE COAST: …")."""
    return cue.of(text) == ":" and any(_HEADING.fullmatch(span.of(text)) for span in source)


def is_surname(text: str, source: Spans, cue: Span) -> bool:
    """Whether what looks like a cue is a surname: one word with a capital after a given name, no headline ("…, Jeff Say.")."""
    given = source[-1].of(text).casefold() if source else ""
    names = word_sets("speaker_words.txt")
    return (
        bool(source)
        and source[-1].of(text).istitle()
        and given in names["man"] | names["woman"]
        and re.fullmatch(r"[A-Z][a-z]+", cue.of(text)) is not None
        and text[source[-1].end : cue.start].strip() == ""
        and re.match(r"\s+[A-Z\d\"“]", text[cue.end : cue.end + 4]) is None
    )


def _is_speech(text: str, span: Span, start: int, end: int) -> bool:
    words = _WORD.findall(text[start:end])
    if not words:
        return False
    if _NAMING.search(text[max(0, start - 24) : start]):
        return False
    telling: Sequence[str] = [w for w in words if w.lower() not in _SMALL]
    before, after = text[max(0, start - 40) : start].split(), text[end : end + 40].split()
    named = bool(before and after and before[-1][:1].isupper() and after[0][:1].isupper())
    if named and len(words) <= 2:
        return False  # Ana "Lightning" Ruiz
    title = len(words) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in telling)
    return not title
