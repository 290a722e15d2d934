"""What a speaker does by saying it: the act of speech, by the verb of the cue and the construction of the content."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import word_sets
from sayso.model import Act, Attribution, Document, Kind, Mode
from sayso.statements.constructions import is_doubt, is_finding

__all__ = ["act_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# A modal or a negation over the cue: what it names was not done. "To" is left out: "went on to demand".
_NOT_DONE = re.compile(
    r"\b(?:would|will|should|may|might|could|can|cannot|must|not|never|nor)\b|n['’]t\b", re.I
)
_QUESTION = re.compile(r"\?[\s\"”’']*\Z")
_ASKED = re.compile(r"\A(?:whether|if|why|how|what|when|where|who|whom|which)\b", re.I)
_TO = re.compile(r"\A(?:not\s)?to\s[a-z]", re.I)
_OPENING = re.compile(r"\A[\s\"“‘'.…]*(?:that\s)?[\"“‘']?", re.I)
# "I/we hereby urge", "I would like to thank": the sentence does what its verb says.
_PERFORMED = re.compile(
    r"\A(?:(?:so|and|but|today|again),?\s)*(?:i|we)(?:['’]m|['’]re|\sam|\sare)?\s"
    r"(?:(?:\w+ly|also|again|hereby|would\slike\sto|want\sto|must)\s){0,2}(?P<verb>[a-z]+)(?P<after>[^.;]*)",
    re.I,
)
_ORDER = re.compile(
    r"\A(?:do\snot|don['’]t|stop|get\sout|leave|never|give\sus|withdraw)\b(?!\s(?:is|was|are|were))", re.I
)
_APPEAL = re.compile(r"\A(?:please|let\sus|let['’]s|join|help)\b", re.I)
_SUBJECT = r"\A(?:(?:if|when|as|in|on|at|for|now|today|unless)\b[^,]{1,80},\s)?(?:[^\s,;:]+\s){1,8}?"
_MUST = re.compile(
    _SUBJECT + r"(?:must|(?:has|have)\sto|had\sto|needs?\sto)\s(?!have\b|be\b|see\b|say\b|admit\b)", re.I
)
_SHOULD = re.compile(_SUBJECT + r"(?:should|ought\sto)\s(?!have\b|be\b|see\b|know\b|take\b|come\b)", re.I)
_BEFORE_MODAL = re.compile(r"\b(?:is|are|was|were|has|had|who|that|which|because|said|says)\b", re.I)
_WILL = re.compile(
    r"\A(?:(?:but|and|so|if|when|unless|should)\b[^,]{0,80},?\s)?(?P<who>i|we|he|she|it|they)(?:\s(?:will|would|shall)|['’](?:ll|d))\s"
    r"(?:(?:certainly|always|also|soon|now|still|definitely|continue\sto|\w+ly)\s){0,2}(?P<verb>[a-z]+)(?P<after>[^.;]*)",
    re.I,
)


def act_of(document: Document, attribution: Attribution, denies: str | None) -> Act | None:
    """The act of speech; None for an attitude, and for words that the cue says were not spoken.

    A statement that contests a claim denies. Else the first verb of the cue that names an act decides; of a
    cue that names none (said, told, a colon) the content does, where it is built as a question, an
    order, an appeal or a promise. All else asserts. A refusal in the speaker's own words ("we will not
    go") asserts: only a cue rejects, so what is rejected is always another's.
    """
    if attribution.mode is Mode.ATTITUDE:
        return None
    if denies:
        return Act.DENY
    cue = " ".join(document.texts_at(attribution.cue))
    content = " ".join(" ".join(document.texts_at(attribution.content)).split())
    if _NOT_DONE.search(cue):
        return None
    plain = _OPENING.sub("", content, count=1)
    follows = _between(document, attribution)
    source = " ".join(document.texts_at(attribution.source))
    named = _of_verb(cue, follows, plain, source)
    return named or _of_content(plain, cue, direct=attribution.kind is not Kind.INDIRECT) or Act.ASSERT


def _between(document: Document, attribution: Attribution) -> str:
    """The words between the cue and a content that follows it: "called [for]", "asked [the board]"."""
    if not attribution.cue or not attribution.content:
        return ""
    start, end = attribution.cue[-1].end, attribution.content[0].start
    return document.text[start:end].strip() if start <= end <= start + 80 else ""


def _of_verb(cue: str, follows: str, content: str, source: str = "") -> Act | None:
    words = [x.casefold().replace("’", "'") for x in _WORD.findall(cue)]
    place = next((i for i, word in enumerate(words) if word in _acts()), None)
    if place is None:
        return None
    act = _acts()[words[place]]
    rest = " ".join((*words[place + 1 :], follows.casefold(), content.casefold()))
    match act:
        case Act.URGE if words[place].startswith("call"):
            return Act.URGE if re.match(r"(?:on|upon|for|to)\b", rest) else None
        case Act.URGE if words[place].startswith("suggest") and is_finding(source, content):
            return None
        case Act.ASK if is_doubt(words, place, rest):
            return None
        case Act.ASK:
            return _asked(rest, content)
        case Act.PROMISE:
            return Act.THREATEN if _is_hostile(rest) else _promised(words[place], rest)
        case Act.PRAISE if words[place].startswith("credit"):
            return act if " with " in f" {rest} " else None
        case _:
            return act


def _asked(rest: str, content: str) -> Act:
    """ "Asked whether" is a question, "asked the board to pay" and "asked for" a request."""
    if _QUESTION.search(content) or _ASKED.match(content):
        return Act.ASK
    return Act.URGE if _TO.match(content) or re.match(r"for\b", rest) else Act.ASK


def _promised(verb: str, rest: str) -> Act | None:
    """Assuring and agreeing that something is so promises nothing; agreeing to do it does."""
    if verb.startswith(("agree", "assur", "guarant", "swear", "swore", "sworn")):
        return Act.PROMISE if re.search(r"\bto\s[a-z]|\b(?:will|would|shall)\b|'ll\b", rest) else None
    return Act.PROMISE


def _of_content(content: str, cue: str, *, direct: bool) -> Act | None:
    """What the content itself does: asks, orders, appeals, promises."""
    if direct and _QUESTION.search(content):
        return Act.ASK
    performed = _PERFORMED.match(content) if direct else None
    if performed and performed["verb"].casefold() in _acts():
        return _of_verb(performed["verb"], "", performed["after"].strip())
    told = re.search(r"\b(?:tell|tells|told|telling)\b", cue, re.I)
    if told and _TO.match(content):
        return Act.DEMAND
    if direct and (_ORDER.match(content) or _APPEAL.match(content)):
        return Act.DEMAND if _ORDER.match(content) else Act.URGE
    for pattern, act in ((_MUST, Act.DEMAND), (_SHOULD, Act.URGE)):
        found = pattern.match(content)
        if found and not _BEFORE_MODAL.search(found.group()):
            return act
    return _undertaken(content, direct=direct)


def _undertaken(content: str, *, direct: bool) -> Act | None:
    """What the speaker says that it will do: "we will open the gates", "that it would open them"."""
    will = _WILL.match(content)
    if will is None or (will["who"].casefold() in ("i", "we")) != direct:
        return None
    verb = will["verb"].casefold()
    if verb in ("not", "never") or verb in word_sets("acts.txt")["stative"]:
        return None
    return Act.THREATEN if _is_hostile(f"{verb} {will['after']}") else Act.PROMISE


def _is_hostile(words: str) -> bool:
    own = [x.casefold() for x in _WORD.findall(words)]
    return bool(word_sets("acts.txt")["hostile"].intersection(own[:4]))


@cache
def _acts() -> dict[str, Act]:
    """Each word that names an act, with that act."""
    return {
        word: Act(name) for name, words in word_sets("acts.txt").items() if name in set(Act) for word in words
    }
