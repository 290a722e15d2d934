"""How sure a speaker is: by name, by an office, by a pronoun."""

from __future__ import annotations

from tests.statements.marked import last

ARTICLE = "Mayor Ana Ruiz arrived. "


def test_each_speaker_has_a_confidence_and_an_office_is_less_sure_than_a_name() -> None:
    found = {
        source: last(f"{ARTICLE}<{source}> {{said}} [that it was late].").speaker
        for source in ("Ana Ruiz", "Ruiz", "She", "The mayor")
    }
    assert {x and x.name for x in found.values()} == {"Ana Ruiz"}
    sure = {source: x.confidence for source, x in found.items() if x and x.confidence}
    assert len(sure) == len(found)
    assert sure["Ana Ruiz"] == sure["Ruiz"] > sure["The mayor"]
    assert all(0.5 < x < 1 for x in sure.values())


def test_nobody_has_none() -> None:
    assert last(f"{ARTICLE}<He> {{said}} [that it was late].").speaker is None
