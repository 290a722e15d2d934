"""Where the subject of a cue stands whose source was not marked: before it, or after it where the order is turned."""

from __future__ import annotations

import re

from sayso.data import word_sets
from sayso.model import Attribution, Span
from sayso.statements.cast import Cast

__all__ = ["subject_of"]

_NOT_FINITE = re.compile(
    r"\A(?:\w+ly\s)?(?:\w+ing|to)\b|\b(?:is|are|was|were|be|been|being|by)\b", re.IGNORECASE
)
_ACCORDING = re.compile(r"\Aaccording\sto\Z", re.IGNORECASE)
_CLOSED = re.compile(r"[\"”’']\s*\Z|[\"”’'],\s*\Z")
_AFTER = re.compile(
    r"\s(?P<np>(?:(?:the|an?)\s)?(?=[\w])[^,.;:\"“”()\n—–]{2,80}?)"
    r"(?=\s*[,.;:\"“”(—–]|\s(?:in|on|at|after|during|to|when|as|who|while|before|from)\s|\s*\Z)"
)
_INSERTED = re.compile(
    r",\s(?:in|on|at|during|after|before|speaking|writing|who|whom|whose|which|when|through|via)\s[^,;:\"“”]{2,80},\s*\Z"
)
_LEADING = re.compile(
    r"\A[\s,;:.\"“”’')]*(?:(?:and|but|yet|so|then|also|still|meanwhile|however|later|earlier),?\s)?"
    r"(?:(?:on|in|at|during|after|before|last|earlier|later|for|by)\b[^,;:]{1,60},\s)?",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    ["is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may",
     "might", "should", "must", "that", "when", "if", "because", "while", "whether", "not", "to", "said", "says", "told", "there", "and", "but",
     "or", "as"]
)  # fmt: skip
_PRONOUNS = frozenset(["he", "she", "it", "they"])
_DETERMINED = re.compile(
    r"(?:the|an?|both|another|his|her|their|its|this|these|those|several|some|many)\s", re.IGNORECASE
)
_ADVERB = re.compile(r"\A(?:(?:also|later|earlier|then|has|have|had|\w+ly)\s)*(?P<verb>\w+)", re.IGNORECASE)
LONGEST = 14


def subject_of(cast: Cast, one: Attribution) -> Span | None:
    """The noun phrase that is plainly the subject of the cue, in its sentence; None if none is.

    After "according to"; after the cue of a quotation that ends before it ("…" said the mayor); before a
    finite verb, a short insertion between the two left out ("The mayor, in a letter, said").
    """
    if not one.cue:
        return None
    cue = one.cue[0]
    words = " ".join(cue.of(cast.text).split())
    sentence = cast.layout.sentences[cast.layout.sentence(cue.start)]
    if _ACCORDING.match(words):
        return _after(cast, cue, sentence)
    if not _says(words) or _NOT_FINITE.search(words):
        return None
    if _CLOSED.search(cast.text[max(sentence.start, cue.start - 4) : cue.start]):
        return _after(cast, cue, sentence)
    return _before(cast, one, cue, sentence)


def _after(cast: Cast, cue: Span, sentence: Span) -> Span | None:
    found = _AFTER.match(cast.text, cue.end, sentence.end)
    return _phrase(cast, Span(*found.span("np"))) if found else None


def _before(cast: Cast, one: Attribution, cue: Span, sentence: Span) -> Span | None:
    start = max([sentence.start, *(x.end for x in one.content if sentence.start <= x.end <= cue.start)])
    stretch = cast.text[start : cue.start]
    inserted = _INSERTED.search(stretch)
    if inserted:
        stretch = stretch[: inserted.start()]
    elif stretch.rstrip().endswith(",") and stretch.count(",") < 2:
        return None  # "The treaty, announced in May, …": no subject, but what the participle is about
    leading = _LEADING.match(stretch)
    begin = leading.end() if leading else 0
    phrase = stretch[begin:].rstrip(" ,\xa0")
    return _phrase(cast, Span(start + begin, start + begin + len(phrase))) if phrase else None


def _phrase(cast: Cast, span: Span) -> Span | None:
    """The span if its words can be one noun phrase, an apposition included."""
    text = span.of(cast.text)
    words = text.casefold().split()
    if len(words) > LONGEST or "\n" in text:
        return None
    if not _DETERMINED.match(text) and not _begins_a_name(cast, span):
        return None
    if any(mark in text for mark in '"“”;:?!'):
        return None
    if not _NO_NAME.isdisjoint(word.strip(",.") for word in words):
        return None
    return None if len(words) > 1 and words[0] in _PRONOUNS else span


def _begins_a_name(cast: Cast, span: Span) -> bool:
    """Whether a name, or what stands before it as its title, begins where the span does."""
    return any(span.start in (one.start, one.span.start) for one in cast.names)


def _says(words: str) -> bool:
    """Whether the cue begins with a finite verb of saying, but for adverbs and "has"."""
    found = _ADVERB.match(words)
    return found is not None and found["verb"].casefold() in word_sets("acts.txt")["say"]
