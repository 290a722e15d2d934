"""Changes only from our own pages: the token that they repeat, and where they come from."""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from starlette.requests import Request

from sayso.web.tokens import COOKIE, FIELD, HEADER
from sayso.web.trouble import Refused, Trouble

__all__ = ["checked"]

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
ELSEWHERE = Trouble(
    403,
    "not-ours",
    "The change was refused",
    "It came from a page of another site.",
    "Do it on a page of sayso.",
)
NO_TOKEN = Trouble(
    403,
    "no-token",
    "The change was refused",
    "It lacks the token that the pages of sayso send, and nothing was changed.",
    f"Reload the page and do it again; a script asks /api/token and sends {HEADER} with the cookie.",
)


async def checked(request: Request) -> None:
    """Refuse a change that does not repeat its browser's token, or comes from another site's page."""
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower():
        raise Refused(ELSEWHERE)
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused(ELSEWHERE)
    known, sent = request.cookies.get(COOKIE, ""), await _sent(request)
    if not known or not secrets.compare_digest(known.encode(), sent.encode()):
        raise Refused(NO_TOKEN)


async def _sent(request: Request) -> str:
    header = request.headers.get(HEADER)
    if header is not None:
        return header
    if request.headers.get("content-type", "").startswith(FORMS):
        field = (await request.form()).get(FIELD)
        return field if isinstance(field, str) else ""
    return ""
