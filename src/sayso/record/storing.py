"""How a record keeps bytes and moments."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime

from sayso.model import RecordError

__all__ = ["stored", "unpacked", "utc"]


def stored(content: bytes) -> bytes:
    """Bytes as the record keeps them: zlib."""
    return zlib.compress(content, 6)


def unpacked(content: bytes) -> bytes:
    """Bytes as they were; `RecordError` if they cannot be had back."""
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise RecordError("bytes kept in the record are damaged; put back a backup of the record") from error


def utc(moment: datetime) -> datetime:
    """An aware moment as the database keeps it: UTC without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)
