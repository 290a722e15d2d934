"""Names that an article shortens in brackets: where the long form begins that an acronym's letters stand for."""

from __future__ import annotations

import re

from sayso.model import Span

__all__ = ["acronym_after", "long_form"]

_ACRONYM = re.compile(r"[ \xa0][(]([^\W\d_a-z][\w.&-]{1,9})[)]")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(["of", "the", "and", "for", "on", "in", "to", "at"])
_REACH = 140


def acronym_after(text: str, end: int) -> str | None:
    """The acronym in brackets right after a name that ends there, without stops."""
    match = _ACRONYM.match(text, end)
    return match.group(1).replace(".", "") if match else None


def long_form(text: str, name: Span, acronym: str) -> Span:
    """The name, back to where the words begin whose first letters the acronym has, all of them in order.

    "the Lowen Gas & Electric Company (LG&E)" is whole, though "&" and commas part the capitals. As Schwartz and
    Hearst (2003) do, but with first letters only. If they do not fit, it is `name`.
    """
    opened = max(0, name.start - _REACH, text.rfind("\n", 0, name.start) + 1)
    words = list(_WORD.finditer(text, opened, name.end))
    letters = [c.casefold() for c in acronym if c.isalpha()]
    at = len(letters) - 1
    for word in reversed(words):
        if word.group()[0].casefold() == letters[at] and (at or word.group()[0].isupper()):
            at -= 1
        elif word.group().lower() not in _SMALL and word.start() < name.start:
            return name
        if at < 0:
            return Span(min(word.start(), name.start), name.end)
    return name
