"""A checked draft as a Word document with a comment on each quotation."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from itertools import accumulate
from typing import cast

import docx
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.text.run import Run
from lxml import etree

from sayso.answers.check import Checked, Item
from sayso.answers.check.notes import comment
from sayso.documents.docx import paragraphs_of, pieces
from sayso.documents.normal import normalised
from sayso.model import Document, Span
from sayso.pipeline.drafts import DraftRead

__all__ = ["commented"]

AUTHOR, INITIALS = "sayso", "so"
RUN, TEXT, SETTINGS = qn("w:r"), qn("w:t"), qn("w:rPr")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
REFERENCES = (qn("w:footnoteReference"), qn("w:endnoteReference"))


def commented(draft: DraftRead, checked: Checked) -> bytes:
    """A copy of the author's Word document, else one made of the draft's text, with the verdicts as comments.

    Each comment is on the very words; for those of a footnote on its number in the text, for those of a header
    or footer on the end of the text, since Word has no comments in them.
    """
    if draft.reading.document.reader.startswith("docx/"):
        made = docx.Document(BytesIO(draft.capture.content))
    else:
        made = _made_of(checked.document)
    for item in checked.items:
        _comment(made, checked.document, item)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _made_of(document: Document) -> DocxDocument:
    made = docx.Document()
    for paragraph in document.paragraphs():
        made.add_paragraph(document.text_at(paragraph).strip())
    return made


def _comment(made: DocxDocument, document: Document, item: Item) -> None:
    paragraph, note, place = _paragraph_of(made, document, item.span)
    if note is not None:
        runs = _reference(made, note)
    elif place is None:
        runs = [Run(cast(CT_R, x), made) for x in paragraph.iter(RUN)]
    else:
        runs = _runs_at(made, paragraph, place)
    made.add_comment([runs[0], runs[-1]], comment(item), AUTHOR, INITIALS)


def _paragraph_of(
    made: DocxDocument, document: Document, span: Span
) -> tuple[etree._Element, int | None, tuple[int, int] | None]:
    """The paragraph in which the words stand, the number of the note that it is of, and their place in it.

    No place where the paragraph's characters were normalised as it was read: then all of it is meant.
    """
    words = document.text_at(span)
    at = 0
    best = None
    for paragraph, note in paragraphs_of(made):
        text = "".join(piece for _, piece in pieces(paragraph))
        read = normalised(text.strip())
        start = document.text.find(read, at)
        if start < 0:
            continue
        at = start + len(read)
        if start <= span.start < at:
            offset = text.find(text.strip()) + span.start - start
            exact = text[offset : offset + len(words)] == words
            best = paragraph, note, (offset, offset + len(words)) if exact else None
            break
    assert best is not None, f"{words!r} is in no paragraph"
    return best


def _reference(made: DocxDocument, note: int) -> list[Run]:
    """The run in the text that carries the number of this note; for what stands on every page the last of all."""
    for element in made.element.body.iter(*REFERENCES):
        if element.get(qn("w:id")) == str(note):
            return [Run(element.getparent(), made)]
    runs = [Run(x, made) for x in made.element.body.iter(RUN) if x.find(TEXT) is not None]
    return runs[-1:] or [made.add_paragraph().add_run()]


def _runs_at(made: DocxDocument, paragraph: etree._Element, place: tuple[int, int]) -> list[Run]:
    """The runs that hold just these characters of the paragraph, cut out of those that hold more."""
    start, end = place
    _cut(paragraph, end)
    _cut(paragraph, start)
    held = list(pieces(paragraph))
    starts = [0, *accumulate(len(words) for _, words in held)]
    elements = [x for (x, words), at in zip(held, starts, strict=False) if start <= at < end and words]
    return [Run(cast(CT_R, _parent(x)), made) for x in elements]


def _cut(paragraph: etree._Element, place: int) -> None:
    """Let a run begin at this character of the paragraph, if one does not yet."""
    at = 0
    for element, words in pieces(paragraph):
        if at <= place < at + len(words):
            _part(element, place - at)
            return
        at += len(words)


def _part(element: etree._Element, offset: int) -> None:
    run = _parent(element)
    number = run.index(element)
    rest = deepcopy(run)
    if offset and element.tag == TEXT:
        words = element.text or ""
        rest[number].text = words[offset:]
        element.text = words[:offset]
        for half in (element, rest[number]):
            half.set(SPACE, "preserve")
        number += 1
    for child in list(run)[number:]:
        run.remove(child)
    for child in list(rest)[: number - 1 if offset else number]:
        if child.tag != SETTINGS:
            rest.remove(child)
    if any(child.tag != SETTINGS for child in run):
        run.addnext(rest)
    else:
        _parent(run).replace(run, rest)


def _parent(element: etree._Element) -> etree._Element:
    # A run, and the words of one, always stand in something.
    parent = element.getparent()
    assert parent is not None
    return parent
