"""PDF: paragraphs that read as text, and files that cannot be read."""

from __future__ import annotations

import pytest

from sayso.model import Cause, Document, Fact, Problem, Severity, Where
from tests.documents.making import Line, capture, column, pdf, read, refused

PDF = "application/pdf"


def text_of(pages: list[list[Line]]) -> str:
    return read(capture(pdf(pages), PDF, "dam.pdf"))[0].text


def test_a_document_with_its_properties() -> None:
    lines = column(["The minister said: “The gates of the dam", "will stay shut until spring.”"])
    properties = "/Title (Gates stay shut) /Author (Ana Ruiz) /CreationDate (D:20310312080000Z)"
    one = capture(pdf([lines], properties=properties), PDF, "dam.pdf")
    document, notes = read(one)
    assert document == Document(
        text="The minister said: “The gates of the dam will stay shut until spring.”",
        name="dam.pdf",
        title=Fact("Gates stay shut", Where.PROPERTIES),
        byline=Fact("Ana Ruiz", Where.PROPERTIES),
        published=Fact("2031-03-12", Where.PROPERTIES, guess=True),
        language=Fact("en", Where.DETECTED),
        address="file:///desk/dam.pdf",
        capture=one.sha256,
        reader="pdf/1",
    )
    assert [note.cause for note in notes] == [Cause.GUESSED_DATE]


LONG = "The minister of the Orrin Republic said that the gates of the dam would be kept shut"
SECOND = "through all of the winter and that nobody in the long valley had asked for any other"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        pytest.param(
            column([LONG, SECOND, "way.", "", "A second official agreed."]),
            [f"{LONG} {SECOND} way.", "A second official agreed."],
            id="a wider gap",
        ),
        pytest.param(
            column(
                [
                    LONG,
                    SECOND,
                    "way.",
                    "A second official agreed with what she had said on Monday to the press that",
                ]
            ),
            [
                f"{LONG} {SECOND} way.",
                "A second official agreed with what she had said on Monday to the press that",
            ],
            id="a short line that ends a sentence",
        ),
        pytest.param(
            [(50, 700, 16, "Gates stay shut"), *column([LONG, SECOND], top=680)],
            ["Gates stay shut", f"{LONG} {SECOND}"],
            id="another size",
        ),
        pytest.param(
            column(["The govern-", "ment stays."]), ["The government stays."], id="a word broken at its end"
        ),
        pytest.param(
            column(["A long-term plan is a long-", "term plan, she said."]),
            ["A long-term plan is a long-term plan, she said."],
            id="a hyphen that the text has elsewhere",
        ),
        pytest.param(
            column(["The Orrin-", "Velm treaty holds."]),
            ["The Orrin-Velm treaty holds."],
            id="a hyphen before a name",
        ),
    ],
)
def test_paragraphs(lines: list[Line], paragraphs: list[str]) -> None:
    assert text_of([lines]) == "\n\n".join(paragraphs)


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column(["The minister said that", "the gates would stay", "shut “until the end"], x=50)
    right = column(["of spring” and no", "longer than that."], x=320)
    assert text_of([[*left, *right]]) == (
        "The minister said that the gates would stay shut “until the end of spring” and no longer than that."
    )


def test_a_sentence_goes_on_over_the_page() -> None:
    heads = [(50.0, 780.0, 9.0, "The Velm Institute"), (300.0, 20.0, 9.0, "1")]
    first = [heads[0], *column([LONG, SECOND]), heads[1]]
    last = [heads[0], *column(["way until the spring."]), (300.0, 20.0, 9.0, "2")]
    assert text_of([first, last]) == f"{LONG} {SECOND} way until the spring."


def test_an_encrypted_file() -> None:
    content = pdf([column(["The gates stay shut."])], encrypt=True)
    assert refused(capture(content, PDF, "dam.pdf")) == Problem(
        Cause.ENCRYPTED,
        "dam.pdf",
        "It is locked with a password.",
        "Save a copy without the password and add that.",
    )


def test_a_scan() -> None:
    assert refused(capture(pdf([[], []]), PDF, "dam.pdf")) == Problem(
        Cause.NO_TEXT_LAYER,
        "dam.pdf",
        "None of its 2 pages holds text; it is most likely a scan.",
        "Run it through a program for text recognition (OCR) and add the result.",
    )


def test_a_scanned_page_among_others() -> None:
    document, notes = read(capture(pdf([column(["The gates stay shut."]), []]), PDF, "dam.pdf"))
    assert document.text == "The gates stay shut."
    assert notes[0] == Problem(
        Cause.NO_TEXT_LAYER,
        "dam.pdf",
        "No text was found on page 2.",
        "If a page is a scan, run the file through a program for text recognition (OCR) and add the result.",
        Severity.NOTE,
    )


@pytest.mark.parametrize("content", [b"%PDF-1.4\nand no more", b"%PDF-1.4\n" + b"\x00\xff" * 500])
def test_a_broken_file(content: bytes) -> None:
    problem = refused(capture(content, PDF, "dam.pdf"))
    assert (problem.cause, problem.thing) == (Cause.BROKEN_FILE, "dam.pdf")
    assert problem.message.startswith("It is called a PDF and cannot be opened as one: ")
    assert problem.advice
