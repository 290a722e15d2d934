"""Words that a text has as its author's own: a paper's, a columnist's, those of who made a statement."""

from __future__ import annotations

import re

from sayso.answers.check.marks import quoted_in
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named, same_name
from sayso.answers.check.values import Match
from sayso.model import Spans, value_of
from sayso.record.contract import Entry

__all__ = ["authors_own", "between_marks", "of_first_person", "said_there"]

FIRST_PERSON = frozenset({"i", "we"})
_RECEIVED = re.compile(
    r"\b(?:read|hear|heard|learn|learnt|learned|gather|gathered|see|seen|saw|understand|(?:been|was|were|am|are) (?:told|informed|asked))\b",
    re.IGNORECASE,
)
_STATED = r"^(?:\w+ )?(?:statement|declaration|message|letter|communiqué) (?:by|of|from) (?:the )?"
"""How a title begins that says whose words the text is: its foot and its questions are nobody else's."""


def authors_own(sought: Sought, match: Match) -> bool:
    """Whether the draft quotes a text's own words under the name of its author: “The gates shut,” the Courier wrote.

    Its author is its paper, the person of its byline, or whose statement its title says that it is. Words that the text
    reports are its own only with the clause that says whose they are, or where that says “we”.
    """
    if not named(sought.speaker) or not _is_author(sought.speaker or "", match) or between_marks(match):
        return False
    entry = match.entry
    if entry is None:
        return True
    speaker = entry.statement.speaker
    if of_first_person(entry) and not (speaker and named(speaker.name)):
        return True
    clause = (*entry.statement.source, *entry.statement.cue)
    return bool(clause) and all(any(span.covers(x) for span in match.spans) for x in clause)


def _is_author(name: str, match: Match) -> bool:
    publisher = match.citation.publisher
    if publisher and same_name(name, publisher):
        return True
    whole = re.escape(re.sub(r"^[Tt]he ", "", name))
    byline, title = value_of(match.document.byline) or "", match.citation.title or ""
    by = " " in name and re.search(rf"\b{whole}\b", byline)
    return bool(by or re.search(rf"{_STATED}{whole}(?! and\b)(?!\w)", title, re.IGNORECASE))


def said_there(match: Match) -> Spans | None:
    """What of the text around a passage is said by its speaker too; None for all: in a text of the first person."""
    entry = match.entry
    return None if entry is None or of_first_person(entry) else entry.statement.content


def of_first_person(entry: Entry | None) -> bool:
    """Whether a statement's source is the “I” or “we” of who wrote the text: it reports nobody else's words.

    What “I have read that” or “we were told that” stands before is somebody else's claim.
    """
    if entry is None or len(entry.statement.source) != 1:
        return False
    if any(_RECEIVED.search(entry.document.text_at(x)) for x in entry.statement.cue):
        return False
    return entry.document.text_at(entry.statement.source[0]).casefold() in FIRST_PERSON


def between_marks(match: Match) -> bool:
    """Whether the archived text has each run of the words between quotation marks."""
    text = match.document.text
    for span in match.spans:
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        paragraph = text[start : len(text) if end < 0 else end]
        if not any(start + a <= span.start and span.end <= start + b for a, b in quoted_in(paragraph)):
            return False
    return True
