"""Another's words in a speaker's mouth: a quotation that leaves out whose words its speaker reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.answers.check.lookups import Lookups
from sayso.answers.check.values import Finding, Fit, Match
from sayso.answers.check.words import ends_sentence, words
from sayso.model import Kind, Span, Spans
from sayso.record.contract import Entry

__all__ = ["reports_lost"]


def reports_lost(store: Lookups, matches: Sequence[Match]) -> Iterator[Finding]:
    """The reporting clauses that stand in a speaker's words, before or after those that are quoted.

    “The harbour master said that the bridge should go,” Brand said: “the bridge should go” is not what Brand says.
    """
    for match in matches:
        whole = _whole(match)
        for inner in store.statements_over(match.document.sha256, whole) if match.entry else ():
            clause = tuple(sorted((*inner.statement.source, *inner.statement.cue)))
            if clause and _is_lost(clause, matches) and _bears_on(inner, clause, match):
                told = " ".join(match.document.text_at(x) for x in clause)
                yield Finding(
                    Fit.SHORTENED,
                    f"“{told}” is lost: the words are reported, and another's, not the speaker's own.",
                )


def _whole(match: Match) -> Span:
    return Span(match.spans[0].start, match.spans[-1].end)


def _is_lost(clause: Spans, matches: Sequence[Match]) -> bool:
    """Whether no piece of the quotation has any of the clause."""
    return not any(x.overlaps(_whole(match)) for x in clause for match in matches)


def _bears_on(inner: Entry, clause: Spans, match: Match) -> bool:
    """Whether a statement within that of the quotation says that its words are another's."""
    outer = match.entry
    return (
        outer is not None
        and _says_another(inner, outer)
        and all(_within(x, outer.statement.content) for x in clause)
        and all(_within(x, inner.statement.content) for x in match.spans)
        and (inner.statement.kind is Kind.DIRECT or _of_one_sentence(clause, match))
    )


def _says_another(inner: Entry, outer: Entry) -> bool:
    mine, its = outer.statement.speaker, inner.statement.speaker
    return inner.statement.id != outer.statement.id and (not mine or not its or mine.name != its.name)


def _within(span: Span, content: Spans) -> bool:
    return any(x.covers(span) for x in content)


def _of_one_sentence(clause: Spans, match: Match) -> bool:
    """Whether a clause that reports stands in a sentence of the quotation: it bears on no other one."""
    text, whole = match.document.text, _whole(match)
    quoted = words(text, whole.start, whole.end)
    if clause[0].start < whole.start:
        between = words(text, clause[0].start, quoted[0].end)
    else:
        between = words(text, quoted[-1].start, clause[-1].end)
    return not any(ends_sentence(text, one, other) for one, other in pairwise(between))
