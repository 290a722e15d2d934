"""The pages: each module has a `router`."""

from sayso.web.pages import said

__all__ = ["ROUTERS"]

ROUTERS = (said.router,)
