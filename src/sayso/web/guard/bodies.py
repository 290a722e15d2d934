"""A bound on what a request may send, counted as it arrives."""

from __future__ import annotations

from contextlib import suppress

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.trouble import Trouble, answer

__all__ = ["BoundedBodies"]


class TooMuch(Exception):
    """More bytes came than are taken."""


class BoundedBodies:
    """Refuses a request of more than `most` bytes, whatever it says of its length."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "0")
        if not told.isdigit() or int(told) > self._most:
            await self._refuse(scope, receive, send)
            return
        came, begun = 0, False

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._most:
                raise TooMuch
            return message

        async def noted(message: Message) -> None:
            nonlocal begun
            # What reads a body may take our refusal for a broken body, and answer that.
            if came <= self._most or begun:
                begun = True
                await send(message)

        with suppress(TooMuch):
            await self._app(scope, counted, noted)
        if came > self._most and not begun:
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        trouble = Trouble(
            413,
            "too-large",
            "Too much at once",
            f"A request may send {self._most // 1024 // 1024} MB at most.",
            "Send fewer files at a time, or add them with `sayso add`.",
        )
        await answer(Request(scope), trouble)(scope, receive, send)
