"""What is new, actors and instruments as JSON; a value that is told as it is has no model beside it."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from sayso.answers.coverage import Coverage
from sayso.answers.timeline import Bin
from sayso.model import ActorKind, Sameness
from sayso.record.contract import Arrived, Clause, Held, Name, ProblemTally, Tally
from sayso.web.api.fields import Line, Text
from sayso.web.api.models import ActorNamed, FoundTold, SaidTold, Spans, Told

__all__ = [
    "ActorTold",
    "FollowedTold",
    "InstrumentOverTimeTold",
    "InstrumentTold",
    "PairJudged",
    "SamenessSent",
    "TimelineTold",
    "TodayTold",
]


class SpokeTold(Told):
    """An actor, how many of its statements are new, and the newest of them."""

    actor: ActorNamed
    statements: int
    newest: list[FoundTold]


class CitedTold(Told):
    """An instrument, how many new statements cite it, and the newest of them."""

    instrument: str
    statements: int
    newest: list[FoundTold]


class DeniedTold(Told):
    """A claim that was contested, in the article's words; `whose` are the words of it that say so."""

    claim: str
    whose: str | None
    statement: FoundTold


class TodayTold(Told):
    """What is new in the record since a moment."""

    since: datetime
    last_kept: datetime | None
    arrived: Arrived
    grouped: int
    spoke: list[SpokeTold]
    speakers: int
    cited: list[CitedTold]
    instruments: int
    denied: list[DeniedTold]
    denials: int
    problems: list[ProblemTally]
    coverage: Coverage


class ActorTold(Told):
    """One actor of a list, with the newest of its offices."""

    id: str
    name: str
    kind: ActorKind | None
    given: bool
    statements: int
    office: Held | None


class TimelineTold(Told):
    """Bins without gaps; `whole` are the first and the last of all days."""

    unit: str
    whole: list[date]
    bins: list[Bin]


class NamedByTold(Told):
    """Who names the actor, in how many statements, and the newest of them; null for nobody named."""

    actor: ActorNamed | None
    statements: int
    newest: FoundTold


class JoinedTold(Told):
    """An actor that was judged to be this one; `unlike` is what speaks against it."""

    actor: ActorNamed
    statements: int
    unlike: str


class OneTold(Told):
    """One side of a judgement."""

    id: str
    name: str


class PairJudged(Told):
    """A judgement on two actors."""

    one: OneTold
    other: OneTold
    verdict: Sameness
    author: str
    made: datetime
    note: str


class ProposalTold(Told):
    """Two actors that may be one, and why."""

    one: ActorTold
    other: ActorTold
    reason: str
    score: float


class FollowedTold(ActorTold):
    """All about one actor."""

    wikidata: str | None
    names: list[Name]
    offices: list[Held]
    publishers: list[Tally]
    via: list[Tally]
    cites: list[Tally]
    time: TimelineTold | None
    spoken: SaidTold
    denied: list[DeniedTold]
    denials: int
    named_by: list[NamedByTold]
    named_in: int
    joined: list[JoinedTold]
    judged: list[PairJudged]
    proposals: list[ProposalTold]


class SamenessSent(Told):
    """A judgement on two actors, by their ids or names; `open` takes the one that stands back."""

    one: Line = Field(min_length=1)
    other: Line = Field(min_length=1)
    verdict: Sameness
    author: Line
    note: Text = ""


class InstrumentTold(Told):
    """One instrument of a list; `first` and `last` are days of publication."""

    name: str
    mentions: int
    documents: int
    statements: int
    first: str | None
    last: str | None


class LaneDayTold(Told):
    """A day and how many statements cite the instrument on it."""

    day: date
    statements: int


class LaneTold(Told):
    """Somebody who cites the instrument, and on which days; null for those whose speaker is not known."""

    actor: ActorNamed | None
    statements: int
    days: list[LaneDayTold]


class PassageTold(Told):
    """Words of a text, and where they stand in it."""

    words: list[str]
    spans: Spans
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    address: str | None
    capture: str | None
    made_by: str


class MentionTold(PassageTold):
    """A mention; `statement` is that in which it stands, null for the narrator's own."""

    clause: str | None
    statement: str | None
    excerpt: str
    speaker: ActorNamed | None


class EventFoundTold(PassageTold):
    """What an article tells as done or due, with its PLOVER code."""

    code: str | None
    actor: str | None
    target: str | None
    on: str | None
    vote: dict[str, int | None] | None


class InstrumentOverTimeTold(InstrumentTold):
    """One instrument: its mentions in order of time, who cites it, and what was done about it."""

    clauses: list[Clause]
    speakers: int
    lanes: list[LaneTold]
    in_time: list[MentionTold]
    events: list[EventFoundTold]
