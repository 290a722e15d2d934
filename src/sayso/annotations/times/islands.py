"""Where the rules look: the few stretches of a text in which a word of time stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sayso.annotations.times.found import Found, Rule
from sayso.annotations.times.tokens import Tokens
from sayso.annotations.times.words import letter_of_class, word_set

__all__ = ["matches"]


def _class_set(names: Iterable[str]) -> str:
    return re.escape("".join(letter_of_class()[name] for name in sorted(names)))


_STRETCH = re.compile(f"[^{_class_set(['Other', 'Break'])}]+")
_CORE = re.compile(f"[^{_class_set(word_set('stretches', 'companions'))}]")


def _stretches(letters: str) -> Iterator[tuple[int, int]]:
    """The runs of tokens that rules know and that hold at least one word of time."""
    for run in _STRETCH.finditer(letters):
        if _CORE.search(letters, *run.span()):
            yield run.span()


def matches(tokens: Tokens, rules: Sequence[Rule]) -> list[Found]:
    """Whatever any of `rules` matches in `tokens` and its guard lets pass.

    No rule speaks of a token of class Other, so the rest of the text need not be looked at: most of it.
    """
    spans = list(_stretches(tokens.letters))
    gap = letter_of_class()["Other"]
    short = gap.join(tokens.letters[start:end] for start, end in spans)
    starts, offsets, length = [], [], 0
    for start, end in spans:
        starts.append(length)
        offsets.append(start - length)
        length += end - start + 1
    found = []
    for rule in rules:
        for match in rule.pattern.finditer(short):
            offset = offsets[bisect_right(starts, match.start()) - 1]
            candidate = Found(tokens, match, rule, offset)
            if rule.guard is None or rule.guard(candidate):
                found.append(candidate)
    return found
