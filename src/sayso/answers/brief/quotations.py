"""The quotations of a brief seen through the eyes of `check`: those in its author's own words, and who is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.answers.brief.refusal import Refusal
from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.source import Brief
from sayso.answers.check import Fit, Item, check
from sayso.model import ActorKind, Reading, Span
from sayso.record.contract import Entry, Store

__all__ = ["Laid", "Read", "laid_out", "wrong_quotations"]

Read = Callable[[str, date], Reading]
"""Reads a text of a day, without keeping it."""

LONGEST = 120
TURNED = frozenset({Fit.SHORTENED, Fit.REORDERED})
"""What is wrong with a part of a statement although each of its words is verbatim."""

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
"""What names nobody: whom it stands for the reading could not tell."""

BLOCK = re.compile(r"#{1,6}\s|[-*+>]\s|\d+[.)]\s|\|")


@dataclass(frozen=True, slots=True)
class Laid:
    """A brief's text with its references resolved: for each character its line, and whose words it is.

    `of` is the number of the reference whose words a character belongs to, -1 for the author's own.
    """

    text: str
    lines: tuple[int, ...]
    of: tuple[int, ...]

    def refs(self, span: Span) -> set[int]:
        """The references whose words stand at the span, and -1 if some of its words are the author's."""
        return {n for n, char in zip(self._of(span), span.of(self.text), strict=True) if not char.isspace()}

    def _of(self, span: Span) -> tuple[int, ...]:
        return self.of[span.start : span.end]

    def own_words(self, start: int, end: int) -> str:
        """The author's own words between two places."""
        return "".join(c for c, n in zip(self.text[start:end], self.of[start:end], strict=True) if n < 0)


def laid_out(brief: Brief, quoted: Sequence[Quoted]) -> Laid:
    """The title and the body as running text: a line break within a paragraph is a space, a heading is without its marks."""
    title = [(char, brief.title_line, -1) for char in f"{brief.title}\n\n"]
    chars = [*title, *_joined(list(_characters(brief, quoted)))]
    return Laid(
        "".join(c for c, _, _ in chars), tuple(line for _, line, _ in chars), tuple(n for _, _, n in chars)
    )


Character = tuple[str, int, int]


def _characters(brief: Brief, quoted: Sequence[Quoted]) -> Iterator[Character]:
    by_start = {x.ref.start: (n, x) for n, x in enumerate(quoted)}
    ends = {x.start: x.end for x in brief.refs}
    if brief.sources_at:
        ends[brief.sources_at[0]] = brief.sources_at[1]
    place, line = 0, brief.first_line
    while place < len(brief.body):
        if place in ends:
            if place in by_start:
                n, one = by_start[place]
                yield from ((c, line, n) for c in one.words)
            line += brief.body.count("\n", place, ends[place])
            place = ends[place]
            continue
        char = brief.body[place]
        yield char, line, -1
        line += char == "\n"
        place += 1


def _joined(chars: list[Character]) -> Iterator[Character]:
    at_start = True
    for place, (char, line, n) in enumerate(chars):
        if n < 0 and at_start and char == "#":
            continue
        if char == "\n" and n < 0:
            rest = "".join(c for c, _, _ in chars[place + 1 : place + 4])
            stays = at_start or not rest.strip() or rest[0] == "\n" or BLOCK.match(rest)
            yield ("\n" if stays else " "), line, n
            at_start = True
            continue
        at_start = at_start and char in " \t" and n < 0
        yield char, line, n


def wrong_quotations(store: Store, brief: Brief, quoted: Sequence[Quoted], read: Read) -> list[Refusal]:
    """Quotations in the author's own words that `check` would not pass, and references under a wrong name."""
    laid = laid_out(brief, quoted)
    if not laid.text.strip():
        return []
    checked = check(store, read(laid.text, brief.day), lines=lambda place: laid.lines[place])
    refusals = [
        Refusal(brief.name, laid.lines[x.span.start], reason)
        for x in checked.items
        if x.marked and (reason := _reason(x, laid, quoted))
    ]
    refusals += [
        Refusal(brief.name, one.ref.line, f"nothing here names {_who(one)}, who said this")
        for n, one in enumerate(quoted)
        if not _is_named(n, one, laid) and not _stands_alone(one, brief)
    ]
    return list(dict.fromkeys(refusals))


