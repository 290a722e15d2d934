"""A brief's file built to files beside it: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import mkstemp

from sayso.answers.brief import Built, Format, Read, build
from sayso.model import Reading, SaysoError, UsageError
from sayso.pipeline.default import default_reader
from sayso.pipeline.texts import read
from sayso.record.contract import Store

__all__ = ["BuiltFiles", "build_file", "put_new", "put_together", "read_of"]


@dataclass(frozen=True, slots=True)
class BuiltFiles:
    """A brief that was built, and the files that it was built to."""

    built: Built
    paths: tuple[Path, ...]


def build_file(
    store: Store,
    path: Path,
    *,
    now: datetime,
    as_of: date | None = None,
    out: Path | None = None,
    formats: Sequence[Format] = tuple(Format),
    template: Path | None = None,
    style: str | None = None,
) -> BuiltFiles:
    """Build the brief at `path` into the folder `out`, by default `built` beside it.

    On the record as it is now, or as it stood at the end of the day `as_of` (UTC). `BriefRefused` and
    `UsageError` leave every file as it was.
    """
    text = _text(path)
    today = now.astimezone(UTC).date()
    if as_of and as_of > today:
        raise UsageError(f"{as_of} has not come; name a day up to {today}")
    with store.as_of(_end_of(as_of) if as_of else now) as record:
        built = build(
            record,
            text,
            str(path),
            record_day=as_of or today,
            read=read_of(path.name),
            formats=formats,
            template=template,
            style=style,
            folder=path.parent,
        )
    folder = out or path.parent / "built"
    files = {folder / f"{path.stem}.{x.value}": content for x, content in built.files.items()}
    if path.resolve() in {x.resolve() for x in files}:
        raise UsageError(f"{path} would be written over; name another folder with --out")
    put_together(files)
    return BuiltFiles(built, tuple(files))


def read_of(name: str) -> Read:
    """What reads a text of this name and a day, without keeping it."""
    reader = default_reader()

    def read_draft(draft: str, day: date) -> Reading:
        return read(draft, name=name, published=day.isoformat(), reader=reader)

    return read_draft


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, UTC)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"the brief {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"the brief {path} is no UTF-8 text (at byte {error.start}); save it as UTF-8"
        ) from error


def put_together(files: Mapping[Path, bytes]) -> None:
    """Write all files, or none: each beside its place first, then moved there when all are whole."""
    waiting: list[tuple[str, Path]] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
            waiting.append((name, path))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o666 & ~_umask())
        for name, path in waiting:
            Path(name).replace(path)
    except OSError as error:
        raise SaysoError(
            f"{error.filename or 'a file'} cannot be written: {error.strerror}; nothing was changed"
        ) from error
    finally:
        for name, _ in waiting:
            Path(name).unlink(missing_ok=True)


def put_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet: an author's file is never written over."""
    if path.exists():
        raise UsageError(f"{path} is there already, and is its author's; name another file with --out")
    put_together({path: content})


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
