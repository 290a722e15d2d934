"""Runs into the record: one at a time in a thread of the server, a bounded number waiting."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sayso.model import RecordLocked, SaysoError, Told, UnknownId
from sayso.pipeline import Progress, Reader, add, default_reader
from sayso.record.contract import Store
from sayso.sources.public import public_client
from sayso.web.additions.received import Waiting
from sayso.web.trouble import Refused, Trouble

__all__ = ["Run", "Runs", "State"]

MOST_WAITING = 20
KEPT = 50
"""Runs that are remembered after their end."""
TRIES = 30
PAUSE = 4.0
"""Seconds between two tries on a record that another process is writing."""
NOTHING_YET = Progress()


class State(StrEnum):
    """How far a run is; `held` while another process writes to the record."""

    WAITING = "waiting"
    READING = "reading"
    HELD = "held"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what was asked for, how far it has come, and what stopped it if something did."""

    id: str
    names: tuple[str, ...]
    asked: datetime
    state: State = State.WAITING
    progress: Progress = NOTHING_YET
    message: str = ""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.state in (State.DONE, State.FAILED)

    @property
    def opens(self) -> str:
        """The digest of the text to open: the only one of a run that is done and lost nothing, else ""."""
        texts = self.progress.texts
        return texts[0] if self.state is State.DONE and len(texts) == 1 and not self.progress.lost else ""


class Runs:
    """The runs of one server. Safe to be asked from several threads."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        make_reader: Callable[[], Reader] = default_reader,
        pause: float = PAUSE,
        public_only: bool = False,
    ) -> None:
        self._store, self._now, self._make_reader, self._pause = store, now, make_reader, pause
        self._public_only = public_only
        self._runs: OrderedDict[str, Run] = OrderedDict()
        self._queue: deque[tuple[str, Waiting, Told]] = deque()
        self._changed = threading.Condition()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._reader: Reader | None = None

    def begin(self, waiting: Waiting, told: Told) -> Run:
        """Put a run at the end of the queue; `Refused` if too many wait, and then nothing is kept of it."""
        with self._changed:
            if len(self._queue) >= MOST_WAITING:
                waiting.clear_away()
                raise Refused(FULL)
            run = Run(secrets.token_hex(6), waiting.names, self._now())
            self._runs[run.id] = run
            self._forget()
            self._queue.append((run.id, waiting, told))
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="additions", daemon=True)
                self._thread.start()
            self._changed.notify()
        return run

    def run(self, id: str) -> Run:
        """The run of this id; `UnknownId`."""
        with self._changed:
            found = self._runs.get(id)
        if found is None:
            raise UnknownId(
                "this server knows of no such run: it was started anew since, or the run is long ago; "
                "what was read is in the record, and adding the rest again reads only what is not"
            )
        return found

    def recent(self) -> tuple[Run, ...]:
        """The runs that are remembered, newest first."""
        with self._changed:
            return tuple(reversed(self._runs.values()))

    def close(self) -> None:
        """Stop after the text that is being read; what is kept is kept."""
        self._stopped.set()
        with self._changed:
            self._changed.notify_all()
            left = [waiting for _, waiting, _ in self._queue]
            self._queue.clear()
        for waiting in left:
            waiting.clear_away()
        if self._thread is not None:
            self._thread.join(timeout=2)

    def _forget(self) -> None:
        ended = [x.id for x in self._runs.values() if x.ended]
        for id in ended[: max(0, len(self._runs) - KEPT)]:
            del self._runs[id]

    def _set(self, id: str, **changes: object) -> None:
        with self._changed:
            self._runs[id] = replace(self._runs[id], **changes)  # type: ignore[arg-type]

    def _work(self) -> None:
        while not self._stopped.is_set():
            with self._changed:
                while not self._queue and not self._stopped.is_set():
                    self._changed.wait()
                if self._stopped.is_set():
                    return
                id, waiting, told = self._queue.popleft()
            try:
                self._read(id, waiting, told)
            finally:
                waiting.clear_away()

    def _read(self, id: str, waiting: Waiting, told: Told) -> None:
        """One run to its end; again from its beginning while the record is held: what is kept is not read twice."""
        for _ in range(TRIES):
            try:
                self._once(id, waiting, told)
                return
            except RecordLocked as error:
                self._set(id, state=State.HELD, message=f"{_sentence(error)} It is tried again by itself.")
                if self._stopped.wait(self._pause):
                    return
            except SaysoError as error:
                self._set(id, state=State.FAILED, message=_sentence(error))
                return
            # A fault of ours on one run must not end all those that wait behind it.
            except Exception as error:  # noqa: BLE001
                message = (
                    f"It broke off ({type(error).__name__}: {error}). Report this; what was read is kept."
                )
                self._set(id, state=State.FAILED, message=message)
                return
        message = (
            "The record was being written by another process all the time. Add it again when that has ended."
        )
        self._set(id, state=State.FAILED, message=message)

    def _once(self, id: str, waiting: Waiting, told: Told) -> None:
        with public_client() if self._public_only else nullcontext() as client:
            for progress in add(
                self._store,
                waiting.things,
                make_reader=self._one_reader,
                now=self._now,
                told=told,
                client=client,
            ):
                self._set(id, state=State.READING, progress=progress, message="")
                if self._stopped.is_set():
                    return
        self._set(id, state=State.DONE)

    def _one_reader(self) -> Reader:
        """The reader, made once: loading its model takes longer than reading a text."""
        if self._reader is None:
            self._reader = self._make_reader()
        return self._reader


def _sentence(error: SaysoError) -> str:
    text = str(error).rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


FULL = Trouble(
    429,
    "queue-full",
    "Too much waits to be read",
    f"{MOST_WAITING} runs wait to be read already, and this one was not taken.",
    "Wait until some are done and send it again, or use `sayso add`.",
)
