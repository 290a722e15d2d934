"""A record of a few articles, made by hand, for the check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.model import Kind, Reading
from sayso.record import SqliteStore, Store
from tests.record.made import NOW, intake, reading

DAM = """[“We will not open the dam before the rain comes,”] «Ana Ruiz» {said}. [“No letter, however long, will change that. If the council insists, we will answer in 30 days.”]
«Ruiz» {said} [that some of the gates were old].
[“The gates are shut. The river is low. The fields are dry.”] «Jon Halm» {said}.
«Halm» {asked}: [“Who will pay for the water?”]
[“Only two of the nine gates can be mended this year, unless help comes,”] «Lea Orm» {said}. [“That is all I know.”]
The mayor's house stands by the old mill.
"""
LATER = """[“I never asked for the water of others, and I do not ask for it now,”] «Ana Ruiz» {said}.
«Ana Ruiz» {denied} [that the valley had been sold to Halm for 40 crowns].
"""
OTHER = """[“The valley had been sold to Halm for 40 crowns,”] «Pell Varga» {said}.
"""


def direct(made: Reading, *, via: tuple[str, ...] = (), said_on: str | None = None) -> Reading:
    """The reading with what stands between marks as direct speech, by this chain, on this day."""
    text = made.document.text
    statements = tuple(
        replace(
            x,
            kind=Kind.DIRECT if text[x.content[0].start] == "“" else Kind.INDIRECT,
            via=via,
            said_on=said_on,
        )
        for x in made.statements
    )
    return replace(made, statements=statements)


def denying(made: Reading) -> Reading:
    """The reading with its last statement as a denial of its content."""
    *others, last = made.statements
    return replace(made, statements=(*others, replace(last, denies=made.words(last))))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    store = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: one == other, now=NOW)
    yield store
    store.close()


@pytest.fixture
def store(empty: Store) -> Store:
    """A record of three articles."""
    names = {"Ruiz": "Ana Ruiz", "Halm": "Jon Halm"}
    dam = reading(DAM, speakers=names, publisher="Halm Courier", published="2031-03-14", name="dam.txt")
    later = reading(LATER, publisher="Orland Times", published="2031-04-02", name="later.txt")
    other = reading(OTHER, publisher="Selm Post", published="2031-03-28", name="other.txt")
    for made in (
        direct(dam, said_on="2031-03-13"),
        denying(direct(later, via=("Selm News Agency",))),
        direct(other),
    ):
        empty.keep(intake(made), now=NOW)
    return empty
