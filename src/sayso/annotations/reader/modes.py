"""Whether a cue reports something said, or something thought, felt, wanted or planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.data import lines, word_sets
from sayso.model import Mode

__all__ = ["mode_of", "reports_speech", "says_something"]

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
# "is expected to", "was set to": what somebody is held to be about to do.
_HELD = re.compile(
    r"\b(?:is|are|was|were|be|been)\b(?: \w+)? (?:expected|set|due|poised|likely|going|about|ready)\b"
)
_UNSAID = re.compile(r"\b(?:would|will|should|shall|may|might|could|can|must|to|not|never|no)\b|n't\b")
# "did not identify", "has not said": no words fell.
_NEGATED = re.compile(
    r"(?:\b(?:do|does|did|has|have|had|is|are|was|were|would|will|could|can|may|might|must|should)(?:n't| not| never)|\bcannot|\bcan't"
    r"|\bwon't|\bnever)\b(?! (?:only|just|merely)\b)"
)
# "wanted to speak": the will stands over the speech.
_WILL_FIRST = re.compile(
    r"^(?:want|wants|wanted|hopes?|hoped|plans?|planned|decided|trying|tries|tried|refus\w+) to\b"
)

# "has the power to adopt": what somebody may say is not said.
_ABLE = re.compile(
    r"^(?:ha(?:s|ve|d|ving)|giv(?:es?|en|ing)|gave) (?:(?:the|a|an|no|any|every|full) )?(?:power|right|authority|ability|duty|chance|option) to\b"
)


def mode_of(cue: str) -> Mode:
    """Speech unless the cue's words say otherwise; see the notes on mode for the definition and examples.

    >>> str(mode_of("said")), str(mode_of("fears")), str(mode_of("voiced fears")), str(mode_of(":"))
    ('speech', 'attitude', 'speech', 'speech')
    >>> str(mode_of("has the power to adopt"))
    'attitude'
    >>> str(mode_of("did not say")), str(mode_of("did not deny")), str(mode_of("said it did not"))
    ('attitude', 'speech', 'speech')
    """
    words = cue.casefold().replace("’", "'")
    if _is_unsaid(words) or any(x.search(words) for x in (_HELD, _WILL_FIRST, _ABLE)):
        return Mode.ATTITUDE
    forms = _forms()
    classes = [forms[w] for w in _WORD.findall(words) if w in forms]
    return Mode.ATTITUDE if Mode.ATTITUDE in classes and Mode.SPEECH not in classes else Mode.SPEECH


def _is_unsaid(words: str) -> bool:
    """Whether a negation stands over the cue's verb of saying; who does not deny is asked and answers."""
    found = _NEGATED.search(words)
    if found is None:
        return False
    said = [_forms().get(w) is Mode.SPEECH for w in _WORD.findall(words[: found.start()])]
    verbs = word_sets("denials.txt")
    contested = verbs["denial"] | verbs["refusal"]
    return not any(said) and contested.isdisjoint(_WORD.findall(words[found.end() :]))


def reports_speech(cue: str) -> bool:
    """Whether a cue tells of words that fell: it has a word of speech, and neither a modal nor a negation.

    >>> reports_speech("denied"), reports_speech("would deny"), reports_speech("never said"), reports_speech("fears")
    (True, False, False, False)
    """
    words = cue.casefold().replace("’", "'")
    said = any(_forms().get(w) is Mode.SPEECH for w in _WORD.findall(words)) or ":" in words
    return said and not _UNSAID.search(words) and mode_of(cue) is Mode.SPEECH


def says_something(words: str) -> bool:
    """Whether a word of speech stands among the words, so that a second reading may find something.

    >>> says_something("the ministry denies a report"), says_something("the bridge is safe")
    (True, False)
    """
    forms = _forms()
    return any(forms.get(w) is Mode.SPEECH for w in _WORD.findall(words.casefold())) or "according" in words


@cache
def _forms() -> dict[str, Mode]:
    """Every form of the words in `data/cues.txt`."""
    forms: dict[str, Mode] = {}
    for mode, line in lines("cues.txt"):
        lemma, *others = line.split()
        for form in (*_inflected(lemma), *others):
            forms.setdefault(form, Mode(mode))
    return forms


def _inflected(lemma: str) -> Iterator[str]:
    """The regular forms of an English verb, and some that are none: nobody will meet them."""
    yield lemma
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        return
    stem = lemma.removesuffix("e")
    yield from (lemma + "s", lemma + "es", stem + "ed", stem + "ing")
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", lemma):
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
