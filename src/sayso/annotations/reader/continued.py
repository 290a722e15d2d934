"""Quotations over several paragraphs: an opening mark on each, a closing mark on the last alone.

A rule of typography (Chicago Manual of Style 13.32), so a rule here: what such a paragraph quotes belongs to the
attribution in whose content the paragraph before it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotations.reader.marks import DOUBLE, quoted_ranges
from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.annotations.reader.spans import without_gaps
from sayso.model import Attribution, Span

__all__ = ["with_continuations"]

_TAIL = 20
"""Code points at a paragraph's end in which the attribution's content must stand."""


def with_continuations(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with the paragraphs in which their quotations go on."""
    out = list(found)
    for tail, continued in _continuations(text):
        heard = [i for i, a in enumerate(out) if any(s.overlaps(continued) for s in a.content)]
        owners = [i for i, a in enumerate(out) if any(s.overlaps(tail) for s in a.content)]
        strangers = [i for i in heard if i not in owners and out[i].source and not _uncued(out[i], continued)]
        if owners and not strangers:
            owner = owners[-1]
            out[owner] = replace(out[owner], content=without_gaps(text, (*out[owner].content, continued)))
    return out


def _uncued(one: Attribution, continued: Span) -> bool:
    """Whether source and cue stand within the quoted words: a saying within the saying."""
    return all(continued.covers(s) for s in (*one.source, *one.cue))


def _continuations(text: str) -> Iterator[tuple[Span, Span]]:
    """The end of a paragraph that leaves its quotation open, and the quotation that opens the next one."""
    open_until: int | None = None
    for start, end in paragraph_ranges(text):
        ranges = quoted_ranges(text[start:end])
        opens = bool(ranges) and ranges[0][0] == 0
        if open_until is not None and opens:
            yield Span(max(0, open_until - _TAIL), open_until), Span(start, start + ranges[0][1])
        last = ranges[-1] if ranges else None
        unclosed = last is not None and start + last[1] == end and not _closed(text[start + last[0] : end])
        open_until = end if unclosed else None


def _closed(quotation: str) -> bool:
    marks = [m.group() for m in DOUBLE.finditer(quotation)]
    return len(marks) > 1 or bool(re.search(r"\w.*[.,!?…]['’]$", quotation))
