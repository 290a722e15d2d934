"""Another's words in a speaker's mouth: a quotation that leaves out whose words its speaker reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.answers.check.lookups import Lookups
from sayso.answers.check.values import Finding, Fit, Match
from sayso.model import Span, Spans
from sayso.record.contract import Entry

__all__ = ["reports_lost"]


def reports_lost(store: Lookups, matches: Sequence[Match]) -> Iterator[Finding]:
    """The reporting clauses that stand in a speaker's words, before or after those that are quoted.

    “The harbour master said that the bridge should go,” Brand said: “the bridge should go” is not what Brand says.
    """
    for match in matches:
        outer = match.entry
        if outer is None:
            continue
        whole = Span(match.spans[0].start, match.spans[-1].end)
        for inner in store.statements_over(match.document.sha256, whole):
            clause = (*inner.statement.source, *inner.statement.cue)
            if (
                _says_another(inner, outer)
                and clause
                and all(_within(x, outer.statement.content) for x in clause)
                and not any(_touch(x, whole) for x in clause)
                and all(_within(x, inner.statement.content) for x in match.spans)
            ):
                words = " ".join(match.document.text_at(x) for x in sorted(clause))
                yield Finding(
                    Fit.SHORTENED,
                    f"“{words}” is lost: the words are reported, and another's, not the speaker's own.",
                )


def _says_another(inner: Entry, outer: Entry) -> bool:
    mine, its = outer.statement.speaker, inner.statement.speaker
    return inner.statement.id != outer.statement.id and (not mine or not its or mine.name != its.name)


def _within(span: Span, content: Spans) -> bool:
    return any(x.start <= span.start and span.end <= x.end for x in content)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
