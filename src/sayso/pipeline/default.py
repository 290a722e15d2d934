"""The reader that sayso ships: which annotators, in which order."""

from __future__ import annotations

from sayso.pipeline.reader import Reader, Resolver

__all__ = ["default_reader"]


def default_reader(threads: int = 1) -> Reader:
    """A reader on so many threads, with its model not yet loaded; it is when it first reads."""
    from sayso.annotations.events import EventsAnnotator
    from sayso.annotations.reader import AttributionReader
    from sayso.annotations.references import ReferencesAnnotator
    from sayso.annotations.times import TimesAnnotator
    from sayso.statements.resolve import statements

    return Reader(
        (AttributionReader(threads), TimesAnnotator(), ReferencesAnnotator(), EventsAnnotator()),
        Resolver("resolve", "2", statements),
    )
