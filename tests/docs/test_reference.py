"""The generated pages are what the code says today."""

from __future__ import annotations

import pytest

import sayso
from docs._tools.markdown import cell, docstring
from docs._tools.reference import REFERENCE, generated
from sayso.model import Cause


@pytest.mark.parametrize(("name", "page"), generated().items(), ids=list(generated()))
def test_a_generated_page_is_up_to_date(name: str, page: str) -> None:
    committed = (REFERENCE / name).read_text(encoding="utf-8")
    assert page == committed, "run `python -m docs._tools.reference`"


@pytest.mark.parametrize("name", sayso.__all__)
def test_every_public_name_has_a_section(name: str) -> None:
    assert f"\n## {name}\n" in (REFERENCE / "python.md").read_text(encoding="utf-8")


def test_a_public_name_without_a_docstring_is_refused() -> None:
    def silent() -> None: ...

    with pytest.raises(LookupError, match="silent is public and has no docstring"):
        docstring(silent, "silent")


def test_every_cause_has_its_section_and_no_other_has_one() -> None:
    page = (REFERENCE.parent / "how-to" / "problems.md").read_text(encoding="utf-8")
    told = [line.removeprefix("### ") for line in page.splitlines() if line.startswith("### ")]
    assert told == [cause.value for cause in Cause]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b, begin*", r"a \| b, begin\*"),
        ("a `str | None` of <words>", "a `str | None` of &lt;words>"),
    ],
)
def test_a_cell_of_a_table_shows_the_text_as_it_is(text: str, expected: str) -> None:
    assert cell(text) == expected
