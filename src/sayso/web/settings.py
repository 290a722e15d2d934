"""What the server is told when it starts."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LOOPBACK", "Settings", "names_of"]

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine to itself."""
HTTP_PORT = 80


def names_of(host: str, port: int, others: tuple[str, ...] = ()) -> frozenset[str]:
    """What a request to this server may name as its `Host`: the loopback's names, `host`, and `others`.

    >>> sorted(names_of("127.0.0.1", 8000))
    ['127.0.0.1:8000', '[::1]:8000', 'localhost:8000']
    """
    bracketed = f"[{host}]" if ":" in host and not host.startswith("[") else host
    names = {*LOOPBACK, bracketed, *others} - {"0.0.0.0", "[::]"}
    with_port = {f"{x.lower()}:{port}" for x in names}
    return frozenset(with_port | names if port == HTTP_PORT else with_port)


@dataclass(frozen=True, slots=True)
class Settings:
    """Names by which the server may be called, the password it asks for, and what it takes at most.

    `password` is an argon2 hash, None for no login; `body_bytes` bounds a whole request, `files` the
    number of files in one; `by` is the name under which judgements are made unless a reviewer gives another.
    With `fetch_private`, those who know the password may have pages of the server's own network fetched.
    """

    hosts: frozenset[str]
    password: str | None = None
    body_bytes: int = 64 * 1024 * 1024
    files: int = 100
    by: str = "reader"
    fetch_private: bool = False

    @property
    def public_only(self) -> bool:
        """Whether Add fetches from public addresses alone: where others than the user of this machine ask."""
        return self.password is not None and not self.fetch_private
