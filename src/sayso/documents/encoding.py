"""From bytes to text, saying what had to be assumed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sayso.documents.trouble import ENCODING_ASSUMED
from sayso.model import Problem

__all__ = ["Decoded", "decoded"]

# The UTF-32 mark of little endian begins with the UTF-16 one, so it is asked for first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers do (WHATWG Encoding Standard, 4.2): these names mean Windows-1252.
WINDOWS_1252 = frozenset({"iso8859-1", "ascii", "latin-1", "latin_1", "iso-8859-1"})
SAMPLE = 1 << 16
LETTERS = re.compile(rb"[A-Za-z]")
HIGH = re.compile(rb"[\x80-\xff]")
WESTERN_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether that was only assumed."""

    text: str
    encoding: str
    assumed: bool = False

    def problems(self, name: str) -> tuple[Problem, ...]:
        """The note on an encoding that nobody stated."""
        return (ENCODING_ASSUMED.of(name, encoding=self.encoding),) if self.assumed else ()


def decoded(content: bytes, declared: str | None = None) -> Decoded:
    """The text of `content`: by its byte order mark, as UTF-8, as `declared`, else as assumed.

    Valid UTF-8 that says it is something else is UTF-8: servers send the wrong name more often
    than a text in another encoding is valid UTF-8 by chance.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(encoding, errors="replace"), encoding)
    stated = _known(declared)
    if stated and stated.startswith("iso2022") and b"\x1b" in content:
        return Decoded(content.decode(stated, errors="replace"), stated)
    for name in filter(None, (_utf16_without_mark(content), "utf-8", stated)):
        text = _strictly(content, name)
        if text is not None:
            return Decoded(text, name)
    return _assumed(content)


def _known(declared: str | None) -> str | None:
    """Python's name for a declared encoding, if it has one."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except LookupError:
        return None
    return "cp1252" if name in WINDOWS_1252 else name


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 in the byte order in which a text in Latin letters has a NUL in every second byte, and nowhere else."""
    head = content[:SAMPLE]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if min(odd, even) > 0 or max(odd, even) * 4 <= len(head) or len(head) < 8:
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _assumed(content: bytes) -> Decoded:
    head = content[:SAMPLE]
    letters, high = len(LETTERS.findall(head)), len(HIGH.findall(head))
    # Guessers take a few accents in a short Western text for half a dozen other code pages.
    western = high < WESTERN_SHARE * (letters + high)
    text = _strictly(content, "cp1252") if western else None
    if text is not None:
        return Decoded(text, "cp1252", assumed=True)
    best = from_bytes(head).best()
    encoding = best.encoding if best else "cp1252"
    return Decoded(content.decode(encoding, errors="replace"), encoding, assumed=True)
