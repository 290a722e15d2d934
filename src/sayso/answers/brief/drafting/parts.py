"""Statements chosen for the parts of a draft: the lead's occasion, what others said, denials, what was said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.answers.brief.drafting.naming import actor_key
from sayso.answers.brief.drafting.weight import day_of, denies, is_dated, weight
from sayso.record.contract import Entry

__all__ = ["PER_DAY", "Choice", "parts_of", "salient"]

LEAD, OTHERS, EACH, DENIALS, EARLIER, UNDATED = 4, 5, 2, 4, 4, 2
"""How many sentences the parts of a draft have: of the lead's occasion, speakers and sentences of each, and so on."""

NEAR = 4000
"""Characters within which words of one occasion are taken to be of one matter."""

RECENT = 10
"""Days before the first statement within which what others said still answers it."""

PER_DAY = 0.15
"""What a day of age takes from a statement's weight when the first is chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The statements of a draft, part by part; `others` are of one speaker each. `seen` are all looked at.

    `undated` are of the same speakers, of a day that nothing gives. `left` are those that answer and that no part has.
    """

    lead: tuple[Entry, ...]
    others: tuple[tuple[Entry, ...], ...]
    denials: tuple[Entry, ...]
    earlier: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    left: tuple[Entry, ...]
    seen: tuple[Entry, ...]

    @property
    def told(self) -> tuple[Entry, ...]:
        """All that the draft tells, in its order."""
        others = (x for some in self.others for x in some)
        return (*self.lead, *others, *self.denials, *self.earlier, *self.undated)


def parts_of(
    first: Entry,
    matter: Sequence[Entry],
    can: Sequence[Entry],
    seen: tuple[Entry, ...],
    *,
    about: bool,
) -> Choice:
    """The statements around the `first`, from those that `can` be told; `about` if they are to be of one matter.

    `matter` are those that answer, whether they can be told or not.
    """
    answers = [x for x in matter if x in can]
    parts = _Parts(first, answers, can, answers if about else can)
    lead, others, denials = parts.lead(), parts.others(), parts.denials()
    told = (*lead, *(x for some in others for x in some), *denials)
    earlier, undated = parts.earlier(told), parts.undated(told)
    left = tuple(x for x in matter if x not in parts.used)
    return Choice(lead, others, denials, earlier, undated, left, seen)


@dataclass
class _Parts:
    """Parts taken one after the other, so that nothing is told twice.

    `answers` are what was asked for, `can` all that can be told, `pool` those from which others' words come.
    """

    first: Entry
    answers: Sequence[Entry]
    can: Sequence[Entry]
    pool: Sequence[Entry]

    def __post_init__(self) -> None:
        self.who, self.day = actor_key(self.first), day_of(self.first)
        self.used = [self.first]

    def lead(self) -> tuple[Entry, ...]:
        """The first statement, and what else its speaker said there."""
        more = self._taken((x for x in self.can if self._is_of_occasion(x)), LEAD - 1)
        return (self.first, *sorted(more, key=_place))

    def others(self) -> tuple[tuple[Entry, ...], ...]:
        """What others said in the days before, a part for each speaker."""
        now = [
            x
            for x in self.pool
            if actor_key(x) != self.who
            and not denies(x)
            and (not is_dated(x) or (self.day - day_of(x)).days <= RECENT)
        ]
        return tuple(part for x in _by_speaker(now)[:OTHERS] if (part := self._taken(x, EACH)))

    def denials(self) -> tuple[Entry, ...]:
        """What was denied."""
        every = {x.statement.id: x for x in (*self.pool, *self.can)}
        return self._taken((x for x in every.values() if denies(x)), DENIALS)

    def earlier(self, told: Iterable[Entry]) -> tuple[Entry, ...]:
        """What those who were told had said before on the same matter."""
        return self._taken(
            (x for x in self._of_matter(told) if is_dated(x) and day_of(x) < self.day), EARLIER
        )

    def undated(self, told: Iterable[Entry]) -> tuple[Entry, ...]:
        """What they said of it on days that nothing gives: before or after, nobody knows."""
        return self._taken((x for x in self._of_matter(told) if not is_dated(x)), UNDATED)

    def _of_matter(self, told: Iterable[Entry]) -> list[Entry]:
        """What the speakers of these said of the same matter in other texts."""
        speakers, matter = {actor_key(x) for x in told}, salient(self.used)
        return [
            x
            for x in self.can
            if actor_key(x) in speakers
            and x.document != self.first.document
            and (x in self.answers or len(salient([x]) & matter) >= 2)
        ]

    def _is_of_occasion(self, x: Entry) -> bool:
        same = actor_key(x) == self.who and x.document == self.first.document and day_of(x) >= self.day
        # What one says an hour later in the same room may be of something else.
        return same and (x in self.answers or abs(_place(x)[1] - _place(self.first)[1]) <= NEAR)

    def _taken(self, candidates: Iterable[Entry], most: int) -> tuple[Entry, ...]:
        """The weightiest that say something new, in the order of their text."""
        got: list[Entry] = []
        for x in sorted(candidates, key=lambda x: (-weight(x), x.statement.id)):
            if len(got) < most and x not in self.used and not any(_same_words(x, y) for y in self.used):
                got.append(x)
                self.used.append(x)
        return tuple(sorted(got, key=lambda x: (-day_of(x).toordinal(), *_place(x))))


def _by_speaker(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Statements by who made them, the newest and weightiest speakers first."""
    out: dict[str | None, list[Entry]] = {}
    for x in entries:
        out.setdefault(actor_key(x), []).append(x)

    def heaviest(group: list[Entry]) -> float:
        return max(weight(x) + PER_DAY * day_of(x).toordinal() for x in group)

    return sorted(out.values(), key=lambda x: (-heaviest(x), x[0].statement.id))


def _place(entry: Entry) -> tuple[str, int]:
    return entry.document.sha256, entry.statement.content[0].start


def _plain(entry: Entry) -> str:
    return " ".join(re.findall(r"\w+", " ".join(entry.citation.words).casefold()))


def _same_words(one: Entry, other: Entry) -> bool:
    a, b = _plain(one).removeprefix("that "), _plain(other).removeprefix("that ")
    return a in b or b in a


def salient(entries: Iterable[Entry]) -> set[str]:
    """Long words: what statements of one matter share."""
    return {w for x in entries for w in _plain(x).split() if len(w) > 5}
