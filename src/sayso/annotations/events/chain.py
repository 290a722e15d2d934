"""The verb group around a verb: its mood, its voice, whether it is negated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.annotations.events.grammar import ADVERBS, word_class
from sayso.annotations.events.inflect import BASE, ING, PARTICIPLE, PAST, S
from sayso.annotations.events.words import Words

__all__ = ["Chain", "Mood", "read_chain", "skip_back"]


class Mood(StrEnum):
    """How the verb asserts its deed."""

    DONE = "done"
    ARRANGED = "arranged"
    GIVEN = "given"
    FUTURE = "future"
    REPORTED = "reported"
    POSSIBLE = "possible"
    DUE = "due"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Chain:
    """A verb group: its first word, its mood and voice; `to` is where its infinitive marker stands."""

    start: int
    mood: Mood
    passive: bool = False
    negative: bool = False
    to: int | None = None


_BE, _HAVE, _DO = (word_class("auxiliaries", name) for name in ("be", "have", "do"))
_MODALS = {
    word: mood
    for name, mood in (
        ("future", Mood.FUTURE),
        ("reported", Mood.REPORTED),
        ("possible", Mood.POSSIBLE),
        ("due", Mood.DUE),
    )
    for word in word_class("auxiliaries", name)
}
_NEGATIVE = word_class("auxiliaries", "negative")
_WEEKDAYS = word_class("words", "weekday")
_MONTHS = word_class("words", "month")
_TIME_NOUNS = word_class("words", "time_noun")
_OPENERS = word_class("words", "time_opener")
_NOUNLIKE = word_class("words", "nounlike")
_DETERMINERS = word_class("words", "determiner")
_PREPOSITIONS = word_class("words", "preposition")
_PRONOUNS = word_class("words", "pronoun")
_NOT_ADVERBS = frozenset(
    {"family", "assembly", "italy", "only", "ally", "july", "rally", "supply", "reply", "early", "daily"}
)


def skip_back(words: Words, index: int, first: int) -> int:
    """The nearest word at or before `index` that is neither an adverb nor part of a time ("on Monday")."""
    while index >= first:
        word = words.lower[index]
        if word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS):
            index -= 1
            continue
        before = _before_time(words, index, first)
        if before == index:
            return index
        index = before
    return index


def _before_time(words: Words, index: int, first: int) -> int:
    """The word before the time that ends at `index`; `index` itself if none ends there."""
    word, at = words.lower[index], index
    if word.isdigit() and at > first and words.lower[at - 1] in _MONTHS:
        at -= 2
    elif word in _WEEKDAYS or (
        word in _TIME_NOUNS
        and at > first
        and words.lower[at - 1] in _OPENERS
        and words.lower[at - 1] != "the"
    ):
        at -= 1
    else:
        return index
    while at >= first and words.lower[at] in _OPENERS:
        at -= 1
    return at


def read_chain(words: Words, at: int, first: int, tags: frozenset[str]) -> Chain | None:
    """The group whose main verb stands at `at`; None where the form is no verb there (a noun, an adjective)."""
    start, negative, auxiliaries = at, False, list[str]()
    index = skip_back(words, at - 1, first)
    while index >= first:
        word = words.lower[index]
        if word in _NEGATIVE:
            negative = True
        if word in _BE or word in _HAVE or word in _DO or word in _MODALS:
            auxiliaries.append(word)
        elif word not in _NEGATIVE:
            break
        start = index
        index = skip_back(words, index - 1, first)
    if (
        index >= first
        and words.lower[index] == "to"
        and (BASE in tags or auxiliaries[-1:] in (["be"], ["have"]))
    ):
        passive = "be" in auxiliaries and PARTICIPLE in tags
        return Chain(index, Mood.INFINITIVE, passive, negative, index)
    if auxiliaries:
        return _with_auxiliaries(auxiliaries, tags, start, negative)
    return _bare(words, at, first, index, tags)


def _with_auxiliaries(
    auxiliaries: list[str], tags: frozenset[str], start: int, negative: bool
) -> Chain | None:
    nearest = auxiliaries[0]
    modal = next((_MODALS[word] for word in auxiliaries if word in _MODALS), None)
    mood = modal or Mood.DONE
    if nearest in _BE:
        if ING in tags:
            return Chain(start, mood, False, negative)
        return Chain(start, mood, True, negative) if PARTICIPLE in tags else None
    if nearest in _HAVE:
        return Chain(start, mood, False, negative) if PARTICIPLE in tags else None
    return Chain(start, mood, False, negative) if BASE in tags else None


def _bare(words: Words, at: int, first: int, before: int, tags: frozenset[str]) -> Chain | None:
    """The group of a verb without auxiliaries; `before` is the last word before it that is no adverb."""
    word = words.lower[at]
    previous = words.lower[before] if before >= first else ""
    if ING in tags:
        noun = previous in _DETERMINERS or previous in _PREPOSITIONS
        return None if noun and before == at - 1 else Chain(at, Mood.PARTICIPLE)
    directly = before == at - 1
    if (previous in _DETERMINERS and previous != "'s" and previous not in _PRONOUNS and directly) or (
        directly and (previous in _PREPOSITIONS or previous == "'s")
    ):
        return None
    if PAST in tags:
        return Chain(at, Mood.DONE)
    if not previous or not (previous[0].isalpha() or previous in ',)"”'):
        return None
    pronoun = previous in _PRONOUNS
    if word in _NOUNLIKE and not pronoun:
        return _present(words, at, before, tags)
    if S in tags:
        return Chain(at, Mood.DONE)
    return Chain(at, Mood.DONE) if BASE in tags and (pronoun or previous.endswith("s")) else None


def _present(words: Words, at: int, before: int, tags: frozenset[str]) -> Chain | None:
    """A form that is mostly a noun: a verb where a name stands before it and an object begins after it."""
    follows = words.lower[at + 1] if at + 1 < len(words.lower) else ""
    begins = follows in _DETERMINERS or (bool(follows) and words.is_capital(at + 1))
    fits = S in tags or words.lower[before].endswith("s")
    return (
        Chain(at, Mood.DONE)
        if fits and begins and words.is_capital(before) and not words.is_capital(at)
        else None
    )
