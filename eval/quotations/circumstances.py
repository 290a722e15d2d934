"""Drafted quotations whose words are right: under another name, of another day or chain, stitched, denied, unmarked."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from eval.quotations.drafting import MARKS, OTHERS, Case, Drawn, statements
from eval.quotations.passages import sentences
from eval.quotations.words import AGENCIES
from sayso.answers.check import Fit
from sayso.record import Store

__all__ = ["circumstances"]

DAY = re.compile(r"\d{4}-\d\d-\d\d")
CLAIM_OPENS = re.compile(r"^(?:that|any|the|reports?|claims?)\s")


def circumstances(store: Store, pool: list[Drawn], rng: random.Random) -> Iterator[Case]:
    """The cases in which something about the words is wrong, or right, and not the words themselves."""
    names = sorted({x.speaker for x in pool})

    def shuffled() -> list[Drawn]:
        return rng.sample(pool, len(pool))

    yield from _take(_other_speaker(x, names, rng) for x in shuffled())
    yield from _take(_other_day(x, rng) for x in shuffled())
    yield from _take(_right_day(x) for x in shuffled())
    yield from _take(_other_chain(x, rng) for x in shuffled())
    yield from _take(_stitched(x, rng.choice(pool)) for x in shuffled())
    yield from _take(_unmarked(x) for x in shuffled())
    yield from _take(_denied(store, rng))


def _take(cases: Iterable[Case | None]) -> Iterator[Case]:
    return islice((x for x in cases if x is not None), OTHERS)


def _other_speaker(one: Drawn, names: list[str], rng: random.Random) -> Case:
    surname = one.speaker.split()[-1].casefold()
    others = [
        x
        for x in names
        if surname not in x.casefold() and x.split()[-1].casefold() not in one.speaker.casefold()
    ]
    paragraph = f"{rng.choice(others)} said: “{one.words}”"
    return Case("other speaker", Fit.OTHER_SPEAKER, paragraph, one.words)


def _other_day(one: Drawn, rng: random.Random) -> Case | None:
    said = one.entry.statement.said_on
    if not said or not DAY.fullmatch(said):
        return None
    day = date.fromisoformat(said) - timedelta(rng.randrange(40, 300))
    return Case("other day", Fit.OTHER_DAY, f"On {_long(day)}, {one.speaker} said: “{one.words}”", one.words)


def _right_day(one: Drawn) -> Case | None:
    said = one.entry.statement.said_on
    if not said or not DAY.fullmatch(said):
        return None
    paragraph = f"On {_long(date.fromisoformat(said))}, {one.speaker} said: “{one.words}”"
    return Case("right day", Fit.EXACT, paragraph, one.words, honest=True)


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _other_chain(one: Drawn, rng: random.Random) -> Case:
    paragraph = f"According to {rng.choice(AGENCIES)}, {one.speaker} said: “{one.words}”"
    return Case("other chain", Fit.OTHER_CHAIN, paragraph, one.words)


def _stitched(one: Drawn, other: Drawn) -> Case | None:
    first, second = sentences(one.words)[0], sentences(other.words)[-1]
    short = min(len(first.split()), len(second.split())) < 5
    if short or one.entry.document.sha256 == other.entry.document.sha256:
        return None
    words = f"{first} … {second}"
    return Case("stitched", Fit.STITCHED, f"{one.speaker} said: “{words}”", words)


def _unmarked(one: Drawn) -> Case | None:
    words = sentences(one.words)[0].rstrip(".?!")
    if words.endswith(","):
        return None
    said = f"{words[0].lower()}{words[1:]}"
    return Case("no marks", Fit.BESIDE, f"{one.speaker} said that {said}.", said, marked=False)


def _denied(store: Store, rng: random.Random) -> Iterator[Case | None]:
    """The claim that a speaker contests, put into that speaker's mouth."""
    for entry in statements(store, rng):
        claim = CLAIM_OPENS.sub("", entry.statement.denies or "").strip(" .,")
        speaker = entry.statement.speaker
        known = speaker is not None and speaker.name[0].isupper() and len(speaker.name.split()) <= 4
        plain = 4 <= len(claim.split()) <= 30 and not MARKS.search(claim) and not re.search(r"[\n?]", claim)
        if speaker is not None and known and plain:
            yield Case("denied", Fit.DENIED, f"{speaker.name} said: “{claim}”", claim)
