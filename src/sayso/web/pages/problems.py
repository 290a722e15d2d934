"""Problems: what could not be read, or not wholly, by cause; each can be tried again."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi import Path as InPath
from fastapi import Query as Parameter
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.answers.problems import by_cause, of_cause
from sayso.model import Cause, Severity
from sayso.pipeline import can_be_retried
from sayso.web import links
from sayso.web.additions import retried_all, retried_one, told_of
from sayso.web.asked import Record, Running
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
A_PAGE = 100
LARGEST = 2**63 - 1
DAYS = frozenset({Cause.NO_DATE, Cause.GUESSED_DATE})
"""Causes that are mended by saying the day."""


@router.get("/problems")
def problems_page(request: Request, store: Record) -> HTMLResponse:
    """All causes."""
    causes = by_cause(store)
    return page(
        request, "problems.html", causes=causes, days=DAYS, retried=can_be_retried, one=False, offset=0
    )


@router.get("/problems/{cause}/{severity}")
def cause_page(
    request: Request,
    store: Record,
    cause: Cause,
    severity: Severity,
    offset: Annotated[int, Parameter(ge=0, le=10_000_000)] = 0,
) -> HTMLResponse:
    """The things that have one cause."""
    found = of_cause(store, cause, severity, limit=A_PAGE, offset=offset)
    causes = (found,) if found else ()
    return page(
        request, "problems.html", causes=causes, days=DAYS, retried=can_be_retried, one=True, offset=offset
    )


@router.post("/problems/{number}/retry")
def retry(
    store: Record,
    runs: Running,
    number: Annotated[int, InPath(ge=1, le=LARGEST)],
    published: Annotated[str, Form(max_length=40)] = "",
    publisher: Annotated[str, Form(max_length=300)] = "",
) -> Response:
    """Add the thing again, with what is said of it now."""
    run = runs.begin(retried_one(store, number), told_of("", publisher, published))
    return RedirectResponse(links.run(run.id), 303)


@router.post("/problems/{cause}/{severity}/retry")
def retry_all(store: Record, runs: Running, cause: Cause, severity: Severity) -> Response:
    """Add all things of a cause again, the newest first so many."""
    run = runs.begin(retried_all(store, cause, severity), told_of("", "", ""))
    return RedirectResponse(links.run(run.id), 303)
