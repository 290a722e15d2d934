"""A real brief read into an empty record and checked against it, as it stands and with two words changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.answers.check import Fit, check
from sayso.pipeline import Reader, default_reader, open_record
from sayso.record import Store
from tests.conftest import NOW

pytestmark = pytest.mark.corpus
DAY = "2017-10-26"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader that sayso ships."""
    return default_reader()


@pytest.fixture
def brief(corpus: Path) -> Path:
    """The brief."""
    return corpus / "records" / "texts" / "00_mei_seed.txt"


@pytest.fixture
def record(brief: Path, tmp_path: Path) -> Store:
    """The record of it alone."""
    store = open_record(tmp_path / "record.sayso", now=NOW)
    sayso.add(store, [str(brief)], published=DAY)
    return store


def read(text: str, reader: Reader) -> sayso.Reading:
    return sayso.read(text, published=DAY, name="brief", reader=reader)


def test_every_quotation_is_exact(brief: Path, record: Store, reader: Reader) -> None:
    checked = check(record, read(brief.read_text(encoding="utf-8"), reader))
    quotations = [x for x in checked.items if x.marked]
    assert len(quotations) >= 10
    assert [(x.words, x.findings) for x in quotations if x.fit is not Fit.EXACT] == []
    assert checked.passes


def test_two_words_changed_are_the_two_flagged(brief: Path, record: Store, reader: Reader) -> None:
    text = brief.read_text(encoding="utf-8")
    quotations = [x.words for x in check(record, read(text, reader)).items if x.marked]
    one = next(x for x in quotations if " not " in x)
    other = next(x for x in quotations if " will " in x and x != one)
    changed = text.replace(one, one.replace(" not ", " ", 1), 1).replace(
        other, other.replace(" will ", " may ", 1), 1
    )
    assert len(text) - len(changed) == len("not ") + 1
    items = check(record, read(changed, reader)).items
    wrong = [x for x in items if x.marked and not x.passes]
    assert {(x.words, x.fit) for x in wrong} == {
        (one.replace(" not ", " ", 1), Fit.SHORTENED),
        (other.replace(" will ", " may ", 1), Fit.ALTERED),
    }
