"""Which frame of the lexicon a verb stands in: its particle, its objects, its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.events.chain import Chain
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.inflect import PARTICIPLE
from sayso.annotations.events.lexicon import Frame, lexicon
from sayso.annotations.events.words import Words

__all__ = ["Fit", "best_fit", "object_end"]

_SUBORDINATORS = word_class("words", "subordinator") - {"as", "so", "what", "how"}
_MODALS = frozenset().union(
    *(word_class("auxiliaries", name) for name in ("future", "reported", "possible", "due"))
)
_NEW_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "that"})
_STOPS = _SUBORDINATORS | _MODALS | _NEW_SUBJECTS | frozenset(";:.!?()—–")
_PREPOSITIONS = word_class("words", "preposition")
_TIME = word_class("words", "weekday") | word_class("words", "time_noun") | word_class("words", "adverb")
_DETERMINERS = word_class("words", "determiner") - {"this", "that", "no", "more", "'s"}
_MOVABLE = frozenset({"out", "off", "up", "down", "over", "back", "in", "away", "hostage", "free", "home"})
# "at least six people", "up to a hundred", "as many as nine": a preposition that opens a quantity
_QUANTITIES = {"at": ("least", "most"), "up": ("to",), "as": ("many", "much", "few"), "about": (), "over": ()}
OBJECT_REACH = 11
SUBJECT_REACH = 14
RELATIVE_REACH = 6
PARTICLE_REACH = 5
_RELATIVES = frozenset({"which", "who", "that"})
_CLOSED = frozenset(',;:.!?()—–"“”')


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame that fits, the word after its verb and particle, and where its tell-tale object stands."""

    frame: Frame
    after: int
    object_at: int | None

    @property
    def rank(self) -> tuple[int, int, int]:
        """Smaller is the better fit: more is said by the frame, and its object stands nearer."""
        frame = self.frame
        told = bool(frame.objects) + bool(frame.subjects) + bool(frame.within) + 2 * bool(frame.particle)
        return -told, -(frame.alone), self.object_at or 0


def best_fit(
    words: Words, at: int, chain: Chain, bounds: tuple[int, int], frames: Sequence[Frame]
) -> Fit | None:
    """The frame of `frames` that says most about the verb at `at`; None if none fits."""
    fits = [fit for frame in frames if (fit := _fit(words, at, chain, bounds, frame))]
    return min(fits, key=lambda fit: fit.rank) if fits else None


def _fit(words: Words, at: int, chain: Chain, bounds: tuple[int, int], frame: Frame) -> Fit | None:
    after = _after_particle(words, at, bounds[1], frame)
    if after is None:
        return None
    if frame.subjects and not _in_subject(words, chain, bounds, frame):
        return None
    last = object_end(words, after, bounds[1], OBJECT_REACH)
    if frame.within and frame.within.isdisjoint(words.lower[after:last]):
        return None
    if frame.objects:
        place = _object_at(words, chain, after, last, bounds, frame)
        return None if place is None else Fit(frame, after, place)
    if (
        not frame.alone
        and not chain.passive
        and not frame.particle
        and not _has_object(words, after, bounds[1])
    ):
        return None
    if (
        frame.alone
        and not frame.particle
        and not chain.passive
        and words.lower[min(after, bounds[1] - 1)] in _DETERMINERS
    ):
        return None  # "demonstrated a pump" is no demonstration
    return Fit(frame, after, None)


def _after_particle(words: Words, at: int, end: int, frame: Frame) -> int | None:
    """The word after verb and particle; a particle of place or result may stand after a short object."""
    index = at + 1
    for wanted in frame.particle:
        reach = PARTICLE_REACH if wanted in _MOVABLE else 2
        if (
            frame.lemma == "be"
            and index < end
            and wanted != words.lower[index]
            and _is_verb(words.lower[index])
        ):
            return None  # "was put on alert" is no "was on alert"
        index = _find(words, index, min(index + reach, end), wanted)
        if index < 0:
            return None
        index += 1
    if len(frame.particle) == 1 and frame.particle[0] in _MOVABLE:
        return index if index == at + 2 else at + 1
    return index


def _is_verb(word: str) -> bool:
    return any(PARTICIPLE in tags for _, tags in lexicon().forms.get(word, ()))


def _find(words: Words, first: int, last: int, wanted: str) -> int:
    for index in range(first, last):
        if words.lower[index] == wanted:
            return index
        if words.lower[index] in _STOPS or words.lower[index] == ",":
            return -1
    return -1


def object_end(words: Words, first: int, end: int, reach: int) -> int:
    """Where the objects of a verb end: at the clause's, at a comma, or after `reach` words."""
    last = min(first + reach, end)
    for index in range(first, last):
        word = words.lower[index]
        if word in _STOPS or (word == "," and index > first):
            return index
    return last


def _object_at(
    words: Words, chain: Chain, after: int, last: int, bounds: tuple[int, int], frame: Frame
) -> int | None:
    if chain.passive and not frame.within:
        return _behind(words, chain.start - 1, max(bounds[0], chain.start - SUBJECT_REACH), frame.objects)
    found = next((index for index in range(after, last) if words.lower[index] in frame.objects), None)
    if found is None and not frame.alone and not _has_object(words, after, bounds[1]):
        # "the missiles that Norland tested in May": the object went before
        return _behind(words, chain.start - 1, max(bounds[0], chain.start - RELATIVE_REACH), frame.objects)
    return found


def _behind(words: Words, index: int, first: int, wanted: frozenset[str]) -> int | None:
    """The nearest of `wanted` before `index`, in the clause or in the noun that a relative clause is about."""
    while index >= first:
        word = words.lower[index]
        if word in wanted:
            return index
        if word in _RELATIVES:
            index -= words.lower[index - 1] == ","
        elif word in _CLOSED or word in _SUBORDINATORS:
            return None
        index -= 1
    return None


def _in_subject(words: Words, chain: Chain, bounds: tuple[int, int], frame: Frame) -> bool:
    first = max(bounds[0], chain.start - SUBJECT_REACH)
    if not chain.passive:
        return not frame.subjects.isdisjoint(words.lower[first : chain.start])
    behind = words.lower[chain.start : bounds[1]]
    return "by" in behind and not frame.subjects.isdisjoint(behind[behind.index("by") :])


def _has_object(words: Words, after: int, end: int) -> bool:
    """Whether a noun phrase or a clause begins right after the verb, times left out."""
    index = after
    while index < end and (words.lower[index] in _TIME or words.lower[index].isdigit()):
        index += 1
    if index + 1 < end and words.lower[index] in ("on", "last", "this") and words.lower[index + 1] in _TIME:
        index += 2
    if index >= end:
        return False
    word = words.lower[index]
    if word in _PREPOSITIONS and index + 1 < end and words.lower[index + 1] in _QUANTITIES.get(word, ()):
        return True
    return (
        word == "to"
        or word in _NEW_SUBJECTS
        or (word not in _PREPOSITIONS and word not in _STOPS and word != ",")
    )
