"""The clause that tells of a deed: its evidence in the text, as words."""

from __future__ import annotations

from sayso.annotations.events.chain import skip_back
from sayso.annotations.events.deeds import Deed
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.lexicon import lexicon
from sayso.annotations.events.words import Words

__all__ = ["clause_of"]

Bounds = tuple[int, int]

_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_SUBORDINATORS = word_class("words", "subordinator") - {"so", "what", "how"}
_COORDINATORS = word_class("words", "coordinator")
_AUXILIARIES = frozenset().union(
    *(
        word_class("auxiliaries", name)
        for name in ("be", "have", "do", "future", "reported", "possible", "due")
    )
)
_TIMES = word_class("words", "weekday") | word_class("words", "month") | word_class("words", "time_opener")
_SAYING = word_class("words", "saying")
_OPENERS = frozenset({"the", "a", "an", "those", "these", "some"})
_HARD = frozenset(";:—–()")
_MARKS = frozenset(".!?\"”’'")
SHORTEST = 2
TAIL = 9
ANTECEDENT = 6


def clause_of(words: Words, deed: Deed, bounds: Bounds) -> Bounds:
    """First word of the clause and the one after its last: subject, verb, objects, adjuncts, no insertion.

    A relative clause takes in the noun that it is about; the subject is left out where it is shared
    with an earlier verb ("met the envoy and signed the pact").
    """
    first = _first(words, min(deed.chain.start, deed.at), bounds[0])
    last = _last(words, max(deed.verb, deed.after - 1), bounds[1])
    while last - 1 > deed.verb and words.lower[last - 1] in _MARKS:
        last -= 1
    return first, max(last, deed.verb + 1)


def _first(words: Words, start: int, begin: int) -> int:
    index = start - 1
    if index > begin and words.lower[index] == ",":
        index = _over_insertion(words, index, begin)
    while index >= begin:
        word = words.lower[index]
        if word in _HARD or word in '"“”':
            return index + 1
        if word == "," and words.lower[index + 1] not in _COORDINATORS:
            return index + 1
        if word in _RELATIVE:
            return _antecedent(words, index, begin)
        if word in _SUBORDINATORS:
            return index + 1
        if word in _COORDINATORS and (index == start - 1 or _verb_follows(words, index, start)):
            return index + 1
        index -= 1
    return begin


def _over_insertion(words: Words, comma: int, begin: int) -> int:
    return next((i - 1 for i in range(comma - 1, begin, -1) if words.lower[i] == ","), comma - 1)


def _verb_follows(words: Words, index: int, start: int) -> bool:
    """Whether after the conjunction at `index` only adverbs come before the verb group at `start`."""
    return skip_back(words, start - 1, index) == index


def _antecedent(words: Words, relative: int, begin: int) -> int:
    index = relative - 1
    if index >= begin and words.lower[index] == ",":
        index -= 1
    first = max(begin, index - ANTECEDENT)
    opener = next((i for i in range(index, first - 1, -1) if words.lower[i] in _OPENERS), None)
    if opener is not None:
        return opener
    while (
        index > first
        and words.lower[index - 1] not in _SUBORDINATORS
        and words.lower[index - 1] not in ",;:("
    ):
        index -= 1
    return index


def _last(words: Words, verb: int, end: int) -> int:
    for index in range(verb + 1, end):
        word = words.lower[index]
        if word in _HARD or (word == "," and _closes(words, index, verb, end)):
            return index
        if word in _SUBORDINATORS and not _opens_time(words, index, end) and index > verb + 1:
            return index - (words.lower[index - 1] == ",")
        if word in _COORDINATORS and index + 1 < end and _begins_clause(words, index + 1, end):
            return index - (words.lower[index - 1] == ",")
    return end


def _closes(words: Words, comma: int, verb: int, end: int) -> bool:
    """Whether the comma ends the clause: not in a list or a date, nor right after the verb; before "he said" always."""
    if end - comma <= TAIL and not _SAYING.isdisjoint(words.lower[comma:end]):
        return True
    return comma - verb > SHORTEST and not _listed(words, comma, end)


def _opens_time(words: Words, index: int, end: int) -> bool:
    if index + 1 >= end:
        return False
    follows = words.lower[index + 1]
    return words.lower[index] in ("since", "until", "before", "after") and (
        follows[0].isdigit() or follows in _TIMES
    )


def _listed(words: Words, comma: int, end: int) -> bool:
    """Whether the comma stands within a list that "and" closes soon, or within a date."""
    ahead = words.lower[comma + 1 : min(comma + 7, end)]
    if ahead and ahead[0].isdigit():
        return True
    place = next((i for i, word in enumerate(ahead) if word == "and"), -1)
    return place >= 0 and not any(
        word in _AUXILIARIES or word in _SUBORDINATORS for word in ahead[: place + 1]
    )


def _begins_clause(words: Words, index: int, end: int) -> bool:
    word = words.lower[index]
    if word in _AUXILIARIES or word in ("it", "they", "he", "she", "we"):
        return True
    tags = [tag for _, each in lexicon().forms.get(word, ()) for tag in each]
    return "past" in tags or (word.endswith("ed") and words.lower[min(index + 1, end - 1)] not in _MARKS)
