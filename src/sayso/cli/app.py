"""The commands, each of which reads its options, opens the record, calls one function, prints what it returned."""

from __future__ import annotations

import typer

from sayso.cli import actors, adding, asking, briefing, checking, instruments, judging, serving

__all__ = ["app"]

app = typer.Typer(
    help="The record of who said what, when, and on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (
    adding.add,
    adding.read,
    asking.said,
    asking.show,
    *judging.COMMANDS,
    *actors.COMMANDS,
    *instruments.COMMANDS,
    *serving.COMMANDS,
    checking.check,
    asking.documents,
    asking.problems,
    asking.stats,
    adding.reread,
):
    app.command()(command)

app.add_typer(briefing.brief, name="brief")
