"""The login, where a password is set."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.web.guard.login import LASTS, SESSION, Door
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login_page(request: Request, to: str = "/") -> HTMLResponse:
    """The field for the password."""
    return page(request, "login.html", to=_within(to), wrong=False, wait=0)


@router.post("/login")
def login(
    request: Request, password: Annotated[str, Form(max_length=1000)], to: Annotated[str, Form()] = "/"
) -> Response:
    """Let the browser in, or ask again."""
    door: Door = request.app.state.door
    pause = door.pause()
    if pause:
        wait = int(pause.total_seconds()) + 1
        return page(
            request,
            "login.html",
            status=429,
            headers={"retry-after": str(wait)},
            to=_within(to),
            wrong=False,
            wait=wait,
        )
    session = door.enter(password)
    if session is None:
        return page(request, "login.html", status=403, to=_within(to), wrong=True, wait=0)
    answer = RedirectResponse(_within(to), 303)
    answer.set_cookie(
        SESSION,
        session,
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        samesite="lax",  # so that a link in a mail opens the statement; changes need the token besides
        secure=request.url.scheme == "https",
    )
    return answer


@router.post("/logout")
def logout(request: Request) -> Response:
    """End the session."""
    request.app.state.door.leave(request.cookies.get(SESSION))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(SESSION)
    return answer


def _within(to: str) -> str:
    """An address of ours; the beginning for any other."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
