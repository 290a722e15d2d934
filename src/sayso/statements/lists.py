"""Sources that are only the last of a list: "Orland, Lowen and Vale said" is not Vale's."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.model import Span
from sayso.statements.cast import Cast
from sayso.statements.joint import joint
from sayso.statements.phrase import parse
from sayso.statements.who import Who

__all__ = ["ends_a_list", "of_list"]

_LIST_BEFORE = re.compile(
    r"\b[^\W\d_a-z][\w.]*,\s(?:[^\W\d_a-z][\w. ]*,\s)*[^\W\d_a-z][\w. ]*,?\s(?:and|or)\s\Z"
)
_LISTED = re.compile(r",\s(?:and\s|or\s)?|\s(?:and|or)\s")
_EXAMPLES = re.compile(
    r"(?P<np>(?:\b[\w'’-]+\s){0,3}\b[\w'’-]+s),?\s(?:including|such\sas|like|among\sthem)\s\Z"
)
_BEGINS = re.compile(
    r"(?:\A|[;:“\"]|\b(?:and|but|while|that|when|as|because|although)\s)\s*\Z", re.IGNORECASE
)
LIST_REACH = 120


def ends_a_list(cast: Cast, source: Span) -> bool:
    """Whether several names stand before the source, joined to it."""
    return _LIST_BEFORE.search(cast.text[max(0, source.start - LIST_REACH) : source.start]) is not None


def of_list(cast: Cast, source: Span, single: Callable[[Span], Who | None]) -> Who | None:
    """All of the list that the source ends: what it gives examples of, or its names joined; else nobody.

    `single` reads one noun phrase.
    """
    text, begin = cast.text, _begin(cast, source)
    if begin == source.start:
        return None
    reach = max(0, begin - LIST_REACH)
    examples = _EXAMPLES.search(text[reach:begin])
    if examples:
        return single(Span(reach + examples.start("np"), reach + examples.end("np")))
    opened = cast.layout.sentences[cast.layout.sentence(begin)].start
    if not _BEGINS.search(text[opened:begin]):
        return None  # "In Orland, Lowen and Vale said": it may be two of them
    phrase = parse(text, Span(begin, source.end))
    return joint(cast, phrase, single) if phrase else None


def _begin(cast: Cast, source: Span) -> int:
    """Where the first of the names stands that are joined to the source."""
    begin = source.start
    for one in reversed([n for n in cast.names if source.start - LIST_REACH <= n.start < source.start]):
        if not _LISTED.fullmatch(cast.text[one.span.end : begin]):
            break
        begin = min(one.start, one.span.start)
    return begin
