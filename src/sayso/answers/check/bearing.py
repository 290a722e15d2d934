"""Which words of a sentence bear on a stretch of it: on what follows them, or on what went before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.answers.check.turning import AUXILIARIES, JOINTS, PREPOSITIONS, Turning, turning
from sayso.answers.check.words import Word

__all__ = ["HARD", "bearing_after", "bearing_before", "last_joint"]

HARD = frozenset({"but", "because", "whereas", "although", "though"})
"""Joints that part two clauses even without a comma."""
CLOSE_BY = frozenset({"have", "also", "then", "now", "be"})
NOT_AFTER = frozenset(
    {"whether", "suppose", "supposing", "once", "otherwise", "when", "whenever", "whoever", "whatever"}
)
"""Words of condition that are none where they stand behind."""
RELATIVES = frozenset({"that", "who", "whom", "whose", "which", "where"})
CONTRASTING = frozenset({"but", "even", "then", "though"})


def bearing_before(before: Sequence[Word], after_comma: bool) -> list[Turning]:
    """The turning words of a sentence up to some place of it that bear on what follows there.

    `after_comma` is whether a comma stands right at that place.
    """
    said = [x.plain for x in before]
    clause, sentence = last_joint(before, JOINTS), last_joint(before, HARD)
    return [
        found for at, found in turning(said) if _bears_on(before, at, found, clause, sentence, after_comma)
    ]


def _bears_on(
    before: Sequence[Word], at: int, found: Turning, clause: int, sentence: int, after_comma: bool
) -> bool:
    name, word = found
    between = [x.plain for x in before[at + len(word.split()) :]]
    commas = sum("," in x.before for x in before[at + 1 :])
    if name == "condition":
        return at >= sentence and (word != "once" or not between)
    if at < clause or name == "aspect":
        return False
    if name in ("negation", "exception"):
        return not (after_comma and commas == 0)
    if after_comma:
        return False
    if name == "quantifier":
        return not between or (between[0] == "of" and len(between) <= 3)
    if name == "hedge":
        return not between or between in (["that"], ["to"])
    if name in ("number", "alternative"):
        return not between
    return not between or (len(between) == 1 and between[0] in CLOSE_BY - {"be"})


def bearing_after(after: Sequence[Word], quoted: str) -> list[Turning]:
    """The turning words of the rest of a sentence that take back or limit what stands before it.

    `quoted` is the word right before the rest.
    """
    stop = next((at for at, x in enumerate(after) if _parts(x)), len(after))
    return [
        turn for at, turn in turning([x.plain for x in after]) if _takes_back(after, at, turn, quoted, stop)
    ]


def _parts(word: Word) -> bool:
    return ";" in word.before or ("," in word.before and word.plain in ("and", "but", "or", "so"))


def _takes_back(after: Sequence[Word], at: int, turn: Turning, quoted: str, stop: int) -> bool:
    name, word = turn
    before = [x.plain for x in after[:at]]
    led = all(x in CONTRASTING or x in ("and", "or") for x in before)
    if name == "condition":
        return word not in NOT_AFTER and (at < stop or led)
    if name == "exception":
        return at < stop and at <= 6
    if name == "restriction":
        return led and word != "even"
    if name == "negation":
        return _denies(after, at, quoted)
    if name in ("alternative", "aspect"):
        return not before and (name == "alternative" or not after[0].before)
    return not before and quoted in AUXILIARIES


def _denies(after: Sequence[Word], at: int, quoted: str) -> bool:
    """Whether a negation takes back what stands before the rest of a sentence: “accuses nobody”, “water that is not there”.

    A second clause that is denied as well, or a contrast, takes nothing back: “… and not for rent”, “…, not for soldiers”.
    """
    before = [x.plain for x in after[:at]]
    if not before:
        return quoted in AUXILIARIES or not after[0].before
    if all(x in CONTRASTING for x in before):
        return True
    goes_on = not any(x.before for x in after[: at + 1])
    return goes_on and (before[0] in RELATIVES or (len(before) == 1 and before[0] in PREPOSITIONS))


def last_joint(before: Sequence[Word], joints: Iterable[str]) -> int:
    """The number of the word from which on the last clause runs."""
    for at in range(len(before) - 1, 0, -1):
        word = before[at]
        hard = word.plain in HARD or ("," in word.before and word.plain in JOINTS)
        if ";" in word.before or ":" in word.before or (word.plain in joints and hard):
            return at
    return 0
