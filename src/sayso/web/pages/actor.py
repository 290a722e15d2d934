"""Actors: a list, one of them over time, and which of them are one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.answers.following import SpokenIn, actor_time, follow, spoken_in
from sayso.answers.review import reviewer
from sayso.answers.timeline import Timeline
from sayso.model import ActorJudgement, Sameness, UsageError
from sayso.web import charts, links
from sayso.web.asked import Now, Record, Told
from sayso.web.templating import page
from sayso.web.times import Between, Chosen, Shown, time_query, zoomed

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

BY = "sayso_by"
YEAR = 365 * 24 * 3600
AT_ONCE = 20
Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]


@router.get("/actors")
def actors_page(request: Request, store: Record, q: str = "", limit: Limit = 60) -> HTMLResponse:
    """Actors of whom a name has these words, those with most statements first."""
    found = store.actors(q, limit=limit + 1)
    return page(request, "actors.html", actors=found[:limit], more=len(found) > limit, q=q, limit=limit)


@router.get("/actors/{id}")
def actor_page(
    request: Request, store: Record, told: Told, id: str, chosen: Chosen, shown: Shown, offset: Offset = 0
) -> Response:
    """One actor; its statements of the days that are chosen, on a time line of those that are shown."""
    found = follow(store, id, since=chosen.since, until=chosen.until, limit=AT_ONCE, offset=offset)
    itself = found.record.kept.actor.id
    if itself != id:
        return RedirectResponse(links.actor(itself) + time_query(chosen, shown), 302)
    time = actor_time(store, id, since=shown.since, until=shown.until) if shown else found.time
    offices, office_ticks = charts.office_bars(found.record.offices, found.time)
    return page(
        request,
        "actor.html",
        answer=found,
        actor=found.record.kept.actor,
        offices=offices,
        office_ticks=office_ticks,
        by=request.cookies.get(BY, told.by),
        **(_time(links.actor(id), time, chosen, shown) | _spoken(id, found.spoken, chosen, shown)),
    )


@router.get("/actors/{id}/time")
def actor_time_part(request: Request, store: Record, id: str, chosen: Chosen, shown: Shown) -> HTMLResponse:
    """The time line alone, of the days that are shown."""
    time = actor_time(store, id, since=shown.since, until=shown.until)
    return page(request, "time.html", **_time(links.actor(id), time, chosen, shown))


@router.get("/actors/{id}/statements")
def actor_statements_part(
    request: Request, store: Record, id: str, chosen: Chosen, shown: Shown, offset: Offset = 0
) -> HTMLResponse:
    """The statements alone, of the days that are chosen."""
    found = spoken_in(store, id, since=chosen.since, until=chosen.until, limit=AT_ONCE, offset=offset)
    return page(request, "spoken.html", **_spoken(id, found, chosen, shown))


@router.post("/actors/{id}/judge")
def judge_actors(
    store: Record,
    now: Now,
    id: str,
    choice: Annotated[str, Form()],
    by: Annotated[str, Form()],
    note: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Judge two actors to be one or different, or take that back; `choice` is the verdict and both ids."""
    verdict, one, other = _choice(choice)
    author = reviewer(by)
    store.judge_actors(ActorJudgement(one, other, verdict, author, now, note.strip()))
    response = RedirectResponse(f"{links.actor(id)}#identity", 303)
    response.set_cookie(BY, author, max_age=YEAR, httponly=True, samesite="strict")
    return response


def _choice(choice: str) -> tuple[Sameness, str, str]:
    verdict, _, both = choice.partition(" ")
    one, _, other = both.partition(" ")
    if verdict not in set(Sameness) or not one or not other:
        raise UsageError(f"{choice!r} judges no two actors; use the buttons of the page")
    return Sameness(verdict), one, other


def _time(address: str, time: Timeline | None, chosen: Between, shown: Between) -> dict[str, Any]:
    """What the time line needs: its chart, where it stands in the whole, and where its parts are asked for."""
    nearer, farther = zoomed(time, chosen) if time else (None, None)

    def at(shown: Between | None) -> str | None:
        return None if shown is None else f"{address}{time_query(chosen, shown)}#time"

    return {
        "address": address,
        "time": time,
        "chart": (chart := charts.bars(time) if time else None),
        "bins": [[str(x.bin.first), str(x.bin.last), x.label] for x in chart.bars] if chart else [],
        "chosen": chosen,
        "shown": shown,
        "nearer": at(nearer),
        "farther": at(farther),
        "whole_time": at(Between()) if shown else None,
    }


def _spoken(id: str, spoken: SpokenIn, chosen: Between, shown: Between) -> dict[str, Any]:
    """What the list of statements needs, and the addresses of the pages before and after it."""
    after, before = spoken.offset + AT_ONCE, max(0, spoken.offset - AT_ONCE)
    address = links.actor(id)

    def at(offset: int) -> str:
        return f"{address}{time_query(chosen, shown, offset=offset)}#statements"

    return {
        "spoken": spoken,
        "chosen": chosen,
        "older": at(after) if after < spoken.total else None,
        "newer": at(before) if spoken.offset else None,
        "all_times": f"{address}{time_query(Between(), shown)}#statements",
    }
