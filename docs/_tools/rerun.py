"""`python -m docs._tools.rerun [PAGE...]`: run the commands of the pages again and write what they print.

Without PAGE all pages that have commands, the README among them. Only a page on which more than times and white space
has changed is written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from docs._tools.console import has_commands, run_again, stable

__all__ = ["ROOT", "pages_with_commands"]

ROOT = Path(__file__).parents[2]


def pages_with_commands() -> list[Path]:
    """The pages that have console blocks."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in pages if has_commands(page.read_text(encoding="utf-8"))]


def main() -> None:
    """Rewrite the pages."""
    parser = argparse.ArgumentParser(prog="python -m docs._tools.rerun", description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE")
    for page in parser.parse_args().pages or pages_with_commands():
        before = page.read_text(encoding="utf-8")
        after = run_again(before)
        if stable(after) != stable(before):
            page.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{page}: new output; read the difference\n")


if __name__ == "__main__":
    main()
