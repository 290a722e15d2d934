"""Meetings and votes that a noun names and a time right after it dates ("the council's meeting on Friday")."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.annotations.events.days import Days
from sayso.annotations.events.lexicon import OTHER
from sayso.annotations.events.words import Words
from sayso.data import table as data_table
from sayso.model import Event, Span

__all__ = ["scheduled"]

_TOPIC = frozenset({"on", "over", "with", "about", "between", "of", "in", "at", "to"})
_CLOSING = frozenset(",;:.!?()—–") | {"and", "but", "when", "after", "is", "was", "will"}
LONGEST = 8


def scheduled(words: Words, bounds: tuple[int, int], days: Days) -> Iterator[Event]:
    """The events of the sentence that are a dated occasion, and nothing more is told of them."""
    codes = data_table("events.toml")["occasions"]
    for at in range(*bounds):
        code = codes.get(words.lower[at])
        if code is None or at + 1 >= bounds[1]:
            continue
        gap = words.starts[at + 1]
        times = days.within(Span(gap, gap + 5))
        if not times or times[0].span.end > words.end(bounds[1] - 1):
            continue
        first = _phrase_start(words, at, bounds[0])
        span = Span(words.starts[first], _topic_end(words, times[0].span.end, at, bounds[1]))
        yield Event((span,), None if code == OTHER else code, on=days.of(span, words.starts[at], span))


def _topic_end(words: Words, end: int, at: int, last: int) -> int:
    """Where the phrase ends that tells after the time what the occasion is about ("over the dam"), else `end`."""
    after = next((i for i in range(at + 1, last) if words.starts[i] >= end), last)
    if after < last and words.lower[after] in _TOPIC:
        while after < last and words.lower[after] not in _CLOSING:
            end = words.end(after)
            after += 1
    return end


def _phrase_start(words: Words, at: int, first: int) -> int:
    index = at
    while (
        index > first
        and at - index < LONGEST
        and (words.lower[index - 1][0].isalpha() or words.lower[index - 1] == "'s")
    ):
        index -= 1
        if words.lower[index] in ("the", "a", "an", "this"):
            break
        if words.lower[index] in ("in", "at", "for", "after", "before", "during", "to", "and"):
            return index + 1
    return index
