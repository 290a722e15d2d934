"""Speech within speech: what somebody is reported to have said may itself report what another said.

The network gives each word one role, as the corpus does, so a content hides what is within it. Each content that holds
a word of saying is therefore read again as a text of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotations.reader.modes import says_something
from sayso.data import word_sets
from sayso.model import Attribution, Spans

__all__ = ["contests", "inner_ranges", "is_another", "owner_of", "says"]

_LEAST_WORDS = 7
_OPENING = re.compile(r"[\s\"“„«'‘`]*(?:that\s+)?")
_SAYS = re.compile(r"sa(?:y|ys|id)", re.I)
# The same voice going on ("I think", "let me say"): no second speaker stands in it.
_SELF = frozenset(
    [
        "i",
        "we",
        "me",
        "us",
        "my",
        "our",
        "myself",
        "ourselves",
        "you",
        "it",
        "that",
        "this",
        "which",
        "who",
        "one",
    ]
)


def inner_ranges(text: str, content: Spans) -> Iterator[tuple[int, int]]:
    """The parts of a content that may report speech, without the mark and the "that" that lead in."""
    for span in content:
        words = text[span.start : span.end]
        if len(words.split()) >= _LEAST_WORDS and says_something(words):
            opening = _OPENING.match(words)
            yield span.start + (opening.end() if opening else 0), span.end


def contests(cue: str) -> bool:
    """Whether a cue is a finite verb that contests what another has said, and nothing else.

    A denial within what is said ("the government refutes claims made in a report") is the plainest of inner layers.

    >>> contests("refutes"), contests("would deny"), contests("denying"), contests("said")
    (True, False, False, False)
    """
    verbs = word_sets("denials.txt")
    word = cue.casefold()
    return word in verbs["denial"] | verbs["refusal"] and not word.endswith(("ing", "al", "als"))


def says(cue: str) -> bool:
    """Whether a cue is the plain verb of saying, of which nobody can be in doubt.

    >>> says("said"), says("suggested")
    (True, False)
    """
    return _SAYS.fullmatch(cue) is not None


def is_another(text: str, one: Attribution, outer: Attribution) -> bool:
    """Whether an inner attribution has a speaker of its own, other than the voice that is speaking."""
    if not one.source:
        return False
    name = " ".join(s.of(text) for s in one.source).casefold()
    return name not in _SELF and not any(s.overlaps(o) for s in one.source for o in outer.source)


def owner_of(content: Spans, outers: list[tuple[int, Spans]]) -> int | None:
    """The index of the smallest content that holds all of this one; the spans of each outer one are in order."""
    first, last = min(s.start for s in content), max(s.end for s in content)
    around = [(i, spans) for i, spans in outers if spans[0].start <= first and spans[-1].end >= last]
    holding = [
        (sum(o.end - o.start for o in spans), index)
        for index, spans in around
        if all(any(o.covers(s) for o in spans) for s in content) and tuple(spans) != tuple(content)
    ]
    return min(holding)[1] if holding else None


def overlap(a: Spans, b: Spans) -> int:
    """Code points that two sets of spans share."""
    return sum(max(0, min(s.end, o.end) - max(s.start, o.start)) for s in a for o in b)
