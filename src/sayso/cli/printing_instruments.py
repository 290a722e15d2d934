"""Instruments and events as text in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from sayso.answers.instruments import Events, InstrumentShown, MentionItem
from sayso.cli.printing import out, passage, print_rows
from sayso.cli.printing_statements import print_item
from sayso.model import Document, Vote, value_of
from sayso.record.contract import InstrumentRecord, KeptEvent, KeptInstrument

__all__ = ["print_events", "print_instrument", "print_instruments"]

NAMED = 8
"""How many of a tally are named; the rest is counted."""


def print_instruments(instruments: Sequence[KeptInstrument], place: str) -> None:
    """Instruments, each with how much cites it and from when to when."""
    for x in instruments:
        out.print(Text(x.name, style="bold cyan"), soft_wrap=True)
        out.print(Text(f"  {_counted(x)}", style="dim"), soft_wrap=True)
    number = _number(len(instruments), "instrument")
    out.print(Text(f"{number} shown, of {place}", style="dim"), soft_wrap=True)


def _counted(x: KeptInstrument) -> str:
    days = x.first if x.first == x.last else f"{x.first} to {x.last}"
    parts = (
        _number(x.mentions, "mention"),
        _number(x.documents, "document"),
        _number(x.statements, "statement"),
        days,
    )
    return " · ".join(part for part in parts if part)


def _number(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def print_instrument(answer: InstrumentShown, place: str) -> None:
    """All about one instrument, its mentions in order of time, then its newest statements."""
    record = answer.record
    out.print(Text(record.kept.name, style="bold cyan"))
    print_rows(
        [
            ("cited", _counted(record.kept)),
            ("by", _named([f"{x.actor.name} ({x.statements:,})" for x in record.speakers])),
            ("clauses", _named([f"{x.name} ({x.mentions:,})" for x in record.clauses])),
            ("record", place),
        ]
    )
    if answer.mentions:
        earlier = record.kept.mentions - len(answer.mentions)
        out.print(Text("\nMentions" + (f", after {earlier:,} earlier" if earlier else ""), style="bold"))
        for item in answer.mentions:
            _print_mention(item, record)
    if answer.items:
        out.print(Text("Statements", style="bold"))
        for said in answer.items:
            print_item(said)
        more = record.kept.statements - len(answer.items)
        if more > 0:
            out.print(Text(f"{more:,} earlier: --limit", style="dim"))


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f", and {more:,} more" if more > 0 else "")


def _print_mention(item: MentionItem, record: InstrumentRecord) -> None:
    mention = item.mention
    speakers = {x.statement.id: x.statement.speaker for x in record.entries}
    speaker = speakers.get(mention.statement or "")
    told = f"statement {mention.statement}" if mention.statement else "the narrator"
    head = Text(_where(mention.passage.document))
    head.append(f"  {speaker.name if speaker else told}", style="cyan" if speaker else "dim")
    if mention.clause:
        head.append(f"  {mention.clause}", style="magenta")
    out.print(head, soft_wrap=True)
    out.print(Padding(passage(item.excerpt), (0, 0, 1, 2), expand=False))


def _where(document: Document) -> str:
    published = value_of(document.published) or "no day of publication"
    return f"{published}  {value_of(document.publisher) or document.name}"


def print_events(answer: Events, place: str) -> None:
    """Events, each with who, what, to whom, when, and the words that tell it."""
    for kept in answer.items:
        _print_event(kept)
    shown = len(answer.items)
    more = f"; {answer.total - shown:,} more: --limit, --offset" if answer.total > shown else ""
    out.print(Text(f"{_number(answer.total, 'event')} in {place}{more}", style="dim"), soft_wrap=True)


def _print_event(kept: KeptEvent) -> None:
    event = kept.event
    head = Text(event.code or "no code", style="bold magenta")
    head.append(f"  {event.actor or '—'}", style="bold cyan" if event.actor else "dim not bold")
    if event.target:
        head.append(" → ", style="dim not bold").append(event.target, style="bold cyan")
    head.append(f"  on {event.on}" if event.on else "", style="not bold default")
    head.append(f"  {_votes(event.vote)}" if event.vote else "", style="bold yellow")
    head.append(f"  told {_where(kept.passage.document)}", style="not bold default")
    head.append(f"  {kept.passage.document.sha256[:12]}", style="dim not bold")
    out.print(head, soft_wrap=True)
    words = " … ".join(" ".join(x.split()) for x in kept.passage.words)
    out.print(Padding(Text(words), (0, 0, 1, 2), expand=False))


def _votes(vote: Vote) -> str:
    counts = ((vote.votes_for, "for"), (vote.against, "against"), (vote.abstain, "abstaining"))
    return ", ".join(f"{number} {what}" for number, what in counts if number is not None) or "a vote"
