"""Whether the pieces of a quotation are in their order, and of one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.answers.check.candidate import Candidate
from sayso.answers.check.holders import holder
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.speakers import named, same_speaker
from sayso.answers.check.values import Finding, Fit, Match
from sayso.model import Span
from sayso.record.contract import Entry

__all__ = ["arrangement"]

TURN_APART = 400
"""Code points left out between two pieces up to which they can be of one turn of speech."""


def arrangement(store: Lookups, candidate: Candidate, matches: Sequence[Match]) -> Iterator[Finding]:
    """Whether pieces are in their order and of one statement."""
    for one, other in pairwise(matches):
        if one.document.sha256 != other.document.sha256:
            yield Finding(Fit.STITCHED, f"The pieces are from two texts: {_where(one)} and {_where(other)}.")
        elif other.spans[0].start < one.spans[-1].end:
            yield Finding(Fit.REORDERED, "The pieces stand in another order in the record.")
        elif not _one_turn(store, one, other):
            yield Finding(Fit.STITCHED, f"The pieces are from two statements: {_who(one)} and {_who(other)}.")
    for match in matches:
        yield from _one_speaker(store, match)


def _where(match: Match) -> str:
    told = (match.citation.publisher, match.citation.title or match.document.name, match.citation.published)
    return ", ".join(x for x in told if x)


def _who(match: Match) -> str:
    speaker = match.entry.statement.speaker if match.entry else None
    return speaker.name if speaker else "nobody named"


def _one_turn(store: Lookups, one: Match, other: Match) -> bool:
    """Whether two passages, in their order in one text, are of one statement, or follow in one speaker's words."""
    if one.entry and other.entry and one.entry.statement.id == other.entry.statement.id:
        return True
    between = other.spans[0].start - one.spans[-1].end
    if between > TURN_APART or not _same_voice(one.entry, other.entry):
        return False
    if between <= 0:
        return True
    gap = Span(one.spans[-1].end, other.spans[0].start)
    return all(
        _same_voice(one.entry, x) or not gap.covers(x.statement.content[0])
        for x in store.statements_over(one.document.sha256, gap)
    )


def _same_voice(one: Entry | None, other: Entry | None) -> bool:
    if one is None or other is None:
        return one is other
    a, b = one.statement.speaker, other.statement.speaker
    if a is None or b is None or not (named(a.name) and named(b.name)):
        return True
    return (one.actor is not None and one.actor == other.actor) or same_speaker(a.name, a.role, b)


def _one_speaker(store: Lookups, match: Match) -> Iterator[Finding]:
    """Whether the runs of one piece, between which a narrator broke in, are of one speaker."""
    if len(match.spans) < 2:
        return
    entries = store.statements_over(match.document.sha256, Span(match.spans[0].start, match.spans[-1].end))
    held = [holder(entries, (span,), None, None) for span in match.spans]
    for one, other in pairwise(held):
        if one and other and one != other and not _same_voice(one, other):
            yield Finding(Fit.STITCHED, "The words of two speakers are run together.")
