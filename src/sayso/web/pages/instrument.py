"""Instruments: a list, and one of them over time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from sayso.answers.cited import instrument_over_time
from sayso.web import charts, links
from sayso.web.asked import Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

AT_ONCE = 50
Limit = Annotated[int, Query(ge=1, le=1000)]


@router.get("/instruments")
def instruments_page(
    request: Request, store: Record, name: str = "", q: str = "", limit: Limit = AT_ONCE
) -> Response:
    """The one instrument of this name over time; without one, those whose name has these words."""
    if not name.strip():
        found = store.instruments(q, limit=limit + 1)
        return page(
            request, "instruments.html", found=found[:limit], more=len(found) > limit, q=q, limit=limit
        )
    answer = instrument_over_time(store, name, limit=limit)
    itself = answer.record.kept.name
    if itself != name:
        return RedirectResponse(links.instrument(itself), 302)
    lanes, ticks = charts.lanes(answer)
    return page(request, "instrument.html", answer=answer, lanes=lanes, ticks=ticks, limit=limit)


@router.get("/instruments/{name:path}")
def instrument_by_path(name: str) -> RedirectResponse:
    """The same page by its name as a path; names hold slashes and brackets."""
    return RedirectResponse(links.instrument(name), 302)
