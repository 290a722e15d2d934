"""The word lists by which speakers are told apart, read once."""

from __future__ import annotations

import re

from sayso.data import word_sets

__all__ = ["fold", "is_acronym", "is_any", "is_word", "section"]

POSSESSIVE = re.compile(r"['’]s?$")


def section(name: str) -> frozenset[str]:
    """The words of a section of `speaker_words.txt`, lower case."""
    return word_sets("speaker_words.txt")[name]


_JOINING = frozenset(["of", "for", "and", "or", "to", "from", "by", "in", "at", "on", "with", "the"])


def is_acronym(word: str) -> bool:
    """Whether a word of grammar is none in capitals: the US is not "us", nor "A." an article; "FOR" is "for"."""
    return len(word) > 1 and word.isupper() and word.lower() not in _JOINING


def fold(word: str) -> str:
    """A word as the lists have it: lower case, without a final stop and a possessive ending."""
    return POSSESSIVE.sub("", word.rstrip(".")).lower()


def is_word(name: str, word: str) -> bool:
    """Whether `word` is one of that section, whatever its case, stop and possessive."""
    return fold(word) in section(name)


def is_any(names: tuple[str, ...], word: str) -> bool:
    """Whether `word` is one of any of those sections."""
    own = fold(word)
    return any(own in section(name) for name in names)
