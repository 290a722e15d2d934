"""Attributions that only pass on: an agency's "reported" around what somebody else said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Attribution, Span
from sayso.statements.carriers import carrier
from sayso.statements.cast import Cast
from sayso.statements.phrase import parse

__all__ = ["is_conduit_of", "passed_on_from"]

_PASSED_ON = re.compile(
    r"\A\s*(?:(?:on\s)?\w+day\s|yesterday\s|today\s)?(?:that\s)?(?P<who>[^,;:\"“”]{2,90}?)(?:,[^,;:\"“”]{2,80},)?"
    r"\s(?:has\s|had\s)?(?:said|says|told\s\w+|claimed|confirmed|stated|announced|warned)(?:\sthat)?[\s,:]*\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
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


def passed_on_from(cast: Cast, one: Attribution) -> Span | None:
    """Whose words a carrier's are, if another says them: "Reuters reported on Monday a diplomat said …"; else None."""
    if not one.source or not one.cue or not _is_carrier(cast, one.source[0]):
        return None
    start, end = one.cue[-1].end, one.content[0].start
    match = _PASSED_ON.match(cast.text[start:end]) if start < end else None
    return Span(start + match.start("who"), start + match.end("who")) if match else None


def _is_carrier(cast: Cast, source: Span) -> bool:
    phrase = parse(cast.text, source)
    return phrase is not None and carrier(" ".join(phrase.head.of(cast.text).split())) is not None


def _share(text: str, whole: Sequence[Span], parts: Sequence[Span]) -> float:
    """The share of the words between the first and last of `parts`, within `whole`."""
    low, high = min(p.start for p in parts), max(p.end for p in parts)
    words = [m.start() + span.start for span in whole for m in _WORD.finditer(span.of(text))]
    return sum(low <= place < high for place in words) / len(words) if words else 0.0
