"""Through whom the words came: carriers named in a statement's own sentence, nearest to the article last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Span
from sayso.statements.carriers import carrier, is_called_carrier, is_platform, plain_name
from sayso.statements.cast import Cast
from sayso.statements.frame import Frame
from sayso.statements.named import Sort

__all__ = ["carriers_of"]

_SITE = re.compile(r"\b[\w-]+\.(?:com|org|net|co)(?:\.[a-z]{2})?\b")
_TWEET = re.compile(r"\b(?:re)?tweet(?:s|ed|ing)?\b", re.IGNORECASE)
_ARTICLE = r"(?:the\s|an?\s)?"
_TOLD = re.compile(
    rf"(?:\b(?:told|telling|tells|informed)\s|\b(?:interview(?:ed)?|remarks|comments?|statement|conversation|speaking|spoke|talking"
    rf"|talk|appearance|appearing|call|email)\s(?:[\w-]+\s){{0,3}}?(?:with|to|for|on|by)\s|\b(?:carried|published|broadcast|aired|released"
    rf"|quoted|cited|printed|posted|shared|interviewed|relayed|distributed)\s(?:[\w-]+\s){{0,3}}?(?:by|in|on|to|with)\s|\b(?:wrote|writing|said|says|column|article"
    rf"|opinion piece)\s(?:in|for|on)\s){_ARTICLE}(?:[\w-]+\s){{0,3}}?{_ARTICLE}\Z",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d|(?:a\s)?(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|half)\b|an?\s(?:hundred|thousand|million|billion)\b)"
# What a platform has, and who works for it or is on it: "Facebook profiles" pass nothing on, nor have its followers spoken.
_OF_PLATFORM = re.compile(
    r"\s(?:users?|profiles|data|friends|followers|fans|founders?|chiefs?|executives?|ceo|employees?|staff|officials?|moderators?|spokes\w+"
    r"|advertisements?|ads|adverts?|advertising|shares|stock|servers?|headquarters|offices?|policy|policies|rules|algorithms?|app)\b",
    re.IGNORECASE,
)
_PEOPLE_ON = re.compile(
    r"\b(?:followers|subscribers|likes|friends|users|fans|members|views)\son\s\Z", re.IGNORECASE
)
_PLATFORM = re.compile(
    rf"\b(?:on|via|through|over(?!\s{_NUMBER})|to|using|a|an|his|her|their|its|in\sa)\s(?:[\w-]+\s){{0,2}}?\Z",
    re.IGNORECASE,
)
_REPORTED_BY = re.compile(
    rf"\b(?:according\sto|(?:reported|quoted|cited)\s(?:[\w-]+\s)?by|per)\s{_ARTICLE}(?:[\w-]+\s){{0,3}}?\Z",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\A(?:\s(?:has|have|had|also|later|then|first|on\s\w+day|\w+day|yesterday|today))*\s(?:report(?:ed|s|ing)?|quot(?:ed|es|ing)|cit(?:ed|es|ing)|said|says|wrote|added|noted)\b"
    r"|\A['’]s\s(?:report|correspondent)",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"[ \xa0]of(?: the)?(?:[ \xa0][^\W\d_a-z][\w-]*)+")
REACH = 80


def carriers_of(cast: Cast, frame: Frame, publisher: str | None) -> tuple[str, ...]:
    """The carriers in `frame`, those spoken to before those that report; never the publisher of the article."""
    near: list[str] = []
    far: list[str] = []
    for name, span in _mentions(cast, frame):
        if publisher and plain_name(name) == plain_name(publisher):
            continue
        before = frame.words[max(0, frame.place(span.start) - REACH) : frame.place(span.start)]
        after = frame.words[frame.place(span.end) : frame.place(span.end) + REACH]
        own = frame.source is not None and frame.source.overlaps(span)
        if is_platform(name):
            if not own and _is_medium(before, after):
                near.append(name)
        elif _TOLD.search(before):
            near.append(name)
        elif not own and (_REPORTED_BY.search(before) or _REPORTS.match(after)):
            far.append(name)
    if _TWEET.search(frame.words) and not any(plain_name(n) == "twitter" for n in near):
        near.insert(0, "Twitter")
    return without_repeats((*near, *far))


def _is_medium(before: str, after: str) -> bool:
    """Whether words were said on the platform between `before` and `after`, which is not only spoken of."""
    if _OF_PLATFORM.match(after) or _PEOPLE_ON.search(before):
        return False
    return bool(_PLATFORM.search(before) or re.match(r"\s(?:post|account|page|message|video)\b", after))


def without_repeats(names: tuple[str, ...]) -> tuple[str, ...]:
    """`names` with each carrier once, at its first place."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(plain_name(name), name)
    return tuple(kept.values())


def _further(text: str, end: int) -> str:
    """What belongs to a name that goes on after "of": "Tidings of Lowen"."""
    match = _FURTHER.match(text, end)
    return " ".join(["", *match.group().split()]) if match else ""


def _mentions(cast: Cast, frame: Frame) -> Iterator[tuple[str, Span]]:
    """The carriers that stand in `frame` outside what is said."""
    for one in cast.names:
        if one.span.start >= frame.span.end:
            break
        if (
            one.span.start < frame.span.start
            or "\0" in frame.words[frame.place(one.span.start) : frame.place(one.span.end)]
        ):
            continue
        if one.sort in (Sort.BODY, Sort.WORD, Sort.PERSON):
            words = " ".join(one.span.of(cast.text).split())
            called = is_called_carrier(cast.text, one.span.start)
            name = carrier(words) or (words + _further(cast.text, one.span.end) if called else None)
            if name:
                yield name, one.span
    for match in _SITE.finditer(frame.words):
        yield match.group(), Span(frame.span.start + match.start(), frame.span.start + match.end())
