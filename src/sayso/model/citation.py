"""What makes an answer checkable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from sayso.model.document import Document, value_of
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

    @classmethod
    def of(cls, document: Document, spans: Spans, statement: str = "") -> Self:
        """The citation of the words at `spans`, of the statement with this id if one holds them.

        `SpanError` if the text has no such characters.
        """
        return cls(
            statement=statement,
            spans=spans,
            words=document.texts_at(spans),
            document=document.sha256,
            title=value_of(document.title),
            publisher=value_of(document.publisher),
            published=value_of(document.published),
            address=document.address,
            capture=document.capture,
        )
