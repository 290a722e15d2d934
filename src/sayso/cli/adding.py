"""The commands that read: into the record, without keeping, and again."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from sayso.cli import printing
from sayso.cli.options import AsJson, Db, Instruments, now, record
from sayso.cli.printing_statements import print_reading
from sayso.cli.progress import followed
from sayso.model import Problem, Severity, Told
from sayso.pipeline import add as add_to
from sayso.pipeline import checked, read_source, reader_maker
from sayso.pipeline import reread as reread_all

__all__ = ["add", "read", "reread"]

Published = Annotated[
    str | None, typer.Option(help="The day of publication, where the source does not say it: 2031-03-14.")
]
Publisher = Annotated[str | None, typer.Option(help="Who published it, where the source does not say it.")]
Title = Annotated[str | None, typer.Option(help="Its title, where the source does not say it.")]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files, folders, http(s) addresses, or - for standard input."),
]


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
    with record(db, make=True) as store:
        run = add_to(store, sources, make_reader=make, now=now, told=told, workers=workers)
        done = followed(run, store.place)
    raise typer.Exit(1 if done.lost else 0)


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
                print_reading(made.at_least(min_confidence))
                for problem in problems:
                    printing.print_problem(problem)
    raise typer.Exit(1 if lost else 0)


def reread(db: Db = None, instruments_file: Instruments = None) -> None:
    """Read kept documents again with newer annotators; what a person judged stays."""
    make = reader_maker(instruments_file)
    with record(db) as store:
        done = followed(reread_all(store, make_reader=make, now=now), store.place)
    raise typer.Exit(1 if done.lost else 0)
