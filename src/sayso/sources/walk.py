"""The files of a folder that may hold texts."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from sayso.model import Problem
from sayso.sources.trouble import not_readable

__all__ = ["files_in"]

# What stands beside texts and never is one: named and not guessed, so that an unknown kind is reported.
PICTURES = ".avif .bmp .gif .heic .ico .jpeg .jpg .png .svg .tif .tiff .webp"
PAGE_PARTS = ".css .eot .js .map .mjs .ttf .woff .woff2"
SOUND = ".aac .avi .flac .m4a .mkv .mov .mp3 .mp4 .mpeg .ogg .wav .webm"
ARCHIVES = ".7z .bz2 .gz .rar .tar .tgz .xz .zip .zst"
PROGRAMS = ".bin .db .dll .exe .o .pyc .so .sqlite .sqlite-shm .sqlite-wal"
NEVER_TEXTS = frozenset(" ".join((PICTURES, PAGE_PARTS, SOUND, ARCHIVES, PROGRAMS)).split())


def files_in(folder: str) -> Iterator[Path | Problem]:
    """Every file below `folder` that may hold a text, sorted by path, and what could not be looked into.

    Hidden files and folders (a leading dot), links to folders, pictures, sound, archives and the
    like are passed over.
    """
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        problems.append(not_readable(str(error.filename or folder), error))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and path.suffix.lower() not in NEVER_TEXTS and _is_regular(path):
                yield path
        yield from problems
        problems.clear()
    yield from problems


def _is_regular(path: Path) -> bool:
    """Whether this is no pipe, device or the like; what cannot be told is left to the opening of it."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
