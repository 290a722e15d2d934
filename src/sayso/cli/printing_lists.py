"""What the record holds, as text in a terminal: its documents, its problems, how much there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.text import Text

from sayso.cli.printing import out, print_rows
from sayso.model import Cause, Severity, value_of
from sayso.record.contract import Counts, KeptDocument, KeptProblem

__all__ = ["print_counts", "print_documents", "print_problems"]


def print_problems(problems: Sequence[KeptProblem], place: str, most: int) -> None:
    """Problems by cause, those that cost a reading first; of things with the same trouble, `most` by name."""
    for cause, severity in _causes(problems):
        same = [x for x in problems if x.problem.cause is cause and x.problem.severity is severity]
        style = "bold red" if severity is Severity.LOST else "bold yellow"
        out.print(Text(f"{cause.value} ({len(same)}, {severity.value})", style=style))
        for trouble in dict.fromkeys((x.problem.message, x.problem.advice) for x in same):
            things = [x for x in same if (x.problem.message, x.problem.advice) == trouble]
            for x in things[:most]:
                out.print(
                    Text(f"  {x.problem.thing}", style="bold").append(f"  {x.seen:%Y-%m-%d}", style="dim")
                )
            if len(things) > most:
                out.print(Text(f"  and {len(things) - most:,} more: --all", style="dim"))
            out.print(
                Padding(Text(trouble[0]).append(f" {trouble[1]}", style="dim"), (0, 0, 0, 4), expand=False)
            )
    out.print(Text(f"{len(problems):,} problem{'s' if len(problems) != 1 else ''} in {place}", style="dim"))


def _causes(problems: Iterable[KeptProblem]) -> list[tuple[Cause, Severity]]:
    found = {(x.problem.cause, x.problem.severity) for x in problems}
    return sorted(found, key=lambda x: (x[1] is Severity.NOTE, x[0].value))


def print_documents(documents: Iterable[KeptDocument], place: str) -> None:
    """Documents, each with what is known about it and how many statements it carries."""
    number = 0
    for number, kept in enumerate(documents, 1):
        document = kept.document
        out.print(Text(value_of(document.title) or document.name, style="bold"), soft_wrap=True)
        told = (
            value_of(document.published),
            value_of(document.publisher),
            f"{kept.statements} statement{'' if kept.statements == 1 else 's'}"
            if kept.read
            else f"not read ({value_of(document.language) or 'failed'})",
            kept.copy_of and f"copy of {kept.copy_of[:12]}",
            document.sha256[:12],
        )
        out.print(Text("  " + " · ".join(x for x in told if x), style="dim"), soft_wrap=True)
    out.print(Text(f"{number} document{'' if number == 1 else 's'} shown, of {place}", style="dim"))


def print_counts(counts: Counts, place: str, size: int) -> None:
    """How much is in the record, a line each."""
    print_rows(
        [
            ("sources", f"{counts.sources:,}"),
            ("captures", f"{counts.captures:,}"),
            ("documents", f"{counts.documents:,}"),
            ("of them copies", f"{counts.copies:,}"),
            ("of them not read", f"{counts.documents_not_read:,}"),
            ("statements", f"{counts.statements:,}"),
            ("of speech", f"{counts.speech:,}"),
            ("of attitude", f"{counts.attitude:,}"),
            ("actors", f"{counts.actors:,}"),
            ("judgements", f"{counts.judgements:,}"),
            ("problems", f"{counts.problems:,}"),
            ("size", f"{size / 1e6:,.1f} MB"),
            ("record", place),
        ]
    )
