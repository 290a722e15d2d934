"""Word documents (DOCX)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as DocxDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from sayso.documents import trouble
from sayso.documents.draft import Draft
from sayso.documents.normal import normalised
from sayso.documents.plain import day_fact
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["PARTED", "paragraphs_of", "pieces", "read_docx"]

MOST_UNPACKED = 500_000_000
PARAGRAPH, TEXT, TAB, BREAK, RETURN = qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
HYPHEN = qn("w:noBreakHyphen")
# A text box is there twice, the second time for old programs; a paragraph's settings name tabs that are none.
PASSED_OVER = frozenset(
    {
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
        qn("w:pPr"),
        qn("w:rPr"),
        qn("w:moveFrom"),  # what was moved away; where it went it stands once more
    }
)
TYPE, NUMBER = qn("w:type"), qn("w:id")
PARTED = "\n\n"
"""What stands between two paragraphs."""
NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
EVERY_PAGES = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
EVERY_PAGE = -1
"""Stands for the number of a note where a paragraph is of a header or footer."""
WRITTEN = {TAB: "\t", BREAK: "\n", RETURN: "\n", HYPHEN: "-"}


def read_docx(capture: Capture) -> Draft | Problem:
    """The text of the body, tables, text boxes and tracked insertions among it, then that of the notes, the headers and the footers.

    A paragraph to a line; what a tracked change deleted is left out.
    """
    try:
        with ZipFile(BytesIO(capture.content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > MOST_UNPACKED:
            return _broken(capture, f"it would unpack to {unpacked:,} bytes")
        document = docx.Document(BytesIO(capture.content))
        paragraphs = paragraphs_of(document)
    except BadZipFile:
        return _broken(capture, "it is no zip archive, or a damaged one")
    except (OpcError, KeyError, ValueError, etree.XMLSyntaxError):
        return _broken(capture, "the archive holds no Word document")
    lines = ("".join(words for _, words in pieces(paragraph)).strip() for paragraph, _ in paragraphs)
    text = normalised(PARTED.join(lines))
    properties = document.core_properties
    made = properties.created
    return Draft(
        text,
        title=_stated(properties.title),
        byline=_stated(properties.author),
        published=day_fact(text)
        or (Fact(made.date().isoformat(), Where.PROPERTIES, guess=True) if made else None),
    )


def _broken(capture: Capture, why: str) -> Problem:
    return trouble.BROKEN_FILE.of(capture.name, kind="DOCX", why=why)


def _notes(document: DocxDocument) -> Iterator[tuple[etree._Element, int | None]]:
    """The paragraphs of footnotes and endnotes, each with the number of its note."""
    for relation in document.part.rels.values():
        if relation.reltype in NOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if note.get(TYPE) is None:  # one with a type is the line between text and notes
                    yield from ((x, int(note.get(NUMBER, "0"))) for x in note.iter(PARAGRAPH))


def _on_every_page(document: DocxDocument) -> Iterator[tuple[etree._Element, int]]:
    """The paragraphs of headers and footers, each text once: the first page and the even ones may have the same."""
    seen = set()
    for relation in document.part.rels.values():
        if relation.reltype in EVERY_PAGES and not relation.is_external:
            for paragraph in parse_xml(relation.target_part.blob).iter(PARAGRAPH):
                words = "".join(words for _, words in pieces(paragraph)).strip()
                if words not in seen and any(c.isalpha() for c in words):  # more than the page's number
                    seen.add(words)
                    yield paragraph, EVERY_PAGE


def paragraphs_of(document: DocxDocument) -> list[tuple[etree._Element, int | None]]:
    """The paragraphs with words, in the order in which they are read; those of notes with the note's number.

    Those of headers and footers, which stand on every page, have `EVERY_PAGE` for a number.
    """
    body = [(paragraph, None) for paragraph in document.element.body.iter(PARAGRAPH)]
    found = (*body, *_notes(document), *_on_every_page(document))
    return [x for x in found if "".join(words for _, words in pieces(x[0])).strip()]


def pieces(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The text below `element` in order, each piece with what holds it.

    Without that of paragraphs inside it, which come for themselves.
    """
    for child in element:
        if child.tag == TEXT:
            yield child, child.text or ""
        elif child.tag in WRITTEN:
            yield child, WRITTEN[child.tag]
        elif child.tag != PARAGRAPH and child.tag not in PASSED_OVER:
            yield from pieces(child)


def _stated(value: str | None) -> Fact | None:
    words = " ".join(normalised(value or "").split())
    return Fact(words, Where.PROPERTIES) if words else None
