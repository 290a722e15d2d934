"""A checked draft in a terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from sayso.answers.check import Change, Checked, Item, Kind, Match
from sayso.answers.check.undated import told_day
from sayso.cli.printing import out, print_problem
from sayso.model import Cause, Problem

__all__ = ["print_checked", "print_reservation"]

OF_NO_MATTER = frozenset({Cause.NO_DATE, Cause.GUESSED_DATE})
"""A draft need not say its day."""
SHOWN_WORDS = 4
"""Words of what is the same on either side of a difference."""
NEAREST = 2
"""Statements nearest to a quotation that are shown; of an attribution without marks the first."""
LONGEST = 160
"""Code points of a passage that are shown."""


def print_reservation(problem: Problem) -> None:
    """What reading the draft could not do, on the error stream."""
    if problem.cause not in OF_NO_MATTER:
        print_problem(problem)


def print_checked(checked: Checked, unit: str, place: str) -> None:
    """A table: where in the draft, the verdict, the words, and what there is to say of them."""
    table = Table(box=None, padding=(0, 2, 1, 0), header_style="dim")
    table.add_column(unit, justify="right", style="dim", no_wrap=True)
    table.add_column("verdict", ratio=2, min_width=14)
    table.add_column("in the draft, and in the record", ratio=6)
    for item in checked.items:
        table.add_row(str(item.line), _verdict(item), _told(item))
    if checked.items:
        out.print(table)
    out.print(_sum(checked))
    out.print(Text(f"record: {place}", style="dim"), soft_wrap=True)


def _verdict(item: Item) -> Text:
    if not item.marked:
        return Text(item.fit.value, style="dim")
    text = Text(item.fit.value, style="green" if item.passes else "bold red")
    for finding in item.findings[1:]:
        text.append(f"\n{finding.fit.value}", style="not bold red")
    return text


def _told(item: Item) -> Text:
    words = _short(item.words)
    text = Text(f"“{words}”" if item.marked else words)
    about = [
        x for x in (item.speaker, item.day and told_day(item.day), *(f"through {x}" for x in item.via)) if x
    ]
    if about:
        text.append(f"  {', '.join(about)}", style="cyan")
    for finding in item.findings:
        if finding.note:
            text.append(f"\n{finding.note}", style="default" if item.marked else "dim")
    if _differs(item):
        text.append("\n").append_text(_difference(item.difference))
    for line in dict.fromkeys(map(_match, item.matches)):
        text.append(f"\n  {line}", style="dim")
    for match in item.nearest[: NEAREST if item.marked else 1]:
        text.append("\nnearest: ", style="dim").append(f"“{_short(' … '.join(match.words))}”")
        text.append(f"\n  {_match(match)}", style="dim")
    return text


def _differs(item: Item) -> bool:
    return any(x.kind not in (Kind.SAME, Kind.EDITORIAL) for x in item.difference)


def _difference(changes: tuple[Change, ...]) -> Text:
    """The words as `[-lost-]{+added+}`, whatever the terminal's colours; of what is the same only the edges."""
    text = Text()
    for number, change in enumerate(changes):
        if change.kind in (Kind.SAME, Kind.EDITORIAL):
            text.append(_edges(change.draft, number == 0, number == len(changes) - 1))
        else:
            if change.record:
                text.append(f"[-{_line(change.record)}-]", style="red")
            if change.draft:
                text.append(f"{{+{_line(change.draft)}+}}", style="green")
        text.append(" ")
    return text


def _edges(words: str, first: bool, last: bool) -> str:
    found = words.split()
    if len(found) <= 2 * SHOWN_WORDS:
        return " ".join(found)
    before = [] if first else found[:SHOWN_WORDS]
    after = [] if last else found[-SHOWN_WORDS:]
    return " ".join([*before, "…", *after])


def _match(match: Match) -> str:
    citation, entry = match.citation, match.entry
    speaker = entry.statement.speaker.name if entry and entry.statement.speaker else None
    told = (speaker, citation.publisher, citation.title or match.document.name, citation.published)
    name = citation.statement or f"text {citation.document[:12]}, in no statement"
    return " · ".join(x for x in (*told, name) if x)


def _short(words: str) -> str:
    line = _line(words)
    return (
        line
        if len(line) <= LONGEST
        else line[: LONGEST - 30].rsplit(" ", 1)[0] + " … " + line[-25:].split(" ", 1)[-1]
    )


def _line(words: str) -> str:
    return " ".join(words.split())


def _sum(checked: Checked) -> Text:
    quotations = [x for x in checked.items if x.marked]
    wrong = [x for x in quotations if not x.passes]
    beside = len(checked.items) - len(quotations)
    if not quotations:
        return Text("No quotation was found in the draft.", style="yellow")
    number = f"{len(quotations)} quotation{'' if len(quotations) == 1 else 's'}"
    text = (
        Text(f"{number}: {len(wrong)} to look at", style="bold red")
        if wrong
        else Text(f"{number}: all exact, or exact but for what editors may do", style="bold green")
    )
    if beside:
        text.append(
            f"; {beside} attribution{'' if beside == 1 else 's'} without quotation marks, not verified",
            style="not bold default",
        )
    return text
