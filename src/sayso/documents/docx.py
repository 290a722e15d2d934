"""Word documents (DOCX)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from sayso.documents import trouble
from sayso.documents.draft import Draft
from sayso.documents.normal import normalised
from sayso.documents.plain import day_fact
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["read_docx"]

MOST_UNPACKED = 500_000_000
PARAGRAPH, TEXT, TAB, BREAK, RETURN = qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
HYPHEN = qn("w:noBreakHyphen")
# A text box is there twice, the second time for old programs; a paragraph's settings name tabs that are none.
PASSED_OVER = frozenset(
    {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", qn("w:pPr"), qn("w:rPr")}
)
WRITTEN = {TAB: "\t", BREAK: "\n", RETURN: "\n", HYPHEN: "-"}


def read_docx(capture: Capture) -> Draft | Problem:
    """The text of the body, tables, text boxes and tracked insertions among it, a paragraph to a line."""
    try:
        with ZipFile(BytesIO(capture.content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > MOST_UNPACKED:
            return trouble.broken_file(capture.name, "DOCX", f"it would unpack to {unpacked:,} bytes")
        document = docx.Document(BytesIO(capture.content))
    except BadZipFile:
        return trouble.broken_file(capture.name, "DOCX", "it is no zip archive, or a damaged one")
    except (OpcError, KeyError, ValueError, etree.XMLSyntaxError):
        return trouble.broken_file(capture.name, "DOCX", "the archive holds no Word document")
    lines = ["".join(_words(paragraph)).strip() for paragraph in document.element.body.iter(PARAGRAPH)]
    text = normalised("\n\n".join(line for line in lines if line))
    properties = document.core_properties
    made = properties.created
    return Draft(
        text,
        title=_stated(properties.title),
        byline=_stated(properties.author),
        published=day_fact(text)
        or (Fact(made.date().isoformat(), Where.PROPERTIES, guess=True) if made else None),
    )


def _words(element: etree._Element) -> Iterator[str]:
    """The text below `element` in order, without that of paragraphs inside it, which come for themselves."""
    for child in element:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in WRITTEN:
            yield WRITTEN[child.tag]
        elif child.tag != PARAGRAPH and child.tag not in PASSED_OVER:
            yield from _words(child)


def _stated(value: str | None) -> Fact | None:
    words = " ".join(normalised(value or "").split())
    return Fact(words, Where.PROPERTIES) if words else None
