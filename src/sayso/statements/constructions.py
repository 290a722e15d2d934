"""Verbs that do something in one construction alone: "questioned him about", "suggested closing the gates"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.data import word_sets

__all__ = ["is_doubt", "is_finding"]

_WORD = re.compile(r"[^\W\d_]+")
_ASKED = re.compile(
    r"\b(?:whether|if|why|how|what|when|where|who|whom|which|about|on|over)\b|\?", re.IGNORECASE
)
_LEAD = frozenset(
    ["to", "also", "both", "yesterday", "today", "then", "and", "have", "has", "had", "started"]
)
_CLAUSE = re.compile(
    r"\A\W*(?:that\s)?(?P<first>.*?)(?=\s(?:where|who|whom|whose|which|that|whether|if)\s|[;:]|\Z)", re.DOTALL
)
_ADVISED = re.compile(r"\b(?:should|ought\sto|must|needs?\sto)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|may|might|could|can|would|will|did|does|do)\b|n['’]t\b"
    r"|(?<!\ban\s)(?<!\ba\s)(?<!\bthe\s)(?<!\bto\s)\b[a-z]{3,}ed\b",
)


def is_doubt(words: Sequence[str], place: int, rest: str) -> bool:
    """Whether the verb "question" at `place` of the cue has a thing doubted for its object, and nothing is asked.

    "Questioned whether", "questioned her about" ask; "questioned the findings" does not. The noun
    ("a question was") is not meant.
    """
    before = words[place - 1] if place else "to"
    is_verb = words[place] in ("questioned", "questioning") or before in _LEAD or before.endswith("ly")
    return words[place].startswith("question") and is_verb and _ASKED.search(rest) is None


def is_finding(source: str, content: str) -> bool:
    """Whether what "suggests" something is a finding, or the content a clause in the indicative: both assert.

    A proposal is a deed ("suggested closing the port"), or what somebody should do; its verb has no tense
    (Quirk et al. 1985, 16.32 on the mandative subjunctive).
    """
    head = re.split(r"\s(?:of|from|into|on|by|in|for|with)\s|,", source, maxsplit=1)[0]
    words = _WORD.findall(head)
    if words and words[-1].casefold() in word_sets("acts.txt")["finding"]:
        return True
    clause = _CLAUSE.match(content)
    first = clause["first"] if clause else content
    return _FINITE.search(first) is not None and _ADVISED.search(first) is None
