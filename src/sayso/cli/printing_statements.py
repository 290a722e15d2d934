"""Statements as text in a terminal: those of a reading, those found, one in its paragraph."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.answers.said import Said, SaidItem, Shown
from sayso.cli.printing import out, passage, print_rows
from sayso.model import Act, Judgement, Mode, Reading, Reference, Statement, Verdict, value_of
from sayso.record.contract import Carrier, Entry

__all__ = ["print_item", "print_reading", "print_said", "print_shown"]


def who(statement: Statement) -> Text:
    """The speaker and the office; a dash where the text does not let one know."""
    speaker = statement.speaker
    if speaker is None:
        return Text("—", style="dim")
    name = Text(speaker.name, style="bold cyan")
    return name.append(f", {speaker.role}", style="dim not bold") if speaker.role else name


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


def _found_by(entry: Entry) -> str:
    if not entry.made_by:
        return "no reader: corrected so by a person"
    return ", ".join(entry.made_by) + ("" if entry.found_now else " (not by the newest reading)")


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
        ("found by", _found_by(entry)),
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
