"""One place where a quotation could come from: what there is to say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.answers.check.align import Placed
from sayso.answers.check.candidates import Candidate
from sayso.answers.check.circumstances import circumstances
from sayso.answers.check.compare import compared
from sayso.answers.check.cuts import kept_outside, lost_after, lost_before, lost_between
from sayso.answers.check.ends import ends
from sayso.answers.check.holders import holder
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named, same_speaker
from sayso.answers.check.turning import Turning, turning
from sayso.answers.check.values import PASSING, Change, Finding, Fit, Kind, Match
from sayso.answers.check.words import Word
from sayso.model import Span, Spans
from sayso.record.contract import Entry

__all__ = ["Judged", "judged"]

ALTERED_UP_TO = 0.36
"""Errors a word up to which a quotation is an altered one; beyond, it is only close."""
CLOSE_FROM = 0.4
"""The share of a quotation's words that the record must have for it to be close."""
OF_WORDS = PASSING | {Fit.ALTERED, Fit.REORDERED, Fit.CLOSE, Fit.NOT_FOUND}
"""Verdicts on the words alone: they are the same wherever the words are as much alike."""
FEWEST_ALIKE = 3
"""Words in common from which on a quotation is close to something."""
TURN_APART = 400
"""Code points left out between two pieces up to which they can be of one turn of speech."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its findings, the worst first, and how far its words are from the draft's.

    `vague` is whether the record does not say on which day it was said, and the draft does.
    """

    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    changes: tuple[Change, ...]
    cost: float

    vague: bool = False

    @property
    def order(self) -> tuple[float, float, int]:
        """Of two places the better one has words more alike; of those as alike, less bad findings, then fewer.

        A place that says who else spoke, or on which other day, tells more than one that does not say.
        """
        rank = float(self.findings[0].fit.rank)
        if any(x.fit is Fit.UNCONFIRMED for x in self.findings):
            rank = min(rank, Fit.OTHER_SPEAKER.rank - 0.5)
        if self.vague:
            rank = min(rank, Fit.OTHER_DAY.rank - 0.5)
        return round(self.cost, 1), -rank, len(self.findings)

    @property
    def certain(self) -> bool:
        """Whether no other place where the words are as much alike can be the better one."""
        return not self.vague and all(x.fit in OF_WORDS for x in self.findings)


def judged(store: Lookups, sought: Sought, candidate: Candidate) -> Judged:
    """What there is to say of the quotation if it comes from there."""
    matches = [_match(store, x, sought) for x in candidate.pieces]
    changes, findings = _differences(candidate, sought, matches)
    wrong, same = candidate.cost / len(sought.words), sum(x.same for x in candidate.pieces)
    alike = same >= CLOSE_FROM * len(sought.words)
    if wrong > ALTERED_UP_TO or not alike:
        findings = [Finding(Fit.CLOSE if alike and same >= FEWEST_ALIKE else Fit.NOT_FOUND)]
    else:
        findings += _arrangement(store, candidate, matches)
        findings += _cut(candidate, sought, matches)
        findings += ends(candidate, sought)
        findings += circumstances(store, sought, matches)
    vague = sought.day is not None and any(x.entry and not x.entry.statement.said_on for x in matches)
    return Judged(_sorted(findings), tuple(matches), tuple(changes), candidate.cost, vague)


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Each once, the worst first; what is in order is said only where all is."""
    bad = sorted({x for x in findings if x.fit.rank < Fit.EDITED.rank}, key=lambda x: (x.fit.rank, x.note))
    if bad:
        return tuple(bad)
    edited = any(x.fit is Fit.EDITED for x in findings)
    return (Finding(Fit.EDITED if edited else Fit.EXACT),)


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


def _differences(
    candidate: Candidate, sought: Sought, matches: Sequence[Match]
) -> tuple[list[Change], list[Finding]]:
    changes: list[Change] = []
    findings: list[Finding] = []
    for number, placed in enumerate(candidate.pieces):
        if number:
            left = _left_out(candidate, number)
            findings.append(Finding(Fit.EDITED))
            if candidate.gaps[number - 1]:
                changes.append(Change(Kind.EDITORIAL, "…", left))
            elif left and not candidate.back:
                changes.append(Change(Kind.LOST, "", left))
                findings.append(_silently(left, candidate, number))
        one = compared(placed, sought.text)
        changes += one.changes
        findings += one.findings
    for run in _in_no_piece(candidate, sought):
        said = sought.text[run[0].start : run[-1].end]
        changes.append(Change(Kind.ADDED, said, ""))
        findings.append(Finding(Fit.ALTERED, f"“{said}” is added."))
    return changes, findings


def _in_no_piece(candidate: Candidate, sought: Sought) -> list[list[Word]]:
    """The draft's words that no piece has, those in a row together."""
    taken = {x.start for placed in candidate.pieces for x in placed.said}
    runs: list[list[Word]] = []
    before = False
    for word in sought.words:
        if missing := word.start not in taken:
            if not before:
                runs.append([])
            runs[-1].append(word)
        before = missing
    return runs


def _left_out(candidate: Candidate, number: int) -> str:
    """The text between two pieces that follow each other in one document."""
    one, other = candidate.pieces[number - 1], candidate.pieces[number]
    if one.region is not other.region or one.last >= other.first - 1:
        return ""
    return one.region.document.text_at(one.region.span(one.last + 1, other.first - 1))


def _silently(left: str, candidate: Candidate, number: int) -> Finding:
    one, other = candidate.pieces[number - 1], candidate.pieces[number]
    lost = [x.plain for x in one.region.words[one.last + 1 : other.first]]
    turned = turning(lost)
    note = f"“{' '.join(left.split())}” is lost without an ellipsis."
    return Finding(Fit.SHORTENED if turned else Fit.ALTERED, note)


def _arrangement(store: Lookups, candidate: Candidate, matches: Sequence[Match]) -> Iterator[Finding]:
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


def _cut(candidate: Candidate, sought: Sought, matches: Sequence[Match]) -> Iterator[Finding]:
    """What is lost at the edges and in the ellipses."""
    kept = kept_outside(sought.outside)
    first, last = candidate.pieces[0], candidate.pieces[-1]
    before = lost_before(first.region, first.first, _content(matches[0]))
    after = lost_after(last.region, last.last, _content(matches[-1]))
    yield from _lost([x for x in before if x[0] not in kept], "before the quotation")
    yield from _lost([x for x in after if x[0] not in kept], "after the quotation")
    for number, marked in enumerate(candidate.gaps, 1):
        if marked:
            one, other = candidate.pieces[number - 1], candidate.pieces[number]
            if one.region.document.sha256 == other.region.document.sha256:
                lost = lost_between(
                    one.region, one.last, other.region, other.first, _content(matches[number])
                )
                yield from _lost(lost, "in the ellipsis")


def _content(match: Match) -> Spans | None:
    return match.entry.statement.content if match.entry else None


def _lost(found: Sequence[Turning], where: str) -> Iterator[Finding]:
    words = list(dict.fromkeys(word for _, word in found))
    if words:
        listed = ", ".join(f"“{word}”" for word in words)
        yield Finding(Fit.SHORTENED, f"{listed} {'is' if len(words) == 1 else 'are'} lost {where}.")
