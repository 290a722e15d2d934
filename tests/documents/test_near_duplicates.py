"""Copies of one text, and texts that only share a matter."""

from __future__ import annotations

import pytest

from sayso.documents.near_duplicates import NEAR_DUPLICATE, bands, resemblance, signature
from sayso.model import sha256_hex

WIRE = """VELM (ORA) — The gates of the Orrin dam will stay shut through the winter, the minister for water said on Monday.

“We have kept our word, and we shall keep it until the spring,” Ana Ruiz told reporters after a week of talks with the lower valley.

Officials of the valley had asked for more water before the sowing, and their delegation left the city without a paper to show for it.

Jon Beck, who led the delegation, said the ministry had promised in autumn to open two of the nine gates by the first of March.

The ministry denies that such a promise was made, and points to the minutes of the meeting, which it has not published.

The river stands at half of its usual height for the season, according to the hydrological service of the republic.
"""
ADDED = """
The Courier has seen a letter in which the mayor of Lower Velm asks the president to step in before the fields dry out.

In last year's drought the gates had been opened for eleven days in April, which both sides called a fair arrangement then.
"""
OTHER = """The delegation of the lower valley left Velm empty-handed on Monday, and its leader did not hide his anger.

“We have kept our word, and we shall keep it until the spring,” the minister for water had told the press. Jon Beck read it aloud in the bus and laughed.

He had come with the minutes of the autumn meeting in his bag. Two gates of nine were to be opened by March, he says, and everybody in the room had nodded.

At home in Lower Velm the sowing begins in three weeks. The river is low, the wells are lower, and the mayor has written to the president.
"""


def alike(a: str, b: str) -> bool:
    return resemblance(signature(a), signature(b)) >= NEAR_DUPLICATE


def found(a: str, b: str) -> bool:
    return bool(set(bands(signature(a))) & set(bands(signature(b))))


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper().replace("\n\n", "\n"),
        WIRE.replace("“", '"').replace("”", '"'),
        "Dam gates to stay shut, says Ruiz\n\n" + WIRE + ADDED,
        WIRE.replace("VELM (ORA) — ", "").rpartition("\n\n")[0],
    ],
    ids=["itself", "set anew", "other marks", "headline and two paragraphs", "last paragraph cut"],
)
def test_a_wire_copy_is_found(copy: str) -> None:
    assert alike(WIRE, copy)
    assert found(WIRE, copy)


def test_two_articles_on_one_matter_are_two() -> None:
    assert not alike(WIRE, OTHER)
    assert resemblance(signature(WIRE), signature(OTHER)) < 0.2


def test_a_text_of_a_few_words_resembles_nothing() -> None:
    short = signature("The gates stay shut, the minister said.")
    assert (short, bands(short), resemblance(short, short)) == (b"", (), 0.0)
    assert resemblance(short, signature(WIRE)) == 0.0


def test_a_signature_is_the_same_everywhere_and_for_ever() -> None:
    one = signature(WIRE)
    assert len(one) == 512
    assert len(set(bands(one))) == 32
    assert sha256_hex(one) == "dacdfff85c3cb35cec1bf28efa39f329640a80f7a169623caec63b09d47d3325"
