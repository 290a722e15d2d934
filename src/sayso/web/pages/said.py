"""Said: find a statement."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from sayso.answers import said
from sayso.record.contract import Query
from sayso.web.asked import Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)


@router.get("/said")
def said_page(request: Request, store: Record, q: str = "") -> HTMLResponse:
    """The statements that answer."""
    return page(request, "said.html", answer=said(store, Query(words=q)))
