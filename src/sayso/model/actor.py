"""Who speaks, across documents: actors, the offices they hold, and whether two of them are one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Actor", "ActorJudgement", "ActorKind", "GivenActor", "Office", "Sameness"]


class ActorKind(StrEnum):
    """What kind of speaker: `unnamed` has a description for a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state or group across documents."""

    id: str
    name: str
    kind: ActorKind | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office as somebody gives it in advance; without a title, a belonging to an organisation or state.

    `since` and `until` are TIMEX3 values (2029-03-11, 2029-03, 2029), both inclusive; None for not known,
    which in `until` also stands for an office still held.
    """

    title: str = ""
    organisation: str = ""
    country: str = ""
    since: str | None = None
    until: str | None = None

    @property
    def named(self) -> str:
        """The office in words: its title, its organisation, its country, what there is of them."""
        return ", ".join(x for x in (self.title, self.organisation, self.country) if x)


@dataclass(frozen=True, slots=True)
class GivenActor:
    """An actor told in advance: one name, other names, offices; `wikidata` is an item's id, as Q42."""

    name: str
    kind: ActorKind | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None


class Sameness(StrEnum):
    """Whether two actors are one; `open` takes an earlier verdict on the two back."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ActorJudgement:
    """One decision on two actors, by their ids: by whom, when (aware UTC), and why."""

    one: str
    other: str
    verdict: Sameness
    author: str
    made: datetime
    note: str = ""
