"""Where texts come from, and what they are once fixed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sayso.model.span import Span, Spans

__all__ = ["Capture", "Document", "Fact", "Source", "SourceKind", "Told", "Where", "sha256_hex", "value_of"]


def sha256_hex(content: bytes) -> str:
    """The SHA-256 of `content`, 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


class SourceKind(StrEnum):
    """What kind of place a capture came from."""

    FILE = "file"
    FOLDER = "folder"
    STDIN = "stdin"
    ADDRESS = "address"
    UPLOAD = "upload"


@dataclass(frozen=True, slots=True)
class Source:
    """Where captures come from, as the user named it: `address` is a path, a URL, `-`, or `upload` for what was handed over."""

    address: str
    kind: SourceKind


class Where(StrEnum):
    """Where a fact about a document was found."""

    USER = "user"
    META_TAG = "meta tag"
    JSON_LD = "JSON-LD"
    FRONT_MATTER = "front matter"
    FIELD = "field"
    PROPERTIES = "properties"
    ADDRESS = "address"
    HEADER = "header"
    TEXT = "text"
    FILE = "file"
    DETECTED = "detected"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value about a document and where it was found; `guess` marks one that nobody stated."""

    value: str
    where: Where
    guess: bool = False

    def __str__(self) -> str:
        return self.value


def value_of(fact: Fact | None) -> str | None:
    """The value of a fact, None where there is none."""
    return fact.value if fact else None


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a source that the source does not say itself."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as received; never edited.

    `address` is the URL or `file:` URI they came from, or `upload:` and a name (one line of a JSON Lines
    file has `#L<number>`), `name` what to call them in messages, `received` an aware UTC time, `headers` those of the answer.
    """

    content: bytes = field(repr=False)
    address: str
    name: str
    received: datetime
    media_type: str
    headers: tuple[tuple[str, str], ...] = ()
    told: Told = Told()

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256_hex(self.content)


@dataclass(frozen=True, slots=True)
class Document:
    """One fixed text with what is known about it, made from a capture by a named, versioned reader.

    `published` is a day, `YYYY-MM-DD`. `language` is an ISO 639-1 code. `capture` is the digest of
    the capture's bytes; none for a text that was read without keeping.
    """

    text: str = field(repr=False)
    name: str
    title: Fact | None = None
    byline: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    language: Fact | None = None
    address: str | None = None
    capture: str | None = None
    reader: str = "text/1"
    sha256: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", sha256_hex(self.text.encode("utf-8")))

    def text_at(self, span: Span) -> str:
        """The characters at `span`, verbatim; `SpanError` if it ends after the text."""
        return span.of(self.text)

    def texts_at(self, spans: Spans) -> tuple[str, ...]:
        """The characters at each span, verbatim."""
        return tuple(self.text_at(span) for span in spans)

    def paragraphs(self) -> Iterator[Span]:
        """The stretches of text between line breaks that hold more than white space."""
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                yield Span(start, start + len(line))
            start += len(line) + 1
