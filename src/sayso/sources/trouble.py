"""The problems of finding and reading files."""

from __future__ import annotations

from sayso.model import Cause, Problem

__all__ = ["not_readable", "too_large"]


def not_readable(name: str, error: OSError) -> Problem:
    """The problem for a file or folder that could not be opened or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem(
            Cause.MISSING,
            name,
            "There is no such file or folder.",
            "Check the spelling; for a web address, begin with https://.",
        )
    if isinstance(error, PermissionError):
        return Problem(
            Cause.NO_PERMISSION,
            name,
            "You are not allowed to read this.",
            "Ask its owner for permission to read it, or copy it to a folder of your own.",
        )
    return Problem(
        Cause.BROKEN_FILE,
        name,
        f"It could not be read: {error.strerror or error}.",
        "Check the disk or the connection to it, then add it again.",
    )


def too_large(name: str, max_bytes: int) -> Problem:
    """The problem for what holds more than `max_bytes`."""
    return Problem(
        Cause.TOO_LARGE,
        name,
        f"It holds more than {max_bytes:,} bytes, the limit for one text.",
        "Split it into its articles, or take out what is no text, and add the parts.",
    )
