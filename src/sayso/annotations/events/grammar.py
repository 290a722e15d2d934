"""Closed classes of English words, read once from `data/events_grammar.toml`."""

from __future__ import annotations

from functools import cache

from sayso.data import table as data_table

__all__ = ["ADVERBS", "word_class"]


@cache
def word_class(table: str, name: str) -> frozenset[str]:
    """The words of class `name` in `table` of the grammar file."""
    return frozenset(data_table("events_grammar.toml")[table][name])


ADVERBS = word_class("words", "adverb")
