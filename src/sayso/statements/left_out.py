"""Speakers left out: "…, adding that", "and warned that" take the speaker of the cue that governs them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Attribution, Kind
from sayso.statements.cast import Cast
from sayso.statements.who import Who

__all__ = ["left_out"]

_PARTICIPLE = re.compile(r"\A(?:\w+ly\s)?\w+ing\b")
_JOINED = re.compile(r"(?:\band|\bbut|\bthen|,)\s(?:\w+ly\s|also\s|then\s)*\Z", re.IGNORECASE)


def left_out(
    cast: Cast, one: Attribution, index: int, attributions: Sequence[Attribution], found: Sequence[Who | None]
) -> Who | None:
    """The speaker of the last attribution before it in its sentence, if the cue hangs on that one's; else None.

    A quotation without a cue goes on with the one directly before it in its paragraph. A passive ("it was
    reported") has no speaker to be found.
    """
    layout = cast.layout
    place = (one.cue or one.content)[0].start
    earlier = [
        (a.source[0].start, i)
        for i, a in enumerate(attributions)
        if i != index and a.source and a.inside == one.inside and a.source[0].start < place
    ]
    if not earlier:
        return None
    at, i = max(earlier)
    if not one.cue:
        before = attributions[i].content[-1].end
        gap = cast.text[before : one.content[0].start] if before <= one.content[0].start else "?"
        direct = one.kind is Kind.DIRECT and attributions[i].kind is not Kind.INDIRECT
        near = layout.paragraph(at) == layout.paragraph(place) and _only_attribution(
            cast, attributions[i], gap, before
        )
        return found[i] if direct and near else None
    if layout.sentence(at) != layout.sentence(place):
        return None
    cue = one.cue[0].of(cast.text)
    lead = cast.text[max(at, place - 20) : place]
    return found[i] if _PARTICIPLE.match(cue) or _JOINED.search(lead) else None


def _only_attribution(cast: Cast, last: Attribution, gap: str, start: int) -> bool:
    """Whether nothing but the last one's own source and cue stands between two quotations."""
    rest = list(gap)
    for span in (*last.source, *last.cue):
        for place in range(max(0, span.start - start), max(0, span.end - start)):
            if place < len(rest):
                rest[place] = " "
    return len("".join(rest).split()) <= 2
