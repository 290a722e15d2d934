"""Who judges on this browser, and since when: two cookies, given when the name is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from sayso.answers.review import reviewer
from sayso.model import UsageError

__all__ = ["Reviewer", "known_reviewer", "remember"]

NAME = "sayso_reviewer"
SINCE = "sayso_session"
YEAR = 365 * 24 * 3600
SESSION = timedelta(hours=12)
"""After so long, a session is another one."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The name under which judgements are made, and when the session began."""

    name: str
    since: datetime


def known_reviewer(request: Request, now: datetime) -> Reviewer | None:
    """Who judges on this browser; None if nobody said so yet, or the cookie holds no name."""
    try:
        name = reviewer(unquote(request.cookies.get(NAME, ""), errors="strict"))
    except (UsageError, UnicodeDecodeError):
        return None
    return Reviewer(name, _began(request.cookies.get(SINCE, ""), now))


def _began(told: str, now: datetime) -> datetime:
    try:
        since = datetime.fromisoformat(told)
    except ValueError:
        return now - SESSION
    if since.tzinfo is None:
        return now - SESSION
    return min(max(since, now - SESSION), now)


def remember(request: Request, response: Response, name: str, now: datetime) -> None:
    """Let the browser keep the name, and begin a session."""
    secure = request.url.scheme == "https"
    for key, value in ((NAME, quote(name, safe="")), (SINCE, now.isoformat())):
        response.set_cookie(key, value, max_age=YEAR, samesite="strict", httponly=True, secure=secure)
