"""What the headers of an answer say of its content."""

from __future__ import annotations

import re

from sayso.model import Capture

__all__ = ["declared_charset"]

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def declared_charset(capture: Capture) -> str | None:
    """The encoding that the server names, if it names one."""
    header = next((value for key, value in capture.headers if key.lower() == "content-type"), "")
    found = CHARSET.search(header)
    return found[1] if found else None
