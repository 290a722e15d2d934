"""The calls of the tour: the command line's, from Python."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sayso import pipeline
from sayso.answers import Said, Shown
from sayso.answers import said as find_said
from sayso.answers import show as find_shown
from sayso.model import Act, Kind, Mode, Told, parse_day_range
from sayso.pipeline import Progress, read
from sayso.record import Order, Query, Store

__all__ = ["add", "open_record", "read", "said", "show"]


def _now() -> datetime:
    return datetime.now(UTC)


def open_record(path: Path | str | None = None) -> Store:
    """The record at `path`, made if it is not there; by default the user's own.

    `RecordError` and its kinds if it cannot be used.
    """
    return pipeline.open_record(pipeline.record_path(Path(path) if path else None), now=_now())


def add(
    record: Store,
    sources: Iterable[str],
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    workers: int = 1,
    instruments: Path | str | None = None,
) -> Progress:
    """Read files, folders and addresses into the record; what came of it, problems among it.

    `published` (as 2031-03-14), `publisher` and `title` say what a source does not say itself. With more
    than one of `workers`, call it from a script's `if __name__ == "__main__"`. `instruments` is a TOML file of
    further instruments; `UsageError` if it cannot be used.
    """
    told = pipeline.checked(Told(published, publisher, title))
    make = pipeline.reader_maker(Path(instruments) if instruments else None)
    done = Progress()
    for done in pipeline.add(record, sources, make_reader=make, now=_now, told=told, workers=workers):
        pass
    return done


def said(
    record: Store,
    words: str = "",
    *,
    by: str = "",
    publisher: str = "",
    kind: Kind | None = None,
    mode: Mode | None = None,
    act: Act | None = None,
    since: str | None = None,
    until: str | None = None,
    said_on: str | None = None,
    via: str = "",
    cites: str = "",
    denies: str | None = None,
    min_confidence: float = 0.0,
    leave_out_wrong: bool = False,
    order: Order = Order.BEST,
    limit: int = 20,
    offset: int = 0,
) -> Said:
    """The statements that answer; `since`, `until` and `said_on` are days, weeks, months or years (2031-W11).

    `denies` has words of a claim that is contested, "" for any; of the others "" and None ask nothing.
    """
    query = Query(
        words=words,
        by=by,
        publisher=publisher,
        kind=kind,
        mode=mode,
        act=act,
        since=parse_day_range(since)[0] if since else None,
        until=parse_day_range(until)[1] if until else None,
        said_on=parse_day_range(said_on) if said_on else None,
        via=via,
        cites=cites,
        denies=denies,
        min_confidence=min_confidence,
        leave_out_wrong=leave_out_wrong,
        order=order,
        limit=limit,
        offset=offset,
    )
    return find_said(record, query)


def show(record: Store, statement: str) -> Shown:
    """The statement whose id begins so, in its paragraph."""
    return find_shown(record, statement)
