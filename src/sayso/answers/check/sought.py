"""One quotation as the draft gives it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sayso.answers.check.words import Word, words
from sayso.model import Span

__all__ = ["Sought"]


@dataclass(frozen=True)
class Sought:
    """A stretch of a draft's text between quotation marks and what the draft says of it.

    `before` and `after` are the words of its own sentence around the marks; `frame` those of them that the draft
    gives as said too, without marks: None where nothing tells; `denies` whether the draft gives it as a claim
    that its speaker contests, `unsaid` the words with which it says that the speaker does not say it.
    """

    text: str
    span: Span
    speaker: str | None = None
    role: str | None = None
    day: str | None = None
    via: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    frame: tuple[str, str] | None = None
    denies: bool = False
    unsaid: str = ""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, with their code points in the draft."""
        return words(self.text, self.span.start, self.span.end)

    @property
    def outside(self) -> str:
        """The draft's own words in its sentence."""
        return f"{self.before} … {self.after}"

    @property
    def tail(self) -> str:
        """What stands after the last word, within the marks."""
        return self.text[self.words[-1].end : self.span.end] if self.words else ""
