"""The deeds that a sentence tells of: each verb of the lexicon in its frame, composed with what governs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.annotations.events.chain import Chain, Mood, read_chain, skip_back
from sayso.annotations.events.codes import composed_code, settled_code
from sayso.annotations.events.frames import Fit, best_fit
from sayso.annotations.events.governors import governor_of
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.lexicon import Frame, Style, lexicon
from sayso.annotations.events.place import Place, place_of
from sayso.annotations.events.words import Words

__all__ = ["Deed", "deeds_of"]


Bounds = tuple[int, int]
_QUOTES = frozenset("\"“”'‘")
_UNMEANT = word_class("words", "unmeant")


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that a sentence tells of; `at` is the verb that asserts it, `verb` the one that names it.

    `code` is None where grammar takes the act back (a negation, a wish).
    """

    code: str | None
    frame: Frame
    at: int
    verb: int
    chain: Chain
    place: Place
    after: int
    governor: int | None = None


def deeds_of(words: Words, bounds: tuple[int, int]) -> list[Deed]:
    """The deeds of the sentence of words `bounds[0]` up to `bounds[1]`, in their order."""
    return _composed([*_verbs(words, bounds), *_duties(words, bounds)]) + list(_nouns(words, bounds))


def _verbs(words: Words, bounds: tuple[int, int]) -> Iterator[Deed]:
    known = lexicon()
    for at in range(*bounds):
        readings = known.forms.get(words.lower[at])
        if readings is None or _is_name(words, at, bounds[0]):
            continue
        for lemma, tags in readings:
            chain = read_chain(words, at, bounds[0], tags)
            fit = chain and best_fit(words, at, chain, bounds, known.frames[lemma])
            if chain and fit and not _is_unmeant(words, chain, fit, bounds):
                yield _deed(words, at, chain, fit, bounds)
                break


def _is_name(words: Words, at: int, first: int) -> bool:
    """Whether a capital letter within its sentence says that the word is part of a name ("Armed Forces")."""
    return at > first and words.is_capital(at) and words.lower[at - 1] not in _QUOTES


def _is_unmeant(words: Words, chain: Chain, fit: Fit, bounds: Bounds) -> bool:
    """Whether what hurt somebody was no deed but an accident, a fire, a storm."""
    if fit.frame.code != "ASSAULT":
        return False
    if chain.passive:
        return not _UNMEANT.isdisjoint(words.lower[fit.after : bounds[1]])
    return not _UNMEANT.isdisjoint(words.lower[max(bounds[0], chain.start - 5) : chain.start])


def _deed(words: Words, at: int, chain: Chain, fit: Fit, bounds: tuple[int, int]) -> Deed:
    governor = governor_of(words, at, chain, bounds[0])
    if governor and governor.chain:
        chain = replace(governor.chain, passive=chain.passive)
    asserted_at = governor.at if governor and governor.chain else at
    place = place_of(words, chain.start, bounds[0])
    outer = governor.at if governor and not governor.chain else None
    return Deed(settled_code(fit.frame, chain), fit.frame, asserted_at, at, chain, place, fit.after, outer)


def _composed(found: list[Deed]) -> list[Deed]:
    """The deeds that stand by themselves; what one governs decides its code and is no deed of its own."""
    by_place = {deed.verb: deed for deed in found}
    inner: set[int] = set()
    changed: dict[int, Deed] = {}
    for deed in found:
        outer = by_place.get(deed.governor) if deed.governor is not None else None
        if outer is not None and outer.verb != deed.verb:
            inner.add(deed.verb)
            code = composed_code(outer.frame, outer.code, deed.frame)
            changed[outer.verb] = replace(changed.get(outer.verb, outer), code=code)
    return [changed.get(deed.verb, deed) for deed in found if deed.verb not in inner]


# What somebody says that another must do is a demand, whatever it is (PLOVER 2.0, 3.8).
_DUTY = Frame("REQUEST", "must", (), frozenset(), frozenset(), frozenset(), Style.SPEECH, True)
_MUST = word_class("auxiliaries", "due")
_SAYING = word_class("words", "saying")


def _duties(words: Words, bounds: tuple[int, int]) -> Iterator[Deed]:
    """The duties that somebody is said to lay on another."""
    for at in range(*bounds):
        if words.lower[at] in _MUST and not _SAYING.isdisjoint(words.lower[bounds[0] : bounds[1]]):
            place = place_of(words, at, bounds[0])
            yield Deed(_DUTY.code, _DUTY, at, at, Chain(at, Mood.DUE), place, at + 1)


def _nouns(words: Words, bounds: tuple[int, int]) -> Iterator[Deed]:
    """Deeds that a noun names, with what was done to whom beside it."""
    known = lexicon()
    for at in range(*bounds):
        for frame in known.nouns.get(words.lower[at], ()):
            after = words.lower[at + 1 : min(at + 7, bounds[1])]
            if not frame.objects.isdisjoint(after):
                before = skip_back(words, at - 1, bounds[0])
                chain = Chain(max(before, bounds[0]), Mood.NONE)
                yield Deed(frame.code, frame, at, at, chain, place_of(words, at, bounds[0]), at + 1)
                break
