"""Articles: the texts of the record, newest first, or those that have the words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse

from sayso.web.asked import Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)


@router.get("/documents")
def documents_page(
    request: Request,
    store: Record,
    q: str = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 50,
) -> HTMLResponse:
    """The list, with a search in titles and texts."""
    found = list(store.documents(q, limit=limit + 1))
    return page(request, "documents.html", q=q, found=found[:limit], limit=limit, more=len(found) > limit)
