"""The pipeline checks what each stage needs and gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import (
    Attribution,
    Cause,
    ContractError,
    Document,
    Fact,
    Layer,
    Layers,
    Span,
    SpanError,
    Statement,
    TimeExpression,
    Where,
)
from sayso.pipeline import Reader, Resolver
from tests.pipeline.simple import SaidThat, resolve, simple_reader

TEXT = Document("Ana Ruiz said that the gates were open.", "gates.txt")
RESOLVER = Resolver("simple", "1", resolve)


class Days:
    """An annotator that needs attributions and gives what it is told to."""

    name = "days"
    version = "1"
    needs: tuple[type[Any], ...] = (Attribution,)
    gives: type[Any] = TimeExpression

    def __init__(self, layer: Layer[Any]) -> None:
        self.layer = layer

    def __call__(self, document: Document, layers: Layers) -> Layer[Any]:
        return self.layer


NO_DAYS = Layer(TimeExpression, "days", "1", ())


def test_a_reading_names_who_made_it() -> None:
    reading = Reader((SaidThat(), Days(NO_DAYS)), RESOLVER)(TEXT)
    assert reading.made_by == "said-that/1 days/1 simple/1"
    assert [reading.words(x) for x in reading.statements] == ["that the gates were open"]


@pytest.mark.parametrize(
    ("annotators", "why"),
    [
        ((Days(NO_DAYS), SaidThat()), "annotator days needs Attribution, which none before it gives"),
        ((SaidThat(), SaidThat()), "gives Attribution, which one before it gave"),
    ],
)
def test_an_order_that_cannot_work_is_refused(annotators: tuple[Any, ...], why: str) -> None:
    with pytest.raises(ContractError, match=why):
        Reader(annotators, RESOLVER)


@pytest.mark.parametrize(
    ("layer", "error", "why"),
    [
        (Layer(Attribution, "days", "1", ()), ContractError, "promised TimeExpression and gave Attribution"),
        (
            Layer(TimeExpression, "days", "1", (TimeExpression(Span(30, 99), None),)),
            SpanError,
            "ends at 99, after the text of gates.txt",
        ),
    ],
)
def test_a_layer_that_was_not_promised_is_refused(
    layer: Layer[Any], error: type[Exception], why: str
) -> None:
    with pytest.raises(error, match=why):
        Reader((SaidThat(), Days(layer)), RESOLVER)(TEXT)


def _twice(document: Document, layers: Layers) -> tuple[Statement, ...]:
    return resolve(document, layers) * 2


def _elsewhere(document: Document, layers: Layers) -> tuple[Statement, ...]:
    return tuple(replace(x, document="0" * 64) for x in resolve(document, layers))


def _inside_nothing(document: Document, layers: Layers) -> tuple[Statement, ...]:
    return tuple(replace(x, inside="0" * 16) for x in resolve(document, layers))


@pytest.mark.parametrize(
    ("resolver", "why"),
    [(_twice, "one statement twice"), (_elsewhere, "of another text"), (_inside_nothing, "did not give")],
)
def test_statements_that_break_a_promise_are_refused(resolver: Any, why: str) -> None:
    with pytest.raises(ContractError, match=why):
        Reader((SaidThat(),), Resolver("broken", "1", resolver))(TEXT)


def test_a_language_that_is_not_known_is_not_read_and_says_so() -> None:
    french = replace(TEXT, language=Fact("fr", Where.DETECTED))
    reading = simple_reader()(french)
    assert (reading.made_by, reading.statements) == ("", ())
    (problem,) = reading.problems
    assert (problem.cause, problem.thing) == (Cause.LANGUAGE_NOT_READ, "gates.txt")
    assert "'fr'" in problem.message
