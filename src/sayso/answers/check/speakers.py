"""Whether two articles name the same speaker, chain or day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from sayso.answers.check.undated import on_that_day
from sayso.data import word_sets
from sayso.model import Speaker, day_range
from sayso.record.contract import Entry

__all__ = [
    "carriers",
    "carries",
    "named",
    "other_chain",
    "other_day",
    "other_office",
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
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who"})
INITIALS = 2
"""Letters of the shortest short form of a name."""


def named(name: str | None) -> bool:
    """Whether a name names somebody, and is not only a word for a kind of speaker."""
    found = _WORD.findall(name or "")
    return any(word[0].isupper() for word in found) and " ".join(found).casefold() not in PRONOUNS


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
    if not all(same_name(x, speaker.name) for x in _several(draft)):
        return False
    if same_name(draft, speaker.name):
        return True
    return _of_body(draft, speaker.name, speaker.role) or _of_body(speaker.name, draft, role)


def _several(name: str) -> list[str]:
    """The names of a list of them: “Ana Ruiz and Jon Halm”, none for a single one."""
    parts = [x for x in re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", name) if x]
    return parts if len(parts) > 1 and all(named(x) for x in parts) else []


def other_office(draft: str, speaker: Speaker) -> bool:
    """Whether the draft names an office, in small letters, that is not the one by which the record knows the speaker.

    >>> other_office("the energy minister", Speaker("Ana Ruiz", role="foreign minister"))
    True
    >>> other_office("the minister", Speaker("Ana Ruiz", role="foreign minister"))
    False
    """
    offices = word_sets("offices.txt")
    mine, its = _office(draft), _office(speaker.role or "")
    heads = offices["one_holder"]
    return bool(mine & heads and its & heads) and not (mine <= its or its <= mine)


def _office(role: str) -> frozenset[str]:
    left_out = word_sets("offices.txt")["left_out"]
    return frozenset(x for x in _folded(role) if x not in left_out)


def _of_body(body: str, name: str, role: str | None) -> bool:
    """Whether `body` is that for which the bearer of `name` speaks: "Iran's foreign ministry", its spokesman."""
    words, told = set(_folded(body)), set(_folded(role))
    apart = word_sets("offices.txt")["speaks_for_nobody"] - words
    return bool(words) and bool(role) and words <= {*_folded(name), *told} and not told & apart


def other_day(day: str | None, entry: Entry) -> str | None:
    """The record's day, where it cannot be the draft's."""
    statement = entry.statement
    recorded = day_range(statement.said_on) if statement.said_on else None
    if day and recorded and not on_that_day(day, recorded):
        return statement.said_on
    said = day_range(day) if day else None
    if said is None:
        return None
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
