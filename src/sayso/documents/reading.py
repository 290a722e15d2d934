"""Which reader makes a document of which capture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sayso.documents import trouble
from sayso.documents.draft import Draft, finished
from sayso.model import Capture, Document, Problem

__all__ = ["documents"]

Reader = Callable[[Capture], Draft | Problem]
UNKNOWN_BYTES = "application/octet-stream"
OLE = "application/x-ole-storage"
# What Word stores a locked DOCX as: [MS-OFFCRYPTO], 2.3.4.4.
LOCKED = "EncryptedPackage".encode("utf-16-le")


def documents(capture: Capture) -> Iterator[Document | Problem]:
    """The document that `capture` holds, then the notes on it; or the Problem why there is none."""
    media_type = capture.media_type.partition(";")[0].strip().lower()
    found = _reader_of(media_type)
    if not capture.content.strip():
        yield trouble.EMPTY.of(capture.name)
    elif found:
        name, read = found
        draft = read(capture)
        if isinstance(draft, Problem):
            yield draft
        elif not draft.text.strip():
            yield trouble.EMPTY.of(capture.name)
        else:
            yield from finished(capture, draft, name)
    elif media_type == OLE and LOCKED in capture.content:
        yield trouble.ENCRYPTED.of(capture.name)
    elif media_type == UNKNOWN_BYTES:
        yield trouble.NOT_TEXT.of(capture.name)
    else:
        yield trouble.UNKNOWN_FORMAT.of(capture.name, media_type=media_type)


def _reader_of(media_type: str) -> tuple[str, Reader] | None:
    """The reader of such captures and its name; each is imported when a capture first needs it.

    A reader whose text of the same bytes changes gets a new number: the text of a document never changes.
    """
    match media_type:
        case "text/html":
            from sayso.documents.html import read_html

            return "html/1", read_html
        case "text/plain":
            from sayso.documents.plain import read_plain

            return "text/1", read_plain
        case "text/markdown":
            from sayso.documents.markdown import read_markdown

            return "markdown/1", read_markdown
        case "application/pdf":
            from sayso.documents.pdf import read_pdf

            return "pdf/1", read_pdf
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
            from sayso.documents.docx import read_docx

            return "docx/3", read_docx
        case "application/json":
            from sayso.documents.json_object import read_json

            return "json/1", read_json
        case _:
            return None
