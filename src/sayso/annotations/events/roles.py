"""Who acts and upon whom, in words of the text."""

from __future__ import annotations

from sayso.annotations.events.chain import Mood, skip_back
from sayso.annotations.events.deeds import Deed
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.words import Words

__all__ = ["actor_and_target"]

_PREPOSITIONS = word_class("words", "preposition") - {"of"}
_SUBORDINATORS = word_class("words", "subordinator") | {"that"}
_DIRECTED = frozenset({"on", "against", "with", "to", "from", "toward", "towards"})
_NOT_NAMES = word_class("words", "pronoun") | frozenset(
    {"there", "this", "one", "who", "which", "him", "her", "them"}
)
_TIMES = word_class("words", "weekday") | word_class("words", "month") | word_class("words", "time_noun")
_OPENERS = word_class("words", "time_opener")
_DETERMINERS = word_class("words", "determiner")
_LEADING = (
    frozenset({"the", "a", "an", "of"}) | word_class("words", "coordinator") | word_class("words", "adverb")
)
_TRAILING = frozenset(",;:") | word_class("words", "adverb") | {"of", "and", "or"}
_MARKS = frozenset(",;:.!?()\"“”—–'")
LONGEST = 12


def actor_and_target(words: Words, deed: Deed, clause: tuple[int, int]) -> tuple[str | None, str | None]:
    """Actor and target of the deed in `clause`; None where the clause does not name them plainly.

    Of a passive the subject is the target, and the actor stands after "by".
    """
    if deed.chain.mood is Mood.NONE:
        return None, _after(words, deed.verb + 1, clause[1], _DIRECTED | {"of"})
    subject = _subject(words, deed, clause[0])
    if deed.chain.passive:
        return _after(words, deed.verb + 1, clause[1], frozenset({"by"})), subject
    return subject, _target(words, deed, clause[1])


def _subject(words: Words, deed: Deed, first: int) -> str | None:
    last = skip_back(words, deed.chain.start - 1, first)
    begin = last
    while (
        begin > first
        and words.lower[begin - 1] not in _MARKS
        and words.lower[begin - 1] not in _SUBORDINATORS
    ):
        begin -= 1
    return _phrase(words, _past_opening(words, begin, last), last + 1)


def _past_opening(words: Words, begin: int, last: int) -> int:
    """Where the subject begins that an adverbial opens without a comma: "On Monday Norland", "In Aven the mayor"."""
    if words.lower[begin] not in _PREPOSITIONS and words.lower[begin] not in _OPENERS:
        return begin
    index = begin
    while index <= last and (words.lower[index] in _OPENERS or words.lower[index] in _PREPOSITIONS):
        index += 1
    after = index
    while after <= last and (words.lower[after] in _TIMES or _is_year(words.lower[after])):
        after += 1
    if after > index:
        return after
    if words.lower[begin] in _DETERMINERS or words.lower[min(index, last)][0].isdigit():
        return begin  # "Over 200 farmers"
    # Of a place no word tells where it ends, but for an article.
    return next((i for i in range(index + 1, last + 1) if words.lower[i] in ("the", "a", "an")), last + 1)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _target(words: Words, deed: Deed, end: int) -> str | None:
    directed = _after(words, deed.after, end, _DIRECTED)
    if directed and directed[0].isupper():
        return directed
    return _phrase(words, deed.after, _phrase_end(words, deed.after, end)) or directed


def _after(words: Words, first: int, end: int, openers: frozenset[str]) -> str | None:
    """The noun phrase after the first of `openers` that no time follows."""
    for index in range(first, end - 1):
        if words.lower[index] in openers and words.lower[index + 1] not in _TIMES:
            return _phrase(words, index + 1, _phrase_end(words, index + 1, end))
    return None


def _phrase_end(words: Words, first: int, end: int) -> int:
    index = first
    while index < end and not _closes(words, index, first):
        index += 1
    return index


def _closes(words: Words, index: int, first: int) -> bool:
    word = words.lower[index]
    return (
        word in _MARKS
        or word in _SUBORDINATORS
        or word in _PREPOSITIONS
        or (word in _TIMES and index > first)
    )


def _phrase(words: Words, first: int, last: int) -> str | None:
    """The text of these words without their article; None for a pronoun, a time, or a stretch too long for a name."""
    while first < last and words.lower[first] in _LEADING:
        first += 1
    while last > first and words.lower[last - 1] in _TRAILING:
        last -= 1
    if first >= last or last - first > LONGEST:
        return None
    if (
        words.lower[first] in _NOT_NAMES
        or words.lower[first] in _TIMES
        or not words.lower[first][0].isalpha()
    ):
        return None
    return words.text[words.starts[first] : words.end(last - 1)]
