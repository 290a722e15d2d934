"""The page of a brief as a Word file: real styles, links and bookmarks, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sayso.answers.brief.blocks import Block
from sayso.answers.brief.docx_styles import ACCENT, MONO, styled
from sayso.answers.brief.runs import BREAK, Run

__all__ = ["docx_of"]

FIRST_TIME = (1980, 1, 1, 0, 0, 0)
"""When a file in a ZIP archive is of, at the earliest."""


def docx_of(blocks: Sequence[Block], *, title: str, author: str, day: date) -> bytes:
    """The blocks as DOCX; its properties give the brief's own day, not that of the building."""
    from docx import Document  # It takes longer to load than most commands to run.

    document = Document()
    styled(document)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = title, author, ""
    facts.last_modified_by, facts.revision, facts.language = author, 1, "en-GB"
    facts.created = facts.modified = datetime(day.year, day.month, day.day)
    numbers = iter(range(1, len(blocks) + 1))
    rows: list[Block] = []
    for block in [*blocks, Block("end")]:
        if block.kind == "row":
            rows.append(block)
            continue
        if rows:
            _table(document, rows)
            rows = []
        if block.kind != "end":
            _block(document, block, next(numbers))
    return _same_each_time(document)


def _same_each_time(document: Any) -> bytes:
    """The archive without the clock in its entries."""
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, FIRST_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


def _block(document: Any, block: Block, number: int) -> None:
    if block.kind == "rule":
        document.add_paragraph("* * *").alignment = 1
        return
    paragraph = document.add_paragraph(style=_style(block))
    if block.place:
        _bookmark(paragraph, block.place, number)
    if block.kind == "item" and block.number and "sources" in block.classes:
        _add(paragraph, [Run(f"{block.number}\t")])
    _add(paragraph, block.runs)
    if block.kind == "item" and "sources" not in block.classes and block.level > 1:
        from docx.shared import Cm

        paragraph.paragraph_format.left_indent = Cm(0.63 * (block.level + 1))


def _style(block: Block) -> str:
    if block.kind == "heading":
        return f"Heading {min(block.level, 3)}"
    if "facts" in block.classes:
        return "Source Facts"
    if "sources" in block.classes:
        return "Source"
    if block.kind == "item":
        return "List Number" if block.number else "List Bullet"
    plain = "Meta" if {"meta", "foot"} & block.classes else "Normal"
    return {"quote": "Quote", "caption": "Caption Line"}.get(block.kind, plain)


def _add(paragraph: Any, runs: Iterable[Run]) -> None:
    for run in runs:
        into = _link(paragraph, run.href) if run.href else paragraph
        _characters(into, run)


def _characters(into: Any, run: Run) -> None:
    from docx.oxml import OxmlElement
    from docx.text.run import Run as Characters

    element: Any = OxmlElement("w:r")
    (into._p if hasattr(into, "_p") else into).append(element)
    made = Characters(element, into)
    if run.text == BREAK:
        made.add_break()
        return
    made.text = run.text
    made.bold, made.italic = run.bold or None, run.italic or None
    if run.raised:
        from docx.shared import RGBColor

        made.font.superscript, made.font.color.rgb = True, RGBColor.from_string(ACCENT)
    if run.code:
        made.font.name = MONO


def _link(paragraph: Any, href: str) -> Any:
    """A link within the paragraph: to a bookmark of the file for `#name`, else outwards."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    if href.startswith("#"):
        link.set(qn("w:anchor"), href[1:])
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    return link


def _bookmark(paragraph: Any, name: str, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def _table(document: Any, rows: Sequence[Block]) -> None:
    table = document.add_table(rows=len(rows), cols=max(len(x.cells) for x in rows))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, runs in zip(line.cells, row.cells, strict=False):
            _add(cell.paragraphs[0], runs)
