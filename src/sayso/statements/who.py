"""Who one source is, so far as it is known: what the steps of the resolution hand on."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.members import Body, Person

__all__ = ["Heard", "History", "Who", "of_body", "of_person"]


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker and the person or body of the article behind it; `plural` if "they" may take it up."""

    speaker: Speaker
    person: Person | None = None
    body: Body | None = None
    plural: bool = False

    def is_same(self, other: Who | None) -> bool:
        """Whether both are one speaker."""
        return other is not None and self.speaker.name.casefold() == other.speaker.name.casefold()


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution already resolved: where its source (else its cue) stands, and who spoke."""

    place: int
    who: Who | None
    inside: bool = False


@dataclass(slots=True)
class History:
    """The attributions resolved so far, in order of the text."""

    heard: list[Heard] = field(default_factory=list)

    def before(self, place: int) -> Heard | None:
        """The last one before `place` that stands in no other's content."""
        found = [one for one in self.heard if one.place < place and not one.inside]
        return max(found, key=lambda one: one.place, default=None)


def of_person(person: Person, place: int, role: str | None = None) -> Who:
    """The person as a speaker, with the role told here, else the one told nearest."""
    kind = ActorKind.PERSON if person.sure else None
    return Who(Speaker(person.name, kind, role or person.role_at(place), person.mention), person=person)


def of_body(body: Body) -> Who:
    """The organisation or state as a speaker."""
    kind = ActorKind.STATE if body.state else ActorKind.ORGANISATION
    return Who(Speaker(body.name, kind, None, body.mention), body=body)


def described(name: str, kind: ActorKind | None, mention: Span, *, plural: bool = False) -> Who:
    """A speaker known by a description alone."""
    return Who(Speaker(name, kind, None, mention), plural=plural)
