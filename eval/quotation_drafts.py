"""Drafted quotations: statements drawn from a record at random, each with one edit, and the verdict that is due."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from eval.quotation_edits import EDITS, Edit, sentences
from sayso.model import Kind, Mode, Span
from sayso.record import Entry, Store

__all__ = ["Case", "Drawn", "drafted", "drawn", "statements"]

MARKS = re.compile("[\"“”„«»‘]|''|(?<!\\w)'|'(?!\\w)")
AGENCIES = ("the Orland Wire Agency", "the Halm Tribune", "the Selm News Agency")
FEWEST, MOST = 9, 45
MOST_OF_ONE = 40
"""Statements of one document: a long one must not fill the set."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A statement of the record with one stretch of its words that can stand between quotation marks."""

    entry: Entry
    words: str

    @property
    def speaker(self) -> str:
        """Who spoke, as the statement names it."""
        assert self.entry.statement.speaker is not None
        return self.entry.statement.speaker.name


@dataclass(frozen=True, slots=True)
class Case:
    """One drafted quotation: the kind of edit, the draft's paragraph, its words, the verdict due."""

    edit: str
    due: str
    paragraph: str
    words: str
    turned: bool
    honest: bool
    statement: str
    marked: bool = True


def statements(store: Store, rng: random.Random) -> Iterator[Entry]:
    """The statements of the record that nobody judged wrong, document by document, in random order."""
    documents = [x.document for x in store.documents(limit=sys.maxsize) if x.statements and not x.copy_of]
    for document in rng.sample(documents, len(documents)):
        found = store.statements_over(document.sha256, Span(0, len(document.text)))
        yield from rng.sample(found, min(len(found), MOST_OF_ONE))


def drawn(store: Store, rng: random.Random, number: int) -> list[Drawn]:
    """Direct speech of named speakers, at random, each statement once."""
    out: list[Drawn] = []
    for entry in statements(store, rng):
        statement = entry.statement
        said = statement.kind is Kind.DIRECT and statement.mode is Mode.SPEECH and statement.confidence >= 0.8
        if said and _named(entry) and (words := _stretch(entry, rng)):
            out.append(Drawn(entry, words))
        if len(out) == number:
            break
    return out


def _named(entry: Entry) -> bool:
    speaker = entry.statement.speaker
    return (
        speaker is not None
        and len(speaker.name.split()) >= 2
        and all(x[0].isupper() for x in speaker.name.split())
    )


def _stretch(entry: Entry, rng: random.Random) -> str | None:
    """One to three sentences of one piece of the content, without marks inside."""
    pieces = [x.strip() for x in entry.citation.words]
    rng.shuffle(pieces)
    for piece in pieces:
        if piece[0] in '"“' and piece[-1] in '"”' and len(piece) > 2:
            piece = piece[1:-1].strip()
        for paragraph in rng.sample(piece.split("\n"), len(piece.split("\n"))):
            parts = sentences(paragraph)
            for start in rng.sample(range(len(parts)), len(parts)):
                for length in (3, 2, 1):
                    words = " ".join(parts[start : start + length])
                    plain = (
                        not MARKS.search(words)
                        and "[" not in words
                        and "…" not in words
                        and "..." not in words
                    )
                    if (
                        FEWEST <= len(words.split()) <= MOST
                        and plain
                        and words in paragraph
                        and words[0].isupper()
                    ):
                        return words
    return None


def drafted(store: Store, rng: random.Random) -> list[Case]:
    """All cases, those of each edit together."""
    pool = drawn(store, rng, 900)
    names = sorted({x.speaker for x in pool})
    cases: list[Case] = []
    for edit in EDITS:
        cases += _edited(edit, pool, rng)
    cases += _circumstances(store, pool, names, rng)
    return cases


def _edited(edit: Edit, pool: list[Drawn], rng: random.Random) -> list[Case]:
    out: list[Case] = []
    for one in rng.sample(pool, len(pool)):
        made = edit.make(one.words, rng)
        if made and made != (None if edit.name in ("exact",) else one.words) and len(made.split()) >= 4:
            out.append(_case(edit, one, made, rng))
        if len(out) == (120 if edit.honest else 60 if edit.turned else 40):
            break
    return out


