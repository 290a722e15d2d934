"""Whether two articles name the same speaker, chain or day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from sayso.model import Speaker, day_range
from sayso.record.contract import Entry

__all__ = [
    "carriers",
    "carries",
    "named",
    "other_chain",
    "other_day",
    "same_name",
    "same_speaker",
    "surname_stands_in",
]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LATE = timedelta(days=1)
"""Days run differently round the world: what was said today there was published yesterday here."""
SMALL = frozenset(
    {"the", "a", "an", "of", "for", "and", "in", "on", "at", "s", "mr", "mrs", "ms", "dr", "sir", "dame"}
)
INITIALS = 2
"""Letters of the shortest short form of a name."""


def named(name: str | None) -> bool:
    """Whether a name names somebody, and is not only a word for a kind of speaker."""
    return bool(name) and any(word[0].isupper() for word in _WORD.findall(name or ""))


def _folded(name: str | None) -> tuple[str, ...]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name or "") if not unicodedata.combining(c))
    found = [re.sub(r"['’]s?$", "", x).casefold() for x in _WORD.findall(plain.replace(".", ""))]
    return tuple(x for x in found if x not in SMALL)


def same_name(one: str, other: str) -> bool:
    """Whether two names may be of one: the same words, a surname, a short form.

    >>> same_name("Khamenei", "Ali Khamenei"), same_name("Jill Orland", "Joe Orland")
    (True, False)
    >>> same_name("NPA", "Nerith Press Agency")
    True
    """
    a, b = _folded(one), _folded(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long):
        return True
    if len(short) == 1 and INITIALS <= len(short[0]) == len(long):
        return short[0] == "".join(x[0] for x in long)
    # "Jose Ruiz" and "José M. Ruiz Vega", "J. Ruiz" and "Juan Ruiz"; never "Jill Orland" and "Joe Orland".
    surname = short[-1] in long
    return surname and (short[0] in long or (len(short[0]) == 1 and long[0].startswith(short[0])))


def same_speaker(draft: str, role: str | None, speaker: Speaker) -> bool:
    """Whether the draft's speaker may be the record's, by name or as the holder of an office of that body."""
    if same_name(draft, speaker.name):
        return True
    return _of_body(draft, speaker.name, speaker.role) or _of_body(speaker.name, draft, role)


def _of_body(body: str, name: str, role: str | None) -> bool:
    """Whether `body` is that for which the bearer of `name` speaks: "Iran's foreign ministry", its spokesman."""
    words = set(_folded(body))
    return bool(words) and bool(role) and words <= {*_folded(name), *_folded(role)}


def other_day(day: str | None, entry: Entry) -> str | None:
    """The record's day, where it cannot be the draft's."""
    said = day_range(day) if day else None
    if said is None:
        return None
    statement = entry.statement
    recorded = day_range(statement.said_on) if statement.said_on else None
    if recorded:
        return statement.said_on if said[1] < recorded[0] or recorded[1] < said[0] else None
    published = entry.citation.published
    latest = day_range(published) if published else None
    if latest and latest[1] + LATE < said[0]:
        return f"{published} or before"
    return None


def other_chain(via: Sequence[str], entry: Entry) -> str | None:
    """Who carried it by the record, where that is none of those whom the draft names."""
    claimed = [x for x in via if named(x)]
    if not claimed:
        return None
    carried = carriers(entry)
    if not carried or any(same_name(one, other) for one in claimed for other in carried):
        return None
    return ", ".join(dict.fromkeys(carried))


def carries(entry: Entry, name: str) -> bool:
    """Whether this is the name of who published or carried a statement."""
    return any(same_name(name, x) for x in carriers(entry))


def surname_stands_in(text: str, name: str) -> bool:
    """Whether the last word of a name stands in a text.

    >>> surname_stands_in("the Courier quoted Ruiz’s letter", "Ana Ruiz")
    True
    """
    surname = _folded(name)[-1:]
    return bool(surname) and surname[0] in _folded(text)


def carriers(entry: Entry) -> tuple[str, ...]:
    """Who carried a statement: those whom its text names, and who published it."""
    published = (*(x.publisher for x in entry.carriers), entry.citation.publisher)
    return (*entry.statement.via, *(x for x in published if x))
