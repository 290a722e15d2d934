"""Fields that several bodies and answers have: texts that a record can keep, spans as pairs."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from sayso.model import Span

__all__ = ["Line", "Pairs", "StatementId", "Text"]

MOST_PIECES = 50


def _storable(text: str) -> str:
    """Refuse what no text holds: half a surrogate pair, characters that end a text or a line of a terminal."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("it holds half a character") from error
    if any((ord(c) < 32 and c not in "\n\t") or ord(c) == 127 for c in text):
        raise ValueError("it holds characters that cannot be seen")
    return text


def _pair(value: object) -> object:
    return [value.start, value.end] if isinstance(value, Span) else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), AfterValidator(_storable)]
"""A name, a day, a title."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), AfterValidator(_storable)]
"""A remark."""
Pairs = Annotated[
    list[Annotated[list[int], BeforeValidator(_pair), Field(min_length=2, max_length=2)]],
    Field(max_length=MOST_PIECES),
]
"""Spans, `[start, end]` in code points of a document's text."""
StatementId = Annotated[str, StringConstraints(min_length=4, max_length=16, pattern="^[0-9a-f]+$")]
"""The id of a statement, or how it begins."""
