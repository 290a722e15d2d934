"""Times of a sentence that go with something else than its cue: an event, a clause before it, a noun."""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.statements.frame import Frame
from sayso.statements.words import is_word

__all__ = ["dates_another"]

_ACCORDING = re.compile(r"according\sto\b", re.IGNORECASE)
_AT_ITS_SIDE = re.compile(r"\s(?:(?:on|in|late|early|late\son|early\son)\s)?", re.IGNORECASE)
_FRONTED = re.compile(
    r"\A\W*(?:(?:but|and|yet|even|only|shortly|soon|long|just|(?:[\w-]+\s){1,3}(?:years?|months?|weeks?|days?|hours?))\s){0,2}"
    r"(?:after|before|since|when|while|until|once|because|although|though)\s",
    re.IGNORECASE,
)
_OWN_PHRASE = re.compile(r",\s(?:(?:on|in|late|early|earlier|last)\s)?\Z", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|during|before|after|to|through|between|and|around|circa|late|early|year)\s|\bmid-)\Z",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"[ \xa0-](?!(?:and|or|but|to|that|when|while|as|for|with|at|on|in|by|from|of|is|was|are|were|the|an?|he|she|they|it|his|her|their|its)\b)"
    r"(?P<nouns>[^\W\d_][\w-]*(?:\s[\w-]+){0,2})",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:in|at|during|on)\s(?:(?:an?|the|that|this|his|her|its|their)\s)?\Z", re.IGNORECASE
)
_PAPER = frozenset(
    ["letter", "report", "article", "book", "memoir", "essay", "tweet", "post", "statement", "paper", "column", "op-ed"]
)  # fmt: skip


def dates_another(frame: Frame, time: Span) -> bool:
    """Whether a time outside the cue dates what "according to" tells of, a clause before the cue's, or a noun."""
    if _is_according(frame) and not _goes_with_source(frame, time):
        return True
    own = frame.source is not None and frame.source.overlaps(time)
    return _is_of_fronted_clause(frame, time) or (not own and _describes_a_noun(frame, time))


def _is_according(frame: Frame) -> bool:
    return frame.cue is not None and _ACCORDING.match(frame.words, frame.place(frame.cue.start)) is not None


def _goes_with_source(frame: Frame, time: Span) -> bool:
    """Whether the time stands in the source or right after it: "according to" is no verb that another would modify."""
    if frame.source is None or frame.source.overlaps(time):
        return frame.source is not None
    between = frame.words[frame.place(frame.source.end) : frame.place(time.start)]
    return _AT_ITS_SIDE.fullmatch(between) is not None


def _is_of_fronted_clause(frame: Frame, time: Span) -> bool:
    """Whether the time stands in a clause before the one of the cue: "After she left office in 1993, Vale told"."""
    subject = min(frame.pivot.start, frame.source.start if frame.source else frame.pivot.start)
    if time.end > subject or not _FRONTED.match(frame.words):
        return False
    start, end = frame.place(time.start), frame.place(time.end)
    # "When the dam broke, on Friday Vale said": the time opens the clause of the cue.
    return not (
        _OWN_PHRASE.search(frame.words[:start]) and "," not in frame.words[end : frame.place(subject)]
    )


def _describes_a_noun(frame: Frame, time: Span) -> bool:
    """Whether it is a year before a noun ("Vale's 2008 opponent") other than a paper or meeting in which it was said."""
    start, end = frame.place(time.start), frame.place(time.end)
    words, before = frame.words[start:end].lower(), frame.words[:start]
    follows = _NOUN_AFTER.match(frame.words, end)
    if not re.fullmatch(r"(?:the\s)?\d{4}", words) or not follows:
        return False
    if not words.startswith("the") and _INTRODUCED.search(before):
        return False
    within = _WITHIN.search(before)
    said_in = any(word in _PAPER or is_word("speech_noun", word) for word in follows["nouns"].lower().split())
    return not (within and (said_in or within.start() == frame.place(frame.pivot.end) + 1))
