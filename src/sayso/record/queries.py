"""The full-text query language of `said`: what a person types, as FTS5 reads it."""

from __future__ import annotations

import re

from sayso.model import UsageError

__all__ = ["exact", "full_text"]

_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


def full_text(words: str) -> str:
    """`words` as an FTS5 query: all of them, in any order.

    `"two words"` in quotation marks stand together, `word*` is the beginning of a word, `-word` must not occur.
    `UsageError` if nothing is asked for but what must not occur.

    >>> full_text('ceasefire "river dam" negoti* -rumour')
    '"ceasefire" AND "river dam" AND "negoti"* NOT "rumour"'
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for part in _PART.finditer(words.replace("“", '"').replace("”", '"')):
        text = part["phrase"] if part["phrase"] is not None else part["word"]
        prefix = part["phrase"] is None and text.endswith("*")
        if not any(c.isalnum() for c in text):
            continue
        term = '"' + text.rstrip("*").replace('"', " ") + '"' + ("*" if prefix else "")
        (unwanted if part["minus"] else wanted).append(term)
    if unwanted and not wanted:
        raise UsageError(f"{words!r} only says what must not occur; add a word that must")
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)


def exact(name: str) -> str | None:
    """The name within quotation marks, which asks for just that name; None for words of a name.

    >>> exact('"Nerith Press Agency"'), exact("Nerith")
    ('Nerith Press Agency', None)
    """
    text = name.strip().replace("“", '"').replace("”", '"')
    return text[1:-1].strip() or None if len(text) > 2 and text[0] == text[-1] == '"' else None
