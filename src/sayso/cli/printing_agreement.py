"""Agreement for people."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from sayso.answers.agreement import Agreement
from sayso.cli.printing import out

__all__ = ["print_agreement"]


def print_agreement(found: Agreement, place: str) -> None:
    """Alpha by field, then by pair on how many statements each field agrees."""
    if not found.coders:
        out.print("Nobody has judged a statement yet: [bold]sayso judge[/], or the page Review.")
    else:
        out.print(_by_field(found))
        out.print(_by_pair(found))
    many = "" if found.statements == 1 else "s"
    out.print(Text(f"{found.statements:,} statement{many} judged in {place}", style="dim"))


def _by_field(found: Agreement) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("alpha")
    for name in ("among people", "on", "with the reading", "on"):
        table.add_column(name, justify="right")
    for x in found.fields:
        table.add_row(x.field, _alpha(x.people), f"{x.units:,}", _alpha(x.with_reading), f"{x.read_units:,}")
    return table


def _by_pair(found: Agreement) -> Table:
    table = Table(box=None, padding=(1, 2, 0, 0), header_style="dim")
    table.add_column("agree")
    table.add_column("both", justify="right")
    for x in found.fields:
        table.add_column(x.field, justify="right")
    for pair in found.pairs:
        same = (f"{pair.same[x.field]:,}" for x in found.fields)
        table.add_row(f"{pair.one or 'the reading'} and {pair.other}", f"{pair.both:,}", *same)
    return table


def _alpha(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
