"""Pieces of Markdown."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Sequence

__all__ = ["cell", "docstring", "table"]

EXAMPLE = re.compile(r"(?:^>>> .*\n?(?:^(?!\s*$).*\n?)*)+", re.MULTILINE)


def cell(text: str) -> str:
    """`text` for one cell of a table."""
    pieces = " ".join(text.split()).split("`")
    for at in range(0, len(pieces), 2):  # the others are code, in which nothing needs to be escaped
        pieces[at] = pieces[at].replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
    return "`".join(pieces)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with these headings."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def docstring(thing: object, name: str) -> str:
    """The docstring of `thing`, its examples in code blocks; `LookupError` if it has none of its own."""
    own = inspect.getdoc(thing)
    if not own or own.startswith(f"{name.rpartition('.')[2]}("):  # what dataclass makes up for one without
        raise LookupError(f"{name} is public and has no docstring; say there what it promises")
    return EXAMPLE.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", own)
