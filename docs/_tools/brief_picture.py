"""The picture of a brief: drafted from the sample articles, built to PDF, its pages side by side."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

import pypdfium2
from PIL import Image

import sayso
from sayso.answers.brief import Format, Wanted, draft
from sayso.pipeline.briefs import build_file

__all__ = ["brief_picture"]

SCALE, ROOM = 1.5, 60
"""Pixels a point, and pixels around a page."""
DESK = "#ebeae5"


def brief_picture(record: sayso.Store, now: datetime) -> Image.Image:
    """The pages of a brief on Ruvan Thessel."""
    day = now.date()
    title = "Thessel: “I never refused an inspection”"
    made = draft(record, Wanted(by="Thessel"), day=day, record_day=day, title=title, author="River desk")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thessel.md"
        path.write_text(made.text, encoding="utf-8")
        (pdf,) = build_file(record, path, now=now, formats=(Format.PDF,)).paths
        document = pypdfium2.PdfDocument(pdf.read_bytes())
    pages = [x.render(scale=SCALE).to_pil() for x in document]
    width = sum(x.width + ROOM for x in pages) + ROOM
    whole = Image.new("RGB", (width, pages[0].height + 2 * ROOM), DESK)
    for number, page in enumerate(pages):
        whole.paste(page, (ROOM + number * (page.width + ROOM), ROOM))
    return whole
