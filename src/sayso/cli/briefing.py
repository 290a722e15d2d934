"""The commands about briefs: draft one from the record, build one to what is published."""

from __future__ import annotations

import getpass
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli import printing
from sayso.cli.options import AsJson, Db, now, record
from sayso.model import UsageError, parse_day_range

if TYPE_CHECKING:
    from sayso.answers.brief import Format

__all__ = ["brief"]

brief = typer.Typer(
    help="Draft a brief from the record, and build it to what is published.", no_args_is_help=True
)
FORMATS = "md, html, docx, pdf"


@brief.command("new")
def new_brief(
    db: Db = None,
    by: Annotated[
        str, typer.Option(help="The speaker: words of any of the actor's names, or of an office.")
    ] = "",
    about: Annotated[str, typer.Option(help="Words of what was said, as in `sayso said`.")] = "",
    cites: Annotated[str, typer.Option(help="Cites this instrument: words of its name.")] = "",
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="From this day, week (2031-W11), month or year on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", help="Up to the end of this day, week, month or year.")
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="The brief's own day: nothing later is told. Else today."),
    ] = None,
    title: Annotated[str, typer.Option(help="Its title; else one is made.")] = "",
    author: Annotated[str | None, typer.Option(help="Its author; you, by your login name.")] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write it there, unless a file is there already.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Draft a brief from the record: what was said, denied and done, each sentence from one statement."""
    from sayso.answers.brief import Wanted, draft  # It takes longer to load than other commands.
    from sayso.answers.brief.to_json import draft_json
    from sayso.pipeline.briefs import put_new, read_of

    wanted = Wanted(
        by,
        about,
        cites,
        parse_day_range(since)[0] if since else None,
        parse_day_range(until)[1] if until else None,
    )
    today = now().date()
    with record(db) as store:
        made = draft(
            store,
            wanted,
            day=_day(day) if day else None,
            record_day=today,
            read=read_of("draft"),
            title=title,
            author=getpass.getuser() if author is None else author,
        )
    if out:
        put_new(out, made.text.encode("utf-8"))
    if json:
        printing.print_json(draft_json(made))
    elif out:
        printing.out.print(f"{out}: {len(made.told)} statements told, {len(made.left)} more in the record")
    else:
        sys.stdout.write(made.text)


def _day(value: str) -> date:
    first, last = parse_day_range(value)
    if first != last:
        raise UsageError(f"{value!r} is more than one day; write one as 2031-03-14")
    return first


@brief.command("build")
def build_brief(
    path: Annotated[Path, typer.Argument(metavar="BRIEF", help="The brief: a Markdown file.")],
    db: Db = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DAY", help="On the record as it stood at the end of this day.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to; else `built` beside the brief.")
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT", help=f"One of {FORMATS}; again for more. All of them."),
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The page's template, instead of the brief's own.")
    ] = None,
    style: Annotated[
        str | None, typer.Option(metavar="CSL", help="The citation style: a .csl file, or a bundled one.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Build a brief: every quotation is resolved and checked, or nothing is written."""
    from sayso.answers.brief.to_json import (
        built_json,
    )  # What builds takes longer to load than other commands.
    from sayso.cli import printing_briefs
    from sayso.pipeline.briefs import build_file

    day = _day(as_of) if as_of else None
    with record(db) as store:
        done = build_file(
            store, path, now=now(), as_of=day, out=out, formats=_formats(to), template=template, style=style
        )
    if json:
        printing.print_json(built_json(done.built, done.paths))
    else:
        printing_briefs.print_built(done)


def _formats(named: list[str] | None) -> tuple[Format, ...]:
    from sayso.answers.brief import Format

    try:
        return tuple(Format(x.lower()) for x in named) if named else tuple(Format)
    except ValueError as error:
        raise UsageError(f"a brief is built to one of {FORMATS}") from error
