"""What a record can be asked about one text: all that was found in it, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sayso.model import Document, Layers
from sayso.record.entry import Entry

__all__ = ["ArticleStore", "Captured", "KeptArticle", "Publication"]


@dataclass(frozen=True, slots=True)
class Publication:
    """One capture that carries a text, or a copy of it; `received` is an aware UTC time.

    `document` is the digest of the text that it gave, `capture` that of its bytes.
    """

    publisher: str | None
    title: str | None
    published: str | None
    address: str
    name: str
    received: datetime
    media_type: str
    capture: str
    document: str


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """A text with all that stands of it: its statements in the order of the text, the layers of its newest
    reading, every publication of it.

    `copy_of` is the digest of the earlier text that it is a near-duplicate of; `read` is False if the reader
    does not know its language.
    """

    document: Document
    entries: tuple[Entry, ...]
    layers: Layers
    publications: tuple[Publication, ...]
    copy_of: str | None
    read: bool


@dataclass(frozen=True, slots=True)
class Captured:
    """Bytes as they were received first, with what was said of them; `received` is an aware UTC time."""

    content: bytes = field(repr=False)
    address: str
    name: str
    media_type: str
    received: datetime


class ArticleStore(Protocol):
    """The part of a record that tells a whole text."""

    def article(self, sha256: str, *, also: str | None = None) -> KeptArticle:
        """The text whose digest begins so; with the statement of id `also`, even if it stands no more.

        `UnknownId`, `AmbiguousId`; `VerbatimError` if a statement's words are not in the text.
        """
        ...

    def captured(self, sha256: str) -> Captured:
        """The capture whose bytes have this digest; `UnknownId`."""
        ...
