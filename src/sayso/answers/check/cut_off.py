"""What a quotation loses at its edges and in its ellipses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.answers.check.candidate import Candidate
from sayso.answers.check.cuts import around, lost_after, lost_before, lost_between
from sayso.answers.check.denying import told_by_denial
from sayso.answers.check.kept import Kept
from sayso.answers.check.own_words import said_there
from sayso.answers.check.sought import Sought
from sayso.answers.check.turning import Turning
from sayso.answers.check.values import Finding, Fit, Match

__all__ = ["cut_off"]


def cut_off(candidate: Candidate, sought: Sought, matches: Sequence[Match]) -> Iterator[Finding]:
    """What is lost at the edges and in the ellipses."""
    first, last = candidate.pieces[0], candidate.pieces[-1]
    kept = Kept(sought, frozenset(x.plain for x in around(first, last)))
    before = lost_before(first.region, first.first, said_there(matches[0]))
    after = lost_after(last.region, last.last, said_there(matches[-1]))
    if told_by_denial(sought.before, before):
        denied = {word for name, word in before if name == "negation"}  # “cannot” is a negation and a modal
        before = [x for x in before if x[1] not in denied]
    yield from _lost([x for x in before if not kept.before(x)], "before the quotation")
    yield from _lost([x for x in after if not kept.after(x)], "after the quotation")
    for number, marked in enumerate(candidate.gaps, 1):
        if marked:
            one, other = candidate.pieces[number - 1], candidate.pieces[number]
            if one.region.document.sha256 == other.region.document.sha256:
                lost = lost_between(
                    one.region, one.last, other.region, other.first, said_there(matches[number])
                )
                yield from _lost(lost, "in the ellipsis")


def _lost(found: Sequence[Turning], where: str) -> Iterator[Finding]:
    words = list(dict.fromkeys(word for _, word in found))
    if words:
        listed = ", ".join(f"“{word}”" for word in words)
        yield Finding(Fit.SHORTENED, f"{listed} {'is' if len(words) == 1 else 'are'} lost {where}.")
