"""Whether a brief's own words name somebody, and whether that is who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.answers.check.lookups import Lookups
from sayso.answers.check.speakers import same_speaker
from sayso.model import Speaker
from sayso.record.contract import Entry

__all__ = ["is_speaker", "known_as", "names"]


def known_as(entry: Entry) -> Iterator[str]:
    """By what the speaker goes: the statement's name, and the record's."""
    if entry.statement.speaker:
        yield entry.statement.speaker.name
    if entry.actor:
        yield entry.actor.name


def names(text: str, name: str) -> bool:
    """Whether the last word of a name stands in the text, or any long word of a body's."""
    words = _words(name)
    there = set(_words(text.replace("’s", "").replace("'s", "")))
    return bool(words) and (words[-1] in there or any(len(x) > 4 and x in there for x in words))


def is_speaker(store: Lookups, name: str, entry: Entry) -> bool:
    """Whether a name that a brief gives to words may be that of who said them by the record, as the check has it.

    Words of the speaker's own office belong to the name: “CEO and Producer Ana Ruiz” is one person.
    """
    speaker, actor = entry.statement.speaker, entry.actor
    if speaker is None:
        return False
    own = set(_words(f"{speaker.name} {speaker.role or ''}"))
    return (
        same_speaker(name, None, speaker)
        or (_words(name)[-1:] == _words(speaker.name)[-1:] and set(_words(name)) <= own)
        or (actor is not None and same_speaker(name, None, Speaker(actor.name)))
        or (actor is not None and actor.id in store.actors_called(name))
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w[\w'’-]*", text.casefold())
