"""A record of invented statements, as large as asked: `python -m benchmarks.made_record PLACE [STATEMENTS]`.

Fifty texts came in a day, twenty statements each; a hundredth of the statements is judged, half of these by two
readers; some things could not be read. The same record every time.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sayso.model import (
    Act,
    ActorKind,
    Capture,
    Cause,
    Document,
    Fact,
    Judgement,
    Kind,
    Layer,
    Layers,
    Mode,
    Problem,
    Reading,
    Reference,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    TimeExpression,
    Verdict,
    Where,
    statement_id,
)
from sayso.record import Intake, Query, SqliteStore

NOW = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)
EACH = 20
"""Statements in one text."""
APART = timedelta(days=1) / 50
"""Between two texts that came in."""
READERS = ("Mira", "Tomas")
WORDS = [
    f"{first}{middle}{last}"
    for first in ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "w"]
    for middle in ("al", "en", "or", "ust", "im", "ar", "ev", "ock", "und", "ig")
    for last in (
        "a",
        "er",
        "ing",
        "ion",
        "ets",
        "ly",
        "or",
        "est",
        "ful",
        "ow",
        "ine",
        "ard",
        "um",
        "ith",
        "ent",
    )
]
"""Made words, the commonest first."""
OFTEN = [1 / (place + 2) for place in range(len(WORDS))]
"""How often each comes, as words do: the second half as often as the first, and so on (Zipf)."""
PEOPLE = [
    f"{first} {last}"
    for first in ("Ana", "Tomas", "Ilse", "Ruvan", "Brita", "Joren")
    for last in (
        f"{a}{b}"
        for a in ("Hal", "Ost", "Vel", "Mar", "Tor", "Kes", "Lun", "Bran", "Dor", "Fen")
        for b in ("mark", "ley", "sted", "by", "row", "wick", "ham", "den", "ford", "gard")
    )
]
STATES = ("Selmark", "Tarvessa", "Lusmere", "Orland")
OFFICES = ("foreign minister", "prime minister", "ambassador", "water minister")
PUBLISHERS = [
    f"{place} {kind}"
    for place in ("Halm", "Oster", "Castrin", "Elmsund", "Lissen", "Velt")
    for kind in ("Courier", "Ledger", "Herald", "Observer")
]
INSTRUMENTS = [f"S/RES/{number} (2030)" for number in range(2700, 2760)]


def readings(statements: int) -> Iterator[Reading]:
    """Texts of twenty statements each, the same ones every time."""
    chance = random.Random(7)
    for number in range(statements // EACH):
        day = date(2021, 1, 1) + timedelta(days=chance.randrange(3700))
        yield _reading(chance, number, day)


def _reading(chance: random.Random, number: int, day: date) -> Reading:
    text, found, cites, times = "", [], [], []
    for _ in range(EACH):
        # Some speak far oftener than others.
        name = PEOPLE[min(int(chance.paretovariate(0.7)) - 1, len(PEOPLE) - 1)]
        state = STATES[PEOPLE.index(name) % len(STATES)]
        office = f"{state}'s {OFFICES[PEOPLE.index(name) % len(OFFICES)]}"
        source = Span(len(text), len(text) + len(name))
        text += name
        cue = Span(len(text) + 1, len(text) + 5)
        text += " said "
        start = len(text)
        text += f"{' '.join(chance.choices(WORDS, OFTEN, k=chance.randrange(8, 30)))} {number}"
        if chance.random() < 0.15:
            instrument = chance.choice(INSTRUMENTS)
            cites.append(Reference(Span(len(text) + 1, len(text) + 1 + len(instrument)), instrument))
            text += f" {instrument}"
        content = Span(start, len(text))
        text += " on Monday.\n"
        times.append(TimeExpression(Span(content.end + 4, content.end + 10), day.isoformat()))
        found.append((source, cue, content, name, office))
    document = Document(
        text,
        f"{number}.html",
        title=Fact(f"{chance.choice(WORDS)} and {chance.choice(WORDS)}, {number}", Where.META_TAG),
        publisher=Fact(chance.choice(PUBLISHERS), Where.META_TAG),
        published=Fact(day.isoformat(), Where.META_TAG),
        language=Fact("en", Where.DETECTED),
        address=f"https://press.example/{number}.html",
    )
    statements = tuple(_statement(chance, document, x, cites, day) for x in found)
    layers = Layers(
        (Layer(Reference, "made", "1", tuple(cites)), Layer(TimeExpression, "made", "1", tuple(times)))
    )
    return Reading(document, layers, statements, "made/1")


def _statement(
    chance: random.Random,
    document: Document,
    found: tuple[Span, Span, Span, str, str],
    cites: list[Reference],
    day: date,
) -> Statement:
    source, cue, content, name, office = found
    words = document.text_at(content)
    return Statement(
        id=statement_id(document.sha256, (content,), (source,)),
        document=document.sha256,
        content=(content,),
        cue=(cue,),
        source=(source,),
        speaker=Speaker(name, ActorKind.PERSON, office),
        kind=chance.choice(list(Kind)),
        mode=Mode.SPEECH if chance.random() < 0.9 else Mode.ATTITUDE,
        confidence=chance.uniform(0.4, 1),
        via=(chance.choice(PUBLISHERS),) if chance.random() < 0.2 else (),
        said_on=(day - timedelta(days=1)).isoformat() if chance.random() < 0.4 else None,
        denies=words[:40] if chance.random() < 0.05 else None,
        act=chance.choice(list(Act)),
        cites=tuple(x for x in cites if content.covers(x.span)),
    )


def make(place: Path, statements: int) -> SqliteStore:
    """The record at `place`; what is there already is not made again."""
    store = SqliteStore(place, alike=lambda one, other: False, now=NOW)
    if store.counts().statements >= statements:
        return store
    source = Source("made", SourceKind.FOLDER)
    for number, reading in enumerate(readings(statements)):
        came = NOW - APART * (statements // EACH - number)
        document = reading.document
        capture = Capture(document.text.encode(), document.address or "", document.name, came, "text/plain")
        store.keep(Intake(source, capture, (reading,), ((),), "none/1", ()), now=came)
    _judge(store, statements // 100)
    _lose(store, source, statements // 200)
    return store


def _judge(store: SqliteStore, number: int) -> None:
    """Judge the newest so many: the first reader all, the second half of them."""
    chance = random.Random(8)
    for place, found in enumerate(store.search(Query(limit=number))):
        for reader in READERS[: 1 + place % 2]:
            verdict = chance.choices((Verdict.RIGHT, Verdict.WRONG), (9, 1))[0]
            blind = reader != READERS[0]
            store.judge(Judgement(found.entry.statement.id, verdict, reader, NOW, blind=blind))


def _lose(store: SqliteStore, source: Source, number: int) -> None:
    """Let so many things have a problem, the newest today."""
    causes = (Cause.TIMEOUT, Cause.NO_ARTICLE, Cause.GUESSED_DATE, Cause.HTTP_STATUS)
    for place in range(number):
        thing = f"https://press.example/lost/{place}.html"
        problem = Problem(causes[place % len(causes)], thing, "It was not had.", "Try again later.")
        store.keep_problem(source, problem, now=NOW - APART * (number - place))


if __name__ == "__main__":
    made = make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
    print(made.counts())
