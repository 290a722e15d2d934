"""Actors told in advance as FollowTheMoney entities, one JSON object a line.

The model: https://followthemoney.tech. People, bodies and companies are taken, and the offices that
Occupancy entities give them in Position entities; what else the file holds is counted and passed over.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from babel import Locale

from sayso.model import ActorKind, Cause, GivenActor, Office, Problem, Severity, day_range
from sayso.sources.actors_csv import WIKIDATA

__all__ = ["actors_in_entities"]

KINDS = {
    "Person": ActorKind.PERSON,
    "Organization": ActorKind.ORGANISATION,
    "PublicBody": ActorKind.ORGANISATION,
    "Company": ActorKind.ORGANISATION,
    "LegalEntity": None,  # a person or a body: the file does not say
}
USED = frozenset({*KINDS, "Position", "Occupancy"})


@dataclass(frozen=True, slots=True)
class _Entity:
    """One entity: its values as lists of strings, by property."""

    id: str
    schema: str
    properties: dict[str, list[str]]

    def all(self, *names: str) -> list[str]:
        """The values of these properties, in that order, each once."""
        values = (" ".join(x.split()) for name in names for x in self.properties.get(name, ()))
        return list(dict.fromkeys(x for x in values if x))

    def first(self, *names: str) -> str:
        """The first of these values; empty if there is none."""
        return next(iter(self.all(*names)), "")


def actors_in_entities(text: str, name: str) -> Iterator[GivenActor | Problem]:
    """The actors among the entities of `text`; `name` is what its problems call it."""
    entities: dict[str, _Entity] = {}
    passed: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        made = _entity(line, f"{name}#L{number}")
        if isinstance(made, Problem):
            yield made
        elif made.schema in USED:
            entities[made.id] = made
        else:
            passed[made.schema] += 1
    offices = _offices(entities)
    for entity in entities.values():
        if entity.schema in KINDS:
            yield _actor(entity, offices.get(entity.id, []), name)
    if passed:
        yield _passed_over(passed, name)


def _entity(line: str, name: str) -> _Entity | Problem:
    try:
        value = json.loads(line)
        properties = {
            key: [str(x) for x in values] for key, values in value["properties"].items() if _is_list(values)
        }
        return _Entity(str(value["id"]), str(value["schema"]), properties)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else f"{type(error).__name__}: {error}"
        return Problem(
            Cause.BAD_LINE,
            name,
            f"It is no FollowTheMoney entity ({what}).",
            'Each line is one object with "id", "schema" and "properties", whose values are lists.',
        )


def _is_list(value: Any) -> bool:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list of values")
    return True


def _offices(entities: dict[str, _Entity]) -> dict[str, list[Office]]:
    """The offices of each entity that holds one, from its occupancies of positions."""
    found: dict[str, list[Office]] = {}
    for entity in entities.values():
        if entity.schema != "Occupancy":
            continue
        since, until = _day(entity.first("startDate")), _day(entity.first("endDate"))
        for post in entity.all("post"):
            position = entities.get(post)
            if position is None or position.schema != "Position" or not position.first("name"):
                continue
            organisation = entities.get(position.first("organization"))
            offices = [
                Office(
                    position.first("name"),
                    organisation.first("name") if organisation else "",
                    country,
                    since,
                    until,
                )
                for country in _countries(position, "country") or [""]
            ]
            for holder in entity.all("holder"):
                found.setdefault(holder, []).extend(offices)
    return found


def _actor(entity: _Entity, held: Iterable[Office], name: str) -> GivenActor | Problem:
    names = entity.all("name", "alias", "weakAlias")
    if not names:
        return Problem(
            Cause.BAD_LINE,
            name,
            f"The entity {entity.id} has no name.",
            "Give it a name, or leave it out.",
        )
    countries = _countries(entity, "country", "nationality", "jurisdiction")
    held = tuple(dict.fromkeys(held))
    # A position in words has no days; one that an occupancy gives with days says more.
    positions = tuple(
        Office(title, country=country)
        for country in countries or [""]
        for title in entity.all("position")
        if title.casefold() not in {x.title.casefold() for x in held}
    )
    told = {x.country for x in (*held, *positions)}
    belonging = tuple(Office(country=x) for x in countries if x not in told)
    item = entity.first("wikidataId")
    return GivenActor(
        names[0],
        KINDS[entity.schema],
        tuple(names[1:]),
        (*held, *positions, *belonging),
        item if WIKIDATA.fullmatch(item) else None,
    )


def _countries(entity: _Entity, *names: str) -> list[str]:
    """The English names of the countries of these properties, from their ISO 3166 codes; other codes as they are."""
    territories = Locale("en").territories
    return list(dict.fromkeys(str(territories.get(code.upper(), code)) for code in entity.all(*names)))


def _day(value: str) -> str | None:
    """A day, month or year; the time of day left out."""
    day = value[:10]
    return day if day_range(day) else None


def _passed_over(passed: Counter[str], name: str) -> Problem:
    kinds = ", ".join(f"{number} {schema}" for schema, number in sorted(passed.items()))
    return Problem(
        Cause.BAD_METADATA,
        name,
        f"Entities of other schemata were passed over: {kinds}.",
        f"Taken are {', '.join(sorted(USED))}.",
        Severity.NOTE,
    )
