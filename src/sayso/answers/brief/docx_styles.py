"""The look of a brief as a Word file: the page, and the styles by name."""

from __future__ import annotations

from typing import Any

__all__ = ["ACCENT", "MONO", "styled"]

INK, SOFT, ACCENT = "1A1D21", "5B636D", "8A2A1F"

SERIF, SANS, MONO = "Georgia", "Arial", "Courier New"


def styled(document: Any) -> None:
    """Give a new document its page and its styles: Meta, Caption Line, Source and Source Facts beside Word's own."""
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
