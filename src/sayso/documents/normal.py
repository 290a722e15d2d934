"""The one normalisation of a text, after which it never changes."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["normalised"]

NEWLINE = re.compile("\r\n?|[\u2028\u2029]")
# Soft hyphen, zero-width space, word joiner, byte order mark. The zero-width joiners U+200C and U+200D stay:
# they spell words in Persian and in the scripts of India.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def normalised(text: str) -> str:
    r"""`text` in NFC with `\n` for every line break, without what cannot be seen.

    Soft hyphens, zero-width spaces, word joiners and byte order marks go; half a surrogate pair,
    which no file can hold, becomes U+FFFD. Nothing else is touched: white space at the edges stays.
    """
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        text = NEWLINE.sub("\n", text)
    if text.isascii():
        return text
    text = LONE_SURROGATE.sub("\ufffd", INVISIBLE.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
