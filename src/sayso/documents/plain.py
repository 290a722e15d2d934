"""Plain text."""

from __future__ import annotations

from sayso.documents import trouble
from sayso.documents.days import day_in_text
from sayso.documents.draft import Draft
from sayso.documents.encoding import decoded
from sayso.documents.headers import declared_charset
from sayso.documents.normal import normalised
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["day_fact", "headline", "read_plain"]

LONGEST_HEADLINE = 150
FEWEST_WORDS = 3
NOT_AT_THE_END = (".", ",", ";", ":", "—", "-")


def read_plain(capture: Capture) -> Draft | Problem:
    """The whole file, character for character but for the one normalisation."""
    found = decoded(capture.content, declared_charset(capture))
    if "\x00" in found.text:
        return trouble.NOT_TEXT.of(capture.name)
    text = normalised(found.text)
    title = headline(text)
    return Draft(
        text,
        title=Fact(title, Where.TEXT, guess=True) if title else None,
        published=day_fact(text),
        notes=found.problems(capture.name),
    )


def day_fact(text: str) -> Fact | None:
    """The day in the opening lines of a text: a guess, since it may be that of an event."""
    day = day_in_text(text)
    return Fact(day, Where.TEXT, guess=True) if day else None


def headline(text: str) -> str | None:
    """The first line, if it is short, ends in no stop, and a blank line sets it off from a text below."""
    first, blank, rest = (*text.lstrip("\n").split("\n", 2), "", "")[:3]
    title = first.strip()
    if blank.strip() or not rest.strip() or day_in_text(title):
        return None
    short = len(title) <= LONGEST_HEADLINE and len(title.split()) >= FEWEST_WORDS
    return title if short and not title.endswith(NOT_AT_THE_END) else None
