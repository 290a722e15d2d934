"""A text as words and sentences: what the reading of events is written over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Span

__all__ = ["Words", "sentences", "words_of"]

# An abbreviation with dots is one word, a hyphenated word is one, a possessive or short verb form is its own.
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|[^\W\d_]+n['’]t\b|[^\W\d_]+(?:-[^\W\d_]+)*|['’](?:s|ve|re|ll|d|m)\b|\d+(?:[.,:/-]\d+)*|[^\w\s]|\w+"
)
_ENDS = frozenset(".!?")
_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "brig",
        "adm",
        "sen",
        "rep",
        "gov",
        "pres",
        "prof",
        "rev",
        "hon",
        "jr",
        "sr",
        "no",
        "vs",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "art",
    ]
)
_CLOSING = frozenset("\"'”’)]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text in order: as written, in lower case, and where they stand."""

    text: str
    written: list[str]
    lower: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Where in the text word `index` ends."""
        return self.starts[index] + len(self.written[index])

    def span(self, first: int, last: int) -> Span:
        """The span of words `first` up to and without `last`."""
        return Span(self.starts[first], self.end(last - 1))

    def is_capital(self, index: int) -> bool:
        """Whether word `index` begins with a capital letter."""
        return self.written[index][0].isupper()


def words_of(text: str) -> Words:
    """The words and marks of `text`; curly apostrophes read as straight ones."""
    written: list[str] = []
    starts: list[int] = []
    for match in _WORD.finditer(text):
        written.append(match[0])
        starts.append(match.start())
    lower = [word.lower().replace("’", "'") for word in written]
    return Words(text, written, lower, starts)


def sentences(words: Words) -> Iterator[tuple[int, int]]:
    """The first word of each sentence and the one after its last; a line break ends a sentence too."""
    first = 0
    for index in range(1, len(words.lower)):
        if _breaks(words, index):
            yield first, index
            first = index
    if first < len(words.lower):
        yield first, len(words.lower)


def _breaks(words: Words, index: int) -> bool:
    """Whether a sentence begins at word `index`."""
    before = index - 1
    end = words.end(before)
    if end == words.starts[index]:
        return _run_on(words, index)
    if "\n" in words.text[end : words.starts[index]]:
        return True
    mark = words.lower[before]
    if mark in _CLOSING and before:
        mark = words.lower[before - 1]
        before -= 1
    return (
        mark in _ENDS
        and not (words.written[index][0].islower())
        and not (mark == "." and before and _abbreviates(words, before - 1))
    )


def _run_on(words: Words, index: int) -> bool:
    """Whether the blank after a full stop was left out ("resolution.Later")."""
    return (
        words.lower[index - 1] == "."
        and words.is_capital(index)
        and len(words.written[index]) > 1
        and index > 1
        and len(words.written[index - 2]) > 3
    )


def _abbreviates(words: Words, index: int) -> bool:
    word = words.lower[index]
    return word in _SHORT or (len(word) == 1 and word.isalpha())
