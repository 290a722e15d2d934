"""What kind of file some bytes are: by their beginning first, by their name second."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

__all__ = ["DOCX", "HTML", "JSON", "JSON_LINES", "MARKDOWN", "OTHER", "PDF", "TEXT", "ZIP", "media_type_of"]

HTML = "text/html"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JSON = "application/json"
JSON_LINES = "application/x-ndjson"
ZIP = "application/zip"
OTHER = "application/octet-stream"
FEED = "application/rss+xml"

BY_SUFFIX = {
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".pdf": PDF,
    ".docx": DOCX,
    ".json": JSON,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
}
BY_HEADER = {
    "application/xhtml+xml": HTML,
    "text/x-markdown": MARKDOWN,
    "application/jsonl": JSON_LINES,
    "application/ndjson": JSON_LINES,
    "application/json-lines": JSON_LINES,
    "application/ld+json": JSON,
}
BY_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
HTML_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
FEED_OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
JSON_OBJECT_LINE = re.compile(rb"\s*\{.*\}\s*\n\s*\{")
FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*\r?\n")
KNOWN = frozenset(BY_SUFFIX.values())


def media_type_of(head: bytes, name: str, header: str = "") -> str:
    """The media type of what begins with `head` (some thousand bytes) and is called `name`.

    What the bytes are without doubt (a PDF, a zip, a page of HTML, something that is no text) wins;
    then the `header` of a server, then the suffix, then how the text begins.
    """
    named = _by_header(header) or BY_SUFFIX.get(_suffix(name), "")
    magic = _by_magic(head, named)
    if magic:
        return magic
    if _is_binary(head):
        return named if named in (PDF, DOCX) else OTHER
    plain = head.replace(b"\x00", b"")
    plain = plain.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if FEED_OPENING.match(plain):
        return FEED
    # A server's error page under the name of a PDF is common, a text that opens as a page is too.
    if named not in (JSON, JSON_LINES, MARKDOWN) and HTML_OPENING.match(plain):
        return HTML
    if named == TEXT and not header:
        return TEXT
    if named and named != TEXT and named != PDF:
        return named
    return _by_opening(plain)


def _suffix(name: str) -> str:
    path = urlsplit(name).path if "://" in name else name
    return PurePosixPath(path.replace("\\", "/")).suffix.lower()


def _by_header(header: str) -> str:
    kind = header.partition(";")[0].strip().lower()
    kind = BY_HEADER.get(kind, kind)
    return kind if kind in KNOWN else ""


def _by_magic(head: bytes, named: str) -> str:
    if b"%PDF-" in head[:1024] and not HTML_OPENING.match(head):
        return PDF
    if head.startswith(b"PK\x03\x04"):
        is_docx = named == DOCX or b"word/" in head
        return DOCX if is_docx else ZIP
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in BY_MAGIC if head.startswith(magic)), "")


def _is_binary(head: bytes) -> bool:
    """Whether these bytes are no text: NULs outside UTF-16, or many control characters."""
    if head.startswith(UTF16_MARKS) or _is_utf16(head):
        return False
    controls = sum(head.count(bytes([code])) for code in (*range(0, 9), *range(14, 27)))
    return b"\x00" in head or controls * 20 > len(head)


def _is_utf16(head: bytes) -> bool:
    """Whether the NULs stand as in a text in Latin letters in UTF-16: every second byte, and nowhere else."""
    odd, even = head[1::2].count(0), head[::2].count(0)
    return min(odd, even) == 0 and max(odd, even) * 4 > len(head) >= 8


def _by_opening(plain: bytes) -> str:
    if JSON_OBJECT_LINE.match(plain):
        return JSON_LINES
    if plain.lstrip().startswith((b'{"', b"{\n", b"{\r\n", b'[{"', b"[\n")):
        return JSON
    return MARKDOWN if FRONT_MATTER.match(plain) else TEXT
