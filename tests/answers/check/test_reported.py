"""Another's words in a speaker's mouth: when a quotation leaves out whose words its speaker reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.answers.check import Fit, check_words
from sayso.model import Kind, Reading, Span, Speaker, statement_id
from sayso.record import Store
from tests.answers.check.conftest import direct
from tests.record.made import NOW, intake, reading

TEXT = "[“The river is low. The mayor says that the bridge should go. We will look at it on Monday.”] «Ana Ruiz» {said}.\n"


def within(made: Reading, source: str, cue: str, content: str) -> Reading:
    """The reading with a statement within its first one: another's words, reported in it."""
    outer, text = made.statements[0], made.document.text

    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),)

    inner = replace(
        outer,
        id=statement_id(made.document.sha256, at(content), at(source)),
        source=at(source),
        cue=at(cue),
        content=at(content),
        speaker=Speaker(source),
        kind=Kind.INDIRECT,
        inside=outer.id,
    )
    return replace(made, statements=(outer, inner))


@pytest.fixture
def bridge(empty: Store) -> Store:
    """A record in which a reader gave two sentences to the mayor, the second by mistake."""
    said = "that the bridge should go. We will look at it on Monday."
    empty.keep(intake(within(direct(reading(TEXT)), "The mayor", "says", said)), now=NOW)
    return empty


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        ("the bridge should go", Fit.SHORTENED),  # the mayor's words, not hers
        ("The mayor says that the bridge should go.", Fit.EXACT),
        ("The mayor says that … should go.", Fit.EDITED),  # another piece has the clause
        ("We will look at it on Monday.", Fit.EXACT),  # what stands in another sentence does not bear on it
    ],
)
def test_whose_words_its_speaker_reports(bridge: Store, words: str, fit: Fit) -> None:
    item = check_words(bridge, words, speaker="Ana Ruiz")
    assert item.fit is fit, item.findings
