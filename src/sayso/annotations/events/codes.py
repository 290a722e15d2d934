"""The code of a deed once grammar has its say: futures, refusals, promises and threats (PLOVER 2.0, 2.3 and 3)."""

from __future__ import annotations

from sayso.annotations.events.chain import Chain, Mood
from sayso.annotations.events.lexicon import Frame, Style

__all__ = ["composed_code", "settled_code"]

FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
# Those who vow or stand ready announce what they will do: good or bad decides. To agree is to agree, whatever to.
_OPEN = frozenset(
    {"vow", "swear", "pledge", "promise", "offer", "be", "commit", "express", "voice", "declare"}
)
_ORDERED = frozenset({"order", "instruct", "direct", "command", "tell"})
_CALLED = frozenset({"urge", "call", "ask", "appeal"})
# A past that is denied is still an act where agreeing itself is what did not happen.
_REFUSED = frozenset(
    {"accept", "agree", "allow", "permit", "recognise", "recognize", "let", "grant", "admit"}
)


def settled_code(frame: Frame, chain: Chain) -> str | None:
    """The code of `frame` under the mood and the negation of its verb group; None where no act is left."""
    code, words = frame.code, frame.style is not Style.ACT
    if chain.mood in (Mood.NONE, Mood.DUE):
        return None
    coming = chain.mood in (Mood.FUTURE, Mood.REPORTED, Mood.POSSIBLE)
    if chain.negative:
        return "REJECT" if (coming and code in FRIENDLY) or frame.lemma in _REFUSED else None
    if not coming:
        return code
    if code in FRIENDLY:
        return "AGREE"
    return "THREATEN" if code in HOSTILE or (code == "REJECT" and not words) else code


def composed_code(outer: Frame, code: str | None, inner: Frame) -> str | None:
    """The code of an act whose verb governs another: a vow to attack is a threat, a vow to help a promise."""
    if code == "AGREE" and outer.lemma in _OPEN and inner.code in HOSTILE:
        return "THREATEN"
    if code == "THREATEN" and outer.lemma in ("vow", "swear") and inner.code in FRIENDLY:
        return "AGREE"
    if outer.lemma in _ORDERED and code in ("REQUEST", "MOBILIZE") and inner.code in HOSTILE:
        return inner.code
    if code == "REQUEST" and outer.lemma in _CALLED and inner.code == "SUPPORT" and inner.lemma == "support":
        return "SUPPORT"
    return code
