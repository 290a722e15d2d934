"""A passage as sentences and as words, by full stops and capitals alone."""

from __future__ import annotations

import re

__all__ = ["sentences", "times_in", "words_of"]

SENTENCE = re.compile(r"(?<=[.?!])(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!St\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])")
WORD = re.compile(r"[A-Za-z0-9][\w’'.,-]*[\w%]|[A-Za-z0-9]")


def sentences(text: str) -> list[str]:
    """The sentences of a passage, as full stops and capitals show them."""
    return [x for x in SENTENCE.split(text.strip()) if x]


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a passage, with their places."""
    return list(WORD.finditer(text))


def times_in(text: str, words: str) -> int:
    """How often the words stand in a row in the text, marks, ellipses and capitals aside."""
    said, there = (" ".join(x.group().casefold() for x in words_of(y)) for y in (words, text))
    return f" {there} ".count(f" {said} ")
