"""Instruments across documents: which are cited, where each stands, who cites it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.model import (
    AmbiguousId,
    Correction,
    Judgement,
    Layer,
    Reading,
    Reference,
    Span,
    UnknownId,
    VerbatimError,
    Verdict,
)
from sayso.record import InstrumentRecord, SqliteStore, Store
from tests.record.made import NOW, intake, reading

TREATY = "Nerith Waters Treaty (NWT)"
ACT = "Orvik Harbour Act 1998"
DAM = """«Ana Ruiz» {said} [the dam broke article 9 of the Nerith Waters Treaty].
«Tomas Vel» {replied} [that the treaty said no such thing].
The Nerith Waters Treaty was signed in 2004.
"""
TALKS = """«Ana Ruiz» {said} [talks on the Nerith Waters Treaty had ended].
The Orvik Harbour Act 1998 was named too.
"""
NAMES = {
    "article 9 of the Nerith Waters Treaty": (TREATY, "article 9"),
    "Nerith Waters Treaty": (TREATY, None),
    "the treaty": (TREATY, None),
    "Orvik Harbour Act 1998": (ACT, None),
}


def citing(made: Reading, version: str = "1") -> Reading:
    """The reading with the mentions of `NAMES`, each also in the statements that it stands in."""
    text, taken, found = made.document.text, set[int](), list[Reference]()
    for name, (instrument, clause) in NAMES.items():
        start = text.find(name)
        while start >= 0:
            if start not in taken:
                place = text.index("Nerith", start) if clause else start
                found.append(Reference(Span(place, start + len(name)), instrument, clause))
                taken.update((start, place))
            start = text.find(name, start + 1)
    found.sort(key=lambda x: x.span)
    statements = tuple(
        replace(x, cites=tuple(r for r in found if any(c.covers(r.span) for c in x.content)))
        for x in made.statements
    )
    layers = made.layers.with_layer(Layer(Reference, "refs", version, tuple(found)))
    made_by = f"{made.made_by} refs/{version}"
    return replace(made, layers=layers, statements=statements, made_by=made_by)


def mentions(found: InstrumentRecord) -> list[tuple[str, str | None, bool]]:
    """The words of each mention, the clause, and whether somebody said it."""
    return [(" ".join(x.passage.words), x.clause, x.statement is not None) for x in found.mentions]


@pytest.fixture
def full(store: Store) -> Store:
    """A record of two articles, the later kept first."""
    later = reading(TALKS, publisher="Oster Herald", published="2031-03-17", name="talks.txt")
    store.keep(intake(citing(later)), now=NOW)
    store.keep(intake(citing(reading(DAM))), now=NOW)
    return store


def test_instruments_are_listed_with_what_cites_them(full: Store) -> None:
    listed = [(x.name, x.mentions, x.documents, x.statements, x.first, x.last) for x in full.instruments()]
    assert listed == [
        (TREATY, 4, 2, 3, "2031-03-14", "2031-03-17"),
        (ACT, 1, 1, 0, "2031-03-17", "2031-03-17"),
    ]
    assert [x.name for x in full.instruments("harbour ORVIK")] == [ACT]
    assert full.instruments("orv") == ()
    assert len(full.instruments(limit=1)) == 1


@pytest.mark.parametrize("name", [TREATY, "nerith waters treaty nwt", "nwt"])
def test_one_instrument_tells_where_it_stands_and_who_cites_it(full: Store, name: str) -> None:
    found = full.instrument(name)
    assert found.kept.name == TREATY
    assert mentions(found) == [
        ("Nerith Waters Treaty", "article 9", True),
        ("the treaty", None, True),
        ("Nerith Waters Treaty", None, False),
        ("Nerith Waters Treaty", None, True),
    ]
    assert [x.passage.document.name for x in found.mentions] == ["dam.txt"] * 3 + ["talks.txt"]
    assert [(x.actor.name, x.statements) for x in found.speakers] == [("Ana Ruiz", 2), ("Tomas Vel", 1)]
    assert [(x.name, x.mentions) for x in found.clauses] == [("article 9", 1)]
    assert [x.citation.words[0][:9] for x in found.entries] == ["talks on ", "the dam b", "that the "]
    cited = {x.statement for x in found.mentions if x.statement}
    assert cited == {x.statement.id for x in found.entries}
    newest = full.instrument(name, limit=2)
    assert (mentions(newest), newest.kept.mentions) == (mentions(found)[2:], 4)


def test_an_instrument_is_named_by_enough_words(full: Store) -> None:
    with pytest.raises(UnknownId, match="no instrument in the record is named 'dam'; `sayso instruments`"):
        full.instrument("dam")
    with pytest.raises(UnknownId):
        full.instrument("…")
    more = reading("The Orvik Harbour Act 1998 and another text.\n", name="more.txt")
    other = Reference(Span(4, 26), "Orvik Harbour Act 2004")
    layers = more.layers.with_layer(Layer(Reference, "refs", "1", (other,)))
    full.keep(intake(replace(more, layers=layers)), now=NOW)
    with pytest.raises(AmbiguousId, match=r"name one in full:\n  Orvik Harbour Act 1998 \(1\)\n"):
        full.instrument("harbour act")
    assert full.instrument(ACT).kept.name == ACT


def test_the_newest_reading_tells_what_is_cited(full: Store) -> None:
    made = citing(reading(DAM, made_by="hand/2"), "2")
    layer = made.layers.get(Reference)
    assert layer is not None
    fewer = replace(layer, items=layer.items[:1])
    first, second = made.statements
    statements = (first, replace(second, cites=()))
    full.update(replace(made, layers=made.layers.with_layer(fewer), statements=statements), now=NOW)
    found = full.instrument(TREATY)
    assert [(x.made_by, x.passage.document.name) for x in found.mentions] == [
        ("refs/2", "dam.txt"),
        ("refs/1", "talks.txt"),
    ]
    assert (found.kept.mentions, found.kept.statements) == (2, 2)
    without = reading(DAM, made_by="hand/3")
    full.update(without, now=NOW)
    assert full.instrument(TREATY).kept.mentions == 1


def test_a_corrected_speaker_is_who_cites(full: Store) -> None:
    (cited,) = [x for x in full.instrument(TREATY).entries if "no such thing" in x.citation.words[0]]
    judged = Judgement(
        cited.statement.id, Verdict.CORRECTED, "mira", NOW, "", Correction(speaker="Ivo Brandt")
    )
    full.judge(judged)
    found = full.instrument(TREATY)
    assert [(x.actor.name, x.statements) for x in found.speakers] == [("Ana Ruiz", 2), ("Ivo Brandt", 1)]
    assert mentions(found)[1] == ("the treaty", None, True)


def test_what_a_copy_carries_again_is_counted_once(store: Store) -> None:
    store.keep(intake(citing(reading(DAM)), keys=(b"d1",)), now=NOW)
    wire = DAM + "The Orvik Harbour Act 1998 was named by nobody.\n"
    copy = citing(reading(wire, publisher="Oster Herald", name="wire.txt"))
    store.keep(intake(copy, keys=(b"d1",)), now=NOW)
    assert [(x.name, x.mentions, x.statements) for x in store.instruments()] == [(TREATY, 3, 2), (ACT, 1, 0)]
    (own,) = store.instrument(ACT).mentions
    assert own.passage.document.name == "wire.txt"


def test_a_mention_that_the_text_does_not_carry_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sayso"
    store = SqliteStore(path, alike=lambda one, other: True, now=NOW)
    store.keep(intake(citing(reading(TALKS))), now=NOW)
    with closing(sqlite3.connect(path)) as database:
        database.execute('UPDATE "references" SET start = start + 1')
        database.commit()
    with pytest.raises(VerbatimError, match="a mention of Orvik Harbour Act 1998 is not shown"):
        store.instrument(ACT)
    store.close()
