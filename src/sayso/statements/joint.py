"""Several speakers in one source: "Ana Ruiz and Jon Vale", "Orland and Lowen", "nurses, doctors and cooks"."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.model import ActorKind, Span
from sayso.statements.cast import Cast
from sayso.statements.phrase import Phrase, trimmed
from sayso.statements.who import Who, described
from sayso.statements.words import is_any, is_word

__all__ = ["joint"]

_AND = re.compile(r"\s+(?:and|or|&)\s+")
_LIST = re.compile(r",?\s+(?:and|or|&)\s+|,\s+")
_ARTICLE = re.compile(r"\A(?:the|an?|both)\s+", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:the|his|her|their|its)\s", re.IGNORECASE)
_APPOSITION = re.compile(r"\s*[,(—].*\Z", re.DOTALL)
_APPOSED = re.compile(r"\A(?:the|an?|his|her|its|their|who|which|whom)\s", re.IGNORECASE)


def joint(cast: Cast, phrase: Phrase, single: Callable[[Span], Who | None]) -> Who | None:
    """The speakers that `phrase` joins, under their names joined by "and"; None if it is one speaker.

    `single` reads one of them. A person's apposition ("Ana Ruiz, minister of trade and industry") joins nothing.
    """
    text = cast.text
    parts = _parts(cast, phrase)
    if len(parts) < 2:
        return None
    if (
        phrase.rest and parts[-1].end == phrase.head.end and _DETERMINED.match(parts[-1].of(text))
    ):  # "Ana Ruiz and her co-author, Jon Vale"
        parts[-1] = Span(parts[-1].start, phrase.whole.end)
    names = []
    for part in parts:
        who = single(part) if part.of(text)[0].isupper() or _DETERMINED.match(part.of(text)) else None
        sure = who is not None and (who.person or who.body)
        words = _APPOSITION.sub("", part.of(text))
        bare = _ARTICLE.sub("", words) if part is parts[0] else words
        names.append(who.speaker.name if who and sure else bare)
    name = ", ".join(names[:-1]) + " and " + names[-1]
    return described(name, ActorKind.GROUP, phrase.whole, plural=True)


def _parts(cast: Cast, phrase: Phrase) -> list[Span]:
    text = cast.text
    names = [
        one.span
        for one in cast.names
        if one.span.start < phrase.whole.end and one.span.end > phrase.whole.start
    ]
    in_head = _AND.search(phrase.head.of(text))
    if in_head and not _within(names, phrase.head.start + in_head.start()):
        until = phrase.head
        if _office_pair(text, phrase.head, in_head):
            return []
    elif _AND.search(phrase.whole.of(text)) and _is_list(text, phrase):
        until = phrase.whole
    else:
        return []
    begin = phrase.head.start
    parts, start = [], begin
    for match in _LIST.finditer(text, begin, until.end):
        if not _within(names, match.start()):
            parts.append(Span(start, match.start()) if start < match.start() else None)
            start = match.end()
    parts.append(Span(start, until.end) if start < until.end else None)
    return [p for p in (trimmed(text, part) for part in parts if part) if p]


def _within(names: list[Span], place: int) -> bool:
    return any(name.start < place < name.end for name in names)


def _office_pair(text: str, head: Span, found: re.Match[str]) -> bool:
    """Whether "and" joins what one person is ("minister and party leader Ana Ruiz") or runs ("trade and industry")."""
    left = head.of(text)[: found.start()].split()
    right = head.of(text)[found.end() :].split()
    if not left or not right:
        return True
    lower = left[-1][0].islower() and right[0][0].islower()
    of_one = (
        re.search(r"\b(?:of|for)\s(?:the\s)?\S+(?:,\s\S+)*\Z", head.of(text)[: found.start()]) is not None
    )
    if is_word("portfolio", left[-1]) and any(is_word("office", word) for word in right[:-1]):
        return True  # "Transport and Bridges Minister Ana Ruiz"
    plural = is_any(("group", "anonymous"), left[-1]) and left[-1].endswith("s")
    named_last = right[-1][0].isupper() and lower and not right[0].endswith("s")
    return (of_one and not plural and left[0][0].islower()) or named_last


def _is_list(text: str, phrase: Phrase) -> bool:
    """Whether the commas separate the members of a list, not an apposition from its name."""
    pieces = [piece.of(text) for piece in phrase.rest]
    if not pieces or not re.search(r"(?:\A|\s)(?:and|or)\s", pieces[-1]):
        return False
    if _APPOSED.match(pieces[0]) and not re.match(r"the [A-Z]", pieces[0]):
        return False
    return not is_any(("office",), pieces[0].split()[-1]) and not is_any(("office",), pieces[0].split()[0])
