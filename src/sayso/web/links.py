"""The addresses of our pages, made in one place."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlencode

__all__ = ["BY_NAME", "actor", "capture", "document", "instrument", "said", "statement", "static"]


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
    kept = {name: value for name, value in asked.items() if value not in ("", None)}
    return f"/said?{urlencode(kept, doseq=True)}" if kept else "/said"


def capture(sha256: str) -> str:
    """The bytes of a capture."""
    return f"/captures/{quote(sha256)}"


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
    "static": static,
}
"""As templates call them."""
