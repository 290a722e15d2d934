"""Words laid beside words: at the least cost, and what became of them."""

from __future__ import annotations

import pytest

from sayso.answers.check import Kind
from sayso.answers.check.align import Placed, best_place, exact_places
from sayso.answers.check.compare import compared
from sayso.answers.check.region import region
from sayso.answers.check.words import words
from sayso.model import Document, Span

TEXT = "It rained. “The bank [of Halm] will pay,” she said, “and nobody else.” So it was."


def laid(draft: str, text: str = TEXT) -> Placed:
    where = region(Document(text, "text"), Span(0, len(text)))
    placed = next(iter(exact_places(words(draft), where)), None) or best_place(words(draft), where)
    assert placed
    return placed


@pytest.mark.parametrize(
    ("draft", "kinds", "cost"),
    [
        ("The bank [of Halm] will pay", [Kind.SAME], 0),
        ("The bank will pay", [Kind.SAME, Kind.EDITORIAL, Kind.SAME], 0.02),
        ("will pay, and nobody else", [Kind.SAME], 0),
        ("The bank of Halm will pay", [Kind.SAME, Kind.EDITORIAL, Kind.SAME], 0),
        ("will pay, or nobody else", [Kind.SAME, Kind.CHANGED, Kind.SAME], 1.05),
        ("will pay and else", [Kind.SAME, Kind.LOST, Kind.SAME], 1),
        ("will never pay", [Kind.SAME, Kind.ADDED, Kind.SAME], 1.1),
    ],
)
def test_words_beside_words(draft: str, kinds: list[Kind], cost: float) -> None:
    placed = laid(draft)
    assert [x.kind for x in compared(placed, draft).changes] == kinds
    assert placed.cost == pytest.approx(cost)


def test_the_narrator_is_passed_over_only_as_a_whole() -> None:
    placed = laid("will pay and said nobody else")
    assert placed.cost > 0
    assert laid("will pay and nobody else").cost == 0


def test_what_has_no_word_in_common_has_no_place() -> None:
    where = region(Document(TEXT, "text"), Span(0, len(TEXT)))
    assert best_place(words("dragons eat crowns"), where) is None
