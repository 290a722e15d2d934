"""Attributions that only pass on: an agency's "reported" around what somebody else said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, Span
from sayso.statements.carriers import carrier
from sayso.statements.cast import Cast
from sayso.statements.phrase import parse

__all__ = ["as_said", "is_conduit_of"]

_PASSED_ON = re.compile(
    r"\A\s*(?:(?:on\s)?\w+day\s|yesterday\s|today\s)?(?:that\s)?(?P<who>[^,;:\"“”]{2,90}?)(?:,[^,;:\"“”]{2,80},)?"
    r"\s(?:has\s|had\s)?(?:said|says|told\s\w+|claimed|confirmed|stated|announced|warned)(?:\sthat)?[\s,:]*\Z",
    re.IGNORECASE,
)
_PASSED_ON_AFTER = re.compile(
    r"\A[\s,]*(?P<who>[^,;:\"“”\n]{2,90}?)\s(?:has\s|had\s)?(?:said|says|told|wrote|writes|claimed|confirmed|stated|announced|warned"
    r"|added|tweeted|posted)\b[^.;:\"“”\n]{0,90},\s*(?:the\s)?\Z",
)
_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"[^\W\d_a-z]{3,}[^\n.!?\"“]{0,60}?\s[-–—]{1,2}\s")
_TAIL = re.compile(
    r"\s*(?:(?:in|by|on|to|via|through|for|with|at|during|carried|published|released)\b[^.;:]*)?\Z"
)
WHOLE = 0.8
"""The share of the outer content's words that the inner attribution must have for nothing else to be said there."""


def is_conduit_of(cast: Cast, one: Attribution, index: int, attributions: Sequence[Attribution]) -> bool:
    """Whether the attribution at `index` is a carrier's and its content is wholly one inner attribution."""
    if not one.source or not _is_carrier(cast, one.source[0]):
        return False
    return any(
        inner.inside == index and _share(cast.text, one.content, tuple(inner.spans())) >= WHOLE
        for inner in attributions
    )


def as_said(cast: Cast, one: Attribution) -> Attribution:
    """The attribution with whoever said it for its source, where the one marked only passes it on.

    "Reuters reported on Monday a diplomat said …"; "…," the mayor wrote on Twitter, Reuters reported.
    """
    if not one.source or not one.cue or not _is_carrier(cast, one.source[0]):
        return one
    gaps = (
        (_PASSED_ON, one.cue[-1].end, one.content[0].start),
        (_PASSED_ON_AFTER, one.content[-1].end, one.source[0].start),
    )
    for pattern, start, end in gaps:
        match = pattern.match(cast.text[start:end]) if start < end else None
        if match:
            return replace(one, source=(Span(start + match.start("who"), start + match.end("who")),))
    return one


def _is_carrier(cast: Cast, source: Span) -> bool:
    phrase = parse(cast.text, source)
    return phrase is not None and carrier(" ".join(phrase.head.of(cast.text).split())) is not None


def _begin(text: str, span: Span) -> int:
    match = _DATELINE.match(text, span.start, span.end)
    return match.end() if match else span.start


def _end(text: str, high: int, span: Span) -> int:
    return high if span.start < high < span.end and _TAIL.match(text, high, span.end) else span.end


def _share(text: str, whole: Sequence[Span], parts: Sequence[Span]) -> float:
    """The share of the words between the first and last of `parts`, within `whole`."""
    low, high = min(p.start for p in parts), max(p.end for p in parts)
    # What stands before as place and day, or after as "in a statement carried by …", says nothing of its own.
    spans = [Span(_begin(text, span), min(span.end, _end(text, high, span))) for span in whole]
    words = [m.start() + span.start for span in spans for m in _WORD.finditer(span.of(text))]
    return sum(low <= place < high for place in words) / len(words) if words else 0.0
