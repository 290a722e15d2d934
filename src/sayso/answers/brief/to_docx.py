"""The page of a brief as a Word file: real styles, links and bookmarks, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sayso.answers.brief.blocks import BREAK, Block, Run

__all__ = ["docx_of"]

INK, SOFT, ACCENT = "1A1D21", "5B636D", "8A2A1F"
SERIF, SANS, MONO = "Georgia", "Arial", "Courier New"
FIRST_TIME = (1980, 1, 1, 0, 0, 0)
"""When a file in a ZIP archive is of, at the earliest."""


def docx_of(blocks: Sequence[Block], *, title: str, author: str, day: date) -> bytes:
    """The blocks as DOCX; its properties give the brief's own day, not that of the building."""
    from docx import Document  # It takes longer to load than most commands to run.

    document = Document()
    _styled(document)
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


def _styled(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin = section.bottom_margin = Cm(2.6)
    styles = document.styles
    _font(styles["Normal"], SERIF, 10.5, INK)
    styles["Normal"].paragraph_format.space_after = Pt(7)
    styles["Normal"].paragraph_format.line_spacing = 1.25
    for level, size, before in ((1, 20, 0), (2, 11, 16), (3, 10.5, 12)):
        style = styles[f"Heading {level}"]
        _font(style, SERIF if level == 1 else SANS, size, INK, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(5)
    for name, face, size, colour in (
        ("Meta", SANS, 9, SOFT),
        ("Caption Line", SANS, 9, SOFT),
        ("Source", SERIF, 10, INK),
        ("Source Facts", SANS, 8, SOFT),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _font(style, face, size, colour)
    _font(styles["Quote"], SERIF, 11.5, INK, italic=False)
    styles["Quote"].paragraph_format.left_indent = Cm(0.8)
    styles["Quote"].paragraph_format.space_after = Pt(2)
    styles["Quote"].paragraph_format.keep_with_next = True
    styles["Caption Line"].paragraph_format.left_indent = Cm(0.8)
    styles["Caption Line"].paragraph_format.space_after = Pt(10)
    styles["Meta"].paragraph_format.space_after = Pt(18)
    for name in ("Source", "Source Facts"):
        styles[name].paragraph_format.left_indent = Cm(0.9)
        styles[name].paragraph_format.space_after = Pt(1 if name == "Source" else 7)
        styles[name].paragraph_format.line_spacing = 1.1
    styles["Source"].paragraph_format.first_line_indent = Cm(-0.9)
    styles["Source"].paragraph_format.keep_with_next = True
    styles["Source"].paragraph_format.tab_stops.add_tab_stop(Cm(0.9))


def _font(
    style: Any, face: str, size: float, colour: str, *, bold: bool = False, italic: bool = False
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.name, font.size, font.bold, font.italic = face, Pt(size), bold, italic
    font.color.rgb = RGBColor.from_string(colour)
    for link in style.element.findall(qn("w:link")):  # Its character style would bring the old look back.
        style.element.remove(link)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), face)
    for kind in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)


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
