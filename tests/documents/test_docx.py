"""Word documents: all their words, and files that are none."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sayso.model import Cause, Document, Fact, Problem, Where
from tests.documents.making import DOCX, capture, read, refused, word


def test_a_document_with_a_table_and_properties() -> None:
    made = docx.Document()
    made.core_properties.title = "Gates stay shut"
    made.core_properties.author = "Ana Ruiz"
    made.core_properties.created = datetime(2031, 3, 12, 8, tzinfo=UTC)
    made.add_heading("Gates stay shut", 1)
    made.add_paragraph("The minister said: “We have kept ").add_run("our word").bold = True
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "RUIZ:"
    table.cell(0, 1).text = "“Until spring.”"
    made.add_paragraph("Talks go on.")
    one = capture(word(made), DOCX, "dam.docx")
    document, notes = read(one)
    assert document == Document(
        text="Gates stay shut\n\nThe minister said: “We have kept our word\n\nRUIZ:\n\n“Until spring.”\n\nTalks go on.",
        name="dam.docx",
        title=Fact("Gates stay shut", Where.PROPERTIES),
        byline=Fact("Ana Ruiz", Where.PROPERTIES),
        published=Fact("2031-03-12", Where.PROPERTIES, guess=True),
        language=Fact("en", Where.DETECTED),
        address="file:///desk/dam.docx",
        capture=one.sha256,
        reader="docx/3",
    )
    assert [note.cause for note in notes] == [Cause.GUESSED_DATE]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:r><w:t>“We stay,”</w:t><w:br/><w:t>she said.</w:t></w:r>", "“We stay,”\nshe said."),
        ("<w:ins><w:r><w:t>“We stay.”</w:t></w:r></w:ins>", "“We stay.”"),
        ("<w:r><w:t>“We </w:t></w:r><w:del><w:r><w:delText>go</w:delText></w:r></w:del>", "“We"),
        (
            "<w:moveFrom><w:r><w:t>“We go.”</w:t></w:r></w:moveFrom>"
            "<w:r><w:t>So it is. </w:t></w:r><w:moveTo><w:r><w:t>“We go.”</w:t></w:r></w:moveTo>",
            "So it is. “We go.”",
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>“We stay.”</w:t></w:r></w:sdtContent></w:sdt>", "“We stay.”"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:tab/><w:t>No.</w:t></w:r>", "No."),
    ],
    ids=[
        "line break",
        "tracked insertion",
        "tracked deletion",
        "tracked move",
        "content control",
        "tab stops",
    ],
)
def test_words_wherever_word_puts_them(markup: str, text: str) -> None:
    made = docx.Document()
    made.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{markup}</w:p>"))
    assert read(capture(word(made), DOCX, "dam.docx"))[0].text == text


FOOTNOTES = f"""<w:footnotes {nsdecls("w")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/><w:t>—</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Ruiz said: “We wrote it down.”</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""


def with_footnotes() -> bytes:
    made = docx.Document()
    made.add_paragraph("The gates stay shut.")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, FOOTNOTES.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return word(made)


def test_footnotes_come_after_the_text() -> None:
    text = read(capture(with_footnotes(), DOCX, "dam.docx"))[0].text
    assert text == "The gates stay shut.\n\nRuiz said: “We wrote it down.”"


def renamed_zip() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        packed.writestr("notes.txt", "The gates stay shut.")
    return stream.getvalue()


def test_headers_and_footers_come_last_and_once() -> None:
    made = docx.Document()
    made.add_paragraph("The gates stay shut.")
    section = made.sections[0]
    section.header.paragraphs[0].text = "River desk"
    section.footer.paragraphs[0].text = "12"  # the page's number
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "River desk"
    document, _ = read(capture(word(made), DOCX, "dam.docx"))
    assert document.text == "The gates stay shut.\n\nRiver desk"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (renamed_zip(), "the archive holds no Word document"),
        (b"PK\x03\x04 and no more", "it is no zip archive, or a damaged one"),
        (word(docx.Document())[:-500], "it is no zip archive, or a damaged one"),
    ],
    ids=["renamed zip", "no zip", "cut off"],
)
def test_what_is_only_called_a_docx(content: bytes, why: str) -> None:
    assert refused(capture(content, DOCX, "dam.docx")) == Problem(
        Cause.BROKEN_FILE,
        "dam.docx",
        f"It is called a DOCX and cannot be opened as one: {why}.",
        "Open it in the program that made it and save it again, or give it the suffix of what it is.",
    )


def test_a_locked_document() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert refused(capture(content, "application/x-ole-storage", "dam.docx")).cause == Cause.ENCRYPTED
    other = refused(capture(content[:500], "application/x-ole-storage", "dam.doc"))
    assert (other.cause, other.thing) == (Cause.UNKNOWN_FORMAT, "dam.doc")
