"""What governs an infinitive or an -ing form: a verb that asserts it, arranges it, or takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from sayso.annotations.events.chain import Chain, Mood, read_chain, skip_back
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.inflect import verb_forms
from sayso.annotations.events.lexicon import lexicon
from sayso.annotations.events.words import Words
from sayso.data import table as data_table

__all__ = ["Governor", "governor_of"]

_STOPS = word_class("words", "subordinator") | frozenset(";:.")
_DUE = word_class("operators", "due")
_BE = word_class("auxiliaries", "be")
# "the decision to close the port": with an article or an owner, a noun that takes the deed for granted
_FACTS = word_class("operators", "fact_nouns")
_GIVEN = frozenset({"the", "'s", "his", "her", "its", "their", "this"})
REACH = 14
NEAR = 6


@dataclass(frozen=True, slots=True)
class Governor:
    """The governing word; with its `chain` if the deed it governs is told as the governor is."""

    at: int
    chain: Chain | None


@cache
def _forms_of(kind: str) -> dict[str, frozenset[str]]:
    """The forms of the operators of `kind`, with what each form is."""
    forms: dict[str, frozenset[str]] = {}
    for lemma in data_table("events_grammar.toml")["operators"][kind]:
        forms |= verb_forms(lemma)
    return forms


def governor_of(words: Words, at: int, chain: Chain, first: int) -> Governor | None:
    """What governs the verb at `at`: nothing if it is finite, or if no governor stands before it in its clause."""
    if chain.mood is Mood.PARTICIPLE:
        return _of_ing(words, at, first)
    if chain.mood is not Mood.INFINITIVE or chain.to is None:
        return None
    before = skip_back(words, chain.to - 1, first)
    if before >= first and words.lower[before] in _BE:
        return Governor(before, Chain(before, Mood.FUTURE))
    for index in range(chain.to - 1, max(first, chain.to - REACH) - 1, -1):
        if words.lower[index] in _STOPS:
            return None
        found = _governing(words, index, first, chain.to - index <= NEAR)
        if found:
            return found
    return None


def _governing(words: Words, index: int, first: int, near: bool) -> Governor | None:
    """What the word at `index` makes of an infinitive that it governs; None if it governs none."""
    word = words.lower[index]
    if word in _FACTS and index > first and words.lower[index - 1] in _GIVEN:
        return Governor(index, Chain(index, Mood.GIVEN))
    if near and word in _DUE:
        return _arranged(words, index, first)
    for kind, mood in (("transparent", None), ("intending", Mood.REPORTED), ("unreal", Mood.NONE)):
        tags = _forms_of(kind).get(word)
        outer = read_chain(words, index, first, tags) if tags and near else None
        if outer:
            chain = _resolved(words, index, outer, first)
            return Governor(index, chain if mood is None else replace(chain, mood=mood))
    readings = lexicon().forms.get(word, ())
    return (
        Governor(index, None) if any(read_chain(words, index, first, tags) for _, tags in readings) else None
    )


def _of_ing(words: Words, at: int, first: int) -> Governor | None:
    index = skip_back(words, at - 1, first)
    if index < first or words.lower[index] in ("to", "of", "from", "for"):
        return None
    for kind, mood in (("transparent", None), ("intending", Mood.REPORTED), ("unreal", Mood.NONE)):
        tags = _forms_of(kind).get(words.lower[index])
        outer = read_chain(words, index, first, tags) if tags else None
        if outer and outer.mood is not Mood.PARTICIPLE:
            chain = _resolved(words, index, outer, first)
            return Governor(index, chain if mood is None else replace(chain, mood=mood))
    return None


def _resolved(words: Words, at: int, chain: Chain, first: int) -> Chain:
    """The chain of a transparent verb, which may itself be governed by another."""
    above = governor_of(words, at, chain, first)
    return above.chain if above and above.chain else chain


def _arranged(words: Words, index: int, first: int) -> Governor | None:
    before = skip_back(words, index - 1, first)
    if before < first or words.lower[before] not in _BE:
        return None
    return Governor(index, Chain(before, Mood.ARRANGED))
