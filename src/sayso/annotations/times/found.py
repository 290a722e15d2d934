"""A stretch of tokens that a rule of the grammar matched, and its parts by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.annotations.times.grammar import compile_pattern
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import direction, ends_sentence
from sayso.annotations.times.tokens import Tokens
from sayso.annotations.times.words import table, word_set

__all__ = ["ANCHORED", "BACK", "EACH", "ON", "Found", "Guard", "Resolve", "Rule", "rule"]

BACK = frozenset({"last", "past", "previous", "preceding", "prior"})
ON = frozenset({"next", "coming", "upcoming", "following"})
ANCHORED = frozenset({"same", "that", "those", "previous", "preceding", "prior", "following"})
"""Words that count from a time named before, not from the day of the text."""
EACH = frozenset({"each", "every"})


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first` to `last` (excluded), matched by `rule` in letters that lie `offset` tokens before."""

    tokens: Tokens
    match: re.Match[str]
    rule: Rule
    offset: int = 0

    @property
    def first(self) -> int:
        """The first token."""
        return self.match.start() + self.offset

    @property
    def last(self) -> int:
        """The token after the last."""
        return self.match.end() + self.offset

    def _part(self, name: str) -> str | None:
        """The capture of part `name` that took part in the match; a pattern may hold it in several branches."""
        groups, capture, count = self.match.re.groupindex, name, 1
        while capture in groups:
            if self.match[capture]:
                return capture
            count += 1
            capture = f"{name}_{count}"
        return None

    def has(self, name: str) -> bool:
        """Whether the part `name` is there."""
        return self._part(name) is not None

    def words(self, name: str) -> list[str]:
        """The lower-case words of part `name`, empty if it is not there."""
        capture = self._part(name)
        if capture is None:
            return []
        start, end = self.match.span(capture)
        return self.tokens.words[start + self.offset : end + self.offset]

    def word(self, name: str) -> str:
        """Part `name` as lower-case words with spaces, empty if it is not there."""
        return " ".join(self.words(name))

    def all_words(self) -> list[str]:
        """Every lower-case word matched."""
        return self.tokens.words[self.first : self.last]

    def before(self, steps: int = 1) -> str:
        """The lower-case word `steps` before the match."""
        return self.tokens.word(self.first - steps)

    def after(self, steps: int = 0) -> str:
        """The lower-case word that follows the match, or one `steps` further."""
        return self.tokens.word(self.last + steps)

    @property
    def counts_from_here(self) -> bool:
        """Whether its value is counted from the day of the text, not from another time named in it."""
        return self.rule.here and ANCHORED.isdisjoint(self.words("rel"))

    @property
    def heads_its_sentence(self) -> bool:
        """Whether it is the first thing in its sentence, after a preposition at most."""
        return ends_sentence(self.tokens, self.first - 1) or ends_sentence(self.tokens, self.first - 2)

    @property
    def premodifies(self) -> bool:
        """Whether it is a bare year before its noun: "Vale's 2008 opponent", which tells of no time.

        A year that stands for itself is introduced ("in 2008", "early 2008"), or no word comes after it.
        """
        words = self.all_words()
        if len(words) > 2 or not words[-1].isdigit() or (len(words) == 2 and words[0] != "the"):
            return False
        follows = self.after()
        return (
            self.before() not in word_set("guards", "before_a_year")
            and follows.isalpha()
            and follows not in word_set("guards", "function_words")
        )

    @property
    def eve(self) -> int:
        """How many tokens before it make it the day before: those of "the eve of"; 0 if none do."""
        of = 1 + (self.before() == "the")
        if self.before(of) != "of" or self.before(of + 1) != "eve":
            return 0
        return of + 1 + (self.before(of + 2) == "the")

    def month(self, name: str = "month") -> int:
        """The month that part `name` names, 1 to 12."""
        return int(table("months")[self.word(name)[:3]])

    def weekday(self, name: str = "weekday") -> int:
        """The ISO weekday that part `name` names, 1 (Monday) to 7."""
        return int(table("weekdays")[self.word(name)[:3]])

    def direction(self) -> int:
        """Which way the clause around looks: PAST, NEITHER or FUTURE."""
        return direction(self.tokens, self.first, self.last)


Resolve = Callable[[Found, Scene], str | None]
"""The TIMEX3 value, or None where the text does not let one know it."""
Guard = Callable[[Found], bool]
"""Whether the words are a time here at all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression: what it looks like, when it is one, what it is worth.

    `told` says that its value owes nothing to the day of publication, `here` that it counts from it.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve
    guard: Guard | None = None
    told: bool = False
    here: bool = False


def rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    guard: Guard | None = None,
    *,
    told: bool = False,
    here: bool = False,
) -> Rule:
    """A rule from a pattern in the notation of `grammar`."""
    return Rule(name, compile_pattern(pattern), resolve, guard, told, here)
