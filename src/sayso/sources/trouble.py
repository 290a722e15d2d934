"""The problems of finding and reading files."""

from __future__ import annotations

from sayso.model import Cause, Problem, Trouble

__all__ = ["EMPTY_FOLDER", "TOO_LARGE", "not_readable"]

EMPTY_FOLDER = Trouble(
    Cause.EMPTY,
    "The folder holds no file that could be a text.",
    "Check that it is the right one; hidden files, pictures, sound and archives are passed over.",
)
TOO_LARGE = Trouble(
    Cause.TOO_LARGE,
    "It holds more than {limit:,} bytes, the limit for one text.",
    "Split it into its articles, or take out what is no text, and add the parts.",
)
_MISSING = Trouble(
    Cause.MISSING,
    "There is no such file or folder.",
    "Check the spelling; for a web address, begin with https://.",
)
_NO_PERMISSION = Trouble(
    Cause.NO_PERMISSION,
    "You are not allowed to read this.",
    "Ask its owner for permission to read it, or copy it to a folder of your own.",
)
_NOT_READ = Trouble(
    Cause.BROKEN_FILE,
    "It could not be read: {why}.",
    "Check the disk or the connection to it, then add it again.",
)


def not_readable(name: str, error: OSError) -> Problem:
    """For a file or folder that could not be opened or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _MISSING.of(name)
    if isinstance(error, PermissionError):
        return _NO_PERMISSION.of(name)
    return _NOT_READ.of(name, why=error.strerror or error)
