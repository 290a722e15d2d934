"""A draft against the record: every quotation and every attribution, each with its verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.answers.check.candidates import candidates
from sayso.answers.check.draft import quotations, unmarked
from sayso.answers.check.judging import Judged, judged
from sayso.answers.check.listed import sources_listed
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named, same_speaker
from sayso.answers.check.values import Checked, Finding, Fit, Item, Match
from sayso.answers.check.words import words
from sayso.model import Reading, Span, Statement, day_range
from sayso.record.contract import Entry, Store

__all__ = ["Lines", "check", "check_words"]

Lines = Callable[[int], int]
"""From a code point of a draft's text to the line, from 1 on, on which it stands for its author."""

TRIED = 6
"""Places of one quotation that are judged."""
NEAREST = 3
TELLING = 4
"""Letters of a word that says something by itself."""
LIKENESS = 0.3
"""The share of such words that makes a statement near."""


def check(
    store: Store, reading: Reading, *, lines: Lines | None = None, blocks: Sequence[Span] = ()
) -> Checked:
    """Every quotation of a draft, and every attribution without quotation marks, held against the record.

    `blocks` are stretches that the draft quotes by their place, without marks. `lines` tells on which line a place of the draft stands; without it the lines are those of its text.
    """
    text = reading.document.text
    line = lines or (lambda place: text.count("\n", 0, place) + 1)
    asked = Lookups(store)
    listed = sources_listed(reading.document)
    items = [
        _item(asked, x, line(x.span.start))
        for x in quotations(reading, blocks)
        if not any(y.covers(x.span) and asked.is_titled(x.span.of(text), y.of(text)) for y in listed)
    ]
    items += [_beside(asked, reading, one, span, line(span.start)) for one, span in unmarked(reading)]
    return Checked(reading.document, tuple(sorted(items, key=lambda x: (x.span, not x.marked))))


def check_words(
    store: Store,
    words: str,
    *,
    speaker: str | None = None,
    day: str | None = None,
    via: Sequence[str] = (),
    before: str = "",
    after: str = "",
) -> Item:
    """One quotation by itself, without its outer marks, held against the record.

    `speaker`, `day` (a TIMEX3 value) and `via` are what is said of it, None where nothing is; `before` and
    `after` the words around it in its sentence. The span of the item is in `words`.
    """
    span = Span(0, max(len(words), 1))
    sought = Sought(words, span, speaker, None, day, tuple(via), before, after)
    return _item(Lookups(store), sought, 1)


def _item(store: Lookups, sought: Sought, line: int) -> Item:
    best = _best(store, sought)
    findings = best.findings if best else (Finding(Fit.NOT_FOUND),)
    lost = findings[0].fit in (Fit.CLOSE, Fit.NOT_FOUND)
    nearest = _nearest(store, sought, best) if lost else ()
    return Item(
        span=sought.span,
        words=sought.text[sought.span.start : sought.span.end],
        line=line,
        marked=True,
        speaker=sought.speaker,
        day=sought.day,
        via=sought.via,
        findings=findings,
        matches=best.matches if best and not lost else (),
        difference=best.changes if best and findings[0].fit is not Fit.NOT_FOUND else (),
        nearest=nearest,
    )


def _best(store: Lookups, sought: Sought) -> Judged | None:
    """The place of the record from which the quotation comes, if it comes from one."""
    if not sought.words:
        return None
    days = day_range(sought.day) if sought.day else None
    speaker = sought.speaker if named(sought.speaker) else None
    found = candidates(store, sought.text, sought.words, speaker or "", days)
    best: Judged | None = None
    # The words come first: a place where they are less alike cannot be the better one.
    for candidate in [x for x in found if x.near(found[0])][:TRIED]:
        one = judged(store, sought, candidate)
        if best is None or one.order < best.order:
            best = one
        if best.certain:
            break
    return best


def _nearest(store: Lookups, sought: Sought, best: Judged | None) -> tuple[Match, ...]:
    text = sought.text[sought.span.start : sought.span.end]
    near = list(best.matches) if best and best.findings[0].fit is Fit.CLOSE else []
    taken = {x.entry.statement.id for x in near if x.entry}
    found: tuple[Entry, ...] = ()
    if named(sought.speaker):
        found = store.nearest(text, speaker=sought.speaker or "", limit=NEAREST)
    found += store.nearest(text, limit=NEAREST)
    for entry in found:
        if entry.statement.id not in taken and _alike(text, entry):
            taken.add(entry.statement.id)
            near.append(Match(entry.document, entry.statement.content, entry))
    return tuple(near[:NEAREST])


def _alike(text: str, entry: Entry) -> bool:
    """Whether a statement has enough of the words that say something to be worth showing."""
    said, its = (
        {x.plain for x in words(y) if len(x.plain) >= TELLING} for y in (text, " ".join(entry.citation.words))
    )
    return bool(said) and len(said & its) >= min(2, len(said)) and len(said & its) >= LIKENESS * len(said)


def _beside(store: Lookups, reading: Reading, statement: Statement, span: Span, line: int) -> Item:
    """An attribution without quotation marks, beside the statements of its speaker that are nearest."""
    said = reading.words(statement)
    speaker = statement.speaker.name if statement.speaker else None
    found = store.nearest(said, speaker=speaker or "", limit=NEAREST) if named(speaker) else ()
    found = (
        found
        or store.nearest(said, limit=NEAREST)
        or _with_runs(store, said, speaker if named(speaker) else None)
    )
    near = tuple(Match(x.document, x.statement.content, x) for x in found)
    finding = Finding(Fit.BESIDE, _shares(said, near[0])) if near else Finding(Fit.NOT_FOUND)
    return Item(
        span=span,
        words=said,
        line=line,
        marked=False,
        speaker=speaker,
        day=statement.said_on,
        via=statement.via,
        findings=(finding,),
        nearest=near,
    )


def _with_runs(store: Lookups, said: str, speaker: str | None) -> tuple[Entry, ...]:
    """Statements that share runs of words with these, of which none is rare; those of the speaker first."""
    found = {
        entry.statement.id: entry
        for x in store.sightings(said, speaker=speaker or "", days=None)
        for entry in store.statements_over(x.document.sha256, x.span)
        if _alike(said, entry)
    }

    def is_anothers(entry: Entry) -> bool:
        named_there = entry.statement.speaker
        return not (speaker and named_there and same_speaker(speaker, None, named_there))

    return tuple(sorted(found.values(), key=is_anothers)[:NEAREST])


def _shares(said: str, near: Match) -> str:
    mine = [x.plain for x in words(said)]
    its = {x.plain for x in words(" ".join(near.words))}
    return f"{sum(x in its for x in mine)} of its {len(mine)} words are in the nearest statement."
