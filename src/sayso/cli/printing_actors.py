"""Actors as text in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from sayso.answers.actors import ActorShown
from sayso.cli.printing import out, print_rows
from sayso.cli.printing_statements import print_item
from sayso.model import Sameness
from sayso.record.contract import ActorRecord, Given, Held, JudgedPair, KeptActor, Name, Proposal, Tally

__all__ = ["print_actor", "print_actors", "print_given", "print_proposals"]

NAMED = 8
"""How many of a tally are named; the rest is counted."""


def print_actors(actors: Sequence[KeptActor], place: str) -> None:
    """Actors, each with the newest of its offices and how much it said."""
    for x in actors:
        out.print(_who(x), soft_wrap=True)
        out.print(Text(f"  {_about(x)}", style="dim"), soft_wrap=True)
    many = "" if len(actors) == 1 else "s"
    out.print(Text(f"{len(actors)} actor{many} shown, of {place}", style="dim"), soft_wrap=True)


def _who(kept: KeptActor) -> Text:
    name = Text(kept.actor.name, style="bold cyan")
    if kept.office:
        name.append(f", {kept.office.office}", style="not bold default")
        name.append(f"  {_days(kept.office)}", style="dim not bold")
    return name


def _about(kept: KeptActor) -> str:
    kind = kept.actor.kind.value if kept.actor.kind else "kind not known"
    given = "given" if kept.given else ""
    return " · ".join(x for x in (kind, _statements(kept.statements), given, kept.actor.id) if x)


def _statements(number: int) -> str:
    return f"{number:,} statement{'' if number == 1 else 's'}"


def _days(held: Held) -> str:
    if held.given:
        since = f" from {held.first}" if held.first else ""
        return f"given{since}{f' to {held.last}' if held.last else ''}"
    if held.first is None:
        return "seen, no day"
    return f"seen {held.first}" if held.first == held.last else f"seen {held.first} to {held.last}"


def print_given(given: Given, place: str) -> None:
    """What telling actors in advance changed."""
    many = "" if given.new == 1 else "s"
    out.print(f"{given.new:,} actor{many} new, {given.changed:,} changed, {given.unchanged:,} as before")
    out.print(Text(f"record: {place}", style="dim"), soft_wrap=True)


def print_proposals(proposals: Sequence[Proposal], limit: int, place: str) -> None:
    """Pairs that may be one, with the reason, and how to say that they are or are not."""
    for x in proposals[:limit]:
        out.print(_who(x.one), soft_wrap=True)
        out.print(Text(f"  {_about(x.one)}", style="dim"), soft_wrap=True)
        out.print(_who(x.other), soft_wrap=True)
        out.print(Text(f"  {_about(x.other)}", style="dim"), soft_wrap=True)
        out.print(Text(f"  {x.score:.0%}  {x.reason}", style="yellow"), soft_wrap=True)
        out.print()
    more = len(proposals) - limit
    many = "" if len(proposals) == 1 else "s"
    told = f"{len(proposals):,} proposal{many} in {place}" + (f"; {more:,} more: --limit" if more > 0 else "")
    out.print(Text(told, style="dim"), soft_wrap=True)
    if proposals:
        out.print(Text("say which hold: sayso same ID ID, sayso different ID ID", style="dim"))


def print_actor(answer: ActorShown, place: str) -> None:
    """All about one actor, then its newest statements."""
    record, kept = answer.record, answer.record.kept
    kind = kept.actor.kind.value if kept.actor.kind else "kind not known"
    out.print(Text(kept.actor.name, style="bold cyan").append(f", {kind}", style="dim not bold"))
    print_rows(
        [
            ("actor", kept.actor.id),
            ("wikidata", record.wikidata),
            *_listed("names", (_name(x, record) for x in record.names)),
            *_listed("offices", (_held(x) for x in record.offices)),
            ("statements", f"{kept.statements:,}"),
            ("published by", _tally(record.publishers)),
            ("through", _tally(record.via)),
            ("cites", _tally(record.cited, "; ")),
            *_listed("denies", (_counted(x) for x in record.denied[:NAMED])),
            *_listed("judged", (_judged(x) for x in record.judgements)),
            *_listed("may be", (_proposed(x, kept.actor.id) for x in answer.proposals)),
            ("record", place),
        ]
    )
    if answer.items:
        out.print()
        for item in answer.items:
            print_item(item)
        more = kept.statements - len(answer.items)
        if more > 0:
            out.print(Text(f"{more:,} earlier: --limit", style="dim"))


def _listed(name: str, values: Iterable[str]) -> list[tuple[str, str]]:
    """A row a value, the first with the name."""
    return [("" if number else name, value) for number, value in enumerate(values)]


def _name(name: Name, record: ActorRecord) -> str:
    own = name.actor == record.kept.actor.id
    notes = ["given"] * name.given + ([] if own else [f"judged the same, {name.actor}"])
    return f"{name.name} ({'; '.join(notes)})" if notes else name.name


def _held(held: Held) -> str:
    many = f", {_statements(held.statements)}" if held.statements else ""
    return f"{held.office}  ({_days(held)}{many})"


def _tally(tally: Sequence[Tally], joint: str = ", ") -> str:
    named = joint.join(_counted(x) for x in tally[:NAMED])
    more = len(tally) - NAMED
    return f"{named}{joint}and {more} more" if more > 0 else named


def _counted(tally: Tally) -> str:
    return f"{tally.name} ({tally.statements:,})"


def _judged(pair: JudgedPair) -> str:
    x = pair.judgement
    what = {
        Sameness.SAME: "the same",
        Sameness.DIFFERENT: "different",
        Sameness.OPEN: "open again",
    }[x.verdict]
    note = f": {x.note}" if x.note else ""
    pairs = f"{pair.one} ({x.one}) and {pair.other} ({x.other})"
    return f"{pairs} {what}, by {x.author} on {x.made:%Y-%m-%d %H:%M} UTC{note}"


def _proposed(proposal: Proposal, itself: str) -> str:
    other = proposal.other if proposal.one.actor.id == itself else proposal.one
    return f"{other.actor.name} ({other.actor.id}), {proposal.score:.0%}: {proposal.reason}"
