"""What a brief is built to: one file each, the same bytes each time, readable by those who cannot see it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest

from sayso.answers.brief import Built, Format
from sayso.answers.brief.blocks import blocks_of
from sayso.answers.brief.to_markdown import markdown_of
from sayso.answers.brief.to_pdf import pdf_of
from sayso.model import ActorKind, Kind
from sayso.record import Store
from tests.answers.brief.made import article, brief, built, kept, line

DAM = article(
    line(
        "[“The gates will stay open,”] «Ana Ruiz» {told} reporters. [“We will not close them in May.”]",
        "Ana Ruiz",
        "Water Minister",
        kind=Kind.DIRECT,
        speaker_kind=ActorKind.PERSON,
    )
)
(RUIZ,) = (x.id[:8] for x in DAM.statements)
TEXT = brief(
    f"""Ruiz was *clear*: {{{{said {RUIZ}}}}}

{{{{said {RUIZ}}}}}

## What follows

- one **thing**, [told elsewhere](https://oster.example/a)
- and another

1. first
2. second

> We will not close them in May.

| day | flow |
| --- | --- |
| 13 March | 210 |
"""
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    record = kept(tmp_path, DAM)
    yield record
    record.close()


def made(store: Store, *formats: Format) -> Built:
    return built(store, TEXT, formats=formats)


def test_html_is_one_file(store: Store) -> None:
    page = made(store, Format.HTML).files[Format.HTML].decode()
    assert page.startswith("<!doctype html>")
    assert '<html lang="en-GB">' in page
    assert not re.search(r"<(script|link|img|iframe)\b|@import|url\(", page)
    assert '<sup class="cite"><a href="#source-1">1</a></sup>' in page
    assert '<li id="source-1" value="1">' in page


def test_markdown(store: Store) -> None:
    text = made(store, Format.MD).files[Format.MD].decode()
    assert "Ruiz was *clear*: “The gates will stay open,” … “We will not close them in May.”[1]" in text
    assert "## What follows\n\n-  one **thing**, [told elsewhere](https://oster.example/a)" in text
    assert (
        "\n\n1. first\n\n2. second\n\n> We will not close them in May.\n\n| day | flow |\n| --- | --- |\n| 13 March | 210 |"
        in text
    )


def test_docx_has_styles_links_and_bookmarks(store: Store) -> None:
    document = docx.Document(io.BytesIO(made(store, Format.DOCX).files[Format.DOCX]))
    by_style: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        assert paragraph.style
        by_style.setdefault(str(paragraph.style.name), []).append(paragraph.text)
    assert by_style["Heading 1"] == ["The dam"]
    assert by_style["Heading 2"] == ["What follows", "Sources"]
    assert by_style["Quote"][0] == "“The gates will stay open,” … “We will not close them in May.”"
    assert by_style["Caption Line"][0].startswith("Ana Ruiz, Water Minister")
    assert by_style["Source"] == ["1\tHalm Courier, The dam, 14\xa0March 2031."]
    assert by_style["List Bullet"] == ["one thing, told elsewhere", "and another"]
    assert [c.text for c in document.tables[0].rows[1].cells] == ["13\xa0March", "210"]
    xml = document.element.xml
    assert 'w:anchor="source-1"' in xml
    assert 'w:name="source-1"' in xml
    facts = document.core_properties
    assert (facts.title, facts.author, str(facts.created)[:10]) == ("The dam", "Mira Holt", "2031-03-16")


def plain(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


@pytest.mark.usefixtures("pango")
def test_pdf_is_tagged(store: Store) -> None:
    content = made(store, Format.PDF).files[Format.PDF]
    document = pypdfium2.PdfDocument(content)
    assert document.is_tagged()
    assert document.get_metadata_value("Title") == "The dam"
    assert document.get_metadata_value("Author") == "Mira Holt"
    page = document[0].get_textpage().get_text_bounded()
    assert "“The gates will stay open,” … “We will not close them in May.”" in page
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    assert any(b"pdfuaid:part" in plain(x) for x in streams)
    document.close()


@pytest.mark.usefixtures("pango")
def test_the_same_brief_is_the_same_bytes(store: Store) -> None:
    assert made(store, *Format).files == made(store, *Format).files


def test_a_docx_has_no_clock_in_it(store: Store) -> None:
    with zipfile.ZipFile(io.BytesIO(made(store, Format.DOCX).files[Format.DOCX])) as archive:
        assert {x.date_time for x in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.usefixtures("pango")
def test_nothing_is_fetched_for_a_pdf(store: Store) -> None:
    page = '<html lang="en"><title>Dam</title><p>Dam<img src="http://127.0.0.1:9/x.png" alt="x"></p></html>'
    assert pdf_of(page).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>a\n  b<br>c</p>", "a b  \nc\n"),
        ("<h2>Dam</h2><p>*not* _this_ but a_b</p>", "## Dam\n\n\\*not\\* \\_this\\_ but a_b\n"),
        ("<p>1. not a list</p><p># nor a heading</p>", "\\1. not a list\n\n\\# nor a heading\n"),
        ("<ol start='3'><li><p>c</p><p>more</p></li><li>d</li></ol>", "3. c\n\n   more\n\n4. d\n"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "-  a\n\n   -  b\n"),
        ("<p><a href='https://a.example/'>https://a.example/</a> <code>x*y</code></p>", "<https://a.example/> `x*y`\n"),
        ("<pre><code>x\n y</code></pre><hr>", "```\nx\n y\n```\n\n---\n"),
        ("<p>one<!-- not seen --> two</p><script>no()</script><p> </p>", "one two\n"),
    ],
)  # fmt: skip
def test_a_page_as_markdown(page: str, text: str) -> None:
    assert markdown_of(blocks_of(page)) == text
