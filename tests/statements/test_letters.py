"""Letters, memoranda and proclamations: who writes them, and to whom they only go."""

from __future__ import annotations

import pytest

from sayso.model import ActorKind
from tests.statements.marked import last, read

SIGNED = "Sincerely,\n\nJOREN R. ALDBY JR."


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        (f"<Dear Mr. Speaker>{{:}}\n\n[I hereby report on the dam.]\n\n{SIGNED}", "Joren R. Aldby Jr."),
        (f"<TO THE COUNCIL OF LOWEN>{{:}}\n\n[I hereby report on the dam.]\n\n{SIGNED}", "Joren R. Aldby Jr."),
        ("<Dear Madam Speaker>{:}\n\n[I hereby report on the dam.]", None),
        ("MEMORANDUM FOR <THE SECRETARY OF DAMS>\n\nWe {order} [that it be closed].", None),
        ("Dear Ms. Orr,\n\n<I> {believe} [that it is late].\n\nYours sincerely,\n\nAna Ruiz", "Ana Ruiz"),
        ("TO THE SENATE:\n\n<I> {believe} [it is late].\n\nANA B. RUIZ\n\nLOWEN HALL, May 2, 2031.", "Ana B. Ruiz"),
        ("MEMORANDUM\n\nFROM: Ana Ruiz, Acting Director\n\n<I> {believe} [that it is late].", "Ana Ruiz"),
        ("<I, ANA B. RUIZ, Mayor of Lowen,> {proclaim} [May the month of dams].", "Ana B. Ruiz"),
        ("NOW, I, Ana Ruiz, Mayor of Lowen, am glad.\n\n<I> {proclaim} [May the month of dams].", "Ana Ruiz"),
        # Whose oath is quoted has not written the text; a heading at its foot is nobody.
        ("“I, Ana Ruiz, mayor of Lowen, swear it.”\n\n<I> {believe} [it is late].", None),
        ("<I> {believe} [that it is late].\n\nBRINGING DAMS BACK", None),
    ],
)  # fmt: skip
def test_who_writes_a_letter(letter: str, name: str | None) -> None:
    speaker = last(letter).speaker
    assert (speaker and speaker.name) == name


def test_a_formula_tells_the_office_and_the_writing_is_of_its_day() -> None:
    one = last("Now I, ANA B. RUIZ, President of Lowen, write.\n\n<I> {proclaim} [that it is May].")
    assert one.speaker is not None
    assert (one.speaker.role, one.speaker.kind) == ("President of Lowen", ActorKind.PERSON)
    assert one.said_on == "2031-03-20"


def test_whom_a_letter_addresses_has_dear_for_no_title() -> None:
    found = read("Dear Mayor Ana Ruiz,\n\nIt is late.\n\n<Ana Ruiz> {said} [so].")[-1].speaker
    assert found is not None
    assert (found.name, found.role) == ("Ana Ruiz", "Mayor")
    found = last("Jane Dear came. <Jane Dear> {said} [so].").speaker
    assert found is not None
    assert found.name == "Jane Dear"
