"""The language of a text."""

from __future__ import annotations

import pytest

from sayso.documents.language import language_of
from sayso.model import Fact, Where


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said the gates would stay shut.", "en"),
        ("Die Ministerin sagte, die Tore blieben geschlossen.", "de"),
        ("La ministre a déclaré que les portes resteraient fermées.", "fr"),
        ("Министр заявила, что ворота останутся закрытыми.", "ru"),
        ("部长表示，在春天之前水坝的闸门将保持关闭，没有人会被迫搬迁。", "zh"),
        # A place abroad in the first line does not make the speech foreign.
        (
            "Gasthof Drei Könige, Oberwörth\n\nTHE MINISTER: Thank you all. "
            + "We have kept our word to you. " * 9,
            "en",
        ),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == Fact(language, Where.DETECTED)


@pytest.mark.parametrize("text", ["", "Gates shut.", "12 34 56 78 90 — 12 34 56 78 90 — 12 34 56"])
def test_too_little_to_tell(text: str) -> None:
    assert language_of(text) is None
