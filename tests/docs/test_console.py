"""What the pages say a command prints, it prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs._tools.console import run_again, stable
from docs._tools.rerun import ROOT, pages_with_commands


@pytest.mark.parametrize("page", pages_with_commands(), ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_shows_what_its_commands_print(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert stable(run_again(text)) == stable(text), (
        "run `python -m docs._tools.rerun` and read the difference"
    )


def test_the_tutorial_and_the_readme_are_among_the_pages_that_are_run() -> None:
    assert {ROOT / "docs" / "tutorial.md", ROOT / "README.md"} <= set(pages_with_commands())


PAGE = """\
```text title="note.txt"
Ana Ruiz said no.
```

```console
$ export WHO=Ana; cat note.txt
an older output
$ grep -c "$WHO" note.txt nowhere.txt; echo "status $?"
```
"""
RUN = """\
```text title="note.txt"
Ana Ruiz said no.
```

```console
$ export WHO=Ana; cat note.txt
Ana Ruiz said no.
$ grep -c "$WHO" note.txt nowhere.txt; echo "status $?"
note.txt:1
grep: nowhere.txt: No such file or directory
status 2
```
"""


def test_outputs_are_replaced_and_files_written() -> None:
    assert run_again(PAGE) == RUN


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("judged on 2031-03-12 09:00 UTC", "judged on 2031-03-13 17:30 UTC", True),
        ("a path\nthat is broken", "a path that\nis broken", True),
        ("size  0.5 MB", "size  0.6 MB", True),
        ("  notes.txt  2031-03-12\n", "  notes.txt  2031-03-13\n", True),
        ("said on  2031-03-12\n", "said on  2031-03-13\n", False),
        ("published 2031-03-12", "published 2031-03-13", False),
        ("175 statements", "176 statements", False),
    ],
)
def test_only_what_differs_from_run_to_run_is_left_out(one: str, other: str, same: bool) -> None:
    assert (stable(one) == stable(other)) is same
