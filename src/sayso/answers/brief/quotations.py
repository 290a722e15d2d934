"""The quotations of a brief seen through the eyes of `check`: those in its author's own words, and who is named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from sayso.answers.brief.cutting import cut_short
from sayso.answers.brief.laid import Laid, laid_out
from sayso.answers.brief.names import is_speaker, known_as, names
from sayso.answers.brief.refusal import Refusal
from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.source import Brief
from sayso.answers.brief.telling import mistold
from sayso.answers.check import Item, check
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.speakers import carries, named, same_name
from sayso.model import ActorKind, Kind, Reading, Span, value_of
from sayso.record.contract import Entry, Store

__all__ = ["Read", "wrong_quotations"]

Read = Callable[[str, date], Reading]
"""Reads a text of a day, without keeping it."""

LONGEST = 120
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
"""What names nobody: whom it stands for the reading could not tell."""


def wrong_quotations(store: Store, brief: Brief, quoted: Sequence[Quoted], read: Read) -> list[Refusal]:
    """Quotations in the author's own words that `check` would not pass, and references under a wrong name."""
    laid = laid_out(brief, quoted)
    if not laid.text.strip():
        return []
    quoted = [one if one.entry else replace(one, entry=_spoken(store, one)) for one in quoted]
    checked = check(
        store, read(laid.text, brief.day), lines=lambda place: laid.lines[place], blocks=laid.blocks
    )
    asked = Lookups(store)
    refusals = [
        Refusal(brief.name, laid.lines[x.span.start], reason)
        for x in checked.items
        if x.marked and (reason := _reason(asked, x, laid, quoted))
    ]
    refusals += [
        Refusal(brief.name, one.ref.line, f"nothing here names {_who(one)}, who said this")
        for n, one in enumerate(quoted)
        if not _is_named(n, one, laid) and not (one.ref.what == "said" and _stands_alone(one, brief))
    ]
    refusals += [
        Refusal(brief.name, one.ref.line, f"“{_short(one.words)}” {why}; quote more of the statement")
        for n, one in enumerate(quoted)
        if (why := cut_short(store, n, one, laid))
    ]
    refusals += [
        Refusal(brief.name, one.ref.line, f"“{_short(one.words)}”: {why}")
        for n, one in enumerate(quoted)
        if (why := mistold(n, one, laid))
    ]
    return list(dict.fromkeys(refusals))


def _reason(store: Lookups, item: Item, laid: Laid, quoted: Sequence[Quoted]) -> str | None:
    refs = laid.refs(item.span)
    if -1 in refs or not refs:
        return None if item.passes else _own_words(item)
    one, reader = quoted[min(refs)], item.speaker or ""
    if not named(reader) or reader.casefold() in PRONOUNS:
        return None
    if one.entry is None:
        return _under_another_text(item, one, laid)
    speaker = one.entry.statement.speaker
    if speaker is None or not named(speaker.name) or is_speaker(store, reader, one.entry):
        return None
    other = _other_named(item, one, laid, quoted)
    return f"“{_short(item.words)}” stands under the name of {other}; {_who(one)} said it" if other else None


def _own_words(item: Item) -> str:
    found = item.findings[0]
    instead = next((x.entry for x in (*item.matches, *item.nearest) if x.entry), None)
    refer = f"; refer to the record instead: {{{{said {instead.statement.id[:8]}}}}}" if instead else ""
    note = f": {found.note}" if found.note else ""
    return f"“{_short(item.words)}”: {found.fit.value}{note}{refer}"


def _other_named(item: Item, one: Quoted, laid: Laid, quoted: Sequence[Quoted]) -> str | None:
    """The other under whose name the words stand; None where that is only how the draft was read.

    Who carried the words is not who said them: “…,” Ruiz said, the Halm Courier reported.
    """
    own, other = _own_line(item.span, laid), item.speaker or ""
    assert one.entry is not None
    here = any(names(own, x) for x in known_as(one.entry))
    if not carries(one.entry, other):
        return other if names(own, other) or not _is_named(min(laid.refs(item.span)), one, laid) else None
    if here:
        return None
    others = (x for q in quoted if q.entry and q.entry.actor != one.entry.actor for x in known_as(q.entry))
    return next((x for x in others if names(own, x)), None)


def _under_another_text(item: Item, one: Quoted, laid: Laid) -> str | None:
    """Why a passage that no statement holds, a text's own words, does not stand under that text's name."""
    own, other = _own_line(item.span, laid), item.speaker or ""
    publisher = value_of(one.document.publisher)
    known = [x for x in (publisher, value_of(one.document.byline)) if x]
    if not known or not names(own, other) or any(same_name(other, x) or names(own, x) for x in known):
        return None
    return f"“{_short(item.words)}” stands under the name of {other}; it is what {known[0]} wrote"


def _own_line(span: Span, laid: Laid) -> str:
    """The author's own words on the line of the brief on which a span begins."""
    line = laid.lines[span.start]
    within = [p for p in range(len(laid.text)) if laid.lines[p] == line]
    return laid.own_words(within[0], within[-1] + 1)


def _spoken(store: Store, passage: Quoted) -> Entry | None:
    """The statement that somebody spoke in so many words and in which a passage lies: the words are his, not the text's."""
    places = [x.place for x in passage.pieces]
    over = store.statements_over(passage.document.sha256, Span(places[0].start, places[-1].end))
    holding = (
        x
        for x in over
        if x.statement.kind is Kind.DIRECT
        and all(any(c.covers(place) for c in x.statement.content) for place in places)
    )
    return min(holding, key=lambda x: sum(c.end - c.start for c in x.statement.content), default=None)


def _is_named(n: int, one: Quoted, laid: Laid) -> bool:
    """Whether the paragraph of a reference, or the one before it, names who said it."""
    speaker = one.entry.statement.speaker if one.entry else None
    if one.entry is None or speaker is None or speaker.kind is ActorKind.UNNAMED or n not in laid.of:
        return True
    at = laid.of.index(n)
    start = laid.text.rfind("\n", 0, at) + 1
    before = laid.text.rfind("\n", 0, len(laid.text[:start].rstrip("\n"))) + 1
    end = laid.text.find("\n", at)
    own = laid.own_words(before, len(laid.text) if end < 0 else end)
    return any(names(own, x) for x in known_as(one.entry))


def _stands_alone(one: Quoted, brief: Brief) -> bool:
    """Whether the reference is a paragraph by itself: its attribution is then made with it."""
    before = brief.body[: one.ref.start].rsplit("\n", 1)[-1]
    after = brief.body[one.ref.end :].split("\n", 1)[0]
    return not before.strip() and not after.strip()


def _who(one: Quoted) -> str:
    speaker = one.entry.statement.speaker if one.entry else None
    return speaker.name if speaker else "the speaker"


def _short(words: str) -> str:
    plain = " ".join(words.split()).removeprefix("“").removesuffix("”")
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"
