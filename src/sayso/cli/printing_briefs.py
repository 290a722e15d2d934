"""Briefs as text in a terminal."""

from __future__ import annotations

from rich.text import Text

from sayso.cli.printing import out
from sayso.pipeline.briefs import BuiltFiles

__all__ = ["print_built"]


def print_built(done: BuiltFiles) -> None:
    """What was built, and where it is."""
    built = done.built
    statements = len({x.entry.statement.id for x in built.quoted if x.entry})
    out.print(Text(built.brief.title, style="bold"))
    out.print(
        f"{_many(len(built.quoted), 'quotation')} of {_many(statements, 'statement')} from "
        f"{_many(len(built.cited), 'source')}, all verbatim; on the record of {built.record_day}",
        soft_wrap=True,
    )
    for path in done.paths:
        out.print(Text(f"  {path}"), soft_wrap=True)


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
