"""The word lists, tables, templates and weights that come with sayso, and how they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["lines", "table", "text", "word_sets"]


def text(name: str) -> str:
    """The data file `name`."""
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")


@cache
def table(name: str) -> Mapping[str, Any]:
    """The tables of the TOML file `name`."""
    return tomllib.loads(text(name))


def lines(name: str) -> list[tuple[str, str]]:
    """The lines of the word list `name` that state something, each with the section it stands in ("" before the first).

    >>> lines("denials.txt")[0]
    ('denial', 'deny denies denied denying denial denials')
    """
    found, current = [], ""
    for line in text(name).splitlines():
        if line.startswith("["):
            current = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            found.append((current, line))
    return found


@cache
def word_sets(name: str) -> Mapping[str, frozenset[str]]:
    """The words of each section of the word list `name`.

    >>> "dismissed" in word_sets("denials.txt")["refusal"]
    True
    """
    found: dict[str, set[str]] = {}
    for section, line in lines(name):
        found.setdefault(section, set()).update(line.split())
    return {section: frozenset(words) for section, words in found.items()}
