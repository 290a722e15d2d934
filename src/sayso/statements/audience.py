"""A source that is whom the words were said to: "Ruiz denied it before a committee of the council: “…”"."""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.statements.cast import Cast
from sayso.statements.members import Person
from sayso.statements.who import Who, of_person

__all__ = ["is_audience", "subject_before"]

_BEFORE = re.compile(r"[^\s.,;:]\s(?:before|in\sfront\sof)\s(?:(?:an?|the)\s)?\Z")
_COLON = re.compile(r"[^\n.:“\"]{0,60}:\s*[“\"«]")
REACH = 40


def is_audience(text: str, source: Span) -> bool:
    """Whether the source stands behind "before" and a colon follows: whoever is the subject spoke, not they."""
    before = text[max(0, source.start - REACH) : source.start]
    return _BEFORE.search(before) is not None and _COLON.match(text, source.end) is not None


def subject_before(cast: Cast, source: Span) -> Who | None:
    """The person whose name begins the sentence of the source; None if it begins with anything else."""
    start = cast.layout.sentences[cast.layout.sentence(source.start)].start
    found = [x for x in cast.seen if x.start == start and isinstance(x.who, Person)]
    return (
        of_person(found[0].who, found[0].span.start) if found and isinstance(found[0].who, Person) else None
    )
