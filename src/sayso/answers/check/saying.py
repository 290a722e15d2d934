"""A name beside a verb of saying: who speaks by the plainest of patterns, where the reader found nobody."""

from __future__ import annotations

import re

from sayso.data import word_sets

__all__ = ["named_beside", "saying_verb"]

_NAME = r"(?:[A-Z][\w.’'-]*\.? ){0,3}[A-Z][\w’'-]+"
_BEFORE = re.compile(
    rf"(?P<name>{_NAME}),?(?: [\w,’' -]{{0,60}}?,)? (?:had |has |have |also )*(?P<verb>[a-z]+)\b[^.?!:]{{0,40}}[:,]?\s*[\"“„«‘']?$"
)
_AFTER = re.compile(
    rf"^[\"”»’',\s]*(?:(?P<verb>[a-z]+) (?P<name>{_NAME})|(?P<other>{_NAME}) (?:had |has |have |also )*(?P<said>[a-z]+)\b)"
)
_PLAIN = re.compile(r"[a-z]+")
FINITE = frozenset({"said", "say", "says", "told", "tell", "tells", "wrote", "write", "writes", "spoke"})
"""Verbs of saying in forms that are no nouns, beside those in -ed: “letter”, “report” and “note” may be either."""
_ACCORDING = re.compile(rf"[Aa]ccording to (?P<name>{_NAME})")


def named_beside(before: str, after: str) -> str | None:
    """The name that stands beside a verb of saying right before or after a quotation.

    A quotation whose speaker the reader missed must not pass as nobody's.

    >>> named_beside("Minister Ana Ruiz told reporters: “", "")
    'Minister Ana Ruiz'
    >>> named_beside("", ",” said Ana Ruiz"), named_beside("The film “", "” opened")
    ('Ana Ruiz', None)
    """
    if (found := _AFTER.search(after)) and _is_verb(found["verb"] or found["said"]):
        return found["name"] or found["other"]
    if (found := _BEFORE.search(before)) and _is_verb(found["verb"]):
        return found["name"]
    found = _ACCORDING.search(before) or _ACCORDING.search(after)
    return found["name"] if found else None


def _is_verb(word: str) -> bool:
    return any(
        stem in word_sets("cues.txt")["speech"] for stem in (word, word[:-1], word[:-2], word[:-3] + "y")
    )


def saying_verb(text: str, *, last: bool) -> re.Match[str] | None:
    """The last verb of saying in a text, or the first, in a form that is no noun.

    >>> saying_verb("Ruiz, who told nobody, said that the “", last=True)
    <re.Match object; span=(23, 27), match='said'>
    """
    found = None
    for word in _PLAIN.finditer(text):
        if word.group() in FINITE or (word.group().endswith("ed") and _is_verb(word.group())):
            if not last:
                return word
            found = word
    return found
