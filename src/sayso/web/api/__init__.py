"""The JSON API: each module has a `router` with the prefix /api."""

from sayso.web.api import adding, desk, documents, problems, review, statements, tokens

__all__ = ["ROUTERS"]

ROUTERS = (
    statements.router,
    documents.router,
    desk.router,
    review.router,
    adding.router,
    problems.router,
    tokens.router,
)
