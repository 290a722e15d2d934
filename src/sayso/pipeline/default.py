"""The reader that sayso ships: which annotators, in which order."""

from __future__ import annotations

from sayso.annotations.spoken import SpokenAnnotator
from sayso.annotations.times import TimesAnnotator
from sayso.pipeline.reader import Reader, Resolver
from sayso.statements.first import statements

__all__ = ["default_reader"]


def default_reader() -> Reader:
    """A reader with its models not yet loaded; they are when it first reads."""
    return Reader((SpokenAnnotator(), TimesAnnotator()), Resolver("first", "1", statements))
