"""Values as text in a terminal: what all commands print alike."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.answers.passage import Part
from sayso.model import Problem, Severity

__all__ = ["err", "out", "passage", "print_json", "print_json_lines", "print_problem", "print_rows"]

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)

STYLES = {"hit": "bold yellow", "source": "bold cyan", "cue": "magenta", "content": "green"}


def print_json(value: Any) -> None:
    """One JSON value on one line, as UTF-8 whatever the terminal's encoding."""
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n")
    sys.stdout.flush()


def print_json_lines(values: Iterable[Any]) -> None:
    """Write each as a line of JSON."""
    for value in values:
        print_json(value)


def passage(parts: Iterable[Part]) -> Text:
    """Parts of a text in the colours of what they are."""
    text = Text()
    for part in parts:
        text.append(part.text, style=STYLES.get(part.role or "", ""))
    return text


def print_rows(rows: Iterable[tuple[str, str | None]]) -> None:
    """Names and values, a line each; those without a value left out."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value:
            table.add_row(name, Text(value))
    out.print(table)


def print_problem(problem: Problem) -> None:
    """A problem on the error stream."""
    style = "bold red" if problem.severity is Severity.LOST else "yellow"
    err.print(
        Text(f"{problem.cause.value}: ", style=style).append(str(problem), style="not bold default"),
        soft_wrap=True,
    )