def _case(edit: Edit, one: Drawn, words: str, rng: random.Random) -> Case:
    said = rng.choice(("said", "told reporters", "added"))
    paragraph = f"{one.speaker} {said}: “{words}”"
    return Case(edit.name, edit.due, paragraph, words, edit.turned, edit.honest, one.entry.statement.id)


def _circumstances(store: Store, pool: list[Drawn], names: list[str], rng: random.Random) -> Iterator[Case]:
    yield from _take(40, (_other_speaker(x, names, rng) for x in rng.sample(pool, len(pool))))
    yield from _take(40, (_other_day(x, rng) for x in rng.sample(pool, len(pool))))
    yield from _take(40, (_right_day(x, rng) for x in rng.sample(pool, len(pool))))
    yield from _take(40, (_other_chain(x, rng) for x in rng.sample(pool, len(pool))))
    yield from _take(40, (_stitched(x, rng.choice(pool)) for x in rng.sample(pool, len(pool))))
    yield from _take(30, (_unmarked(x) for x in rng.sample(pool, len(pool))))
    yield from _take(40, _denied(store, rng))


def _take(number: int, cases: Iterator[Case | None]) -> Iterator[Case]:
    for case in cases:
        if case is not None:
            yield case
            number -= 1
        if not number:
            return


def _circumstance(
    edit: str, due: str, one: Drawn, paragraph: str, words: str | None = None, honest: bool = False
) -> Case:
    return Case(edit, due, paragraph, words or one.words, False, honest, one.entry.statement.id)


def _other_speaker(one: Drawn, names: list[str], rng: random.Random) -> Case | None:
    surname = one.speaker.split()[-1].casefold()
    others = [
        x
        for x in names
        if surname not in x.casefold() and x.split()[-1].casefold() not in one.speaker.casefold()
    ]
    return _circumstance(
        "other speaker", "said by someone else", one, f"{rng.choice(others)} said: “{one.words}”"
    )


def _other_day(one: Drawn, rng: random.Random) -> Case | None:
    said = one.entry.statement.said_on
    if not said or not re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return None
    day = date.fromisoformat(said) - timedelta(rng.randrange(40, 300))
    return _circumstance(
        "other day", "said on another day", one, f"On {_long(day)}, {one.speaker} said: “{one.words}”"
    )


def _right_day(one: Drawn, rng: random.Random) -> Case | None:
    said = one.entry.statement.said_on
    if not said or not re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return None
    day = date.fromisoformat(said)
    return _circumstance(
        "right day", "exact", one, f"On {_long(day)}, {one.speaker} said: “{one.words}”", honest=True
    )


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _other_chain(one: Drawn, rng: random.Random) -> Case | None:
    paragraph = f"According to {rng.choice(AGENCIES)}, {one.speaker} said: “{one.words}”"
    return _circumstance("other chain", "carried by another chain", one, paragraph)


def _stitched(one: Drawn, other: Drawn) -> Case | None:
    if one.entry.document.sha256 == other.entry.document.sha256:
        return None
    first, second = sentences(one.words)[0], sentences(other.words)[-1]
    if min(len(first.split()), len(second.split())) < 5:
        return None
    words = f"{first} … {second}"
    return _circumstance("stitched", "stitched", one, f"{one.speaker} said: “{words}”", words)


def _unmarked(one: Drawn) -> Case | None:
    words = sentences(one.words)[0].rstrip(".?!")
    if words.endswith(","):
        return None
    said = f"{words[0].lower()}{words[1:]}"
    case = _circumstance(
        "no marks", "no quotation marks: beside the nearest", one, f"{one.speaker} said that {said}.", said
    )
    return replace(case, marked=False)


def _denied(store: Store, rng: random.Random) -> Iterator[Case | None]:
    """The claim that a speaker contests, put into that speaker's mouth."""
    for entry in statements(store, rng):
        claim = re.sub(r"^(?:that|any|the|reports?|claims?)\s", "", entry.statement.denies or "").strip(" .,")
        speaker = entry.statement.speaker
        known = speaker is not None and speaker.name[0].isupper() and len(speaker.name.split()) <= 4
        plain = 4 <= len(claim.split()) <= 30 and not MARKS.search(claim) and not re.search(r"[\n?]", claim)
        if not known or not plain:
            continue
        one = Drawn(entry, claim)
        paragraph = f"{one.speaker} said: “{claim}”"
        yield _circumstance("denied", "from a report that the speaker denied", one, paragraph)
