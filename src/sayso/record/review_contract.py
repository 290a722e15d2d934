"""What a record can be told and asked by those who judge what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sayso.model import Judgement, Kind, Spans, Verdict
from sayso.record.actor_contract import KeptActor
from sayso.record.entry import Entry

__all__ = ["Coding", "Judged", "KeptJudgement", "ReviewStore"]


@dataclass(frozen=True, slots=True)
class Judged:
    """How many statements a review has behind it, of `of`; `mine` of them by the one who asks."""

    judged: int
    mine: int
    of: int


@dataclass(frozen=True, slots=True)
class KeptJudgement:
    """A judgement with the number that it has in the record; `stands` if what stands follows from it.

    One that was taken back stands no more, and one after which another was made does not yet again.
    """

    number: int
    judgement: Judgement
    taken_back: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class Coding:
    """What one coder says of one statement: a person who judged it, or the reading that found it (None).

    What was judged wrong has a verdict alone. `speaker` is an actor's id: two names of one actor agree.
    """

    statement: str
    coder: str | None
    verdict: Verdict
    speaker: str | None
    said_on: str | None
    kind: Kind
    via: tuple[str, ...]
    content: Spans


class ReviewStore(Protocol):
    """The part of a record that is about judging."""

    def judge(self, judgement: Judgement, *, seen: str | None = None) -> None:
        """Append a judgement; `UnknownId` if there is no such statement.

        `seen` is the version of the entry that its author looked at: `JudgedMeanwhile` if it has another one
        by now, but for one that came to have it by this very judgement, which is then not kept twice.
        """
        ...

    def found(self, statement: str, *, by: str = "") -> Entry:
        """The statement as the newest reading that found it has it, with no judgements but those that `by`
        made blind; errors as `entry`."""
        ...

    def entries(self, statements: Sequence[str]) -> tuple[Entry, ...]:
        """The statements of these ids, as they stand, in that order; `VerbatimError`."""
        ...

    def next_to_review(
        self, author: str = "", *, after: str | None = None, before: str | None = None, blind: bool = False
    ) -> str | None:
        """The id of the most urgent statement that nobody has judged, or of the next one after `after`.

        With `before`, the one before it in the order of urgency, judged or not. With `blind`, of those that
        others judged and `author` did not.
        """
        ...

    def judged(self, author: str = "", *, blind: bool = False) -> Judged:
        """How far the review has come; with `blind`, the one of what others judged."""
        ...

    def judgements(self, author: str, *, since: datetime, limit: int = 200) -> tuple[KeptJudgement, ...]:
        """What an author judged since that moment, newest first, `open` left out."""
        ...

    def offered(self, typed: str, *, limit: int = 8) -> tuple[KeptActor, ...]:
        """Actors whose name may be meant by what was typed so far; those with most statements first."""
        ...

    def codings(self) -> tuple[Coding, ...]:
        """What each coder says of each statement that a person judged and was not taken back."""
        ...
