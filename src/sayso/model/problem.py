"""What went wrong, with which thing, and what to do: a value, kept and shown, never swallowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["FETCHING", "READING", "Cause", "Problem", "Severity", "Trouble"]


class Severity(StrEnum):
    """Whether the thing was lost to the reading, or read with a reservation."""

    LOST = "lost"
    NOTE = "note"


class Cause(StrEnum):
    """Why a thing could not be read, or not wholly; the values are what `sayso problems` groups by."""

    # finding and fetching
    MISSING = "missing"
    NO_PERMISSION = "no-permission"
    UNSUPPORTED_ADDRESS = "unsupported-address"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    REDIRECTS = "redirects"
    HTTP_STATUS = "http-status"
    REFUSED_BY_ROBOTS = "refused-by-robots"
    TOO_LARGE = "too-large"
    # making a document
    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown-format"
    NOT_TEXT = "not-text"
    ENCODING = "encoding"
    NO_ARTICLE = "no-article"
    BROKEN_FILE = "broken-file"
    BAD_LINE = "bad-line"
    ENCRYPTED = "encrypted"
    NO_TEXT_LAYER = "no-text-layer"
    DROPPED_PASSAGE = "dropped-passage"
    NO_DATE = "no-date"
    GUESSED_DATE = "guessed-date"
    BAD_METADATA = "bad-metadata"
    # reading
    LANGUAGE_NOT_READ = "language-not-read"
    READING_FAILED = "reading-failed"


FETCHING = frozenset(
    {
        Cause.MISSING,
        Cause.NO_PERMISSION,
        Cause.UNSUPPORTED_ADDRESS,
        Cause.UNREACHABLE,
        Cause.TIMEOUT,
        Cause.REDIRECTS,
        Cause.HTTP_STATUS,
        Cause.REFUSED_BY_ROBOTS,
    }
)
"""Causes for which nothing was received: trying again may find the thing."""
READING = frozenset({Cause.LANGUAGE_NOT_READ, Cause.READING_FAILED})
"""Causes for which a text is kept unread."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong.

    `thing` is the file, address or document as the user knows it (with `#L17` for line 17 of a file);
    `message` says what happened, `advice` what to do next, both as full sentences.
    """

    cause: Cause
    thing: str
    message: str
    advice: str
    severity: Severity = Severity.LOST

    def __str__(self) -> str:
        return f"{self.thing}: {self.message} {self.advice}".rstrip()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem that befalls one thing after another: message and advice have `{names}` for what is told of each.

    >>> scan = Trouble(Cause.NO_TEXT_LAYER, "None of its {pages} pages holds text.", "Run it through OCR.")
    >>> print(scan.of("brief.pdf", pages=12))
    brief.pdf: None of its 12 pages holds text. Run it through OCR.
    """

    cause: Cause
    message: str
    advice: str
    severity: Severity = Severity.LOST

    def of(self, thing: str, **told: object) -> Problem:
        """The problem that `thing` has; `KeyError` if something that it names is not told."""
        message, advice = (words.format(**told) for words in (self.message, self.advice))
        return Problem(self.cause, thing, message, advice, self.severity)
