"""A password for a server that others can reach: a login page, sessions, a pause after wrong guesses."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.model import UsageError
from sayso.web import links
from sayso.web.trouble import Trouble, answer

__all__ = ["SESSION", "Door", "KnownOnly", "checked_hash", "hashed"]

SESSION = "sayso_session"
OPEN = ("/login", "/static/")
"""What a browser may see before it has logged in."""
LASTS = timedelta(hours=12)
FREE_GUESSES = 5
LONGEST_PAUSE = timedelta(minutes=15)


def hashed(password: str) -> str:
    """The argon2 hash of a password; `UsageError` for one of less than ten characters."""
    if len(password) < 10:
        raise UsageError("the password is shorter than 10 characters; choose a longer one")
    return PasswordHasher().hash(password)


def checked_hash(hash_: str) -> str:
    """The hash, if it is one of argon2; else `UsageError`."""
    try:
        PasswordHasher().check_needs_rehash(hash_)
    except InvalidHashError as error:
        raise UsageError(
            "the password hash is none of argon2; make one with `sayso password` and keep all of its line"
        ) from error
    return hash_


@dataclass
class Door:
    """Who has logged in, and how often a wrong password was given; one for a server, safe between threads.

    After five wrong guesses each further one must wait, twice as long each time, up to a quarter of an hour.
    """

    hash_: str
    now: Callable[[], datetime]
    _sessions: dict[str, datetime] = field(default_factory=dict)
    _wrong: int = 0
    _shut_until: datetime | None = None
    _lock: Lock = field(default_factory=Lock)

    def pause(self) -> timedelta:
        """How long to wait before the next guess is looked at; zero for not at all."""
        with self._lock:
            left = (self._shut_until - self.now()) if self._shut_until else timedelta()
        return max(left, timedelta())

    def enter(self, password: str) -> str | None:
        """A new session for the right password, else None."""
        try:
            PasswordHasher().verify(self.hash_, password)
        except (VerifyMismatchError, VerificationError):
            self._guessed_wrong()
            return None
        session = secrets.token_urlsafe(32)
        with self._lock:
            self._wrong, self._shut_until = 0, None
            self._sessions = {x: end for x, end in self._sessions.items() if end > self.now()}
            self._sessions[session] = self.now() + LASTS
        return session

    def _guessed_wrong(self) -> None:
        with self._lock:
            self._wrong += 1
            if self._wrong >= FREE_GUESSES:
                pause = timedelta(seconds=2 ** min(self._wrong - FREE_GUESSES, 10))
                self._shut_until = self.now() + min(pause, LONGEST_PAUSE)

    def knows(self, session: str | None) -> bool:
        """Whether this session was opened and has not ended."""
        with self._lock:
            end = self._sessions.get(session or "")
        return end is not None and end > self.now()

    def leave(self, session: str | None) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(session or "", None)


class KnownOnly:
    """Lets only those in who have logged in; all others see the login page."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or ask for the password."""
        if scope["type"] != "http" or scope["path"].startswith(OPEN):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if self._door.knows(request.cookies.get(SESSION)):
            await self._app(scope, receive, send)
            return
        await _asked(request)(scope, receive, send)


def _asked(request: Request) -> Response:
    path = request.url.path
    if path.startswith("/api/") or request.method != "GET":
        trouble = Trouble(
            401,
            "not-logged-in",
            "Not logged in",
            "Nothing was changed: this server asks for a password.",
            "Open /login in this browser, then do it again.",
        )
        return answer(request, trouble)
    wanted = f"{path}?{request.url.query}" if request.url.query else path
    return RedirectResponse(links.with_fields("/login", {"to": wanted if wanted != "/" else ""}), 303)
