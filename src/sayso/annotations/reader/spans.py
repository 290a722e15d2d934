"""Words to spans of the text: whole words, marks that belong, and nothing that does not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.annotations.reader.links import Piece
from sayso.annotations.reader.text import Pieces
from sayso.model import Span, Spans

__all__ = ["content_span", "plain_span", "without_gaps", "without_question_after"]

_SENTENCE = re.compile(r"[.!](?=\s+[A-Z])")

# What is one word although the word pieces are several: initials, figures, contractions, words with an apostrophe inside.
_UNIT = re.compile(
    r"(?:\w\.){2,}\w?"  # U.S., p.m., e.g., Ph.D has its own below
    r"|\b(?:Ph\.D|[A-Z]\.)\b\.?"
    r"|\d+(?:[.,:/]\d+)+%?"
    r"|\w+[n][’']t\b"
    r"|\b[OD][’'][A-Z]\w+"
    r"|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|Inc|Corp|Co|Ltd)\."
)
_REACH = 24
"""Code points around an edge in which a unit may stand."""

_OPEN, _CLOSE = "“„«\"‘'‟", "”“»\"’'"
_TRIM_LEFT, _TRIM_RIGHT = " \t\n\r\xa0,;:.!?)]–—-", " \t\n\r\xa0,;:([–—-"


def plain_span(text: str, pieces: Pieces, piece: Piece) -> Span:
    """The span of a source or cue: whole words, without marks and points at its edges that say nothing."""
    start, end = _whole(text, *_edges(pieces, piece))
    inner = text[start:end]
    if inner.strip(_TRIM_LEFT + _TRIM_RIGHT + "\"“”«»'’‘"):
        while text[start] in _TRIM_LEFT + '”»"“«':
            start += 1
        while text[end - 1] in _TRIM_RIGHT + '“«"”»':
            end -= 1
    return Span(start, end)


def content_span(text: str, pieces: Pieces, piece: Piece) -> Span:
    """The span of a content: whole words, with the quotation marks that enclose it, without commas around it."""
    start, end = _whole(text, *_edges(pieces, piece))
    while (
        end - start > 1
        and text[start] in _TRIM_LEFT
        and not text[start : start + 3].startswith(("...", "–", "—"))
    ):
        start += 1
    quoted_end = text[end - 1] in _CLOSE
    while end - start > 1 and text[end - 1] in _TRIM_RIGHT and not quoted_end:
        end -= 1
    # The sentence's full stop is its narrator's, unless it stands inside quotation marks or belongs to a short form.
    if (
        end - start > 1
        and text[end - 1] == "."
        and text[start] not in _OPEN
        and not _is_unit(text, start, end)
    ):
        end -= 1
    if start and text[start - 1] in _OPEN and _holds_close(text, start, end):
        start -= 1
    # An opening mark in, its closing mark just outside (perhaps after a comma or a full stop): take it in.
    tail = re.match(r"[,.!?]?(?:''|[”\"»’'])", text[end : end + 3])
    if tail and text[start] in _OPEN and not _closed(text, start, end):
        end += tail.end()
    return Span(start, end)


def without_gaps(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order; those with nothing but white space between them, on one line, are one."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        between = text[out[-1].end : span.start] if out else "x"
        if out and (span.start <= out[-1].end or (not between.strip() and "\n" not in between)):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def _edges(pieces: Pieces, piece: Piece) -> tuple[int, int]:
    return int(pieces.starts[piece.start]), int(pieces.ends[piece.end - 1])


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The range grown to the edges of the units that it cuts."""
    for edge, reach in (("start", start), ("end", end)):
        low = max(0, reach - _REACH)
        for unit in _UNIT.finditer(text, low, min(len(text), reach + _REACH)):
            if unit.start() < reach < unit.end():
                if edge == "start":
                    start = unit.start()
                else:
                    end = unit.end()
    return start, end


def _is_unit(text: str, start: int, end: int) -> bool:
    """Whether the range ends with a unit, or with an ellipsis."""
    low = max(start, end - _REACH)
    return text[end - 2] == "." or any(u.end() == end for u in _UNIT.finditer(text, low, end))


def _holds_close(text: str, start: int, end: int) -> bool:
    """Whether a mark closes within the range that does not open there."""
    inner = text[start:end]
    if text[start - 1] in "'‘":
        return inner[-1] in "'’" and text[max(0, start - 2)] in " \n\t('‘`" + "\0"
    opens, closes = sum(inner.count(c) for c in "“„«"), sum(inner.count(c) for c in "”»")
    return closes > opens or inner.count('"') % 2 == 1


def _closed(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end]
    mark = text[start]
    if mark == '"':
        return inner.count('"') % 2 == 1
    if mark in "“«„":
        return sum(inner.count(c) for c in "”»") > sum(inner.count(c) for c in "“«„")
    return inner[-1:] in ("'", "’")


def without_question_after(text: str, content: Spans) -> Spans:
    """A content that is a "that" clause without the question after it: the clause ends with its sentence, and who asks is another.

    >>> said = "that it was late. What do you say?"
    >>> [x.of(said) for x in without_question_after(said, (Span(0, len(said)),))]
    ['that it was late.']
    """
    last = content[-1]
    words = last.of(text)
    if not (words.startswith("that ") and words.endswith("?")):
        return content
    ends = [m.end() for m in _SENTENCE.finditer(words)]
    return (*content[:-1], Span(last.start, last.start + ends[-1])) if ends else content
