"""Names in a text by their capitals, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from sayso.model import Span

__all__ = ["FullNames", "is_word", "names", "without_titles"]

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
LONGEST_TITLE = 40
"""Code points before a name in which the last word of its title is looked for."""

NOT_IN_NAMES = ("organisation", "indefinite", "pronoun")
POSSESSIVE = re.compile(r"['’]s?$")


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words of each section of `data/speaker_words.txt`."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    text = resources.files("sayso.data").joinpath("speaker_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


def is_word(section: str, word: str) -> bool:
    """Whether `word` is one of that section, whatever its case, stop and possessive."""
    return POSSESSIVE.sub("", word.rstrip(".")).lower() in _words()[section]


def names(text: str) -> Iterator[Span]:
    """The runs of capitalised words in `text`, particles (van, al) included within them.

    A possessive ends its run and is left out of it: "Orland's minister" holds the name "Orland".
    """
    run: list[Span] = []
    for match in WORD.finditer(text):
        word, span = match.group(), _with_stop(text, match)
        apart = bool(run) and text[run[-1].end : span.start] not in (" ", "\xa0")
        if apart or not (word[0].isupper() or (run and is_word("particle", word))):
            yield from _closed(text, run)
            run = []
        if word[0].isupper() or run:
            ending = POSSESSIVE.search(word)
            run.append(Span(span.start, match.end() - len(ending.group())) if ending else span)
            if ending:
                yield from _closed(text, run)
                run = []
    yield from _closed(text, run)


def _with_stop(text: str, match: re.Match[str]) -> Span:
    """The word, and the stop that belongs to it: initials and titles have one."""
    stopped = text[match.end() : match.end() + 1] == "."
    short = len(match.group()) == 1 or is_word("honorific", match.group())
    return Span(match.start(), match.end() + (stopped and short))


def _closed(text: str, run: list[Span]) -> Iterator[Span]:
    while run and not run[-1].of(text)[0].isupper():
        run = run[:-1]
    if run:
        yield Span(run[0].start, run[-1].end)


def without_titles(text: str, name: Span) -> Span | None:
    """`name` without the honorifics and offices before the person's own name; None if that is all."""
    start = name.start
    for match in re.finditer(r"\S+", name.of(text)):
        if is_word("honorific", match.group()) or is_word("office", match.group()):
            start = name.start + match.end()
    start += len(text[start : name.end]) - len(text[start : name.end].lstrip())
    return Span(start, name.end) if start < name.end else None


class FullNames:
    """The names of two words or more in a text, by their last word; made once a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_surname: dict[str, list[Span]] = {}
        self._titled: dict[str, int] = {}
        for run in names(text):
            if bare := without_titles(text, run):
                self._add(run, bare)

    def _add(self, run: Span, bare: Span) -> None:
        words = bare.of(self._text)
        before = self._text[max(0, run.start - LONGEST_TITLE) : bare.start].split()
        if before and (is_word("office", before[-1]) or is_word("honorific", before[-1])):
            self._titled.setdefault(words, bare.start)
        # "Some Democrats" and "Harbour Council Democrats" end with a group, not with a surname.
        of_people = not any(is_word(kind, word) for kind in NOT_IN_NAMES for word in words.split())
        if " " in words and of_people:
            self._by_surname.setdefault(words.rsplit(" ", 1)[1], []).append(bare)

    def ending_with(self, surname: str, before: int) -> Span | None:
        """The one full name that ends with `surname` and stands before that code point.

        None if there are two, or none. The shortest is taken where all others only put words before
        it ("Yesterday Ana Ruiz").
        """
        full = [name for name in self._by_surname.get(surname, ()) if name.end <= before]
        shortest = min(full, key=lambda name: name.end - name.start, default=None)
        if shortest and all(name.of(self._text).endswith(shortest.of(self._text)) for name in full):
            return shortest
        return None

    def titled(self, name: Span) -> bool:
        """Whether an office or honorific stands before these words, here or earlier in the text."""
        return self._titled.get(name.of(self._text), name.end) < name.end
