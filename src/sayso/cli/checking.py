"""The command that checks a draft: read it, hold it against the record, print what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli import printing
from sayso.cli.options import AsJson, Db, now, record
from sayso.model import Told

__all__ = ["check"]


def check(
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help="A file, an http(s) address, or - for standard input.")
    ],
    db: Db = None,
    json: AsJson = False,
    annotate: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT", help="Write the draft with its verdicts: OUT.docx with comments, or OUT.html."
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="The draft's own day, from which its “on Wednesday” counts."),
    ] = None,
) -> None:
    """Check every quotation of a draft against the record. Exit status 0 only if all are exact."""
    from sayso.answers.check import check as check_draft
    from sayso.answers.check.to_json import checked_json
    from sayso.cli.printing_checks import print_checked, print_reservation
    from sayso.pipeline import default_reader, read_draft
    from sayso.pipeline.annotating import annotated

    with record(db) as store:
        read = read_draft(draft, now=now, reader=default_reader(), told=Told(published=published))
        checked = check_draft(store, read.reading, lines=read.line, blocks=read.blocks)
        if annotate:
            annotated(read, checked, annotate)
        if json:
            printing.print_json({**checked_json(checked), "unit": read.unit})
        else:
            for problem in read.reading.problems:
                print_reservation(problem)
            print_checked(checked, read.unit, store.place)
            if annotate:
                printing.out.print(f"written: {annotate}", highlight=False, soft_wrap=True)
    raise typer.Exit(0 if checked.passes else 1)
