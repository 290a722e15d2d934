"""The word lists by which speakers are told apart, read once."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

__all__ = ["fold", "is_any", "is_word", "lines", "section"]

POSSESSIVE = re.compile(r"['’]s?$")


def lines(file: str) -> list[tuple[str, str]]:
    """The lines of a data file that state something, each with the section it stands in."""
    text = resources.files("sayso.data").joinpath(file).read_text(encoding="utf-8")
    found, current = [], ""
    for line in text.splitlines():
        if line.startswith("["):
            current = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((current, line))
    return found


@cache
def _sections() -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    for name, line in lines("speaker_words.txt"):
        sections.setdefault(name, set()).update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


def section(name: str) -> frozenset[str]:
    """The words of a section of `speaker_words.txt`, lower case."""
    return _sections()[name]


def fold(word: str) -> str:
    """A word as the lists have it: lower case, without a final stop and a possessive ending."""
    return POSSESSIVE.sub("", word.rstrip(".")).lower()


def is_word(name: str, word: str) -> bool:
    """Whether `word` is one of that section, whatever its case, stop and possessive."""
    return fold(word) in _sections()[name]


def is_any(names: tuple[str, ...], word: str) -> bool:
    """Whether `word` is one of any of those sections."""
    own = fold(word)
    return any(own in _sections()[name] for name in names)
