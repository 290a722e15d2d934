"""Days in metadata, addresses and texts."""

from __future__ import annotations

import pytest

from sayso.documents.days import day_in_address, day_in_text, day_of


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12T23:30:00-05:00", "2031-03-12"),
        ("2031-03-12 08:00", "2031-03-12"),
        ("20310312", "2031-03-12"),
        ("2031/03/12", "2031-03-12"),
        ("12 March 2031", "2031-03-12"),
        ("Wednesday, 12th of March, 2031", "2031-03-12"),
        ("March 12, 2031, 8:00 a.m.", "2031-03-12"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("Wed, 12 Mar 2031 08:00:00 GMT", "2031-03-12"),
        ("2031-02-30", None),
        ("03/04/2031", None),
        ("yesterday", None),
        ("2031", None),
        ("", None),
    ],
)
def test_day_of(value: str, day: str | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://courier.example/2031/03/12/dam.html", "2031-03-12"),
        ("https://courier.example/news/2031-03-12/dam", "2031-03-12"),
        ("https://courier.example/20310312/dam", "2031-03-12"),
        ("https://courier.example/203103/12/dam", "2031-03-12"),
        ("https://courier.example/2031/dam", None),
        ("https://courier.example/dam-20310399", None),
        ("https://courier.example/dam?day=2031-03-12", None),
        ("https://2031-03-12.example/dam", None),
    ],
)
def test_day_in_address(address: str, day: str | None) -> None:
    assert day_in_address(address) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wednesday, March 12, 2031 \n\nThe gates stay shut.", "2031-03-12"),
        ("Gates stay shut\n\nPublished on 12 March 2031\n\nThe gates …", "2031-03-12"),
        ("Velm, 12 March 2031 (ORA) — The gates stay shut.", "2031-03-12"),
        ("VELM, Orrin Republic, March 12, 2031 /ORA/ - The gates stay shut.", "2031-03-12"),
        ("12 March 2031 – The gates stay shut.", "2031-03-12"),
        ("On 12 March 2031 the gates were shut. That – she said – was late.", None),
        ("The treaty of 12 March 2031 (the second) was read out.", None),
        ("The gates stay shut.\n" * 6 + "12 March 2031\n", None),
    ],
)
def test_day_in_text(text: str, day: str | None) -> None:
    assert day_in_text(text) == day
