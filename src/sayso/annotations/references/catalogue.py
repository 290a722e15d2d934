"""What is known of instruments beforehand: numbers by year, names, nouns; and what a user adds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sayso.annotations.references.own import own_instruments
from sayso.data import table

__all__ = ["Catalogue", "Known", "read_catalogue", "security_council_name", "titles_table"]


@dataclass(frozen=True, slots=True)
class Known:
    """A well-known instrument: its one name, its kind, and how texts call it.

    `topic` and `about`: "the nuclear deal" is it where the text speaks of Iran. `parties`: a deal "between"
    these is it.
    """

    name: str
    kind: str
    names: tuple[str, ...]
    topic: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every known instrument, the nouns of each kind, and the topics of deals."""

    known: tuple[Known, ...]
    nouns: Mapping[str, frozenset[str]]
    topics: tuple[str, ...]
    idioms: frozenset[str]

    def kind_of_noun(self, noun: str) -> str | None:
        """The kind that "the deal", "the act" can refer to."""
        return next((kind for kind, nouns in self.nouns.items() if noun.lower() in nouns), None)


def _data() -> Mapping[str, Any]:
    return table("instruments.toml")


def titles_table() -> Mapping[str, tuple[str, ...]]:
    """The words that end a title, by kind, and what is none of it."""
    return {name: tuple(words) for name, words in _data()["titles"].items()}


def _known(rows: Iterable[Mapping[str, Any]]) -> tuple[Known, ...]:
    return tuple(
        Known(
            row["name"],
            row["kind"],
            tuple(row.get("names", [row["name"]])),
            tuple(row.get("topic", ())),
            tuple(row.get("about", ())),
            tuple(row.get("parties", ())),
        )
        for row in rows
    )


def read_catalogue(own: Path | None = None) -> Catalogue:
    """The catalogue that comes with sayso, and before it what the TOML file `own` adds as `[[instrument]]`.

    `UsageError` that names the file and the instrument if it cannot be used.
    """
    data = _data()
    known = _known(data["instrument"])
    if own is not None:
        known = _known(own_instruments(own, {*data["nouns"], "case"})) + known
    return Catalogue(
        known,
        {kind: frozenset(nouns) for kind, nouns in data["nouns"].items()},
        tuple(data["topics"]["words"]),
        frozenset(data["idioms"]["before"]),
    )


@cache
def _first_numbers() -> tuple[tuple[int, ...], tuple[int, ...]]:
    table = {int(year): int(number) for year, number in _data()["security_council"].items()}
    years = tuple(sorted(table))
    return years, tuple(table[year] for year in years)


def security_council_name(number: int, year: int | None = None) -> str:
    """The one name of a Security Council resolution, its year from the table where the text gives none.

    >>> security_council_name(2231)
    'S/RES/2231 (2015)'
    """
    if year is None:
        years, firsts = _first_numbers()
        year = years[max(bisect_right(firsts, number) - 1, 0)]
    return f"S/RES/{number} ({year})"
