"""The review as JSON: what to judge next, judging, what a session changed, agreement."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, status

from sayso.answers.agreement import Agreement, agreement
from sayso.answers.review import changes, place_in_queue, reviewer, turn
from sayso.model import Judgement, UsageError
from sayso.web.api.fields import Line, StatementId
from sayso.web.api.problem_models import CHANGE_PROBLEMS, PROBLEMS
from sayso.web.api.review_models import ChangeTold, Kept, Offered, Sent, TurnTold
from sayso.web.asked import Now, Record

__all__ = ["router"]

EARLIEST, LATEST = 1900, 9000
"""Years in which a session may have begun: beyond, moments of other zones cannot be told."""

router = APIRouter(prefix="/api", tags=["review"], responses=PROBLEMS)


@router.get("/review")
def next_turn(
    store: Record,
    author: Line = "",
    after: StatementId | None = None,
    before: StatementId | None = None,
    blind: bool = False,
) -> TurnTold | None:
    """The statement to judge next, or the one after or before another; null if none is left."""
    found = place_in_queue(store, author, after=after, before=before, blind=blind)
    return TurnTold.of(turn(store, found, author, blind=blind)) if found else None


@router.get("/review/{statement}")
def one_turn(store: Record, statement: StatementId, author: Line = "", blind: bool = False) -> TurnTold:
    """One statement to judge."""
    return TurnTold.of(turn(store, statement, author, blind=blind))


@router.post("/judgements", status_code=status.HTTP_201_CREATED, responses=CHANGE_PROBLEMS)
def judge(store: Record, now: Now, sent: Sent) -> Kept:
    """Append a judgement; 409 if the statement was judged or read otherwise since it was seen.

    A verdict of `open` takes the newest one back. What is sent twice is kept once.
    """
    author = reviewer(sent.author)
    full = store.entry(sent.statement).statement.id
    correction = sent.correction.correction()
    made = Judgement(full, sent.verdict, author, now, sent.note, correction, sent.blind)
    store.judge(made, seen=sent.seen)
    following = place_in_queue(store, author, after=full, blind=sent.blind)
    return Kept(statement=full, verdict=sent.verdict, next=following)


@router.get("/judgements")
def judgements(
    store: Record, author: Line, since: datetime, limit: Annotated[int, Query(ge=1, le=200)] = 50
) -> list[ChangeTold]:
    """What an author judged since a moment (with its zone), newest first."""
    if since.tzinfo is None or not EARLIEST <= since.year <= LATEST:
        raise UsageError("that is no moment of a session; write it with its zone, as 2031-03-20T09:00:00Z")
    return [ChangeTold.of(x) for x in changes(store, author, since=since, limit=limit)]


@router.get("/offered")
def offered(store: Record, typed: Line = "") -> list[Offered]:
    """Actors whose name may be meant by what was typed so far."""
    return [Offered.of(x) for x in store.offered(typed)]


@router.get("/agreement")
def agreement_of_all(store: Record) -> Agreement:
    """How far those who judged agree, with each other and with the reading."""
    return agreement(store)
