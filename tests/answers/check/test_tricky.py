"""Quotations about the sample articles that are easily got wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.quotations.tricky import Tricky, cases, verdicts
from sayso.pipeline import Reader, add, default_reader, open_record
from sayso.record import Store
from tests.conftest import NOW

ARTICLES = Path(__file__).parents[3] / "demo" / "articles"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader that sayso ships."""
    return default_reader()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The record of the sample articles."""
    store = open_record(tmp_path_factory.mktemp("tricky") / "demo.sayso", now=NOW)
    for _ in add(store, [str(ARTICLES)], make_reader=default_reader, now=lambda: NOW, workers=1):
        pass
    yield store
    store.close()


@pytest.mark.parametrize("case", cases(), ids=lambda x: x.why[:60])
def test_the_verdict_due(demo: Store, reader: Reader, case: Tricky) -> None:
    (item,) = verdicts(demo, [case], reader)
    assert item.fit.value == case.verdict, item.findings


def test_no_draft_stands_there_twice() -> None:
    assert len({x.draft for x in cases()}) == len(cases())
