"""What a browser hands over, as uploads that wait in a folder of their own."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from sayso.model import Told, UsageError
from sayso.pipeline import checked
from sayso.sources import Upload

__all__ = ["Waiting", "received_address", "received_files", "received_text", "told_of"]

LONGEST_NAME = 200
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is to be added: addresses and uploads, and the folder in which the uploads' bytes wait."""

    things: tuple[str | Upload, ...]
    folder: Path | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What to call the things."""
        return tuple(x.name if isinstance(x, Upload) else x for x in self.things)

    def clear_away(self) -> None:
        """Remove the folder."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def folder_for_uploads() -> Path:
    """A new folder that only this user may look into."""
    return Path(mkdtemp(prefix="sayso-"))


def received_files(files: Sequence[tuple[str, BinaryIO]], most: int) -> Waiting:
    """Files by their names and their bytes; `UsageError` for none, or more than `most`."""
    if not files:
        raise UsageError("no file was sent; choose one, or drop it on the page")
    if len(files) > most:
        raise UsageError(
            f"{len(files)} files came at once and {most} at most are taken; send fewer, or use `sayso add` on their folder"
        )
    folder = folder_for_uploads()
    uploads = []
    for number, (name, stream) in enumerate(files):
        path = folder / str(number)
        with path.open("wb") as kept:
            shutil.copyfileobj(stream, kept)
        uploads.append(Upload(_name(name), path))
    return Waiting(tuple(uploads), folder)


def received_text(text: str, title: str) -> Waiting:
    """A pasted text, called by its title or its first words; `UsageError` for an empty one."""
    if not text.strip():
        raise UsageError("no text was pasted")
    folder = folder_for_uploads()
    path = folder / "text"
    # A browser ends lines in \r\n.
    path.write_bytes(text.replace("\r\n", "\n").encode("utf-8"))
    first = " ".join((title or text.strip().splitlines()[0]).split())
    called = first if len(first) <= LONGEST_TITLE else first[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
    return Waiting((Upload(_name(f"{called}.txt"), path),), folder)


def received_address(address: str) -> Waiting:
    """An address of the web; `UsageError` for any other: a page may not name files of the server."""
    clean = address.strip()
    if not clean.lower().startswith(("http://", "https://")) or any(c.isspace() for c in clean):
        raise UsageError(f"{clean!r} is no address of a page; it begins with https:// or http://")
    return Waiting((clean,))


def told_of(title: str, publisher: str, published: str) -> Told:
    """What the user says of what is added; `UsageError` for a day that is none."""
    return checked(Told(published.strip() or None, publisher.strip() or None, title.strip() or None))


def _name(given: str) -> str:
    """A name as one line of characters that can be seen, its end kept: there stands the suffix."""
    clean = "".join(c if c.isprintable() else " " for c in given.encode("utf-8", "replace").decode("utf-8"))
    return " ".join(clean.split())[-LONGEST_NAME:] or "file"
