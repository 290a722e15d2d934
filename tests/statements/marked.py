"""Invented articles with marks: `<…>` a source, `{…}` a cue, `[…]` a content; read as one attribution each."""

from __future__ import annotations

import re

from sayso.annotations.times import TimesAnnotator
from sayso.model import Attribution, Document, Fact, Kind, Layer, Layers, Span, Statement, Where
from sayso.statements.resolve import statements

PAIRS = {">": "<", "}": "{", "]": "["}


def read(
    marked: str, *, title: str = "", byline: str = "", publisher: str = "", published: str = "2031-03-20"
) -> tuple[Statement, ...]:
    """The statements of a marked text; `|` parts the spans of one attribution from those of the next."""
    text, spans, opened, place = "", [[]], {}, 0
    for match in re.finditer(r"[<>{}\[\]|]", marked):
        text += marked[place : match.start()]
        place = match.end()
        mark = match.group()
        if mark == "|":
            spans.append([])
        elif mark in PAIRS:
            begin = opened.pop(PAIRS[mark])
            spans[-1].append((PAIRS[mark], Span(begin, len(text))))
        else:
            opened[mark] = len(text)
    text += marked[place:]
    found = tuple(_attribution(text, own) for own in spans if own)
    document = Document(text, "invented.txt", _fact(title), _fact(byline), _fact(publisher), _fact(published))
    layers = Layers((Layer(Attribution, "test", "1", found),))
    return statements(document, layers.with_layer(TimesAnnotator()(document, layers)))


def last(marked: str, **known: str) -> Statement:
    """The last statement of a marked text."""
    return read(marked, **known)[-1]


def _fact(value: str) -> Fact | None:
    return Fact(value, Where.FIELD) if value else None


def _attribution(text: str, own: list[tuple[str, Span]]) -> Attribution:
    content = tuple(span for mark, span in own if mark == "[")
    quoted = content[0].of(text)[0] in '"“'
    return Attribution(
        content,
        tuple(span for mark, span in own if mark == "{"),
        tuple(span for mark, span in own if mark == "<"),
        Kind.DIRECT if quoted else Kind.INDIRECT,
    )
