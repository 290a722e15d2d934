"""Krippendorff's alpha against published worked examples, and who agrees with whom in a record."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import pytest

from sayso.answers.agreement import agreement, alpha
from sayso.model import Correction, Judgement, Verdict
from sayso.record import Store
from tests.record.conftest import store as store
from tests.record.made import NOW, intake, reading


def units(*coders: str) -> list[list[Hashable]]:
    """What the coders say of each unit; a full stop is a missing value."""
    rows = [x.split() for x in coders]
    return [[x for x in unit if x != "."] for unit in zip(*rows, strict=True)]


# The values of sections A, B and C of Krippendorff's "Computing Krippendorff's Alpha-Reliability" (2011).
BINARY = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
NOMINAL = units("a a b b d c c c e d d a", "b a b b b c c c e d d d")
MISSING = units(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)


@pytest.mark.parametrize(("values", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743)])
def test_published_examples(values: Sequence[Sequence[Hashable]], published: float) -> None:
    found = alpha(values)
    assert found is not None
    assert round(found, 3) == published


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], None),
        ([["a"], ["b"]], None),  # nobody coded what another did
        ([["a", "a"], ["a", "a"]], None),  # no variation: nothing that chance could have done
        ([["a", "a"], ["b", "b"]], 1.0),
        ([["a", "b"], ["b", "a"]], -0.5),
    ],
)
def test_where_it_ends(values: Sequence[Sequence[Hashable]], expected: float | None) -> None:
    assert alpha(values) == expected


TEXT = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
«Tomas Vel» {said} [the river was low this week].
«Ivo Brandt» {said} [nobody had asked him at all].
"""


def test_people_and_the_reading(store: Store) -> None:
    made = reading(TEXT)
    store.keep(intake(made), now=NOW)
    dam, gate, river, brandt = (x.id for x in made.statements)

    def judge(statement: str, verdict: str, author: str, speaker: str | None = None) -> None:
        blind = author == "jo"
        correction = Correction(speaker=speaker)
        store.judge(Judgement(statement, Verdict(verdict), author, NOW, "", correction, blind))

    for statement in (dam, gate, river):
        judge(statement, "right", "mira")
    judge(dam, "right", "jo")
    judge(gate, "corrected", "jo", "Ministry of Water")
    judge(river, "wrong", "jo")
    judge(brandt, "wrong", "mira")

    found = agreement(store)
    assert (found.coders, found.statements) == (("jo", "mira"), 4)
    fields = {x.field: x for x in found.fields}
    # Three statements by two people: right right, right corrected, right wrong.
    assert fields["verdict"].units == 3
    assert fields["verdict"].people == pytest.approx(1 - 5 * 4 / (36 - 18))
    # jo says nothing of the fields of what she judged wrong.
    assert (fields["speaker"].units, fields["speaker"].read_units) == (2, 3)
    assert fields["speaker"].people == pytest.approx(1 - 3 * 2 / (16 - 6))
    assert fields["day"].people is None  # nobody said another day
    assert [(x.statement, x.fields) for x in found.differing] == [
        (gate, ("verdict", "speaker")),
        (river, ("verdict",)),
    ]
    pairs = {(x.one, x.other): (x.both, x.same["verdict"], x.same["speaker"]) for x in found.pairs}
    assert pairs == {(None, "jo"): (3, 1, 1), (None, "mira"): (4, 3, 3), ("jo", "mira"): (3, 1, 1)}


def test_nobody_judged(store: Store) -> None:
    found = agreement(store)
    assert (found.coders, found.statements, found.pairs, found.differing) == ((), 0, (), ())
    assert [(x.people, x.with_reading) for x in found.fields] == [(None, None)] * 6
