"""States by their names, adjectives and capitals."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import lines

__all__ = ["state_of_adjective", "state_of_capital", "state_of_name"]

ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for _, line in lines("states.txt"):
        name, _, rest = line.partition(" =")
        for table, column in zip((names, adjectives, capitals), (*rest.split("|"), "", ""), strict=False):
            table.update((one.strip(), name) for one in column.split(",") if one.strip())
        names[name] = name
    return names, adjectives, capitals


def state_of_name(words: str) -> str | None:
    """The state called `words`, an article before it allowed."""
    return _tables()[0].get(ARTICLE.sub("", words).replace("’", "'"))


def state_of_adjective(word: str) -> str | None:
    """The state whose people or things are called `word`: Danish, Saudi."""
    return _tables()[1].get(word)


def state_of_capital(words: str) -> str | None:
    """The state whose government goes by the name of this city, as news writes of "Washington"."""
    return _tables()[2].get(words)
