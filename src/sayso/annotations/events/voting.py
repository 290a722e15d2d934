"""Which event a vote belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.annotations.events.days import Days
from sayso.annotations.events.narrated import Told
from sayso.annotations.events.votes import votes_in
from sayso.annotations.events.words import Words, sentences
from sayso.model import Event, Span, Vote

__all__ = ["with_votes"]

# What is decided by vote: to adopt, to refuse, to sanction, to rule; not to attack or to meet.
_DECIDED = frozenset({"AGREE", "REJECT", "SANCTION", "SUPPORT", "ACCUSE", "CONCEDE", "AID", "COERCE", None})
_BACK = re.compile(
    r"(?:This (?:is|was)|It (?:is|was)|The (?:vote|decision|judge?ment|ruling|verdict)\b|Voting (?:for|against) the\b)"
)
_OWN = re.compile(
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:adopted|passed|approved|rejected|defeated|carried|endorsed|ratified|upheld|confirmed|voted)\b"
    r"|\b(?:fell|failed)\b|\bunanimously\s\w+ed\b|\bvoted\s(?:in\sfavou?r\sof|for|against|down)\s(?:the|an?|sanctions)\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\A\W*(?:it|they|this|that|the\s(?:vote|bill|motion|measure|text|resolution|plan|proposal))\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\s\d{1,3}\s?[-–‑]\s?\d{1,3}\Z")
REACH = 3
"""How many sentences a count may stand behind the decision that it belongs to."""


def with_votes(words: Words, events: list[Event], told: Told, days: Days) -> list[Event]:
    """`events` with the counts that the narrator states: in the sentence of a decision, or soon after it.

    A count of another decision, or with no decision before it, is an event of its own, without a code.
    """
    spans = [words.span(*bounds) for bounds in sentences(words)]
    out = list(events)
    for number, span in enumerate(spans):
        vote = votes_in(span.of(words.text))
        if vote is None or not told.is_sentence(span):
            continue
        near = spans[_first_near(words.text, spans, number) : number + 1]
        index = _decision(out, near, span)
        if index is not None and (span.covers(out[index].evidence[0]) or not _contradicts(out[index], vote)):
            out[index] = _joined(out[index], vote, span)
        elif told.at(span.start):
            own = _stripped(span, words.text)
            out.append(Event((own,), None, on=days.of(own, own.start, own), vote=vote))
    return out


def _first_near(text: str, spans: list[Span], number: int) -> int:
    """The first sentence whose decision the count of sentence `number` may be of: its own, if it tells of one."""
    sentence = spans[number].of(text)
    if _points_back(sentence):
        return 0
    if _OWN.search(sentence) and not _TAKES_UP.match(sentence):
        return number
    return max(0, number - REACH)


def _contradicts(event: Event, vote: Vote) -> bool:
    """Whether the event has another count of a side already: then the vote is another."""
    old = event.vote or Vote()
    pairs = ((old.votes_for, vote.votes_for), (old.against, vote.against), (old.abstain, vote.abstain))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _decision(events: list[Event], near: list[Span], own: Span) -> int | None:
    """The event nearest before the end of the count's sentence: one that already has a vote, or a decision."""
    for sentence in reversed(near):
        inside = [i for i, event in enumerate(events) if sentence.covers(event.evidence[0])]
        decided = [i for i in inside if events[i].code in _DECIDED]
        if decided:
            return next((i for i in decided if events[i].vote), decided[0])
    return None


def _joined(event: Event, vote: Vote, sentence: Span) -> Event:
    """The event with the counts of `vote` where it has none yet, and the sentence that states them as evidence."""
    old = event.vote or Vote()
    merged = Vote(
        vote.votes_for if old.votes_for is None else old.votes_for,
        vote.against if old.against is None else old.against,
        vote.abstain if old.abstain is None else old.abstain,
    )
    evidence = event.evidence
    if not any(span.overlaps(sentence) for span in evidence):
        evidence = (*evidence, sentence)
    target = _FIGURES.sub("", event.target) if event.target else None
    return replace(event, vote=merged, target=target, evidence=tuple(sorted(evidence)))


def _points_back(sentence: str) -> bool:
    """Whether the sentence says that its count is of a decision told before, however far."""
    return _BACK.match(sentence) is not None


def _stripped(span: Span, text: str) -> Span:
    words = span.of(text).rstrip(".")
    return Span(span.start, span.start + len(words))
