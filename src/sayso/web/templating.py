"""Templates: every value in them is escaped; pages are made here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse

from sayso.web import links, marking, words
from sayso.web.tokens import FIELD, give, token_for

__all__ = ["HERE", "page"]

HERE = Path(__file__).parent
SECTIONS = (
    ("today", "/", "Today", "t"),
    ("said", "/said", "Said", "s"),
    ("actors", "/actors", "Actors", "a"),
    ("instruments", "/instruments", "Instruments", "i"),
    ("documents", "/documents", "Articles", "d"),
    ("review", "/review", "Review", "r"),
    ("check", "/check", "Check", "c"),
    ("add", "/add", "Add", "n"),
    ("problems", "/problems", "Problems", "p"),
)
"""Name, address, label, and the key that opens it after `g`."""


def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        # Beside the pages' own, what they share with the pages that commands write.
        loader=jinja2.FileSystemLoader([HERE / "templates", HERE.parent / "data"]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"sections": SECTIONS, "token_field": FIELD, **links.BY_NAME}
    made.globals |= {"piece_classes": marking.classes, "piece_title": marking.title}
    made.filters |= words.FILTERS
    return made


_ENVIRONMENT = _environment()


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> HTMLResponse:
    """The template with these values, and the browser's token for the changes that it offers.

    Beside them a template finds `token`, `place` (the record's path), `path` and `signed_in`.
    """
    state = request.app.state
    text = _ENVIRONMENT.get_template(template).render(
        token=token_for(request),
        place=state.store.place,
        path=request.url.path,
        with_login=state.settings.password is not None,
        **values,
    )
    response = HTMLResponse(text, status, headers=headers)
    give(request, response)
    return response
