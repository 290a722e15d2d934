"""A passage as sentences and as words, by full stops and capitals alone."""

from __future__ import annotations

import re

__all__ = ["sentences", "words_of"]

SENTENCE = re.compile(r"(?<=[.?!])(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!St\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])")
WORD = re.compile(r"[A-Za-z0-9][\w’'.,-]*[\w%]|[A-Za-z0-9]")


def sentences(text: str) -> list[str]:
    """The sentences of a passage, as full stops and capitals show them."""
    return [x for x in SENTENCE.split(text.strip()) if x]


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a passage, with their places."""
    return list(WORD.finditer(text))
