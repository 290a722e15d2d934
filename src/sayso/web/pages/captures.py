"""Captures: the bytes as received, shown so that nothing in them runs or is fetched."""

from __future__ import annotations

from urllib.parse import quote

import nh3
from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from sayso.documents.encoding import decoded
from sayso.record.contract import Captured
from sayso.web.asked import Record
from sayso.web.guard.headers import CAPTURED_PAGE_POLICY
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

MOST_SHOWN = 4 * 1024 * 1024
"""Bytes of a capture that are shown; all of them can be downloaded."""
TAGS = (nh3.ALLOWED_TAGS | {"style", "main", "section", "figure", "figcaption", "font"}) - {"script"}
ATTRIBUTES = {"*": {"class", "id", "style", "dir", "lang", "title"}, "img": {"src", "alt", "width", "height"}}
LEFT_OUT = {"script", "title", "noscript", "template", "iframe", "object", "textarea"}
HTML = ("text/html", "application/xhtml+xml")
TEXT = ("text/", "application/json", "application/xml", "application/x-ndjson", "application/jsonl")


@router.get("/captures/{sha256}")
def capture_page(request: Request, store: Record, sha256: str) -> HTMLResponse:
    """What is known of a capture, and a frame that shows it."""
    found = store.captured(sha256)
    return page(
        request,
        "capture.html",
        capture=found,
        digest=sha256,
        size=len(found.content),
        whole=len(found.content) <= MOST_SHOWN,
        shown=_is_page(found) or _is_text(found),
    )


@router.get("/captures/{sha256}/page")
def captured_page(store: Record, sha256: str) -> Response:
    """The page or text for the frame: an origin of its own, no script, no link, nothing fetched."""
    found = store.captured(sha256)
    headers = {"content-security-policy": CAPTURED_PAGE_POLICY}
    if not _is_page(found) and not _is_text(found):
        return _bytes(found)
    text = decoded(found.content[:MOST_SHOWN], _charset(found)).text
    if _is_page(found):
        return HTMLResponse(f"<!doctype html>{inert(text)}", headers=headers)
    return Response(text, media_type="text/plain; charset=utf-8", headers=headers)


@router.get("/captures/{sha256}/bytes")
def captured_bytes(store: Record, sha256: str) -> Response:
    """The bytes as received, to be saved."""
    return _bytes(store.captured(sha256))


def inert(html: str) -> str:
    """The page without anything that runs, is fetched, submits or leads away.

    >>> inert('<p onclick="x()">A <a href="http://b.example">link</a>.<script>x()</script></p>')
    '<p>A <a rel="noopener noreferrer">link</a>.</p>'
    """
    return nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, clean_content_tags=LEFT_OUT, url_schemes={"data"}
    )


def _bytes(found: Captured) -> Response:
    last = found.name.replace("\\", "/").rstrip("/").rpartition("/")[2] or "capture"
    disposition = f"attachment; filename*=UTF-8''{quote(last, safe='')}"
    return Response(
        found.content, media_type="application/octet-stream", headers={"content-disposition": disposition}
    )


def _is_page(found: Captured) -> bool:
    return found.media_type.partition(";")[0].strip().lower() in HTML


def _is_text(found: Captured) -> bool:
    return found.media_type.lower().startswith(TEXT)


def _charset(found: Captured) -> str | None:
    return found.media_type.lower().partition("charset=")[2].partition(";")[0].strip(' "') or None
