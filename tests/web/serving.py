"""A real server on 127.0.0.1 over a record, in a thread of the test."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime

import uvicorn

from sayso.record.contract import Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of


@dataclass(frozen=True)
class Site:
    """A server under test: its address without a slash at the end, and the record behind it."""

    url: str
    store: Store


def free_port() -> int:
    """A port that nothing listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(store: Store, now: datetime, password: str | None = None) -> Iterator[Site]:
    """The pages over `store`, at the moment `now`, until the end of the block."""
    port = free_port()
    settings = Settings(names_of("127.0.0.1", port), password=password)
    app = make_app(store, settings=settings, now=lambda: now)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    try:
        yield Site(f"http://127.0.0.1:{port}", store)
    finally:
        server.should_exit = True
        thread.join(timeout=10)
