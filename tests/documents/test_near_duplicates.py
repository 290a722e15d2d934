"""Copies of one text, texts that only share a matter, and forms filled in twice."""

from __future__ import annotations

import pytest

from sayso.documents.copies import is_copy
from sayso.documents.near_duplicates import keys
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


FORM = """DECLARATION OF A STATE OF EMERGENCY FOR {place}

By the authority vested in me as governor of the province of Oster by the Relief Act, I hereby declare that a state of emergency exists in {place} as a result of {what} beginning on {day} and continuing.

The office of relief is authorised to coordinate all efforts which have the purpose of alleviating the hardship and suffering caused by the emergency on the local population.

{man}, of the office of relief, is named as coordinating officer for operations in the affected area.

Aid may include grants for temporary housing and home repairs, loans to cover uninsured losses, and other programmes to help people and businesses recover from the effects of the disaster.

Residents and business owners who sustained losses in {place} can begin applying for assistance tomorrow by calling the office.
"""
HALM = {"place": "Halm County", "what": "flooding", "day": "March 3, 2031", "man": "Joren Halsted"}
VELM = {"place": "Velm County", "what": "a storm", "day": "August 19, 2032", "man": "Brita Kesrow"}


def paragraphs(text: str, number: int) -> str:
    return "\n\n".join(text.split("\n\n")[:number])


def meet(one: str, other: str) -> bool:
    return bool(set(keys(one)) & set(keys(other)))


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper().replace("\n\n", "\n"),
        WIRE.replace("“", '"').replace("”", '"'),
        "Dam gates to stay shut, says Ruiz\n\n" + WIRE + ADDED,
        WIRE.replace("VELM (ORA) — ", "").rpartition("\n\n")[0],
        paragraphs(WIRE, 3),
        WIRE + OTHER,
        WIRE.replace("on Monday", "on 2 March").replace("Officials of the valley", "Valley officials"),
        WIRE.replace("VELM (ORA) —", "VELM, 3 March (Courier) —"),
    ],
    ids=[
        "itself",
        "set anew",
        "other marks",
        "headline and two paragraphs",
        "last paragraph cut",
        "the first half alone",
        "within a longer article",
        "house style",
        "another dateline",
    ],
)
def test_a_wire_copy_is_found(copy: str) -> None:
    assert is_copy(WIRE, copy)
    assert is_copy(copy, WIRE)
    assert meet(WIRE, copy)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WIRE, OTHER),
        (FORM.format(**HALM), FORM.format(**VELM)),
        (FORM.format(**HALM), FORM.format(**{**HALM, "day": "May 2, 2033", "man": "Brita Kesrow"})),
        (FORM.format(**HALM), FORM.format(**{**HALM, "day": "March 3, 2032"})),
        (WIRE, paragraphs(WIRE, 2) + OTHER),
    ],
    ids=[
        "one matter",
        "one form for two places",
        "one form in two years",
        "one form for the same day a year on",
        "an article that quotes the other",
    ],
)
def test_what_is_no_copy(one: str, other: str) -> None:
    assert not is_copy(one, other)
    assert not is_copy(other, one)


def test_a_text_of_a_few_words_is_a_copy_of_none() -> None:
    short = "The gates stay shut, the minister said."
    assert (keys(short), is_copy(short, short), is_copy(short, WIRE)) == ((), False, False)


def test_the_keys_of_a_text_are_the_same_everywhere_and_for_ever() -> None:
    found = keys(WIRE)
    assert len(set(found)) == 42
    assert sha256_hex(b"".join(found)) == "b7cc0c1da7c304ce5868ba379fd221f7f92e682e969f59e699d60646fb81a276"
