"""Every stretch of a text between quotation marks, whatever their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Document, Span

__all__ = ["quoted", "quoted_in"]

# A doubled apostrophe or grave accent is how wire copy and old files write a double mark.
_DOUBLE = re.compile(r"[\"“”„‟«»＂]|''|``|‘‘|’’")
_OPENS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSES = frozenset({"”", "»", "’’"})
_ODD = {"„": "“", "‚": "‘"}
"""Opening marks that are closed by what opens elsewhere: „so“."""
_SINGLE_OPEN = re.compile(r"(?<![\w'’])['‘](?=[\w\[…])(?!\d\ds\b)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w,.!?…\]])['’](?!\w)")
_CURLED_OPEN = re.compile(r"(?<![\w’])‘(?=[\w\[…])(?!\d\ds\b)")
_CURLED_CLOSE = re.compile(r"(?<=[\w,.!?…\]])’(?!\w)")


def quoted(document: Document) -> tuple[Span, ...]:
    """The stretches of the document between quotation marks, without the marks and the space inside them.

    A mark that never closes runs to the end of its paragraph: a quotation that goes on in the next
    paragraph is written so. What stands between marks within marks belongs to the outer quotation.
    """
    text = document.text
    found = []
    for paragraph in document.paragraphs():
        for start, end in quoted_in(text[paragraph.start : paragraph.end]):
            inner = text[paragraph.start + start : paragraph.start + end]
            left = len(inner) - len(inner.lstrip())
            if any(c.isalnum() for c in inner):
                begin = paragraph.start + start + left
                found.append(Span(begin, begin + len(inner.strip())))
    return tuple(found)


def quoted_in(paragraph: str) -> list[tuple[int, int]]:
    """The half-open ranges between the outer quotation marks of a paragraph, in order.

    >>> [ "He ‘so’ said: “We ‘will’ go.”"[a:b] for a, b in quoted_in("He ‘so’ said: “We ‘will’ go.”")]
    ['so', 'We ‘will’ go.']
    """
    double = list(_double(paragraph))
    if not double:
        return list(_single(paragraph, 0, len(paragraph), _SINGLE_OPEN, _SINGLE_CLOSE))
    out: list[tuple[int, int]] = []
    at = 0
    for start, end in double:
        # Where double marks are the rule, a straight single mark is an apostrophe.
        out += _single(paragraph, at, start, _CURLED_OPEN, _CURLED_CLOSE)
        out.append((start, end))
        at = end
    return [*out, *_single(paragraph, at, len(paragraph), _CURLED_OPEN, _CURLED_CLOSE)]


def _double(paragraph: str) -> Iterator[tuple[int, int]]:
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(paragraph):
        sign = mark.group()
        if opened is None:
            if sign not in _CLOSES and (sign in _OPENS or _may_open(paragraph, mark)):
                opened = mark
        elif _ODD.get(opened.group()) == sign or sign not in _OPENS:
            yield opened.end(), mark.start()
            opened = None
    if opened is not None and opened.end() < len(paragraph):
        yield opened.end(), len(paragraph)


def _may_open(paragraph: str, mark: re.Match[str]) -> bool:
    """Not the sign of inches, nor one that hangs loose after a word."""
    before, after = paragraph[: mark.start()], paragraph[mark.end() :]
    return not (before[-1:].isdigit() and not after[:1].isalnum())


def _single(
    paragraph: str, start: int, end: int, opens: re.Pattern[str], closes: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    while opening := opens.search(paragraph, start, end):
        closing = closes.search(paragraph, opening.end(), end)
        if closing is None:
            return
        yield opening.end(), closing.start()
        start = closing.end()
