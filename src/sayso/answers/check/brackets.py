"""What an editor may put between square brackets: an explanation beside a word, or what a pointing word points at."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence

from sayso.answers.check.align import Placed
from sayso.answers.check.turning import (
    ARTICLES,
    LINKING,
    PARTING,
    POINTING,
    POSSESSED,
    PREPOSITIONS,
    PRONOUNS,
    turning,
)
from sayso.answers.check.words import Word, ends_sentence

__all__ = ["may_insert", "may_mend", "may_replace"]

NEVER_INSERTED = frozenset({"negation", "condition", "exception", "modal", "restriction", "aspect"})
"""Classes of words that no bracket may put into somebody's mouth."""
AMOUNTS = frozenset({"quantifier", "number"})
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "ours", "mine"})
PHRASE_STARTS = PREPOSITIONS | PARTING
"""Words with which a new part of a sentence begins: at one of them a cut takes away a part as a whole."""
RELATIVES = frozenset({"who", "whom", "whose", "which"})
CALENDAR = frozenset(x.casefold() for x in (*calendar.day_name, *calendar.month_name))
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PREFIX = re.compile(r"[-‐‑]?\][^\W_]")


def may_insert(placed: Placed, number: int, draft: str) -> bool:
    """Whether the bracketed word of a step that has none of the record explains, and neither turns nor replaces."""
    run = _run(placed, number)
    if _turn(placed, run) or any(_PREFIX.match(draft, _word(placed, x).end) for x in run):
        return False
    if all(_word(placed, x).plain in LINKING for x in run):
        return True
    if all(there is None for _, there in placed.steps[:number]):
        return _stands_before(placed, _word(placed, run[0]).plain)
    if all(there is None for _, there in placed.steps[number:]):
        return _stands_after(placed, run, draft)
    return True


def may_replace(placed: Placed, number: int) -> bool:
    """Whether the bracketed word of a step may stand for the record's: for one that points, in one person throughout."""
    here, there = placed.steps[number]
    assert here is not None
    assert there is not None
    its = placed.region.words[there].plain
    if its not in POINTING - POSSESSED or _turn(placed, _run(placed, number)):
        return False
    shifted = placed.said[here].plain in PRONOUNS and its in PRONOUNS
    return not (shifted and any(x.plain in FIRST_PERSON for x in placed.said if not x.bracketed))


def may_mend(word: Word, other: Word) -> bool:
    """Whether a bracket within a word changes an ending, and not the meaning: “accept[ed]”, never “can[not]”."""
    return (
        word.mended
        and word.plain[:2] == other.plain[:2]
        and {x for _, x in turning([word.plain])} - {x for _, x in turning([other.plain])} == set()
        and word.plain.endswith("less") is other.plain.endswith("less")
    )


def _word(placed: Placed, number: int) -> Word:
    here = placed.steps[number][0]
    assert here is not None
    return placed.said[here]


def _run(placed: Placed, number: int) -> list[int]:
    """The steps of the bracket in which the word of a step stands."""

    def inside(at: int) -> bool:
        return 0 <= at < len(placed.steps) and placed.steps[at][0] is not None and _word(placed, at).bracketed

    first = last = number
    while inside(first - 1):
        first -= 1
    while inside(last + 1):
        last += 1
    return list(range(first, last + 1))


def _turn(placed: Placed, run: list[int]) -> bool:
    """Whether a bracket says how much, how likely or whether at all."""
    said = [_word(placed, x).plain for x in run]
    bare = [x for x in said if x not in ARTICLES] or said
    for at, (name, word) in turning(said):
        if name in NEVER_INSERTED or (name == "hedge" and not (at and said[at - 1] in ARTICLES)):
            return True
        if name in AMOUNTS and word.startswith(bare[0]) and not _YEAR.fullmatch(word):
            return True
    return False


def _stands_before(placed: Placed, opening: str) -> bool:
    """Whether a bracket before the first word that is the record's takes the place of nothing, or of a word that points."""
    found, first = placed.region.words, placed.first
    if not first or placed.region.quoted[first - 1] is not placed.region.quoted[first]:
        return True
    if ends_sentence(placed.region.document.text, found[first - 1], found[first]) or found[first].before:
        return True
    before = found[first - 1].plain
    if before in PREPOSITIONS and opening in PREPOSITIONS:
        return False  # "for the north" became "[against] the north"
    return before in (POINTING - POSSESSED - ARTICLES) | PHRASE_STARTS


def _stands_after(placed: Placed, run: list[int], draft: str) -> bool:
    """The same of a bracket after the last word that is the record's.

    Where the sentence goes on there with another part, which the quotation leaves out, the bracket stands in its place:
    then it may only say more of the last word. “We will cut the tax [next year]” is not “… if the council agrees”.
    """
    found, after = placed.region.words, placed.last + 1
    if after == len(found) or placed.region.quoted[after - 1] is not placed.region.quoted[after]:
        return True
    if ends_sentence(placed.region.document.text, found[after - 1], found[after]) or found[after].before:
        return True
    if found[after].plain in POINTING - POSSESSED - ARTICLES - PARTING:
        return True
    return found[after].plain in PHRASE_STARTS and _says_more(found, placed.last, placed, run, draft)


def _says_more(found: Sequence[Word], last: int, placed: Placed, run: list[int], draft: str) -> bool:
    """Whether a bracket says more of the word before it: whose or who, or its name: “the mayor [Lea Orm]”, “it [the bridge]”."""
    words = [_word(placed, x) for x in run]
    opening, before = words[0].plain, found[last - 1].plain if last else ""
    name = all(draft[x.start].isupper() and x.plain not in CALENDAR for x in words)
    if opening in RELATIVES:
        return True
    if found[last].plain in PRONOUNS:
        return name or opening in ("the", "a", "an")
    return before in ARTICLES and (name or opening == "of")
