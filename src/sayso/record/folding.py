"""Names and words as they are compared."""

from __future__ import annotations

import unicodedata

__all__ = ["folded", "same_words"]


def folded(name: str) -> str:
    """A name for comparing: lower case, no accents, one space around and between its words."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain.casefold()).split()
    return f" {' '.join(words)} "


def same_words(text: str) -> str:
    """The words of a passage alone, for telling that two copies carry the same one."""
    return folded(text).strip()
