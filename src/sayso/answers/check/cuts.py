"""What a cut loses: words on which the meaning turns, just outside what is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.answers.check.region import Region
from sayso.answers.check.turning import AUXILIARIES, JOINTS, Turning, turning
from sayso.answers.check.words import Word, ends_sentence, words
from sayso.model import Spans

__all__ = ["kept_outside", "lost_after", "lost_before", "lost_between"]

HARD = frozenset({"but", "because", "whereas", "although", "though"})
"""Joints that part two clauses even without a comma."""
CLOSE_BY = frozenset({"have", "also", "then", "now", "be"})
NOT_AFTER = frozenset({"whether", "suppose", "supposing", "once", "otherwise"})
"""Words of condition that are none where they stand behind."""


def kept_outside(outside: str) -> frozenset[str]:
    """The classes of turning words that the draft's own sentence has outside the marks."""
    return frozenset(name for _, (name, _) in turning([x.plain for x in words(outside)]))


def lost_before(region: Region, first: int, content: Spans | None) -> list[Turning]:
    """What the sentence says before word `first` that bears on what follows, within the content if given."""
    start = first
    while start > 0 and not ends_sentence(region.document.text, region.words[start - 1], region.words[start]):
        start -= 1
    before = _inside(region.words[start:first], content)
    if not before or ":" in region.words[first].before:
        return []
    after_comma = "," in region.words[first].before
    said = [x.plain for x in before]
    clause, sentence = _last_joint(before, JOINTS), _last_joint(before, HARD)
    return [
        found
        for at, found in turning(said)
        if _bears_on_what_follows(before, at, found, clause, sentence, after_comma)
    ]


def _bears_on_what_follows(
    before: Sequence[Word], at: int, found: Turning, clause: int, sentence: int, after_comma: bool
) -> bool:
    name, word = found
    between = [x.plain for x in before[at + len(word.split()) :]]
    commas = sum("," in x.before for x in before[at + 1 :])
    if name == "condition":
        return at >= sentence and (word != "once" or not between)
    if at < clause:
        return False
    if name in ("negation", "exception"):
        return not (after_comma and commas == 0)
    if after_comma:
        return False
    if name == "quantifier":
        return not between or (between[0] == "of" and len(between) <= 3)
    if name == "hedge":
        return not between or between in (["that"], ["to"])
    if name == "number":
        return not between
    return not between or (len(between) == 1 and between[0] in CLOSE_BY - {"be"})


def lost_after(region: Region, last: int, content: Spans | None) -> list[Turning]:
    """What the sentence says after word `last` that takes back or limits what is quoted."""
    end = last
    found = region.words
    while end + 1 < len(found) and not ends_sentence(region.document.text, found[end], found[end + 1]):
        end += 1
    after = _inside(found[last + 1 : end + 1], content)
    if not after:
        return []
    stop = next((at for at, x in enumerate(after) if at and _parts(x)), len(after))
    quoted = found[last].plain
    return [
        turn for at, turn in turning([x.plain for x in after]) if _takes_back(after, at, turn, quoted, stop)
    ]


def _parts(word: Word) -> bool:
    return ";" in word.before or ("," in word.before and word.plain in ("and", "but", "or", "so"))


def _takes_back(after: Sequence[Word], at: int, turn: Turning, quoted: str, stop: int) -> bool:
    name, word = turn
    before = [x.plain for x in after[:at]]
    led = all(x in ("and", "but", "or", "even", "then", "though") for x in before)
    if name == "condition":
        return word not in NOT_AFTER and (at < stop or led)
    if name == "exception":
        return at < stop and at <= 6
    if name == "restriction":
        return led and word != "even"
    if name == "negation":
        return (not before and quoted in AUXILIARIES) or (bool(before) and led)
    return not before and quoted in AUXILIARIES


def lost_between(
    region: Region, last: int, other: Region, first: int, content: Spans | None
) -> list[Turning]:
    """What an ellipsis leaves out of the sentences that it cuts into; whole sentences may be left out."""
    if region is other and not _sentence_ends(region, last, first):
        dropped = _inside(region.words[last + 1 : first], content)
        return [x for _, x in turning([word.plain for word in dropped])]
    tail = _inside(region.words[last + 1 : _end_of_sentence(region, last) + 1], content)
    head = _inside(other.words[_start_of_sentence(other, first) : first], content)
    return [x for some in (tail, head) for _, x in turning([word.plain for word in some])]


def _sentence_ends(region: Region, last: int, first: int) -> bool:
    return _end_of_sentence(region, last) < first


def _end_of_sentence(region: Region, at: int) -> int:
    found = region.words
    while at + 1 < len(found) and not ends_sentence(region.document.text, found[at], found[at + 1]):
        at += 1
    return at


def _start_of_sentence(region: Region, at: int) -> int:
    while at > 0 and not ends_sentence(region.document.text, region.words[at - 1], region.words[at]):
        at -= 1
    return at


def _last_joint(before: Sequence[Word], joints: Iterable[str]) -> int:
    """The number of the word from which on the last clause runs."""
    for at in range(len(before) - 1, 0, -1):
        word = before[at]
        hard = word.plain in HARD or ("," in word.before and word.plain in JOINTS)
        if ";" in word.before or ":" in word.before or (word.plain in joints and hard):
            return at
    return 0


def _inside(found: Sequence[Word], content: Spans | None) -> list[Word]:
    if content is None:
        return list(found)
    return [x for x in found if any(span.start <= x.start < span.end for span in content)]
