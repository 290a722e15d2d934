"""Today: what is new since the last visit, or since a day."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from sayso.answers.today import today
from sayso.answers.visits import moment, parse_visit, visited
from sayso.web.asked import Now, Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

COOKIE = "sayso_visit"
YEAR = 365 * 24 * 3600
BACK = (("24 hours", 1), ("7 days", 7), ("30 days", 30))


@router.get("/")
def today_page(request: Request, store: Record, now: Now, since: str = "") -> HTMLResponse:
    """What is new since the moment that is asked for, else since the visit before this one."""
    visit = visited(parse_visit(request.cookies.get(COOKIE, "")), now=now)
    back = [(label, f"{now - timedelta(days=days):%Y-%m-%dT%H:%M}") for label, days in BACK]
    answer = today(store, moment(since) if since.strip() else visit.before, now=now)
    response = page(request, "today.html", answer=answer, since=since.strip(), back=back, now=now)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, str(visit), max_age=YEAR, httponly=True, samesite="strict", secure=secure)
    return response
