"""Transcripts: whose turn it is stands in a label, and the day of the transcript is the day of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.model import ActorKind, Attribution, Span, Speaker
from sayso.statements.cast import Cast
from sayso.statements.denials import denied_answer
from sayso.statements.members import Person
from sayso.statements.who import Who, of_person
from sayso.statements.words import is_any

__all__ = ["Transcript", "is_heading"]

LEAST = 3
"""Labelled paragraphs that make a transcript: one line like it may be a headline."""
_ARTICLE = re.compile(r"\Athe ", re.IGNORECASE)
_CAPITALS = re.compile(r"^[A-Z][A-Z.’' -]+:[ \t\xa0]", re.MULTILINE)
_DOING = re.compile(r"[A-Z]{3,}ING\Z")
_COMPLEMENT = re.compile(r"\s(?:of|for|to)\s", re.IGNORECASE)
_BRACKETS = re.compile(r"\s?[(\[][^)\]\n]{1,60}[)\]](?=:)")
_COLON = re.compile(r"\s?(?:[(\[][^)\]\n]{1,60}[)\]])?:")


class Transcript:
    """The turns of a text, none if it is no transcript."""

    def __init__(self, cast: Cast, attributions: Sequence[Attribution]) -> None:
        self._cast, text = cast, cast.text
        labelled = [a for a in attributions if a.source and _is_label(text, a.source[0])]
        # A label under which only "Good afternoon" stands has no attribution, and counts all the same.
        labels = {a.source[0].start for a in labelled} | {m.start() for m in _CAPITALS.finditer(text)}
        turns = labelled if len(labels) >= LEAST else []
        self._turns = sorted(turns, key=lambda a: a.source[0].start)
        self._places = {a.source[0] for a in self._turns}
        names = {text[a.source[0].start : a.source[0].end].strip(" .:") for a in self._turns}
        self._leaflet = names == {"Q", "A"}
        self._question_before = dict(pairwise(reversed(self._turns)))

    def is_turn(self, one: Attribution) -> bool:
        """Whether the attribution is a turn, its source a label."""
        return bool(one.source) and one.inside is None and one.source[0] in self._places

    def is_of_leaflet(self, one: Attribution) -> bool:
        """Whether it is a turn of questions and answers without anybody's name: who asks there is no reporter."""
        return self._leaflet and self.is_turn(one)

    def turn(self, one: Attribution) -> Who | None:
        """Whose turn it is where the label is no name: "Q" is a reporter, "AIDE" an aide, "THE PRESIDENT" the title's.

        An office is whose it is in the title, or else before the first turn; who is only spoken of may hold it too,
        and is not here. None for labels that name somebody.
        """
        if not self.is_turn(one):
            return None
        source = one.source[0]
        label = source.of(self._cast.text).strip(" .:")
        office = _ARTICLE.sub("", label)
        if _is_office(office) and (named := self._in_brackets(source)):
            return of_person(named, source.start, office)
        holder = self._cast.of_title(office) or self._cast.of_role(office, self._turns[0].source[0].start)
        if holder is not None:
            return of_person(holder, source.start)
        if _is_office(office):
            return Who(Speaker(office, ActorKind.UNNAMED, None, source))
        nobody = label.isupper() and all(is_any(("anonymous", "listener"), x) for x in label.split())
        name = "reporter" if label == "Q" else label.lower() if nobody else None
        return Who(Speaker(name, ActorKind.UNNAMED, None, source)) if name else None

    def _in_brackets(self, label: Span) -> Person | None:
        """The person whom brackets after the label name: "MINISTER OF FINANCE (MR. DALE):"."""
        after = _BRACKETS.match(self._cast.text, label.end)
        if after is None:
            return None
        found = [s for s in self._cast.seen if after.start() < s.span.start and s.span.end < after.end()]
        return found[0].who if len(found) == 1 and isinstance(found[0].who, Person) else None

    def denied(self, one: Attribution) -> str | None:
        """What the question before this turn asked to be so, if the turn says no to it."""
        before = self._question_before.get(one) if self.is_turn(one) else None
        if before is None or not _is_question(self._cast.text, before.source[0]):
            return None
        question, answer = (" ".join(s.of(self._cast.text) for s in a.content) for a in (before, one))
        return denied_answer(question, answer)


def is_heading(text: str, source: Span) -> bool:
    """Whether words in capitals tell what is done or where it goes, as no label with somebody's name does: "PROMISE MADE"."""
    words = source.of(text).replace("’", "'").split()
    if len(words) < 2 or not source.of(text).isupper():
        return False
    if any(
        is_any(("office", "honorific", "organisation", "anonymous", "listener", "man", "woman"), x)
        for x in words[:1]
    ):
        return False
    return any(is_any(("heading_word",), x) for x in words) or _DOING.match(words[0]) is not None


def _is_office(words: str) -> bool:
    """Whether words are an office, with what it is for or without: "PRESIDENT", "MINISTER FOR HEALTH"."""
    title = _COMPLEMENT.split(words)[0].split()
    return bool(title) and all(is_any(("office", "office_modifier"), word) for word in title)


def _is_question(text: str, source: Span) -> bool:
    return source.of(text).strip(" .:") == "Q"


def _is_label(text: str, source: Span) -> bool:
    if source.start and text[source.start - 1] != "\n":
        return False
    words = source.of(text).rstrip(" :")
    return words == "Q" or _COLON.match(text, source.start + len(words)) is not None
