"""The addresses of our pages, made in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlencode

__all__ = [
    "BY_NAME",
    "actor",
    "capture",
    "document",
    "instrument",
    "review",
    "review_name",
    "run",
    "said",
    "statement",
    "static",
    "with_fields",
]


def document(sha256: str) -> str:
    """An article."""
    return f"/documents/{quote(sha256)}"


def statement(id: str) -> str:
    """A statement in its article: the permanent link."""
    return f"/statements/{quote(id)}"


def actor(id: str) -> str:
    """An actor."""
    return f"/actors/{quote(id)}"


def instrument(name: str) -> str:
    """An instrument; names hold slashes and brackets."""
    return f"/instruments?{urlencode({'name': name})}"


def said(**asked: object) -> str:
    """A search; what is empty is left out.

    >>> said(q="gates", by="", sort="day")
    '/said?q=gates&sort=day'
    """
    return with_fields("/said", asked)


def with_fields(path: str, fields: Mapping[str, object]) -> str:
    """An address with these fields; what is empty is left out."""
    kept = {name: value for name, value in fields.items() if value not in ("", None)}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


def capture(sha256: str) -> str:
    """The bytes of a capture."""
    return f"/captures/{quote(sha256)}"


def review(id: str = "", *, after: str = "", before: str = "", blind: bool = False) -> str:
    """A statement in the review; without an id the next one to judge, or the one after or before another.

    >>> review("ab12", blind=True), review(after="ab12")
    ('/review/ab12?blind=true', '/review?after=ab12')
    """
    asked = {"after": after, "before": before, "blind": "true" if blind else ""}
    kept = urlencode({name: value for name, value in asked.items() if value})
    return f"/review{f'/{quote(id)}' if id else ''}{f'?{kept}' if kept else ''}"


def review_name(*, to: str = "", blind: bool = False) -> str:
    """Where the reviewer's name is asked for, before the statement `to`."""
    kept = {name: value for name, value in {"to": to, "blind": "true" if blind else ""}.items() if value}
    return f"/review/name?{urlencode(kept)}" if kept else "/review/name"


def run(id: str) -> str:
    """A run into the record: how far it is, and what came of it."""
    return f"/add/{quote(id)}"


def static(path: str) -> str:
    """A file of `static/`."""
    return f"/static/{path}"


BY_NAME: dict[str, Callable[..., str]] = {
    "document_url": document,
    "statement_url": statement,
    "actor_url": actor,
    "instrument_url": instrument,
    "said_url": said,
    "capture_url": capture,
    "review_url": review,
    "run_url": run,
    "review_name_url": review_name,
    "static": static,
}
"""As templates call them."""
