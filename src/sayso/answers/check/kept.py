"""What the draft's own sentence keeps of the words that a cut loses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from sayso.answers.check.bearing import bearing_after, bearing_before
from sayso.answers.check.saying import saying_verb
from sayso.answers.check.sought import Sought
from sayso.answers.check.turning import AUXILIARIES, PARTING, Turning, same_sense, turning
from sayso.answers.check.words import Word, words

__all__ = ["Kept"]

TELLING = 4
"""Letters of a word by which two clauses are seen to say the same."""


class Kept:
    """What a draft says around the marks of a quotation, in words that bear on it.

    A word excuses the loss of one of the same sense where the draft gives it as said: after the verb of saying, in the
    clause of the quotation. “Ruiz, who had no notes, said: …” keeps no negation, “Ruiz said that no …” does. A condition
    may stand anywhere in the sentence if it is the one lost: if it shares a word with what the cut leaves out.
    """

    def __init__(self, sought: Sought, cut: frozenset[str]) -> None:
        """`cut` are the words of the record's sentence around what is quoted."""
        self._sought = sought
        self._cut = cut

    def before(self, lost: Turning) -> bool:
        """Whether a word that is lost before the quotation is kept."""
        return any(same_sense(lost, x) for x in (*self._leading, *self._same_conditions))

    def after(self, lost: Turning) -> bool:
        """Whether a word that is lost after the quotation is kept."""
        return any(same_sense(lost, x) for x in (*self._following, *self._same_conditions))

    @cached_property
    def _leading(self) -> tuple[Turning, ...]:
        frame, before = self._sought.frame, self._sought.before
        verb = saying_verb(before, last=True)
        said = words(frame[0] if frame else before[verb.end() :] if verb else before)
        bearing = [x for x in bearing_before(said, False) if x[0] == "condition"]
        clause = _last_clause(said)
        bare = [x for x in clause if x.plain != "not"]  # "could not" keeps "can", too
        told = [*bearing_before(clause, False), *bearing_before(bare, False)]
        return (*bearing, *(x for x in told if x[0] != "condition"))

    @cached_property
    def _following(self) -> tuple[Turning, ...]:
        frame, said = self._sought.frame, self._sought.words
        after = words(frame[1] if frame else self._sought.after)
        return tuple(bearing_after(after, said[-1].plain)) if after and said else ()

    @cached_property
    def _same_conditions(self) -> tuple[Turning, ...]:
        out = []
        for side in (self._sought.before, self._sought.after):
            found = words(side)
            for at, turn in turning([x.plain for x in found]):
                if turn[0] == "condition" and self._shares(found[at + len(turn[1].split()) :]):
                    out.append(turn)
        return tuple(out)

    def _shares(self, rest: Sequence[Word]) -> bool:
        """Whether the clause of a condition has a telling word of what is cut off."""
        end = next((at for at, x in enumerate(rest) if at and re.search("[,;:]", x.before)), len(rest))
        telling = {x.plain for x in rest[:end] if len(x.plain) >= TELLING} - AUXILIARIES
        return bool(telling & self._cut)


def _last_clause(said: Sequence[Word]) -> Sequence[Word]:
    """The words from the last on that opens a clause or follows a comma: what may stand in the clause of a quotation."""
    start = next((at for at in range(len(said) - 1, -1, -1) if said[at].plain in PARTING), -1)
    comma = next((at for at in range(len(said) - 1, 0, -1) if re.search("[,;:]", said[at].before)), 0)
    return said[max(start + 1, comma) :]
