"""Which way a clause looks in time: what its nearest verb says of a day without a date."""

from __future__ import annotations

from sayso.annotations.times.tokens import Tokens
from sayso.annotations.times.words import letter_of_class, word_set

__all__ = ["FUTURE", "NEITHER", "PAST", "direction", "ends_sentence", "is_past_verb", "past_verb_governs"]

PAST, NEITHER, FUTURE = -1, 0, 1
_REACH = 30


def direction(tokens: Tokens, first: int, last: int) -> int:
    """FUTURE or PAST by the verb nearest to tokens `first` to `last` in their sentence, else NEITHER.

    English puts the time after its verb ("said Monday", "will meet Monday") or at the head of the
    clause, so the verb is sought to the left, then to the right.
    """
    for index in range(first - 1, max(-1, first - _REACH), -1):
        if ends_sentence(tokens, index):
            break
        found = _verb(tokens, index)
        if found != NEITHER:
            return found
    for index in range(last, min(len(tokens.words), last + _REACH)):
        if ends_sentence(tokens, index):
            break
        found = _verb(tokens, index)
        if found != NEITHER:
            return found
    return NEITHER


def past_verb_governs(tokens: Tokens, first: int) -> bool:
    """Whether a past verb stands right before token `first`, at most "in" or "on" between ("met in December")."""
    index = (
        first - 2 if tokens.word(first - 1) in ("in", "on", "early", "late", "about", "around") else first - 1
    )
    return any(not ends_sentence(tokens, at) and _verb(tokens, at) == PAST for at in (index, index - 1))


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether token `index` closes a sentence or a paragraph, or there is none."""
    if not 0 <= index < len(tokens.words):
        return True
    letter, letters = tokens.letters[index], letter_of_class()
    if letter == letters["Break"]:
        return True
    if letter != letters["Dot"]:
        return False
    before = tokens.word(index - 1)
    return len(before) != 1 and before not in word_set("tense", "abbreviations")


def _verb(tokens: Tokens, index: int) -> int:
    """What the word at `index` says of its clause; NEITHER for one that says nothing."""
    word, before = tokens.words[index], tokens.word(index - 1)
    if word == "could" and tokens.word(index + 1) == "not":
        # "could not be reached Friday"
        return PAST
    if word in word_set("tense", "future") or word.endswith("'ll"):
        return FUTURE
    if word == "to" and before in ("is", "are", "am", "was", "were", "yet"):
        return FUTURE
    if word in word_set("tense", "ahead"):
        return _looks_ahead(tokens, index)
    if before in word_set("tense", "passive"):
        return NEITHER
    return PAST if is_past_verb(word) and not tokens.is_capital(index) else NEITHER


def is_past_verb(word: str) -> bool:
    """Whether a lower-case word has the form of a past."""
    if word in word_set("tense", "past"):
        return True
    return word.endswith("ed") and len(word) > 4 and word not in word_set("tense", "not_past")


def _looks_ahead(tokens: Tokens, index: int) -> int:
    """FUTURE for "scheduled for", PAST for "had been scheduled for" and "as planned"."""
    if tokens.words[index] == "set" and tokens.word(index + 1) not in ("to", "for"):
        return NEITHER
    behind = {tokens.word(index - 1), tokens.word(index - 2), tokens.word(index - 3)}
    return PAST if behind & word_set("tense", "undone") else FUTURE
