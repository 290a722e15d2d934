"""Spoken words: what of them says something by itself, and whether it asks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.answers.brief.drafting.verbs import is_verb, words_of

__all__ = ["asks", "is_broken_off", "says_something", "without_formulas"]

SENTENCE = re.compile(r"(?:(?<=[.?!…])|(?<=[.?!…][”’\"]))\s+(?=[“‘\"(]?[A-Z0-9])")
NOISE = re.compile(r"^(?:\([A-Z][^()]*[.!]\)\s*)+|(?:\s*\([A-Z][^()]*[.!]\))+$")
"""What a transcript notes of the room, as a sentence in brackets: (Laughter.)"""
WITHIN = re.compile(
    r"\((?:[A-Z][^()]*[.!]|[^()]*\b(?:inaudible|laughs?|laughter|laughing|crosstalk|applause|phonetic)\b[^()]*)\)",
    re.I,
)
SUBJECT = re.compile(r"\b(?:i|we|you|he|she|it|they|there|this|that|who)(?:['’](?:s|re|ll|ve|m|d))? \w", re.I)
CONTRACTED = re.compile(
    r"\b\w+(?:['’](?:re|ll|ve|m)|n['’]t)\b|\b(?:it|he|she|that|there|who|what|here)['’]s\b", re.I
)
LONG = 10
"""Words from which on a whole sentence is taken to have a verb, though none that is known."""


def without_formulas(words: str) -> str:
    """Spoken words without what the room did and without formulas behind them: thanks, the floor given to the next.

    >>> without_formulas("The gates stay open. Thank you. Go ahead, Lind.")
    'The gates stay open.'
    >>> without_formulas("(Laughter.) Thank you very much.")
    ''
    """
    sentences = SENTENCE.split(NOISE.sub("", words).strip())
    while sentences and _is_formula(sentences[-1]):
        sentences.pop()
    kept = NOISE.sub("", " ".join(sentences))
    return kept if not WITHIN.search(kept) else ""


def says_something(words: str) -> bool:
    """Whether a sentence of these has a predicate of its own and is no formula.

    >>> says_something("The gates are open."), says_something("Good evening, Halm."), says_something("A farce, all of it.")
    (True, False, False)
    """
    return any(not _is_formula(x) and _has_predicate(x) for x in SENTENCE.split(words))


def is_broken_off(words: str) -> bool:
    """Whether the speaker, or the transcript, stopped before the end of the sentence."""
    return bool(re.search(r"(?:[—–]|-{1,2})\s*$", words))


def asks(parts: Sequence[str]) -> bool:
    """Whether all that is said is a question.

    >>> asks(["Who pays?"]), asks(["Who pays? We do."])
    (True, False)
    """
    sentences = [x for part in parts for x in SENTENCE.split(part)]
    return bool(sentences) and all(x.rstrip(' ”’"').endswith("?") for x in sentences)


def _is_formula(sentence: str) -> bool:
    """Whether it is nothing but formulas and names called."""
    rest = " ".join(re.findall(r"\w+(?:['’]\w+)?", sentence)).replace("’", "'")
    for formula in sorted(words_of("formulas"), key=len, reverse=True):
        rest = re.sub(rf"\b{re.escape(formula)}\b", " ", rest, flags=re.I)
    return all(x[0].isupper() and len(x) > 1 for x in rest.split()) and not _has_predicate(rest)


def _has_predicate(sentence: str) -> bool:
    found = re.findall(r"\w+(?:['’]\w+)?", sentence.casefold())
    return (
        len(found) >= LONG
        or bool(SUBJECT.search(sentence) or CONTRACTED.search(sentence))
        or any(x in words_of("finite") or is_verb(x) or (x.endswith("ed") and len(x) > 4) for x in found[1:])
    )
