"""The article, section or chapter that is cited with an instrument."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.annotations.references.cited import Cited

__all__ = ["with_clause"]

_PART = r"(?:Articles?|Sections?|Chapters?|Paragraphs?|Titles?|Clauses?|Annex(?:es)?|Parts?)"
_NUMBER = r"(?:\d+[a-z]?(?:\(\w+\))*|[IVXLC]+\b)"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s*|\s+and\s+|\s+or\s+|[-–])(?:{_NUMBER}))*"
_BEFORE = re.compile(
    rf"(?P<clause>\b(?:{_PART}|{_PART.lower()})\s+{_NUMBERS})\s+(?:of|to|in|under)\s+(?:the\s+)?$", re.DOTALL
)
_AFTER = re.compile(rf"(?:[’']s|,)\s+(?P<clause>(?:{_PART}|{_PART.lower()})\s+{_NUMBERS})")
_LONGEST = 80


def with_clause(text: str, cited: Cited, *, floor: int, ceiling: int) -> Cited:
    """`cited` with the clause named right before ("Article 5 of …") or after ("…, section 3"), in its span.

    The span grows no further than from `floor` to `ceiling`, where its neighbours stand.
    """
    start = max(floor, cited.start - _LONGEST)
    before = _BEFORE.search(text[start : cited.start])
    if before:
        return replace(cited, start=start + before.start(), clause=before["clause"])
    after = _AFTER.match(text, cited.end, ceiling)
    return replace(cited, end=after.end(), clause=after["clause"]) if after else cited
