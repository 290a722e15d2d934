"""What is to be written, decided before anything is: pure functions over what is there and what came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.model import Where
from sayso.record.folding import same_words

__all__ = ["KnownRow", "KnownStatement", "facts_after", "same_statement", "shown_rows"]

LEAST_WORDS = 4
"""A passage of fewer words is too common to be the same statement for its words alone."""


@dataclass(frozen=True, slots=True)
class KnownStatement:
    """A statement of the first text, as a copy's statements are compared with it."""

    id: str
    words: str
    actor: str | None


def same_statement(row: Mapping[str, Any], known: Iterable[KnownStatement]) -> str | None:
    """The id of the statement of the first text that the copy's `row` carries again, if it does.

    The same words by the same speaker; a speaker that one of the two leaves unnamed does not part
    them, one that both name differently does: nobody is given another's words.
    """
    words = same_words(row["words"])
    if len(words.split()) < LEAST_WORDS:
        return None
    for statement in known:
        parted = statement.actor and row["actor"] and statement.actor != row["actor"]
        if statement.words == words and not parted:
            return statement.id
    return None


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row of a document's statements: its number, its statement's id, its content and source spans."""

    row: int
    statement: str
    place: tuple[str, str]


def shown_rows(
    rows: Sequence[KnownRow], newest: frozenset[int], judged_right: Mapping[str, int]
) -> frozenset[int]:
    """Which rows of a document stand as its statements.

    `newest` are those that the newest reading found, `judged_right` maps a statement id to the row as it
    stood when it was judged right. What was judged right stays as it was judged; of all else, what the newest
    reading finds, but for what it finds at the very spans of a statement that stays: a person corrected
    those, and it is the same statement.
    """
    kept = set(judged_right.values())
    places = {x.place for x in rows if x.row in kept}
    return frozenset(
        x.row
        for x in rows
        if x.row in kept or (x.row in newest and x.statement not in judged_right and x.place not in places)
    )


def facts_after(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any] | None:
    """A document's facts once the same text came again with facts `new`; None if nothing changes.

    What the user states takes the place of what was found; what was missing is filled in.
    """
    after = dict(old)
    for name, fact in new.items():
        stated = fact["where"] == Where.USER.value
        if name not in old or (stated and fact != old[name]):
            after[name] = fact
    return after if after != old else None
