"""What differs between a quotation and the record, piece by piece, and what stands between the pieces."""

from __future__ import annotations

from sayso.answers.check.candidate import Candidate
from sayso.answers.check.compare import compared
from sayso.answers.check.sought import Sought
from sayso.answers.check.turning import turning
from sayso.answers.check.values import Change, Finding, Fit, Kind
from sayso.answers.check.words import Word

__all__ = ["differences"]


def differences(candidate: Candidate, sought: Sought) -> tuple[list[Change], list[Finding]]:
    """The draft's words beside the record's, and what there is to say about each difference."""
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
