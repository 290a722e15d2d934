"""Which claim a statement contests, in the article's own words."""

from __future__ import annotations

import re

from sayso.data import word_sets
from sayso.model import Attribution, Document, Kind

__all__ = ["denied_answer", "denied_claim"]

WORD = re.compile(r"[^\W\d_]+")
NEAR = 4
"""A claim's noun stands among the first words of what is rejected: "a widely shared report that …"."""

_THAT = re.compile(r"\A[“\"'‘]?that\s+")
_NEGATION = r"(?:\b(?:not|never|neither)\b|n['’]t\b)"
_NO_TRUTH = re.compile(
    r"\b(?:no|little|any)\s(?:\w+\s)?(?:truth|basis|substance|foundation)\s(?:\w+\s)?(?:in|to|for|behind)\s+(?P<claim>[^.;]+)",
    re.IGNORECASE,
)
_NOT_EVER = re.compile(
    rf"\A[^.;:]{{0,90}}?{_NEGATION}[^.;:,]{{0,40}}?\b(?:any|ever|at\sall|whatsoever|in\sany\sway)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\A[^.;:,]{0,80}?\b(?:is|are|was|were|do|does|did|has|have|had)(?:\s(?:not|never)\b|n['’]t\b)",
    re.IGNORECASE,
)
# Who says "I don't have any plans" tells of himself; only another's word before it would make that a denial.
_FIRST_PERSON = re.compile(r"\A[\s“\"‘']*(?:that\s)?[“\"]?(?:(?:and|but|so|well),?\s)*(?:I|[Ww]e)\b")
_BUT = re.compile(r"\A[\s,”\"]*(?:,|—|–)?\s*(?:but|while|although|though|whereas)\s", re.IGNORECASE)
_CALLED = re.compile(r"\s+as\s+(?:[“\"]|an?\s|\w+\s*\Z|\w+ly\s).*", re.DOTALL)
_NO = re.compile(r"\A[“\"]?No(?:[.,!]|\s[—–-])")
_POLAR = re.compile(r"(?:\A|[\s—–,])((?:did|was|were|has|have|is|are|does|do)\s[^?.]+)\?", re.IGNORECASE)


def denied_claim(document: Document, attribution: Attribution) -> str | None:
    """The claim that the attribution contests, without a leading "that"; None if it contests none.

    By the cue ("denied", "rejected the report that"), by what the claim is called ("called the story
    false"), by what is said of it ("there is no truth in", "those who say so are lying", "refutes claims
    that"), or by a negation that shuts out all of it ("not part of any plan") or stands against another's word.
    """
    content = " … ".join(document.texts_at(attribution.content))
    claim = (
        _by_cue(document, attribution, content)
        or _called_false(document, attribution, content)
        or _contested_within(content)
        or _negated(document, attribution, content)
    )
    return " ".join(_THAT.sub("", claim).split()) if claim else None


def denied_answer(question: str, answer: str) -> str | None:
    """What a question asks to be so, where the answer to it begins with "No"; None for any other answer."""
    if not _NO.match(answer):
        return None
    asked = _POLAR.findall(question)
    return " ".join(asked[-1].split()) + "?" if asked else None


def _by_cue(document: Document, attribution: Attribution, content: str) -> str | None:
    words = word_sets("denials.txt")
    cue = {x.casefold() for span in attribution.cue for x in WORD.findall(document.text_at(span))}
    opening = {x.casefold() for x in WORD.findall(content)[:NEAR]}
    denied = cue & words["denial"] and not cue & {"not", "never", "cannot"}
    if denied:
        return content
    # "dismissed the report as nonsense": what it is called is no part of the claim.
    return _CALLED.sub("", content) if cue & words["refusal"] and words["claim"] & opening else None


def _called_false(document: Document, attribution: Attribution, content: str) -> str | None:
    """The object of "called … false", where it is a claim; within the content or between cue and content."""
    words = word_sets("denials.txt")
    cue = {x.casefold() for span in attribution.cue for x in WORD.findall(document.text_at(span))}
    said = {x.casefold() for x in WORD.findall(content)}
    if not cue & words["naming"] or not said & words["false"]:
        return None
    own = [x.casefold() for x in WORD.findall(content)]
    if words["claim"].intersection(own[:NEAR]):
        false = re.compile(
            rf"\s+(?:as\s+)?[“\"]?(?:(?:an?|\w+ly|complete|total|pure|utter)\s+){{0,2}}(?:{'|'.join(words['false'])})\b.*",
            re.IGNORECASE | re.DOTALL,
        )
        return false.sub("", content) or content
    between = document.text[
        attribution.cue[-1].end : max(attribution.cue[-1].end, attribution.content[0].start)
    ]
    named = {x.casefold() for x in WORD.findall(between)}
    return between.strip(' “"') if named & words["claim"] else None


def _contested_within(content: str) -> str | None:
    words = word_sets("denials.txt")
    no_truth = _NO_TRUTH.search(content)
    if no_truth:
        return no_truth.group("claim").strip(' ”"')
    either = "|".join(sorted(words["denial"] | words["refusal"] - {"contest", "contests", "scotch"}))
    claims = "|".join(sorted(words["claim"]))
    refuted = re.search(rf"\b(?:{either})\s+((?:\w+\s+){{0,3}}(?:{claims})\b[^.;]*)", content, re.IGNORECASE)
    if refuted:
        return refuted.group(1)
    false = "|".join(sorted(words["false"]))
    lying = re.search(
        rf"(?:\A|[.“\"]\s*)((?:that\s)?(?:those\swho|(?:th(?:e|is|ese|ose)|all|such|his|her|their)\s(?:\w+\s){{0,3}}(?:{claims})\b)[^.;]*)\s+(?:is|are|was|were)\s(?:\w+\s){{0,3}}(?:{false})\b",
        content,
        re.IGNORECASE,
    )
    return lying.group(1) if lying else None


def _negated(document: Document, attribution: Attribution, content: str) -> str | None:
    """What is denied whole ("not part of any plan"), or against another's word in the same sentence."""
    if attribution.kind is Kind.DIRECT or not attribution.cue:
        return None
    if _NOT_EVER.match(content) and not _FIRST_PERSON.match(content):
        return content
    after = document.text[attribution.content[-1].end : attribution.content[-1].end + 160].split("\n")[0]
    opposed = _BUT.match(after) and re.search(
        r"\b(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|alleges?|maintains?)\b",
        after.split(".  ")[0],
    )
    return content if _NOT.match(content) and opposed else None
