"""Closed classes of English words, read once from `data/events_grammar.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["ADVERBS", "read_data", "word_class"]


@cache
def read_data(name: str) -> Mapping[str, Any]:
    """The tables of the data file `name`."""
    return tomllib.loads(resources.files("sayso.data").joinpath(name).read_text(encoding="utf-8"))


@cache
def word_class(table: str, name: str) -> frozenset[str]:
    """The words of class `name` in `table` of the grammar file."""
    return frozenset(read_data("events_grammar.toml")[table][name])


ADVERBS = word_class("words", "adverb")
