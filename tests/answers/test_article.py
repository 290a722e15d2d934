"""A text with what was found in it: nothing of it is lost, everything is marked as what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.answers.article import Article, Touch, article, laid_out
from sayso.model import (
    Citation,
    Kind,
    Layer,
    Layers,
    Mode,
    Reading,
    Span,
    Statement,
    TimeExpression,
    statement_id,
)
from sayso.record import SqliteStore, Store
from sayso.record.contract import Entry, KeptArticle
from tests.conftest import NOW
from tests.record.made import intake, reading

TEXT = "Ana Ruiz said on Monday that Tomas Vel called it a lie.\nNobody asked him.\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    kept = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    yield kept
    kept.close()


def stating(text: str, *contents: tuple[Span, ...], source: tuple[Span, ...] = ()) -> Reading:
    """A reading of `text` with a statement for each content."""
    made = reading(text)
    digest = made.document.sha256
    statements = tuple(
        Statement(statement_id(digest, x, source), digest, x, (), source, None, Kind.DIRECT, Mode.SPEECH, 0.9)
        for x in contents
    )
    return replace(made, statements=statements)


def kept(store: Store, made: Reading) -> Article:
    store.keep(intake(made), now=NOW)
    return article(store, made.document.sha256)


def at(found: Article, words: str) -> tuple[Touch, ...]:
    """What the piece that is just these words is."""
    (piece,) = (x for paragraph in found.paragraphs for x in paragraph.pieces if x.text == words)
    return piece.touches


def test_a_statement_within_a_statement_is_both(store: Store) -> None:
    outer, inner = Span(24, 54), Span(46, 54)
    found = kept(store, stating(TEXT, (outer,), (inner,), source=(Span(0, 8),)))
    assert at(found, "it a lie") == (Touch(0, "content"), Touch(1, "content"))
    assert {x.place for x in at(found, "Ana Ruiz")} == {0, 1}


def test_times_lie_under_statements(store: Store) -> None:
    made = stating(TEXT, (Span(14, 54),))
    time = Layer(TimeExpression, "hand", "1", (TimeExpression(Span(17, 23), "2031-03-10"),))
    found = kept(store, replace(made, layers=made.layers.with_layer(time)))
    (piece,) = (x for p in found.paragraphs for x in p.pieces if x.text == "Monday")
    assert (piece.touches, piece.notes) == ((Touch(0, "content"),), (0,))
    assert found.notes[0].name == "2031-03-10"


def test_each_statement_begins_once(store: Store) -> None:
    found = kept(store, stating(TEXT, (Span(0, 8), Span(24, 30)), (Span(24, 54),)))
    begun = [x for p in found.paragraphs for piece in p.pieces for x in piece.begins]
    assert sorted(begun) == [0, 1]


spans = st.tuples(st.integers(0, 70), st.integers(1, 30)).map(lambda x: Span(x[0], min(x[0] + x[1], 72)))


def entry(statement: Statement, made: Reading) -> Entry:
    citation = Citation(
        statement.id, statement.content, (), made.document.sha256, None, None, None, None, None
    )
    return Entry(statement, made.document, citation, (), (), (), True)


@given(st.lists(spans, max_size=6, unique=True))
def test_the_pieces_are_the_text_and_each_is_just_what_covers_it(marks: list[Span]) -> None:
    made = stating(TEXT, *((x,) for x in marks))
    entries = tuple(entry(x, made) for x in made.statements)
    found = laid_out(KeptArticle(made.document, entries, Layers(), (), None, True))
    for paragraph in found.paragraphs:
        assert "".join(x.text for x in paragraph.pieces) == paragraph.span.of(TEXT)
        for piece in paragraph.pieces:
            covering = {place for place, x in enumerate(marks) if x.overlaps(piece.span)}
            assert {x.place for x in piece.touches} == covering
            assert all(marks[x].covers(piece.span) for x in covering)
