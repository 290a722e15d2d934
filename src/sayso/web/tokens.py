"""The token that a browser keeps in a cookie and our pages repeat with every change."""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["COOKIE", "FIELD", "HEADER", "give", "token_for"]

COOKIE = "sayso_token"
FIELD = "token"
HEADER = "x-sayso-token"
YEAR = 365 * 24 * 3600


def token_for(request: Request) -> str:
    """The browser's token; a new one if it has none; "" where another site's link may have kept it back."""
    known = request.cookies.get(COOKIE)
    if known:
        return known
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return ""
    if not hasattr(request.state, "new_token"):
        request.state.new_token = secrets.token_urlsafe(24)
    return str(request.state.new_token)


def give(request: Request, response: Response) -> None:
    """Let the browser keep its token."""
    token = token_for(request)
    if token and token != request.cookies.get(COOKIE):
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, max_age=YEAR, httponly=True, samesite="strict", secure=secure)
