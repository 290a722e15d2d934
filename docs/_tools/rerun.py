"""Run the commands of the pages again and write what they print: `python -m docs._tools.rerun [PAGE...]`."""

from __future__ import annotations

import sys
from pathlib import Path

from docs._tools.console import has_commands, run_again, stable

__all__ = ["pages_with_commands"]

DOCS = Path(__file__).parents[1]


def pages_with_commands() -> list[Path]:
    """The pages that have console blocks."""
    return [page for page in sorted(DOCS.rglob("*.md")) if has_commands(page.read_text(encoding="utf-8"))]


def main(names: list[str]) -> None:
    """Rewrite the pages named, or all, where more than times and white space has changed."""
    for page in map(Path, names) if names else pages_with_commands():
        before = page.read_text(encoding="utf-8")
        after = run_again(before)
        if stable(after) != stable(before):
            page.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{page}: new output; read the difference\n")


if __name__ == "__main__":
    main(sys.argv[1:])
