"""Which reader makes a document of which capture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sayso.documents import trouble
from sayso.documents.docx import read_docx
from sayso.documents.draft import Draft, finished
from sayso.documents.html import read_html
from sayso.documents.json_object import read_json
from sayso.documents.markdown import read_markdown
from sayso.documents.pdf import read_pdf
from sayso.documents.plain import read_plain
from sayso.model import Capture, Document, Problem

__all__ = ["documents"]

Reader = Callable[[Capture], Draft | Problem]
# A reader whose text of the same bytes changes gets a new number: the text of a document never changes.
READERS: Mapping[str, tuple[str, Reader]] = {
    "text/html": ("html/1", read_html),
    "text/plain": ("text/1", read_plain),
    "text/markdown": ("markdown/1", read_markdown),
    "application/pdf": ("pdf/1", read_pdf),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx/1", read_docx),
    "application/json": ("json/1", read_json),
}
UNKNOWN_BYTES = "application/octet-stream"
OLE = "application/x-ole-storage"
# What Word stores a locked DOCX as: [MS-OFFCRYPTO], 2.3.4.4.
LOCKED = "EncryptedPackage".encode("utf-16-le")


def documents(capture: Capture) -> Iterator[Document | Problem]:
    """The document that `capture` holds, then the notes on it; or the Problem why there is none."""
    media_type = capture.media_type.partition(";")[0].strip().lower()
    if not capture.content.strip():
        yield trouble.empty(capture.name)
    elif media_type in READERS:
        name, read = READERS[media_type]
        draft = read(capture)
        if isinstance(draft, Problem):
            yield draft
        elif not draft.text.strip():
            yield trouble.empty(capture.name)
        else:
            yield from finished(capture, draft, name)
    elif media_type == OLE and LOCKED in capture.content:
        yield trouble.encrypted(capture.name)
    elif media_type == UNKNOWN_BYTES:
        yield trouble.not_text(capture.name)
    else:
        yield trouble.unknown_format(capture.name, media_type)
