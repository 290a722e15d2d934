"""The sources of a brief: each archived text that it quotes, numbered in the order of their first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sayso.model import Document, UnknownId, sha256_hex, value_of
from sayso.record.contract import Carrier, Entry, Store

__all__ = ["CaptureTrouble", "Source", "numbered"]


class CaptureTrouble(Exception):
    """Why a text's capture does not stand for it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source: what is known of its publication, when it was captured, and what makes it checkable.

    `captured` is an aware time; `capture` the SHA-256 of the bytes as received, `document` that of the
    text made from them. `carriers` are other publications of the words quoted.
    """

    number: int
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    address: str | None
    captured: datetime
    capture: str
    document: str
    carriers: tuple[Carrier, ...] = ()


def numbered(store: Store, used: Sequence[tuple[Document, Entry | None]]) -> dict[str, Source]:
    """The sources of these documents by their digests; `CaptureTrouble` for one whose capture does not fit."""
    out: dict[str, Source] = {}
    for document in dict.fromkeys(x for x, _ in used):
        carriers = [c for d, entry in used if d == document and entry for c in entry.carriers]
        others = dict.fromkeys(x for x in carriers if x.document != document.sha256)
        out[document.sha256] = _source(store, len(out) + 1, document, tuple(others))
    return out


def captured(store: Store, document: Document) -> tuple[str, datetime]:
    """The digest of the text's capture, hashed again from the bytes in the record, and when it was received."""
    if document.capture is None:
        raise CaptureTrouble(f"{document.name} was kept without a capture; add it again from where it is")
    try:
        kept = store.captured(document.capture)
    except UnknownId:
        raise CaptureTrouble(
            f"the record has no capture of {document.name}; add it again, or put back a backup of the record"
        ) from None
    digest = sha256_hex(kept.content)
    if digest != document.capture:
        raise CaptureTrouble(
            f"the capture of {document.name} has the digest {digest[:12]}…, not {document.capture[:12]}… as cited; "
            "the record was changed from outside: put back a backup"
        )
    return digest, kept.received


def _source(store: Store, number: int, document: Document, carriers: tuple[Carrier, ...]) -> Source:
    digest, received = captured(store, document)
    return Source(
        number=number,
        publisher=value_of(document.publisher),
        title=value_of(document.title),
        byline=value_of(document.byline),
        published=value_of(document.published),
        address=document.address,
        captured=received,
        capture=digest,
        document=document.sha256,
        carriers=carriers,
    )
