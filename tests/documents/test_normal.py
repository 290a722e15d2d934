"""The one normalisation."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.normal import normalised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" As it is. \n\n", " As it is. \n\n"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("Ko\u0308hler", "Köhler"),
        ("gov\u00adern\u200bment\ufeff", "government"),
        ("می\u200cگوید 👩\u200d⚖️", "می\u200cگوید 👩\u200d⚖️"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("ﬁnal 10 km", "ﬁnal 10 km"),
    ],
)
def test_normalised(text: str, expected: str) -> None:
    assert normalised(text) == expected


@given(st.text(st.characters(), max_size=60))
def test_it_is_done_once_and_for_ever(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once
