"""The reader that sayso ships: which annotators, in which order."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sayso.pipeline.place import instruments_path
from sayso.pipeline.reader import Reader, Resolver
from sayso.pipeline.workers import MakeReader

__all__ = ["default_reader", "reader_maker"]


def default_reader(threads: int = 1, instruments: Path | None = None) -> Reader:
    """A reader on so many threads, with its model not yet loaded; it is when it first reads.

    `instruments` is a file of further instruments, else what SAYSO_INSTRUMENTS names; `UsageError` if it
    cannot be used.
    """
    from sayso.annotations.events import EventsAnnotator
    from sayso.annotations.reader import AttributionReader
    from sayso.annotations.references import ReferencesAnnotator
    from sayso.annotations.times import TimesAnnotator
    from sayso.statements.resolve import statements

    references = ReferencesAnnotator(instruments_path(instruments))
    return Reader(
        (AttributionReader(threads), TimesAnnotator(), references, EventsAnnotator()),
        Resolver("resolve", "6", statements),
    )


def reader_maker(instruments: Path | None = None) -> MakeReader:
    """What makes `default_reader` with this file of instruments in any process.

    `UsageError` here and now if the file cannot be used, not later in a worker.
    """
    own = instruments_path(instruments)
    if own is not None:
        from sayso.annotations.references import ReferencesAnnotator

        ReferencesAnnotator(own)
    return partial(default_reader, instruments=own)
