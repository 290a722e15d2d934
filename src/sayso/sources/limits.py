"""How much is taken in, how long it may take, how often it is tried."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one capture.

    `max_bytes` bounds its content (a line, for JSON Lines). For an address, `patience` is how long
    one answer or one more piece of it may be waited for, and `total` how long the whole page may
    take, both in seconds; `redirects` how many are followed; `attempts` how often a broken
    connection is tried, with `pause` seconds before the second attempt and twice that before the third.
    """

    max_bytes: int = 100_000_000
    patience: float = 20.0
    total: float = 120.0
    redirects: int = 10
    attempts: int = 3
    pause: float = 0.5
