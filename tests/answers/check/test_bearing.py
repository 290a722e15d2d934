"""Which words of a sentence bear on what is cut out of it."""

from __future__ import annotations

import pytest

from sayso.answers.check.bearing import bearing_after, bearing_before
from sayso.answers.check.words import words


@pytest.mark.parametrize(
    ("said", "rest", "lost"),
    [
        ("The levy burdens", " nobody.", ["nobody"]),
        ("The ferry waits", " for no one.", ["no"]),
        ("We will pay the farmers", " who did not sow.", ["not"]),
        ("We will pay the farmers", ", not the millers.", []),
        ("The mill is not for sale", " and not for rent.", []),
        ("No side shoots", ", and no side threatens.", []),
        ("The mill is quiet", ", but not on Mondays.", ["not"]),
        ("It runs", " or it stands.", ["or"]),
        ("They do not agree", " yet.", ["yet"]),
        ("They may look", ", and they may stay if they pay.", []),
        ("They may look", " if they pay.", ["if"]),
        ("They came", " when it rained.", []),
    ],
)
def test_what_takes_back_the_words_before_it(said: str, rest: str, lost: list[str]) -> None:
    every = words(said + rest)
    quoted = len(words(said))
    assert [word for _, word in bearing_after(every[quoted:], every[quoted - 1].plain)] == lost


@pytest.mark.parametrize(
    ("lead", "comma", "lost"),
    [
        ("It runs or", False, ["or"]),
        ("When the rain comes", True, ["when"]),
        ("Whoever", False, ["whoever"]),
        ("Not long ago we met, and", False, []),
        ("They do not", False, ["not"]),
    ],
)
def test_what_bears_on_the_words_after_it(lead: str, comma: bool, lost: list[str]) -> None:
    assert [word for _, word in bearing_before(words(lead), comma)] == lost
