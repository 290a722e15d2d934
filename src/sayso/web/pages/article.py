"""Article: the text as read, with everything that was found in it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse

from sayso.answers.article import article
from sayso.answers.quoting import quoted
from sayso.record.contract import Entry, Store
from sayso.web import links
from sayso.web.asked import Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)


@router.get("/documents/{sha256}")
def article_page(request: Request, store: Record, sha256: str, statement: str = "") -> HTMLResponse:
    """The article; with `statement` its panel is open at once, so that a link works without scripts."""
    found = article(store, sha256, also=statement or None)
    chosen = next((x for x in found.kept.entries if statement and x.statement.id.startswith(statement)), None)
    return page(
        request,
        "article.html",
        article=found,
        document=found.kept.document,
        panel=_panel(request, store, chosen) if chosen else None,
    )


@router.get("/statements/{id}")
def statement_link(store: Record, id: str) -> RedirectResponse:
    """The permanent link: opens the article at the passage."""
    entry = store.entry(id)
    full = entry.statement.id
    return RedirectResponse(f"{links.document(entry.document.sha256)}?statement={full}#s-{full}", 302)


@router.get("/statements/{id}/panel")
def statement_panel(request: Request, store: Record, id: str) -> HTMLResponse:
    """What the panel beside an article says of a statement."""
    return page(request, "panel.html", **_panel(request, store, store.entry(id)))


def _panel(request: Request, store: Store, entry: Entry) -> dict[str, Any]:
    link = f"{str(request.base_url).rstrip('/')}{links.statement(entry.statement.id)}"
    outer = store.entry(entry.statement.inside) if entry.statement.inside else None
    return {"entry": entry, "outer": outer, "quoted": quoted(entry, link), "link": link}
