"""The JSON API: each module has a `router` with the prefix /api."""

from sayso.web.api import tokens

__all__ = ["ROUTERS"]

ROUTERS = (tokens.router,)
