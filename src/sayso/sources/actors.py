"""Actors told in advance: a table (CSV), or FollowTheMoney entities (JSON lines)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.model import Cause, GivenActor, Problem
from sayso.sources.actors_csv import actors_in_table
from sayso.sources.actors_ftm import actors_in_entities
from sayso.sources.trouble import not_readable

__all__ = ["given_actors"]


def given_actors(path: Path) -> Iterator[GivenActor | Problem]:
    """The actors that the file at `path` tells of, and a Problem for each line that could not be taken.

    A file that begins with `{` holds FollowTheMoney entities, one a line; any other is a table with a
    first line of column names.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        yield not_readable(str(path), error)
        return
    except UnicodeDecodeError as error:
        yield Problem(
            Cause.ENCODING,
            str(path),
            f"It is not UTF-8 (byte {error.start + 1:,}).",
            "Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and give it again.",
        )
        return
    if text.lstrip().startswith("{"):
        yield from actors_in_entities(text, str(path))
    else:
        yield from actors_in_table(text, str(path))
