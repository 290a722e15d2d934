"""Review: one statement at a time, judged by key; and how far those who judge agree."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.answers.agreement import agreement
from sayso.answers.review import changes, place_in_queue, reviewer, turn
from sayso.model import Judgement, Kind, UsageError, Verdict
from sayso.web import links
from sayso.web.asked import Now, Record, Told
from sayso.web.reviewers import Reviewer, known_reviewer, remember
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
LISTED = 15
"""Judgements of a session that a page lists; the API gives more."""


@router.get("/review")
def review(
    request: Request,
    store: Record,
    now: Now,
    after: str | None = None,
    before: str | None = None,
    blind: bool = False,
) -> Response:
    """Go to the statement to judge next; ask for the reviewer's name first."""
    who = known_reviewer(request, now)
    if who is None:
        return RedirectResponse(links.review_name(blind=blind), 303)
    found = place_in_queue(store, who.name, after=after, before=before, blind=blind)
    if found is None and before is not None:
        found = before  # It is the first one.
    if found is None:
        return page(
            request, "review_done.html", blind=blind, progress=store.judged(who.name, blind=blind), who=who
        )
    return RedirectResponse(links.review(found, blind=blind), 303)


@router.get("/review/name")
def ask_name(
    request: Request, now: Now, told: Told, to: str = "", blind: bool = False, problem: str = ""
) -> HTMLResponse:
    """Ask who judges."""
    who = known_reviewer(request, now)
    name = who.name if who else "" if told.by == "reader" else told.by
    return page(request, "review_name.html", name=name, to=to, blind=blind, problem=problem)


@router.post("/review/name")
def keep_name(
    request: Request,
    now: Now,
    name: Annotated[str, Form()] = "",
    to: Annotated[str, Form()] = "",
    blind: Annotated[bool, Form()] = False,
) -> Response:
    """Keep the name on this browser, and begin a session."""
    try:
        clean = reviewer(name)
    except UsageError as error:
        problem = f"{str(error)[:1].upper()}{str(error)[1:]}."
        return page(request, "review_name.html", status=422, name=name, to=to, blind=blind, problem=problem)
    back = links.review(to, blind=blind) if to else links.review(blind=blind)
    response = RedirectResponse(back, 303)
    remember(request, response, clean, now)
    return response


@router.get("/review/agreement")
def agreement_page(request: Request, store: Record) -> HTMLResponse:
    """How far those who judge agree."""
    return page(request, "agreement.html", found=agreement(store))


@router.get("/review/{statement}")
def one(request: Request, store: Record, now: Now, statement: str, blind: bool = False) -> Response:
    """One statement to judge."""
    who = known_reviewer(request, now)
    if who is None:
        return RedirectResponse(links.review_name(to=statement, blind=blind), 303)
    shown = turn(store, statement, who.name, blind=blind)
    return page(
        request,
        "review.html",
        turn=shown,
        who=who,
        kinds=list(Kind),
        changes=changes(store, who.name, since=who.since, limit=LISTED),
    )


@router.post("/review/{statement}")
def judge(
    request: Request,
    store: Record,
    now: Now,
    statement: str,
    verdict: Annotated[Verdict, Form()],
    seen: Annotated[str, Form()] = "",
    note: Annotated[str, Form(max_length=2000)] = "",
    blind: Annotated[bool, Form()] = False,
    back: Annotated[bool, Form()] = False,
) -> Response:
    """Judge without a script: right, wrong, or taken back; then the next one, or `back` to the same."""
    who: Reviewer | None = known_reviewer(request, now)
    if who is None:
        return RedirectResponse(links.review_name(to=statement, blind=blind), 303)
    full = store.entry(statement).statement.id
    store.judge(Judgement(full, verdict, who.name, now, note.strip(), blind=blind), seen=seen or None)
    if back:
        return RedirectResponse(links.review(full, blind=blind), 303)
    return RedirectResponse(links.review(after=full, blind=blind), 303)
