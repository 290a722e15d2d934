"""The commands: read the options, open the record, call one function, print what it returned."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from sayso.answers import said as find_said
from sayso.answers import show as find_shown
from sayso.answers import to_json
from sayso.cli import actors, briefing, checking, instruments, judging, printing, serving
from sayso.cli.options import AsJson, Db, Instruments, now, record
from sayso.cli.progress import followed
from sayso.model import (
    Kind,
    Mode,
    Problem,
    Severity,
    Told,
    parse_day_range,
)
from sayso.pipeline import add as add_to
from sayso.pipeline import checked, read_source, reader_maker
from sayso.pipeline import reread as reread_all
from sayso.record.contract import Order, Query

__all__ = ["app"]

app = typer.Typer(
    help="The record of who said what, when, and on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Published = Annotated[
    str | None, typer.Option(help="The day of publication, where the source does not say it: 2031-03-14.")
]
Publisher = Annotated[str | None, typer.Option(help="Who published it, where the source does not say it.")]
Title = Annotated[str | None, typer.Option(help="Its title, where the source does not say it.")]
StatementId = Annotated[str, typer.Argument(metavar="ID", help="The statement's id, or how it begins.")]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files, folders, http(s) addresses, or - for standard input."),
]


@app.command()
def add(
    sources: Sources,
    db: Db = None,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    workers: Annotated[int, typer.Option(min=1, help="Worker processes.")] = min(2, os.cpu_count() or 1),
    instruments_file: Instruments = None,
) -> None:
    """Read sources into the record; what it holds already is not added again."""
    told = checked(Told(published, publisher, title))
    make = reader_maker(instruments_file)
    with record(db) as store:
        run = add_to(store, sources, make_reader=make, now=now, told=told, workers=workers)
        done = followed(run, store.place)
    raise typer.Exit(1 if done.lost else 0)


@app.command()
def read(
    sources: Sources,
    json: AsJson = False,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out statements less sure than this.")
    ] = 0.0,
    instruments_file: Instruments = None,
) -> None:
    """Read sources without keeping them: a table, or a line of JSON for each document."""
    reader = reader_maker(instruments_file)()
    told = Told(published, publisher, title)
    lost = False
    for source in sources:
        for made in read_source(source, now=now, reader=reader, told=told):
            problems = (made,) if isinstance(made, Problem) else made.problems
            lost |= any(x.severity is Severity.LOST for x in problems)
            if isinstance(made, Problem):
                printing.print_problem(made)
            elif json:
                printing.print_json(made.at_least(min_confidence).to_json())
            else:
                printing.print_reading(made.at_least(min_confidence))
                for problem in problems:
                    printing.print_problem(problem)
    raise typer.Exit(1 if lost else 0)


@app.command()
def said(
    words: Annotated[
        list[str] | None, typer.Argument(help='Words to find; "two words" together, begin*, -without.')
    ] = None,
    db: Db = None,
    by: Annotated[
        str, typer.Option(help="The speaker: words of any of the actor's names, or of an office.")
    ] = "",
    publisher: Annotated[str, typer.Option("--in", metavar="PUBLISHER", help="Who published it.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="How the words are given.")] = None,
    mode: Annotated[
        Mode | None, typer.Option(help="What was said, or what was thought and wanted; speech comes first.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="From this day, week (2031-W11), month or year on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", help="Up to the end of this day, week, month or year.")
    ] = None,
    said_on: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Said on this day, in this week, month or year, by the text's own word."
        ),
    ] = None,
    via: Annotated[
        str, typer.Option(help="Carried by: words of an agency's, outlet's or platform's name.")
    ] = "",
    cites: Annotated[
        str, typer.Option(help="Cites this instrument: words of its name, as in S/RES/2231.")
    ] = "",
    denies: Annotated[
        str | None, typer.Option(metavar="WORDS", help='Contests a claim with these words; "" for any.')
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out what is less sure than this.")
    ] = 0.0,
    without_wrong: Annotated[
        bool, typer.Option("--without-wrong", help="Leave out what was judged wrong.")
    ] = False,
    sort: Annotated[Order, typer.Option(help="Best match first, or newest day first.")] = Order.BEST,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
    json: AsJson = False,
) -> None:
    """Find what was said: full-text search over the statements of the record."""
    query = Query(
        words=" ".join(words or ()),
        by=by,
        publisher=publisher,
        kind=kind,
        mode=mode,
        since=parse_day_range(since)[0] if since else None,
        until=parse_day_range(until)[1] if until else None,
        said_on=parse_day_range(said_on) if said_on else None,
        via=via,
        cites=cites,
        denies=denies,
        min_confidence=min_confidence,
        leave_out_wrong=without_wrong,
        order=sort,
        limit=limit,
        offset=offset,
    )
    with record(db) as store:
        answer = find_said(store, query)
        if json:
            printing.print_json(to_json.said_json(answer))
        else:
            printing.print_said(answer, store.place)


@app.command()
def show(
    statement: StatementId,
    db: Db = None,
    json: AsJson = False,
) -> None:
    """Show one statement in its paragraph, with all that makes it checkable."""
    with record(db) as store:
        answer = find_shown(store, statement)
        if json:
            printing.print_json(to_json.shown_json(answer))
        else:
            printing.print_shown(answer, store.place)


for _command in (*judging.COMMANDS, *actors.COMMANDS, *instruments.COMMANDS, *serving.COMMANDS):
    app.command()(_command)

app.command()(checking.check)
app.add_typer(briefing.brief, name="brief")


@app.command()
def documents(
    words: Annotated[list[str] | None, typer.Argument(help="Words of the title or the text.")] = None,
    db: Db = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    json: AsJson = False,
) -> None:
    """List documents, also those in a language that the reader does not know."""
    with record(db) as store:
        found = store.documents(" ".join(words or ()), limit=limit)
        if json:
            for document in found:
                printing.print_json(to_json.document_json(document))
        else:
            printing.print_documents(found, store.place)


@app.command()
def problems(
    db: Db = None,
    every: Annotated[
        bool, typer.Option("--all", help="Name every thing, however many have the same trouble.")
    ] = False,
    json: AsJson = False,
) -> None:
    """List what could not be read, or not wholly, by cause."""
    with record(db) as store:
        if json:
            for problem in store.problems():
                printing.print_json(to_json.problem_json(problem))
        else:
            found = store.problems()
            printing.print_problems(found, store.place, len(found) if every else 5)


@app.command()
def stats(db: Db = None, json: AsJson = False) -> None:
    """Say how much is in the record."""
    with record(db) as store:
        counts, size = store.counts(), store.size()
        if json:
            printing.print_json({**to_json.counts_json(counts), "size": size, "record": store.place})
        else:
            printing.print_counts(counts, store.place, size)


@app.command()
def reread(db: Db = None, instruments_file: Instruments = None) -> None:
    """Read kept documents again with newer annotators; what a person judged stays."""
    make = reader_maker(instruments_file)
    with record(db) as store:
        done = followed(reread_all(store, make_reader=make, now=now), store.place)
    raise typer.Exit(1 if done.lost else 0)
