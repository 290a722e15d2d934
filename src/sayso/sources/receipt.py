"""What is known of some bytes before they are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sayso.model import Capture, Told

__all__ = ["Receipt"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where bytes come from, when, and what the user and the server say of them."""

    address: str
    name: str
    received: datetime
    told: Told
    headers: tuple[tuple[str, str], ...] = ()

    def capture(self, content: bytes, media_type: str, part: str = "") -> Capture:
        """The capture of `content`; `part` says which part of the whole it is (`#L17`)."""
        return Capture(
            content=content,
            address=self.address + part,
            name=self.name + part,
            received=self.received,
            media_type=media_type,
            headers=self.headers,
            told=self.told,
        )

    @property
    def content_type(self) -> str:
        """What the server calls the bytes, empty for a file."""
        return next((value for key, value in self.headers if key.lower() == "content-type"), "")
