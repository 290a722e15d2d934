"""Write the generated pages of the reference: `python -m docs._tools.reference`."""

from __future__ import annotations

from pathlib import Path

from docs._tools.commands import commands_page
from docs._tools.python_api import nouns_page, public_page
from docs._tools.schemas import schema_page

__all__ = ["REFERENCE", "generated"]

REFERENCE = Path(__file__).parents[1] / "reference"
MARK = (
    "<!-- Written by `python -m docs._tools.reference`; change what it is made from, not this page. -->\n\n"
)


def generated() -> dict[str, str]:
    """Each page that is made from the code and the schemas, by its name."""
    pages = {
        "commands.md": commands_page(),
        "python.md": public_page(),
        "nouns.md": nouns_page(),
        "reading.md": schema_page(REFERENCE / "reading.schema.json"),
        "check.md": schema_page(REFERENCE / "check.schema.json"),
        "answers.md": schema_page(REFERENCE / "answers.schema.json"),
    }
    return {name: MARK + page for name, page in pages.items()}


if __name__ == "__main__":
    for name, page in generated().items():
        (REFERENCE / name).write_text(page, encoding="utf-8")
