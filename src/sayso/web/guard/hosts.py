"""Only requests that call this server by its own name, so that no outside name can be pointed at it."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.trouble import Trouble, answer

__all__ = ["OwnHost"]


class OwnHost:
    """Refuses a `Host` that is none of `hosts`."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http" or Headers(scope=scope).get("host", "").lower() in self._hosts:
            await self._app(scope, receive, send)
            return
        trouble = Trouble(
            421,
            "unknown-host",
            "This server is not called so",
            "The request names a host that this server does not go by.",
            "Open the address that `sayso serve` printed, or start it with --name and the name you use.",
        )
        await answer(Request(scope), trouble)(scope, receive, send)
