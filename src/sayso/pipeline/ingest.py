"""Into the record: sources, documents, annotations and statements, one transaction a capture."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sayso.documents.copies import RULE
from sayso.model import Capture, Problem, Severity, Source, Told
from sayso.pipeline.taking import read_or_told
from sayso.pipeline.workers import MakeReader, taken
from sayso.record import Intake, Store
from sayso.sources import Upload, captures, expected, source_of

if TYPE_CHECKING:
    import httpx

__all__ = ["Progress", "add", "reread"]

NOTHING_TOLD = Told()

MOST_TEXTS = 100
"""Texts that a run names one by one."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come; `place` is what was read last.

    `captures` counts what was received and is done with, of `total` where that can be told beforehand;
    `known` those of them that the record held already. `texts` are the digests of the texts that came of
    it, new ones and known ones, of a long run the first `MOST_TEXTS`.
    """

    total: int | None = None
    captures: int = 0
    known: int = 0
    documents: int = 0
    copies: int = 0
    statements: int = 0
    problems: tuple[Problem, ...] = ()
    place: str = ""
    texts: tuple[str, ...] = ()

    def with_texts(self, digests: Iterable[str]) -> Progress:
        """The same, with these texts too."""
        room = MOST_TEXTS - len(self.texts)
        new = [x for x in digests if x not in self.texts] if room > 0 else []
        return replace(self, texts=(*self.texts, *new[:room]))

    @property
    def lost(self) -> tuple[Problem, ...]:
        """The problems that cost the reading of something."""
        return tuple(x for x in self.problems if x.severity is Severity.LOST)


def add(
    store: Store,
    addresses: Iterable[str | Upload],
    *,
    make_reader: MakeReader,
    now: Clock,
    told: Told = NOTHING_TOLD,
    workers: int = 1,
    client: httpx.Client | None = None,
) -> Iterator[Progress]:
    """Read what the addresses name into `store`; yields how far it has come, the last being the sum.

    What the record holds already is not read again. Each capture is kept in one transaction with all
    that came of it, in the order received: a run that is killed and started again ends as if it had
    not been. Addresses of the web are fetched with `client`, else each with one made for it.
    """
    addresses = list(addresses)
    counts = [expected(address) for address in addresses]
    total = None if None in counts else sum(x or 0 for x in counts)
    run = _Run(store, now, Progress(total))
    found = (
        (source_of(address), made)
        for address in addresses
        for made in captures(address, told=told, now=now, client=client)
    )
    yield from run.through(found, make_reader, workers)


class _Run:
    """One run of `add`: what it has seen, and of which source each capture under way is."""

    def __init__(self, store: Store, now: Clock, progress: Progress) -> None:
        self._store, self._now, self._progress = store, now, progress
        self._sources: deque[Source] = deque()

    def through(
        self, found: Iterable[tuple[Source, Capture | Problem]], make_reader: MakeReader, workers: int
    ) -> Iterator[Progress]:
        yield self._progress
        for capture, result in taken(self._new(found), make_reader, workers):
            source = self._sources.popleft()
            intake = Intake(source, capture, result.readings, result.keys, RULE, result.problems)
            outcome = self._store.keep(intake, now=self._now())
            done = self._progress
            self._progress = replace(
                done,
                captures=done.captures + 1,
                documents=done.documents + outcome.documents,
                copies=done.copies + outcome.copies,
                statements=done.statements + outcome.statements,
                problems=done.problems + result.problems,
                place=capture.name,
            ).with_texts(x.document.sha256 for x in result.readings)
            yield self._progress
        yield self._progress

    def _new(self, found: Iterable[tuple[Source, Capture | Problem]]) -> Iterator[Capture]:
        """The captures that the record does not hold; problems are kept as they come."""
        for source, made in found:
            if isinstance(made, Problem):
                self._store.keep_problem(source, made, now=self._now())
                self._progress = replace(self._progress, problems=(*self._progress.problems, made))
                continue
            if texts := self._store.texts_of(made):
                done = self._progress
                done = replace(done, captures=done.captures + 1, known=done.known + 1)
                self._progress = done.with_texts(texts)
                continue
            self._sources.append(source)
            yield made


def reread(store: Store, *, make_reader: MakeReader, now: Clock) -> Iterator[Progress]:
    """Read again the documents whose newest reading is by older annotators than these.

    The older readings stay in the record, and so does what a person judged.
    """
    reader = make_reader()
    digests = store.unread_by(reader.made_by)
    progress = Progress(len(digests))
    yield progress
    for digest in digests:
        reading = read_or_told(store.document(digest), reader)
        outcome = store.update(reading, now=now())
        progress = replace(
            progress,
            captures=progress.captures + 1,
            documents=progress.documents + 1,
            statements=progress.statements + outcome.statements,
            problems=progress.problems + reading.problems,
            place=reading.document.name,
        )
        yield progress
