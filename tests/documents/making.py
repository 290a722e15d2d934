"""Captures and files made for the tests, and what comes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx

from sayso.documents import documents
from sayso.model import Capture, Document, Problem, Told

MOMENT = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Line = tuple[float, float, float, str]


def capture(
    content: bytes | str,
    media_type: str = "text/plain",
    name: str = "dam.txt",
    *,
    address: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
    told: Told | None = None,
) -> Capture:
    """A capture of these bytes (text as UTF-8)."""
    stored = content.encode() if isinstance(content, str) else content
    where = address or f"file:///desk/{name}"
    return Capture(stored, where, name, MOMENT, media_type, headers, told or Told())


def read(one: Capture) -> tuple[Document, list[Problem]]:
    """The document of a capture that gives one, and the notes after it."""
    document, *notes = documents(one)
    assert isinstance(document, Document), document
    assert all(isinstance(note, Problem) for note in notes)
    return document, [note for note in notes if isinstance(note, Problem)]


def refused(one: Capture) -> Problem:
    """The Problem of a capture that gives no document."""
    (problem,) = documents(one)
    assert isinstance(problem, Problem)
    return problem


def page(body: str, head: str = "") -> str:
    """A page of HTML."""
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body>{body}</body></html>"


def pdf(pages: list[list[Line]], *, properties: str = "", encrypt: bool = False) -> bytes:
    """A PDF with lines of Helvetica at (x, y), in points from the lower left of a page of 600 by 800."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", font, f"<< {properties} >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj\n" for x, y, size, text in lines)
        stream = f"BT\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        resources = "/MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {len(objects)} 0 R {resources} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    trailer = "/Root 1 0 R /Info 4 0 R"
    if encrypt:
        # The check value of a password that is not the empty one.
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'12' * 16}> <{'12' * 16}>]"
    return _file(objects, trailer)


def _file(objects: list[str], trailer: str) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF".encode()


def column(texts: list[str], *, x: float = 50, top: float = 700, size: float = 11) -> list[Line]:
    """Lines one below the other; an empty one leaves a gap."""
    return [(x, top - 14 * at, size, text) for at, text in enumerate(texts) if text]


def word(document: docx.document.Document) -> bytes:
    """The file of a Word document."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
