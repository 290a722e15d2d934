"""What a speaker does by saying it."""

from __future__ import annotations

import pytest

from sayso.model import Act, Attribution, Document, Kind, Mode, Span
from sayso.statements.acts import act_of
from tests.statements.marked import last


def act(marked: str) -> str | None:
    found = last(marked).act
    return found.value if found else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<Ruiz> {said} [that the gates were shut].", "assert"),
        ("<Ruiz> {announced} [the closure of the port].", "assert"),
        ("<Ruiz> {agreed} [that the river was low].", "assert"),
        ("<Ruiz> {called} the closure [a plain mistake].", "assert"),
        ("<Ruiz> {warned} [that the river was rising].", "assert"),
        ("<Ruiz> {denied} [that any gate had been moved].", "deny"),
        ("<Ruiz> {said} [there was no truth in the report that gates were moved].", "deny"),
        ("<Ruiz> {rejected} [the offer of forty barges].", "reject"),
        ("<Ruiz> {refused} [to condemn the raid].", "reject"),
        ("<The board> {opposed} [the new toll].", "reject"),
        ("<Ruiz> {demanded} [an apology].", "demand"),
        ("<Ruiz> {ordered} [the harbour closed].", "demand"),
        ("<Ruiz> {told} the crews [to leave the port].", "demand"),
        ("<Ruiz> {said} [that the crews must leave the port].", "demand"),
        ('<Ruiz> {said}: ["Do not open the gates."]', "demand"),
        ("<Ruiz> {urged} [the crews to be calm].", "urge"),
        ("<Ruiz> {called} on [the crews to stay].", "urge"),
        ("<Ruiz> {called for} [a new harbour law].", "urge"),
        ("<Ruiz> {asked} the board [to pay the crews].", "urge"),
        ("<Ruiz> {said} [that the board should pay the crews].", "urge"),
        ('<Ruiz> {said}: ["Let us open the gates together."]', "urge"),
        ("<Ruiz> {threatened} [to close the port].", "threaten"),
        ("<Ruiz> {vowed} [to punish the smugglers].", "threaten"),
        ('<Ruiz> {said}: ["We will retaliate within days."]', "threaten"),
        ("<Ruiz> {promised} [that the gates would be opened].", "promise"),
        ("<Ruiz> {agreed} [to open the gates].", "promise"),
        ("<The ministry> {said} [that it would open the gates].", "promise"),
        ('<Ruiz> {said}: ["We will open the gates on Monday."]', "promise"),
        ("<Ruiz> {accused} [the board of hiding the letter].", "accuse"),
        ("<Ruiz> {condemned} [the raid].", "accuse"),
        ("<Ruiz> {praised} [the crews for their courage].", "praise"),
        ('<Ruiz> {said}: ["I would like to thank the crews."]', "praise"),
        ("<Ruiz> {asked} [whether the gates were shut].", "ask"),
        ("<Ruiz> {questioned} [whether the gates were shut].", "ask"),
        ("<Ruiz> {questioned} [the minister's power to shut them].", "assert"),
        ("<Some> {also question} [the citizenship of the mayor].", "assert"),
        ("<Ruiz> {suggested} [closing the gates].", "urge"),
        ("<Ruiz> {suggested} [that the board close the gates].", "urge"),
        ("<Ruiz> {suggested} [that the gates should be closed].", "urge"),
        ("<Ruiz> {suggested} [a new harbour law].", "urge"),
        ("<Ruiz> {suggested} [that the crews closed the gates].", "assert"),
        ("<The results> {suggest} [a leak in the dam].", "assert"),
        ("<The research director> {suggested} [a new dam].", "urge"),
        ('["Were the gates shut?"] <Ruiz> {asked}.', "ask"),
        ('<Ruiz> {said}: ["Were the gates shut?"]', "ask"),
        ('<Ruiz> {said}: ["I urge the board to pay."]', "urge"),
    ],
)
def test_what_is_done_by_saying_it(marked: str, expected: str) -> None:
    assert act(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "<Ruiz> {said} [that the vote must have been held].",  # a guess, no order
        "<Ruiz> {said} [that the work should be done by May].",
        "<Ruiz> {said} [that it would be late].",
        "<Ruiz> {said} [that it would not open the gates].",
        "<Ruiz> {said} [that he was asked who must leave].",
        '<Ruiz> {said}: ["We will see."]',
        "<Ruiz> {credited} [the new gates].",
    ],
)
def test_what_only_looks_like_another_act_asserts(marked: str) -> None:
    assert act(marked) == "assert"


@pytest.mark.parametrize(
    "marked",
    ["<Ruiz> {would not demand} [an apology].", "<Ruiz> {has never accused} [the board of hiding it]."],
)
def test_what_was_not_spoken_is_no_act(marked: str) -> None:
    assert act(marked) is None


def test_an_attitude_is_no_act() -> None:
    text = "Ruiz wants an apology."
    attribution = Attribution((Span(11, 21),), (Span(5, 10),), (Span(0, 4),), Kind.INDIRECT, Mode.ATTITUDE)
    assert act_of(Document(text, "a.txt"), attribution, None) is None


def test_a_contested_claim_is_denied_whatever_the_cue() -> None:
    found = last("<Ruiz> {called} [the report a lie].")
    assert (found.denies, found.act) == ("the report", Act.DENY)
