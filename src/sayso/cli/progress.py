"""A run into the record, followed in the terminal and summed up at its end."""

from __future__ import annotations

from collections.abc import Iterable

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from sayso.cli.printing import err, out, print_problem
from sayso.pipeline import Progress as Done

__all__ = ["followed"]

MOST_TOLD = 20
"""Problems told as they come; all are in the record."""


def followed(run: Iterable[Done], place: str) -> Done:
    """Show how far the run has come, then what it did; the sum."""
    bar = Progress(
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[statements]:,} statements"),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[place]}"),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    )
    done, told = Done(), 0
    with bar:
        task = bar.add_task("", total=None, statements=0, place="")
        for done in run:
            lost = done.lost
            for problem in lost[told:MOST_TOLD]:
                print_problem(problem)
            told = len(lost)
            bar.update(
                task,
                total=done.total,
                completed=done.captures,
                statements=done.statements,
                place=done.place[-40:],
            )
    _sum_up(done, place)
    return done


def _sum_up(done: Done, place: str) -> None:
    line = Text(f"{_many(done.documents, 'document')}, {_many(done.statements, 'statement')} new")
    if done.copies:
        line.append(f" ({done.copies} copies of earlier texts)")
    if done.known:
        line.append(f"; {done.known:,} of {done.captures:,} were in the record already")
    out.print(line)
    lost, notes = len(done.lost), len(done.problems) - len(done.lost)
    told = [f"{_many(lost, 'thing')} not read"] if lost else []
    told += [_many(notes, "reservation")] if notes else []
    if told:
        out.print(Text(f"{', '.join(told)}: see `sayso problems`", style="yellow"))
    out.print(Text(f"record: {place}", style="dim"), soft_wrap=True)


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
