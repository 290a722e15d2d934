"""Captures through worker processes: in order, a bounded number at a time, whatever happens to a worker."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING

from sayso.model import Capture, Cause, Problem
from sayso.pipeline.reader import Reader
from sayso.pipeline.taking import Taken, take

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess as ParentProcess

__all__ = ["MakeReader", "taken"]

MakeReader = Callable[[], Reader]
"""Makes the reader of one process; a function that can be pickled."""

CHUNK_CAPTURES = 8
CHUNK_BYTES = 400_000
"""One task for a worker: enough that handing it over costs little, little enough to stay in memory."""
AHEAD = 3
"""Tasks waiting or under way, for each worker."""


def taken(
    captures: Iterable[Capture], make_reader: MakeReader, workers: int
) -> Iterator[tuple[Capture, Taken]]:
    """Each capture with what came of it, in the order given.

    With one worker all happens in this process. A capture on which a worker process dies (out of
    memory, a crash in a library) yields a problem; the others go on.
    """
    if workers < 2:
        reader = make_reader()
        for capture in captures:
            yield capture, take(capture, reader)
        return
    tasks = _chunks(captures)
    while (broken := (yield from _through_pool(tasks, make_reader, workers))) is not None:
        yield from _one_by_one(broken, make_reader)


def _chunks(captures: Iterable[Capture]) -> Iterator[list[Capture]]:
    chunk: list[Capture] = []
    size = 0
    for capture in captures:
        chunk.append(capture)
        size += len(capture.content)
        if len(chunk) >= CHUNK_CAPTURES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


Waiting = deque[tuple[list[Capture], "Future[list[Taken]]"]]


def _through_pool(
    tasks: Iterator[list[Capture]], make_reader: MakeReader, workers: int
) -> Generator[tuple[Capture, Taken], None, list[Capture] | None]:
    """Yield through one pool until the tasks end; the captures that were under way when it broke, if it did."""
    waiting: Waiting = deque()
    with _pool(make_reader, workers) as pool:
        try:
            for task in tasks:
                waiting.append((task, pool.submit(_take_all, task)))
                if len(waiting) >= workers * AHEAD:
                    yield from _next(waiting)
            while waiting:
                yield from _next(waiting)
        except BrokenProcessPool:
            return [capture for task, _ in waiting for capture in task]
        except GeneratorExit:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return None


def _next(waiting: Waiting) -> Iterator[tuple[Capture, Taken]]:
    task, future = waiting[0]
    results = future.result()
    waiting.popleft()
    yield from zip(task, results, strict=True)


def _one_by_one(captures: list[Capture], make_reader: MakeReader) -> Iterator[tuple[Capture, Taken]]:
    """Find the capture on which the worker dies: one at a time, in a worker that is replaced if it does."""
    left = deque(captures)
    while left:
        with _pool(make_reader, 1) as pool:
            try:
                while left:
                    result = pool.submit(_take_all, [left[0]]).result()
                    yield left.popleft(), result[0]
            except BrokenProcessPool:
                culprit = left.popleft()
                yield culprit, _died(culprit)


def _died(capture: Capture) -> Taken:
    problem = Problem(
        Cause.READING_FAILED,
        capture.name,
        "The process that read it died (out of memory, or a fault in a library).",
        "Its bytes are kept; free some memory, or split the file, and run `sayso add` on it again.",
    )
    return Taken(problems=(problem,))


_reader: Reader | None = None


def _pool(make_reader: MakeReader, workers: int) -> ProcessPoolExecutor:
    # Not forked: a model's threads in the parent would be copied in an unknown state.
    context = get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(make_reader,))


def _start(make_reader: MakeReader) -> None:
    global _reader
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()
    _reader = make_reader()


def _end_with(parent: ParentProcess | None) -> None:
    # A worker holds both ends of the pool's pipes, so it would wait for ever for a parent that was killed.
    if parent:
        parent.join()
        os._exit(1)


def _take_all(captures: list[Capture]) -> list[Taken]:
    assert _reader is not None
    return [take(capture, _reader) for capture in captures]
