"""Whether a brief's own words name somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.record.contract import Entry

__all__ = ["known_as", "names"]


def known_as(entry: Entry) -> Iterator[str]:
    """By what the speaker goes: the statement's name, and the record's."""
    if entry.statement.speaker:
        yield entry.statement.speaker.name
    if entry.actor:
        yield entry.actor.name


def names(text: str, name: str) -> bool:
    """Whether the last word of a name stands in the text, or any long word of a body's."""
    words = re.findall(r"\w[\w'’-]*", name.casefold())
    there = set(re.findall(r"\w[\w'’-]*", text.casefold().replace("’s", "").replace("'s", "")))
    return bool(words) and (words[-1] in there or any(len(x) > 4 and x in there for x in words))
