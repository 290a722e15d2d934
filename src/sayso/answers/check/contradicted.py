"""Whether the draft's own sentence turns what the record asserts: “Ruiz never said …”, “Ruiz said she would not … “…””."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.answers.check.align import Placed
from sayso.answers.check.bearing import bearing_before
from sayso.answers.check.cuts import around, in_its_sentence, lost_before
from sayso.answers.check.denying import denying_verb, told_by_denial
from sayso.answers.check.own_words import said_there
from sayso.answers.check.saying import saying_verb
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named, same_speaker
from sayso.answers.check.turning import AFFIRMING, AUXILIARIES, PARTING, turning
from sayso.answers.check.values import Finding, Fit, Match
from sayso.answers.check.words import Word, words
from sayso.data import word_sets
from sayso.model import Act

__all__ = ["contradicted"]

CONTESTING = frozenset({Act.DENY, Act.REJECT})
_NEW_CLAUSE = re.compile(
    r"[,;:]|\b(?:and|but|or) (?:that|whether)\b|\b(?:but|because|although|though|while)\b"
)
_UNTRUE = re.compile(rf"\b(?:not true|{'|'.join(sorted(word_sets('denials.txt')['false']))}) that\b[^,;:]*$")


def contradicted(sought: Sought, first: Placed, last: Placed, match: Match) -> Iterator[Finding]:
    """What the draft says of the words that the record does not: that nobody said them, or that they are not so."""
    entry = match.entry
    speaker = entry.statement.speaker if entry else None
    if speaker and named(sought.speaker) and not same_speaker(sought.speaker or "", sought.role, speaker):
        return
    if told_by_denial(sought.before, lost_before(first.region, first.first, said_there(match))):
        return
    if told := _denied_outright(sought, first):
        yield _does_not_say(sought, told)
        return
    if entry and (entry.statement.denies or entry.statement.act in CONTESTING):
        return
    if (
        told := sought.unsaid
        or _untrue(sought.before)
        or _nobody_says(sought.before)
        or _not_said(sought.after)
    ):
        yield _does_not_say(sought, told)
    elif (told := _turned_outside(sought)) and not _negated(around(first, last)):
        yield Finding(
            Fit.CONTRADICTED,
            f"The draft's own “{told}” bears on the quotation; the record has nothing of the kind around these words.",
        )


def _does_not_say(sought: Sought, told: str) -> Finding:
    who = sought.speaker if named(sought.speaker) else "somebody"
    return Finding(
        Fit.CONTRADICTED,
        f"The draft says that {who} does not say it (“{told}”); by the record these words are said.",
    )


def _denied_outright(sought: Sought, first: Placed) -> str:
    """The draft's verb of denial where the record has none before the words: “denied “there was no offer””.

    What is denied is what a that-clause says, or words that are in the negative by themselves; “rejects “the plan”” may tell
    in one word what the record says in many.
    """
    verb = denying_verb(sought.before)
    if not verb or _negated(in_its_sentence(first.region, first.first)):
        return ""
    whole = re.search(rf"\b{verb} (?:that|whether)\b", sought.before)
    at_once = re.search(rf"\b{verb}[\s\"“„«‘'`]*$", sought.before)
    return verb if whole or (at_once and _negations(sought.words)) else ""


def _untrue(before: str) -> str:
    """The words before a quotation that call untrue what follows: “it is not true that Ruiz said”."""
    found = _UNTRUE.search(before)
    return found.group() if found else ""


def _nobody_says(before: str) -> str:
    """The subject of a verb of saying before a quotation that says that nobody did: “No minister ever said”."""
    verb = saying_verb(before, last=True)
    subject = before[: verb.start()].strip() if verb else ""
    found = [x.plain for x in words(subject)]
    if not found or found[0] not in ("no", "nobody", "none", "neither") or "," in subject:
        return ""
    perfect = {"has", "have", "had", "did", "ever", "would", "could"}
    return subject if not (set(found) & (PARTING | AUXILIARIES)) - perfect else ""


def _not_said(after: str) -> str:
    """The denial between a quotation and the verb of saying that follows it: “… is not what Ruiz said”."""
    verb = saying_verb(after, last=False)
    between = after[: verb.start()] if verb else ""
    clause = re.split("[,;:]", between)[-1]
    return next(iter(_negations(words(clause))), "")


def _turned_outside(sought: Sought) -> str:
    """A negation in what the draft gives as said, without marks, in the clause of the quotation."""
    if sought.frame:
        before, after = sought.frame
    elif verb := saying_verb(sought.before, last=True):
        before, after = sought.before[verb.end() :], ""
    else:
        return ""
    lead = re.sub(r"[\s\"“„«‘'`]+$", "", before)
    clause = words(_NEW_CLAUSE.split(lead)[-1])
    bearing = {word for name, word in bearing_before(clause, False) if name == "negation"}
    behind = words(_NEW_CLAUSE.split(re.sub(r"^[\"”“»’'\s]+", "", after))[0])
    return next(
        (x for some in (clause, behind) for x in _negations(some) if some is behind or x in bearing), ""
    )


def _negations(said: Sequence[Word]) -> list[str]:
    """The words of negation, but for those that make a thing the surer: “no doubt”, “not only”."""
    plain = [x.plain for x in said]
    return [
        word
        for at, (name, word) in turning(plain)
        if name == "negation" and " ".join(plain[at : at + 2]) not in AFFIRMING
    ]


def _negated(around: Sequence[Word]) -> bool:
    denials = word_sets("denials.txt")
    return bool(_negations(around)) or any(
        x.plain in denials["denial"] or x.plain in denials["refusal"] for x in around
    )
