"""What is new; actors: a list, one over time, which are one; instruments over time."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, status
from fastapi import Path as InPath
from fastapi import Query as Parameter

from sayso.answers.actors_json import actor_json
from sayso.answers.cited import instrument_over_time
from sayso.answers.desk_json import (
    followed_json,
    over_time_json,
    spoken_json,
    timeline_json,
    today_json,
)
from sayso.answers.following import actor_time, follow, spoken_in
from sayso.answers.instruments_json import instrument_json
from sayso.answers.review import reviewer
from sayso.answers.today import today
from sayso.answers.visits import moment
from sayso.model import ActorJudgement
from sayso.web.api.desk_models import (
    ActorTold,
    FollowedTold,
    InstrumentOverTimeTold,
    InstrumentTold,
    SamenessSent,
    TimelineTold,
    TodayTold,
)
from sayso.web.api.fields import Line
from sayso.web.api.models import ActorNamed, SaidTold
from sayso.web.api.problem_models import CHANGE_PROBLEMS, PROBLEMS
from sayso.web.asked import Now, Record
from sayso.web.times import Chosen, Shown

__all__ = ["router"]

router = APIRouter(prefix="/api", tags=["desk"])
Id = Annotated[str, InPath(description="An actor's id, or how it begins, or its one name.", max_length=300)]
Limit = Annotated[int, Parameter(ge=1, le=500)]
Offset = Annotated[int, Parameter(ge=0, le=10_000_000)]
Since = Annotated[
    Line, Parameter(description="A day or a moment: 2031-03-14, 2031-03-14T09:30; a day ago if empty.")
]


@router.get("/today", response_model=TodayTold, responses=PROBLEMS)
def new_since(store: Record, now: Now, since: Since = "") -> dict[str, Any]:
    """What was kept since then: who spoke, what was cited and denied, what was not read, who fell silent."""
    return today_json(today(store, moment(since) if since else now - timedelta(days=1), now=now))


@router.get("/actors", response_model=list[ActorTold], responses=PROBLEMS)
def actors(store: Record, q: Line = "", limit: Limit = 50) -> list[dict[str, Any]]:
    """Actors of whom a name has these words, those with most statements first."""
    return [actor_json(x) for x in store.actors(q, limit=limit)]


@router.get("/actors/{id}", response_model=FollowedTold, responses=PROBLEMS)
def actor(store: Record, id: Id, chosen: Chosen, limit: Limit = 20, offset: Offset = 0) -> dict[str, Any]:
    """All about one actor, with its statements of the days that are chosen, newest first."""
    found = follow(store, id, since=chosen.since, until=chosen.until, limit=limit, offset=offset)
    return followed_json(found)


@router.get("/actors/{id}/statements", response_model=SaidTold, responses=PROBLEMS)
def actor_statements(
    store: Record, id: Id, chosen: Chosen, limit: Limit = 20, offset: Offset = 0
) -> dict[str, Any]:
    """The actor's statements of the days that are chosen, newest first."""
    itself = store.actor_id(id)
    return spoken_json(
        spoken_in(store, itself, since=chosen.since, until=chosen.until, limit=limit, offset=offset)
    )


@router.get("/actors/{id}/time", response_model=TimelineTold | None, responses=PROBLEMS)
def actor_over_time(store: Record, id: Id, shown: Shown) -> dict[str, Any] | None:
    """How many statements the actor has over time; null if the day of none is known."""
    return timeline_json(actor_time(store, store.actor_id(id), since=shown.since, until=shown.until))


@router.post("/actor-judgements", status_code=status.HTTP_201_CREATED, responses=CHANGE_PROBLEMS)
def judge_actors(store: Record, now: Now, sent: SamenessSent) -> list[ActorNamed]:
    """Judge two actors to be one or different, or take that back; the actors by which the two go then."""
    author = reviewer(sent.author)
    one, other = store.actor_id(sent.one), store.actor_id(sent.other)
    store.judge_actors(ActorJudgement(one, other, sent.verdict, author, now, sent.note))
    stand = {x.id: x for x in (store.joined(one)[0].actor, store.joined(other)[0].actor)}
    return [ActorNamed.model_validate(x) for x in stand.values()]


@router.get("/instruments", response_model=list[InstrumentTold], responses=PROBLEMS)
def instruments(store: Record, q: Line = "", limit: Limit = 50) -> list[dict[str, Any]]:
    """Instruments whose name has these words, those with most mentions first."""
    return [instrument_json(x) for x in store.instruments(q, limit=limit)]


@router.get("/instrument", response_model=InstrumentOverTimeTold, responses=PROBLEMS)
def instrument(
    store: Record,
    name: Annotated[Line, Parameter(description="Its name, or words that fit one alone.")],
    limit: Limit = 50,
) -> dict[str, Any]:
    """One instrument: its newest mentions in order of time, who cites it, what was done about it."""
    return over_time_json(instrument_over_time(store, name, limit=limit))
