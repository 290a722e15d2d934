"""Actors told in advance as a table: one row an office, rows of one name and Wikidata id one actor."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import StringIO

from sayso.model import ActorKind, Cause, GivenActor, Office, Problem, day_range

__all__ = ["COLUMNS", "WIKIDATA", "actors_in_table"]

COLUMNS = ("name", "kind", "aliases", "office", "organisation", "country", "since", "until", "wikidata")
WIKIDATA = re.compile(r"Q[1-9]\d*")
KINDS = ", ".join(x.value for x in ActorKind if x is not ActorKind.UNNAMED)

Row = Mapping[str, str]


class _Wrong(ValueError):
    """A cell that cannot be taken: its column, what is wrong, what to write."""

    def __init__(self, column: str, message: str, advice: str) -> None:
        super().__init__(message)
        self.column, self.message, self.advice = column, message, advice


def actors_in_table(text: str, name: str) -> Iterator[GivenActor | Problem]:
    """The actors of a table; `name` is what its problems call it."""
    rows = csv.DictReader(StringIO(text, newline=""), restkey="", skipinitialspace=True)
    header = [(x or "").strip().lower() for x in rows.fieldnames or ()]
    if problem := _header_problem(header, name):
        yield problem
        return
    rows.fieldnames = header
    found: dict[tuple[str, str], GivenActor] = {}
    try:
        for row in rows:
            try:
                _take(found, _plain(row))
            except _Wrong as wrong:
                yield Problem(
                    Cause.BAD_LINE,
                    f"{name}#L{rows.line_num}",
                    f"Column {wrong.column}: {wrong.message}",
                    wrong.advice,
                )
    except csv.Error as error:
        yield Problem(
            Cause.BAD_LINE,
            f"{name}#L{rows.line_num}",
            f"It is no row of a table ({error}).",
            "Write a cell that has a comma or a line break in quotation marks.",
        )
    yield from found.values()


def _header_problem(header: list[str], name: str) -> Problem | None:
    unknown = [x for x in header if x not in COLUMNS]
    if "name" in header and not unknown and len(set(header)) == len(header):
        return None
    what = (
        f"a column that is not known: {', '.join(map(repr, unknown))}" if unknown else "not one column name"
    )
    if not unknown and len(set(header)) != len(header):
        what = "one column twice"
    return Problem(
        Cause.BAD_LINE,
        f"{name}#L1",
        f"The first line has {what}.",
        f"Name the columns there, with commas between them: {', '.join(COLUMNS)}; all but name may be left out.",
    )


def _plain(row: Mapping[str, str | None]) -> Row:
    """The cells of a row; `_Wrong` if it has more of them than there are columns."""
    if row.get(""):
        raise _Wrong(
            "after the last",
            "there are more cells than columns.",
            "Put a cell with a comma in quotation marks.",
        )
    return {column: " ".join((row.get(column) or "").split()) for column in COLUMNS}


def _take(found: dict[tuple[str, str], GivenActor], row: Row) -> None:
    """Add a row to the actor that it is about."""
    if not any(row.values()):
        return
    name, wikidata = row["name"], row["wikidata"]
    if not name:
        raise _Wrong("name", "it is empty.", "Write the name again in each row of an actor.")
    if wikidata and not WIKIDATA.fullmatch(wikidata):
        raise _Wrong("wikidata", f"{wikidata!r} is no item.", "Write the id of the item, as Q42.")
    kind, office = _kind(row["kind"]), _office(row)
    before = found.get((name, wikidata), GivenActor(name, wikidata=wikidata or None))
    if kind and before.kind and kind is not before.kind:
        raise _Wrong(
            "kind",
            f"{name} is a {before.kind.value} in an earlier row.",
            "Give one kind; two actors of one name are told apart by their Wikidata ids.",
        )
    aliases = (x.strip() for x in row["aliases"].split(";"))
    found[name, wikidata] = replace(
        before,
        kind=before.kind or kind,
        aliases=tuple(dict.fromkeys((*before.aliases, *(x for x in aliases if x)))),
        offices=tuple(dict.fromkeys((*before.offices, *([office] if office else [])))),
    )


def _kind(value: str) -> ActorKind | None:
    if not value:
        return None
    if value.lower() not in KINDS.split(", "):
        raise _Wrong("kind", f"{value!r} is no kind of actor.", f"Write one of {KINDS}, or nothing.")
    return ActorKind(value.lower())


def _office(row: Row) -> Office | None:
    since, until = (_day(column, row[column]) for column in ("since", "until"))
    office = Office(row["office"], row["organisation"], row["country"], since, until)
    first, last = day_range(since or ""), day_range(until or "")
    if first and last and first[0] > last[1]:
        raise _Wrong("until", f"{until} is before {since}.", "Exchange the two, or correct one.")
    if not office.named and (since or until):
        raise _Wrong("office", "there is a day, and no office.", "Write the office, organisation or country.")
    return office if office.named else None


def _day(column: str, value: str) -> str | None:
    if value and (day_range(value) is None or len(value) > 10):
        raise _Wrong(
            column, f"{value!r} is no day.", "Write it as 2031-03-14, 2031-03 or 2031, or leave it empty."
        )
    return value or None
