"""The file in which a user names further instruments, read and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from sayso.model import UsageError, sha256_hex

__all__ = ["own_digest", "own_instruments"]

LISTS = ("names", "topic", "about", "parties")
FIELDS = ("name", "kind", *LISTS)
DIGITS = 8
"""Hexadecimal digits of the file's digest by which a reading names it."""


def own_digest(path: Path) -> str:
    """What tells this file's content from any other; `UsageError` if it cannot be read."""
    return sha256_hex(_bytes(path))[:DIGITS]


def own_instruments(path: Path, kinds: Collection[str]) -> tuple[Mapping[str, Any], ...]:
    """The `[[instrument]]` tables of the TOML file at `path`, each of one of `kinds`.

    `UsageError` that names the file, the instrument, and what to write.
    """
    try:
        data = tomllib.loads(_bytes(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is no TOML: {error}; write each instrument as [[instrument]]") from error
    rows = data.get("instrument")
    if set(data) - {"instrument"} or not isinstance(rows, list) or not rows:
        raise UsageError(f"{path} names no instrument; write each as [[instrument]] with a name and a kind")
    for number, row in enumerate(rows, 1):
        if wrong := _wrong(row, kinds):
            raise UsageError(f"{path}, instrument {number}: {wrong}")
    return tuple(rows)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"the file of instruments {path} cannot be read: {error.strerror}; name another with --instruments"
        ) from error


def _wrong(row: Any, kinds: Collection[str]) -> str | None:
    """What is wrong with one table, and what to write; None for one that is right."""
    if not isinstance(row, dict):
        return "it is no table; write it as [[instrument]]"
    if unknown := sorted(set(row) - set(FIELDS)):
        return f"no field is called {unknown[0]!r}; there are {', '.join(FIELDS)}"
    if not isinstance(row.get("name"), str) or not row["name"].strip():
        return 'it has no name; write name = "…"'
    if row.get("kind") not in kinds:
        told = f"{row['kind']!r} is no kind" if "kind" in row else "it has no kind"
        return f"{told}; there are {', '.join(sorted(kinds))}"
    for field in LISTS:
        value = row.get(field, [])
        if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
            return f'{field} is no list of words; write {field} = ["…", "…"]'
    return None
