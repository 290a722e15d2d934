"""From what the user names to the captures it holds."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sayso.model import Capture, Cause, Problem, Source, SourceKind, Told
from sayso.sources.limits import Limits
from sayso.sources.parts import parts_of
from sayso.sources.receipt import Receipt
from sayso.sources.trouble import EMPTY_FOLDER, not_readable
from sayso.sources.upload import ADDRESS as UPLOADS
from sayso.sources.upload import Upload, uploaded
from sayso.sources.walk import files_in

if TYPE_CHECKING:
    import httpx

__all__ = ["captures", "source_of"]

SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
STDIN = "-"
NOTHING_TOLD = Told()
USUAL = Limits()


def captures(
    address: str | Upload,
    *,
    told: Told = NOTHING_TOLD,
    now: Callable[[], datetime],
    client: httpx.Client | None = None,
    limits: Limits = USUAL,
    stdin: BinaryIO | None = None,
) -> Iterator[Capture | Problem]:
    """What `address` holds, one after the other, and a Problem for each thing that could not be had.

    `address` is a file, a folder (taken with all below it, sorted), `-` for standard input (`stdin`,
    else that of the process), an http(s) address, or an upload. `now` gives the time of receipt, aware, in UTC.
    `told` goes with every capture. An address is fetched with `client`, else with one made for it.
    """
    if isinstance(address, Upload):
        yield from uploaded(address, told, now(), limits)
        return
    if address == STDIN:
        receipt = Receipt(STDIN, "standard input", now(), told)
        yield from parts_of(stdin or sys.stdin.buffer, receipt, limits)
        return
    scheme = SCHEME.match(address)
    if scheme and scheme[1].lower() not in ("http", "https"):
        yield _unsupported(address, scheme[1])
    elif scheme:
        yield from _fetched(address, told, now, client, limits)
    elif _is_folder(address):
        yield from _folder(address, told, now, limits)
    else:
        yield from _file(Path(address), told, now, limits)


def source_of(address: str | Upload) -> Source:
    """The source that the user names by `address`; whether it can be read is not asked."""
    if isinstance(address, Upload):
        return Source(UPLOADS, SourceKind.UPLOAD)
    if address == STDIN:
        return Source(address, SourceKind.STDIN)
    if SCHEME.match(address):
        return Source(address, SourceKind.ADDRESS)
    return Source(address, SourceKind.FOLDER if _is_folder(address) else SourceKind.FILE)


def _is_folder(address: str) -> bool:
    return os.path.isdir(address)  # noqa: PTH112 - Path.is_dir raises where one may not look


def _folder(
    folder: str, told: Told, now: Callable[[], datetime], limits: Limits
) -> Iterator[Capture | Problem]:
    found = False
    for path in files_in(folder):
        found = True
        yield from [path] if isinstance(path, Problem) else _file(path, told, now, limits)
    if not found:
        yield EMPTY_FOLDER.of(folder)


def _file(path: Path, told: Told, now: Callable[[], datetime], limits: Limits) -> Iterator[Capture | Problem]:
    receipt = Receipt(path.absolute().as_uri(), str(path), now(), told)
    try:
        with path.open("rb") as stream:
            yield from parts_of(stream, receipt, limits)
    except OSError as error:
        yield not_readable(str(path), error)


def _fetched(
    address: str,
    told: Told,
    now: Callable[[], datetime],
    client: httpx.Client | None,
    limits: Limits,
) -> Iterator[Capture | Problem]:
    from sayso.sources.web import fetch

    page = fetch(address, client, limits)
    if isinstance(page, Problem):
        yield page
        return
    receipt = Receipt(page.address, address, now(), told, page.headers)
    yield from parts_of(BytesIO(page.content), receipt, limits)


def _unsupported(address: str, scheme: str) -> Problem:
    advice = (
        f"Name the file itself: {address.removeprefix('file://')}"
        if scheme.lower() == "file"
        else "Fetch it with another program and add the file."
    )
    return Problem(
        Cause.UNSUPPORTED_ADDRESS,
        address,
        f"Addresses that begin with {scheme}:// are not read, only http:// and https://.",
        advice,
    )
