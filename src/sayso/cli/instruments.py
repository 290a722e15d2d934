"""The commands about what texts cite and report: instruments, one instrument, events."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.answers import instruments_json as to_json
from sayso.answers.instruments import events as find_events
from sayso.answers.instruments import instrument as find_instrument
from sayso.cli import printing, printing_instruments
from sayso.cli.options import AsJson, Db, record
from sayso.model import parse_day_range
from sayso.record.contract import EventQuery

__all__ = ["COMMANDS"]


def instruments(
    words: Annotated[list[str] | None, typer.Argument(help="Words of a name.")] = None,
    db: Db = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    json: AsJson = False,
) -> None:
    """List resolutions, treaties, acts and cases that are cited, those with most mentions first."""
    with record(db) as store:
        found = store.instruments(" ".join(words or ()), limit=limit)
        if json:
            printing.print_json_lines(map(to_json.instrument_json, found))
        else:
            printing_instruments.print_instruments(found, store.place)


def instrument(
    named: Annotated[str, typer.Argument(metavar="NAME", help="The instrument's name, or words of it.")],
    db: Db = None,
    limit: Annotated[int, typer.Option(min=0, help="How many mentions and statements.")] = 10,
    json: AsJson = False,
) -> None:
    """Show one instrument: who cites it, which clauses, its mentions in order of time, statements."""
    with record(db) as store:
        answer = find_instrument(store, named, limit=limit)
        if json:
            printing.print_json(to_json.instrument_shown_json(answer))
        else:
            printing_instruments.print_instrument(answer, store.place)


def events(
    db: Db = None,
    code: Annotated[str, typer.Option(help="The PLOVER root code, as in SANCTION.")] = "",
    by: Annotated[str, typer.Option(help="Who did it: words of the actor as the text has it.")] = "",
    target: Annotated[str, typer.Option(help="To whom: words of the target as the text has it.")] = "",
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="From this day, week (2031-W11), month or year on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", help="Up to the end of this day, week, month or year.")
    ] = None,
    document: Annotated[
        str, typer.Option(metavar="DIGEST", help="Told in this document; how its digest begins.")
    ] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
    json: AsJson = False,
) -> None:
    """Find what narrators report as done or due: who did what to whom, when, with how many votes."""
    query = EventQuery(
        code=code,
        actor=by,
        target=target,
        since=parse_day_range(since)[0] if since else None,
        until=parse_day_range(until)[1] if until else None,
        document=document,
        limit=limit,
        offset=offset,
    )
    with record(db) as store:
        answer = find_events(store, query)
        if json:
            printing.print_json(to_json.events_json(answer))
        else:
            printing_instruments.print_events(answer, store.place)


COMMANDS = (instruments, instrument, events)