def _reason(item: Item, laid: Laid, quoted: Sequence[Quoted]) -> str | None:
    refs = laid.refs(item.span)
    if -1 in refs or not refs:
        return None if item.passes else _own_words(item)
    turned = next((x for x in item.findings if x.fit in TURNED), None)
    if turned:
        return f"“{_short(item.words)}” is {turned.fit.value}: {turned.note}; quote more of the statement"
    one = quoted[min(refs)]
    wrong = any(x.fit is Fit.OTHER_SPEAKER for x in item.findings)
    if wrong and item.speaker and item.speaker.casefold() not in PRONOUNS and one.entry:
        other = _other_named(item, one, laid, quoted)
        if other:
            return f"“{_short(item.words)}” stands under the name of {other}; {_who(one)} said it"
    return None


def _own_words(item: Item) -> str:
    found = item.findings[0]
    instead = next((x.entry for x in (*item.matches, *item.nearest) if x.entry), None)
    refer = f"; refer to the record instead: {{{{said {instead.statement.id[:8]}}}}}" if instead else ""
    return f"“{_short(item.words)}”: {found.fit.value}: {found.note}{refer}"


def _other_named(item: Item, one: Quoted, laid: Laid, quoted: Sequence[Quoted]) -> str | None:
    """The other under whose name the words stand; None where that is only how the draft was read.

    Who carried the words is not who said them: “…,” Ruiz said, the Halm Courier reported.
    """
    own, named = _own_line(item.span, laid), item.speaker or ""
    assert one.entry is not None
    here = any(_names(own, x) for x in _known_as(one.entry))
    if not _carries(one.entry, named):
        return named if _names(own, named) or not _is_named(min(laid.refs(item.span)), one, laid) else None
    if here:
        return None
    others = (x for q in quoted if q.entry and q.entry.actor != one.entry.actor for x in _known_as(q.entry))
    return next((x for x in others if _names(own, x)), None)


def _own_line(span: Span, laid: Laid) -> str:
    """The author's own words on the line of the brief on which a span begins."""
    line = laid.lines[span.start]
    within = [p for p in range(len(laid.text)) if laid.lines[p] == line]
    return laid.own_words(within[0], within[-1] + 1)


def _carries(entry: Entry, name: str) -> bool:
    """Whether this is the name of who published or carried the statement."""
    folded = _folded(name)
    carriers = (*(x.publisher for x in entry.carriers), entry.citation.publisher, *entry.statement.via)
    return any(folded in _folded(x) or _folded(x) in folded for x in carriers if x)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


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
    return any(_names(own, x) for x in _known_as(one.entry))


def _known_as(entry: Entry) -> Iterator[str]:
    if entry.statement.speaker:
        yield entry.statement.speaker.name
    if entry.actor:
        yield entry.actor.name


def _names(text: str, name: str) -> bool:
    """Whether the last word of a name stands in the text, or any long word of a body's."""
    words = re.findall(r"\w[\w'’-]*", name.casefold())
    there = set(re.findall(r"\w[\w'’-]*", text.casefold().replace("’s", "").replace("'s", "")))
    return bool(words) and (words[-1] in there or any(len(x) > 4 and x in there for x in words))


def _stands_alone(one: Quoted, brief: Brief) -> bool:
    """Whether the reference is a paragraph by itself: its attribution is then made with it."""
    before = brief.body[: one.ref.start].rsplit("\n", 1)[-1]
    after = brief.body[one.ref.end :].split("\n", 1)[0]
    return not before.strip() and not after.strip()


def _who(one: Quoted) -> str:
    speaker = one.entry.statement.speaker if one.entry else None
    return speaker.name if speaker else "the speaker"


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"
