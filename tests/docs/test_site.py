"""The pages build without a warning, and need nothing from outside."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FETCHED = re.compile(
    r"<(?:script|img|iframe|source|audio|video)\b[^>]*\bsrc=[\"']?(?:https?:)?//[^\"'>\s]+"
    r"|<link\b[^>]*\brel=[\"']?(?:stylesheet|preload|icon|preconnect)[^>]*\bhref=[\"']?(?:https?:)?//[^\"'>\s]+",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The built pages and what the build said."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    # The theme prints news about its own future unless it is told not to; that is no warning about the pages.
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return folder, built.stderr


def test_the_pages_build_without_a_warning(site: tuple[Path, str]) -> None:
    folder, said = site
    assert "WARNING" not in said
    assert (folder / "tutorial" / "index.html").is_file()
    assert not (folder / "_tools").exists()


def test_no_page_fetches_anything_from_outside(site: tuple[Path, str]) -> None:
    pages = sorted(site[0].rglob("*.html"))
    assert pages
    found = {page.name: FETCHED.findall(page.read_text(encoding="utf-8")) for page in pages}
    assert {name: places for name, places in found.items() if places} == {}
    sheets = (sheet.read_text(encoding="utf-8") for sheet in site[0].rglob("*.css"))
    assert not any(re.search(r"url\([\"']?(?:https?:)?//|@import[^;]*//", sheet) for sheet in sheets)


@pytest.mark.parametrize(
    ("markup", "fetches"),
    [
        ('<script src="https://cdn.example/x.js">', True),
        ("<link rel=stylesheet href=//cdn.example/x.css>", True),
        ('<a href="https://velm.example">', False),
        ('<script src="assets/x.js">', False),
    ],
)
def test_what_counts_as_fetching(markup: str, fetches: bool) -> None:
    assert bool(FETCHED.search(markup)) is fetches
