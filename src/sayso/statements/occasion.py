"""On which occasion, and to whom: in the text's own words."""

from __future__ import annotations

import re

from sayso.statements.frame import BLANK, Frame
from sayso.statements.words import is_word, section

__all__ = ["addressee_of", "occasion_of"]

_AT = re.compile(
    r"\b(?:at|during|in|on|speaking at|via|after)\s((?:an?|the|his|her|its|their|this|that|another)\s(?:[\w’'-]+\s){0,4}?"
    rf"(?:{'|'.join(sorted(section('speech_noun')))})\b"
    r"(?:\s(?:of|in|at|with|on|for|to|from|between|marking)\s(?:(?:the|an?)\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*){0,3})"
)
_TOLD = re.compile(
    r"\b(?:told|telling|tells|informed|assured|reminded|warned|urged|addressing|addressed|asked)\s((?:(?:an?|the|his|her|its|their)\s)?[^,.;:\0\"“”]{2,80})"
)
_TIME_OR_CLAUSE = re.compile(
    r"\s(?:(?:on|last|this|next|earlier|late)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|\s(?:that|to|in|at|during|on|via|yesterday|today|how|why|what|whether|not|after|before|by)\b.*"
)
# "Told the press a search had ended": what is told begins at a determiner that no preposition and no "and" leads to.
_WHAT_IS_TOLD = re.compile(
    r"(?<!\bof)(?<!\bfor)(?<!\bfrom)(?<!\bwith)(?<!\bagainst)(?<!\band)(?<!\bor)(?<!\bboth)(?<!\ball)(?<!\blike)(?<!\bnear)"
    r"\s(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|some|any|no|every|each|there|he|she|it|they|we)\s.*"
)
_GATHERING = re.compile(r"\A(?:an?|the)\s(\w+)\sof\s")


def occasion_of(frame: Frame) -> str | None:
    """The event at which it was said ("a press conference in Lowen"), as the sentence has it."""
    for match in _AT.finditer(frame.words):
        if BLANK not in match.group(1):
            return " ".join(
                re.sub(
                    r"\s(?:on|in|at)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*", "", match.group(1)
                ).split()
            )
    told = addressee_of(frame)
    gathering = _GATHERING.match(told or "")
    return told if told and gathering and is_word("speech_noun", gathering.group(1)) else None


def addressee_of(frame: Frame) -> str | None:
    """Whom the cue says the words were told to, as the sentence has it."""
    if frame.cue is None:
        return None
    match = _TOLD.match(frame.words, frame.place(frame.cue.start))
    if match is None:
        return None
    words = match.group(1)
    gathering = _GATHERING.match(words)
    cut = gathering.end() if gathering else 0
    words = words[:cut] + _WHAT_IS_TOLD.sub("", _TIME_OR_CLAUSE.sub("", words[cut:]))
    return " ".join(words.split()) or None
