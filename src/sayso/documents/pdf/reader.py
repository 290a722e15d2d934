"""A PDF as a document."""

from __future__ import annotations

import re

import pypdfium2

from sayso.documents import trouble
from sayso.documents.days import day_of
from sayso.documents.draft import Draft
from sayso.documents.normal import normalised
from sayso.documents.pdf.lines import body_lines, lines_of
from sayso.documents.pdf.paragraphs import paragraphs
from sayso.documents.plain import day_fact
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["read_pdf"]

# What programs write there that nobody gave as a title.
NO_TITLE = re.compile(r"microsoft word|untitled|.*\.(?:docx?|pdf|indd|qxd|odt|rtf)$", re.IGNORECASE)
PDF_DAY = re.compile(r"D:(\d{8})")


def read_pdf(capture: Capture) -> Draft | Problem:
    """The text of all pages, a paragraph to a line; what stands in the file's properties about it."""
    try:
        pdf = pypdfium2.PdfDocument(capture.content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return trouble.ENCRYPTED.of(capture.name)
        return trouble.BROKEN_FILE.of(capture.name, kind="PDF", why=error)
    try:
        return _draft(pdf, capture.name)
    except pypdfium2.PdfiumError as error:
        return trouble.BROKEN_FILE.of(capture.name, kind="PDF", why=error)
    finally:
        pdf.close()


def _draft(pdf: pypdfium2.PdfDocument, name: str) -> Draft | Problem:
    pages = [lines_of(page, number) for number, page in enumerate(pdf, start=1)]
    bare = [number for number, lines in enumerate(pages, start=1) if not lines]
    if len(bare) == len(pages):
        return trouble.NO_TEXT_LAYER.of(name, pages=len(pages))
    text = normalised("\n\n".join(paragraphs(body_lines(pages))))
    properties = pdf.get_metadata_dict(skip_empty=True)
    title = normalised(properties.get("Title", "")).strip()
    byline = normalised(properties.get("Author", "")).strip()
    return Draft(
        text,
        title=Fact(title, Where.PROPERTIES) if title and not NO_TITLE.match(title) else None,
        byline=Fact(byline, Where.PROPERTIES) if byline else None,
        published=day_fact(text) or _made(properties.get("CreationDate", "")),
        notes=(trouble.PAGES_WITHOUT_TEXT.of(name, pages=", ".join(map(str, bare))),) if bare else (),
    )


def _made(stamp: str) -> Fact | None:
    """The day on which the file was made: a guess at the day of publication."""
    found = PDF_DAY.match(stamp)
    day = day_of(found[1]) if found else None
    return Fact(day, Where.PROPERTIES, guess=True) if day else None
