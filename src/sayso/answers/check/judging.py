"""One place where a quotation could come from: what there is to say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.answers.check.align import Placed
from sayso.answers.check.arrangement import arrangement
from sayso.answers.check.candidate import Candidate
from sayso.answers.check.circumstances import circumstances
from sayso.answers.check.contradicted import contradicted
from sayso.answers.check.cut_off import cut_off
from sayso.answers.check.differences import differences
from sayso.answers.check.ends import ends
from sayso.answers.check.holders import holder
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.reported import reports_lost
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named
from sayso.answers.check.values import PASSING, Change, Finding, Fit, Match
from sayso.model import Span, Spans

__all__ = ["Judged", "judged"]

ALTERED_UP_TO = 0.36
"""Errors a word up to which a quotation is an altered one; beyond, it is only close."""
CLOSE_FROM = 0.4
"""The share of a quotation's words that the record must have for it to be close."""
OF_WORDS = PASSING | {Fit.ALTERED, Fit.REORDERED, Fit.CLOSE, Fit.NOT_FOUND}
"""Verdicts on the words alone: they are the same wherever the words are as much alike."""
FEWEST_ALIKE = 3
"""Words in common from which on a quotation is close to something."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its findings, the worst first, and how far its words are from the draft's.

    `vague` is whether the record does not say on which day it was said, and the draft does; `nameless` whether
    neither of them says who spoke.
    """

    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    changes: tuple[Change, ...]
    cost: float

    vague: bool = False
    nameless: bool = False

    @property
    def order(self) -> tuple[float, float, int, bool]:
        """Of two places the better one has words more alike; of those as alike, less bad findings, then fewer.

        A place that says who else spoke, or on which other day, tells more than one that does not say.
        """
        rank = float(self.findings[0].fit.rank)
        if any(x.fit is Fit.UNCONFIRMED for x in self.findings):
            rank = min(rank, Fit.OTHER_SPEAKER.rank - 0.5)
        if self.vague:
            rank = min(rank, Fit.OTHER_DAY.rank - 0.5)
        return round(self.cost, 1), -rank, len(self.findings), self.nameless

    @property
    def certain(self) -> bool:
        """Whether no other place where the words are as much alike can be the better one."""
        return not self.vague and not self.nameless and all(x.fit in OF_WORDS for x in self.findings)


def judged(store: Lookups, sought: Sought, candidate: Candidate) -> Judged:
    """What there is to say of the quotation if it comes from there."""
    matches = [_match(store, x, sought) for x in candidate.pieces]
    changes, findings = differences(candidate, sought)
    wrong, same = candidate.cost / len(sought.words), sum(x.same for x in candidate.pieces)
    alike = same >= CLOSE_FROM * len(sought.words)
    if wrong > ALTERED_UP_TO or not alike:
        findings = [Finding(Fit.CLOSE if alike and same >= FEWEST_ALIKE else Fit.NOT_FOUND)]
    else:
        findings += arrangement(store, candidate, matches)
        findings += cut_off(candidate, sought, matches)
        findings += contradicted(sought, candidate.pieces[0], candidate.pieces[-1], matches[0])
        findings += ends(candidate, sought)
        findings += reports_lost(store, matches)
        findings += circumstances(store, sought, matches)
    vague = sought.day is not None and any(x.entry and not x.entry.statement.said_on for x in matches)
    nameless = not named(sought.speaker) and not all(map(_names, matches))
    return Judged(_sorted(findings), tuple(matches), tuple(changes), candidate.cost, vague, nameless)


def _names(match: Match) -> bool:
    speaker = match.entry.statement.speaker if match.entry else None
    return speaker is not None and named(speaker.name)


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Each once, the worst first; what is in order is said only where all is."""
    bad = sorted({x for x in findings if x.fit.rank < Fit.EDITED.rank}, key=lambda x: (x.fit.rank, x.note))
    if bad:
        return tuple(bad)
    edited = any(x.fit is Fit.EDITED for x in findings)
    notes = " ".join(dict.fromkeys(x.note for x in findings if x.note))
    return (Finding(Fit.EDITED if edited else Fit.EXACT, notes),)


def _match(store: Lookups, placed: Placed, sought: Sought) -> Match:
    spans = _spans(placed)
    document = placed.region.document
    entries = store.statements_over(document.sha256, Span(spans[0].start, spans[-1].end))
    return Match(document, spans, holder(entries, spans, sought.speaker, sought.role))


def _spans(placed: Placed) -> Spans:
    """The characters of the record, those of a narrator's aside left out."""
    taken = sorted(there for _, there in placed.steps if there is not None)
    runs: list[list[int]] = []
    for at in taken:
        if runs and at == runs[-1][1] + 1:
            runs[-1][1] = at
        else:
            runs.append([at, at])
    return tuple(placed.region.span(first, last) for first, last in runs)
