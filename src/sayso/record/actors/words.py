"""The words of an office: which name a state or body, which name the office itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.data import lines, word_sets
from sayso.record.folding import folded

__all__ = ["Word", "is_of", "is_state", "one_word", "words"]

WORD = re.compile(r"\w+(?:[.’']\w+)*")
POSSESSIVE = re.compile(r"[’']s?$")
LONGEST_STATE = 4
"""The most words that the name of a state has."""
GENERIC = ("office", "office_modifier", "portfolio", "organisation", "group", "honorific", "particle")
"""The sections of `speaker_words.txt` whose words name no body by themselves, whatever their capitals."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an office, folded; or the name of a state, by which its adjective goes too.

    `body` is whether it names a certain state or body, and does not say what kind of office it is.
    """

    text: str
    body: bool


def words(phrase: str) -> Iterator[Word]:
    """The words of `phrase`.

    >>> [x.text for x in words("U.S. Secretary of State") if x.body]
    ['united states']
    >>> [x.text for x in words("the Iranian foreign minister, Delta Fund") if x.body]
    ['iran', 'delta']
    """
    found = [POSSESSIVE.sub("", x) for x in WORD.findall(phrase)]
    plain = [folded(x.replace(".", "")).strip() for x in found]
    place = 0
    while place < len(found):
        for length in range(min(LONGEST_STATE, len(found) - place), 0, -1):
            state = _states().get(" ".join(plain[place : place + length]))
            if state and found[place][0].isupper():
                yield Word(state, True)
                break
        else:
            length = 1
            yield Word(plain[place], found[place][0].isupper() and not _is_generic(plain[place]))
        place += length


def _is_generic(word: str) -> bool:
    kinds = word_sets("speaker_words.txt")
    return any(word in kinds[x] for x in GENERIC) or any(
        is_of(x, word) for x in ("one_holder", "many_holders", "left_out")
    )


def is_of(section: str, word: str) -> bool:
    """Whether `word` is one of that section of `data/offices.txt`."""
    return word in word_sets("offices.txt")[section]


def is_state(word: str) -> bool:
    """Whether `word` is the name of a state of `data/states.txt`, folded.

    >>> is_state("iran"), is_state("delta")
    (True, False)
    """
    return word in _states().values()


def one_word(word: str) -> str:
    """The word that stands for `word` and all others of the same office.

    >>> one_word("chairwoman"), one_word("minister")
    ('chair', 'minister')
    """
    return _same().get(word, word)


@cache
def _same() -> dict[str, str]:
    rows = (line.split() for section, line in lines("offices.txt") if section == "same")
    return {other: first for first, *others in rows for other in others}


@cache
def _states() -> dict[str, str]:
    """The states of `data/states.txt`, folded, by each of their names and adjectives; not by their capitals,
    whose mayors would be taken for ministers."""
    states: dict[str, str] = {}
    for _, line in lines("states.txt"):
        name, _, rest = line.partition("=")
        state = folded(name).strip()
        others, adjectives, *_ = (*rest.split("|"), "")
        for other in (name, *others.split(","), *adjectives.split(",")):
            if key := folded(other.replace(".", "")).strip():
                states[key] = state
    return states
