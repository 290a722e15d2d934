"""What makes an answer checkable."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Spans

__all__ = ["Citation"]


@dataclass(frozen=True, slots=True)
class Citation:
    """Statement, spans and their verbatim words, document, address and digest of the capture."""

    statement: str
    spans: Spans
    words: tuple[str, ...]
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    address: str | None
    capture: str | None
