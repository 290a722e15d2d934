"""The pages: each module has a `router`."""

from sayso.web.pages import (
    actor,
    adding,
    api_docs,
    article,
    captures,
    check,
    documents,
    instrument,
    problems,
    review,
    said,
    today,
)

__all__ = ["ROUTERS"]

ROUTERS = (
    said.router,
    today.router,
    actor.router,
    instrument.router,
    article.router,
    captures.router,
    documents.router,
    review.router,
    adding.router,
    check.router,
    problems.router,
    api_docs.router,
)
