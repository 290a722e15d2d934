"""Values as text in a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.answers.passage import Part
from sayso.answers.said import Said, SaidItem, Shown
from sayso.model import (
    Act,
    Cause,
    Judgement,
    Mode,
    Problem,
    Reading,
    Reference,
    Severity,
    Statement,
    Verdict,
    value_of,
)
from sayso.record.contract import Carrier, Counts, Entry, KeptDocument, KeptProblem

__all__ = ["err", "out", "print_json", "print_reading", "print_said", "print_shown"]

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)

STYLES = {"hit": "bold yellow", "source": "bold cyan", "cue": "magenta", "content": "green"}


def print_json(value: Any) -> None:
    """One JSON value on one line, as UTF-8 whatever the terminal's encoding."""
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n")
    sys.stdout.flush()


def who(statement: Statement) -> Text:
    """The speaker and the office; a dash where the text does not let one know."""
    speaker = statement.speaker
    if speaker is None:
        return Text("—", style="dim")
    name = Text(speaker.name, style="bold cyan")
    return name.append(f", {speaker.role}", style="dim not bold") if speaker.role else name


def passage(parts: Iterable[Part]) -> Text:
    """Parts of a text in the colours of what they are."""
    text = Text()
    for part in parts:
        text.append(part.text, style=STYLES.get(part.role or "", ""))
    return text


def print_reading(reading: Reading) -> None:
    """A reading as a table: who, what, how, how sure."""
    document = reading.document
    title = Text(value_of(document.title) or document.name, style="bold")
    about = " · ".join(x for x in (value_of(document.publisher), value_of(document.published)) if x)
    out.print(title)
    if about:
        out.print(Text(about, style="dim"))
    if not reading.statements:
        out.print(Text("No statement was found.", style="dim"))
        return
    table = Table(box=None, padding=(0, 2, 1, 0), show_header=False)
    table.add_column(ratio=2, min_width=16)
    table.add_column(ratio=5)
    for statement in reading.statements:
        act = f" · {statement.act.value}" if statement.act and statement.act is not Act.ASSERT else ""
        how = f"\n{_how(statement)}{act} · {statement.confidence:.0%} sure"
        table.add_row(who(statement).append(how, style="dim not bold"), _words(reading, statement))
    out.print(table)


def _words(reading: Reading, statement: Statement) -> Text:
    words = Text("denies: " if statement.denies else "", style="bold red")
    words.append(" ".join(reading.words(statement).split()), style="not bold default")
    cue = " … ".join(reading.document.texts_at(statement.cue))
    return words.append(f"  ({cue})", style="magenta") if cue else words


def _how(statement: Statement) -> str:
    return (
        statement.kind.value
        if statement.mode is Mode.SPEECH
        else f"{statement.kind.value}, {statement.mode.value}"
    )


def print_said(answer: Said, place: str) -> None:
    """Statements, each with speaker, day, publisher, id and its words with the matches marked."""
    for item in answer.items:
        print_item(item)
    if not answer.total:
        out.print(
            "No statement has all of this; try fewer words, or [bold]sayso documents[/] for whole texts."
        )
    shown = len(answer.items)
    more = f"; {answer.total - shown} more: --limit, --offset" if answer.total > shown else ""
    out.print(
        Text(f"{answer.total} statement{'s' if answer.total != 1 else ''} in {place}{more}", style="dim")
    )


def print_item(item: SaidItem) -> None:
    """One statement: who, when, where, and its words."""
    entry = item.entry
    head = who(entry.statement)
    head.append(f"  {_day(entry)}", style="not bold default")
    head.append(f"  {entry.citation.publisher or entry.document.name}", style="not bold default")
    if len(entry.carriers) > 1:
        head.append(f" and {len(entry.carriers) - 1} more", style="dim not bold")
    head.append(f"  {entry.statement.id}", style="dim not bold")
    head.append(_verdict(entry), style="bold red")
    out.print(head, soft_wrap=True)
    # The words of a denial are the claim that is contested: never shown as what the speaker holds.
    words = Text("denies: " if entry.statement.denies else "", style="bold red")
    out.print(Padding(words.append_text(_one_line(passage(item.excerpt))), (0, 0, 1, 2), expand=False))


def _one_line(text: Text) -> Text:
    joined = Text()
    for number, line in enumerate(text.split("\n", allow_blank=False)):
        joined.append(" " if number else "").append_text(line)
    return joined


def _day(entry: Entry) -> str:
    published = entry.document.published
    day = "no day of publication" if published is None else published.value + ("?" if published.guess else "")
    said = entry.statement.said_on
    return f"said {said}, published {day}" if said else day


def _verdict(entry: Entry) -> str:
    verdict = entry.verdict
    if verdict is None or verdict.verdict is Verdict.OPEN:
        return ""
    return f"  judged {verdict.verdict.value}"


def print_shown(answer: Shown, place: str) -> None:
    """A statement in its paragraph, with all that makes it checkable."""
    entry, statement = answer.entry, answer.entry.statement
    out.print(who(statement).append(_verdict(entry), style="bold red"))
    out.print(Padding(passage(answer.passage), (1, 2)))
    rows = [
        ("statement", statement.id),
        ("kind", f"{_how(statement)}, {statement.confidence:.0%} sure"),
        ("said on", statement.said_on),
        ("through", ", ".join(statement.via)),
        ("occasion", statement.occasion),
        ("to", statement.addressee),
        ("act", statement.act and statement.act.value),
        ("denies", statement.denies),
        ("cites", "; ".join(dict.fromkeys(_cited(x) for x in statement.cites))),
        ("inside", statement.inside),
        ("found by", ", ".join(entry.made_by) + ("" if entry.found_now else " (not by the newest reading)")),
        ("document", entry.citation.title or entry.document.name),
        ("publisher", entry.citation.publisher),
        ("published", _published(entry)),
        ("address", entry.citation.address),
        ("text", f"sha256 {entry.citation.document}"),
        ("capture", entry.citation.capture and f"sha256 {entry.citation.capture}"),
        *(("judged", _judged(x)) for x in entry.judgements),
        *(("carried by", _carrier(x)) for x in entry.carriers),
        ("record", place),
    ]
    print_rows(rows)


def _published(entry: Entry) -> str | None:
    day = entry.document.published
    return f"{day.value} ({'a guess from' if day.guess else 'from'} {day.where.value})" if day else None


def _judged(x: Judgement) -> str:
    blind = ", blind" if x.blind else ""
    return f"{x.verdict.value} by {x.author} on {x.made:%Y-%m-%d %H:%M} UTC{blind}" + (
        f": {x.note}" if x.note else ""
    )


def _cited(reference: Reference) -> str:
    return f"{reference.instrument}, {reference.clause}" if reference.clause else reference.instrument


def _carrier(carrier: Carrier) -> str:
    told = (carrier.publisher, carrier.published, carrier.title, carrier.address)
    return " · ".join(x for x in told if x)


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
