"""The code of a sentence that stands alone: the act that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.annotations.events.chain import Mood
from sayso.annotations.events.deeds import Deed, deeds_of
from sayso.annotations.events.lexicon import OTHER, Style
from sayso.annotations.events.words import Words, sentences, words_of

__all__ = ["root_code"]


def root_code(sentence: str) -> str | None:
    """The PLOVER root code of the act that `sentence` is about; None if it tells of none that sayso knows.

    What somebody is said to have done or announced counts as told. Of several acts the one in the main
    clause goes first, then the one told as done, then the earlier.

    >>> root_code("Officials said that Norland had recalled its ambassador from Sudria.")
    'SANCTION'
    """
    words = words_of(sentence)
    told = [
        deed
        for bounds in sentences(words)
        for deed in deeds_of(words, bounds)
        if deed.code and deed.code != OTHER
    ]
    best = _most_salient(words, told)
    return best.code if best else None


def _most_salient(words: Words, deeds: Iterable[Deed]) -> Deed | None:
    return min(deeds, key=_rank, default=None)


def _rank(deed: Deed) -> tuple[int, int, int]:
    if deed.frame.style is Style.NOUN:
        return 4, 0, deed.at
    unreal = deed.place.hypothetical
    loose = deed.chain.mood in (Mood.INFINITIVE, Mood.PARTICIPLE)
    return (3 if unreal else 2 if loose else deed.place.depth), 0, deed.at
