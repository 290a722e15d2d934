"""Plain text: kept character for character, in whatever encoding it comes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.documents import documents
from sayso.model import Cause, Document, Fact, Problem, Severity, Told, Where
from sayso.sources import captures
from tests.conftest import NOW
from tests.documents.making import capture, read

DAY_NOTE = Problem(
    Cause.NO_DATE,
    "dam.txt",
    "It does not say on which day it was published.",
    "Say it with --published YYYY-MM-DD, so that “yesterday” in it can be known.",
    Severity.NOTE,
)
TEXT = "  The minister said the gates would stay shut.\n\n\n“Until spring,” she added.  \n"


def test_the_text_is_the_file_to_the_last_space() -> None:
    one = capture(TEXT)
    assert read(one) == (
        Document(
            text=TEXT,
            name="dam.txt",
            language=Fact("en", Where.DETECTED),
            address="file:///desk/dam.txt",
            capture=one.sha256,
            reader="text/1",
        ),
        [DAY_NOTE],
    )


def test_what_the_user_says_wins() -> None:
    told = Told(published="2031-03-14", publisher="The Velm Courier", title="Gates shut")
    document, notes = read(capture("Dam stays shut\n\nVelm, 12 March 2031 (ORA) — It does.\n", told=told))
    assert (document.title, document.publisher, document.published) == (
        Fact("Gates shut", Where.USER),
        Fact("The Velm Courier", Where.USER),
        Fact("2031-03-14", Where.USER),
    )
    assert notes == []


@pytest.mark.parametrize(
    ("stored", "text", "assumed"),
    [
        (b"\xef\xbb\xbf\xe2\x80\x9cNo,\xe2\x80\x9d he said.", "“No,” he said.", None),
        ("“Né,” he said.".encode("utf-16"), "“Né,” he said.", None),
        ("“No,” he said.".encode("utf-16-be"), "“No,” he said.", None),
        ("He said no to all of them.".encode("utf-16-le"), "He said no to all of them.", None),
        ("“Nein, danke”, sagte Köhler.".encode("cp1252"), "“Nein, danke”, sagte Köhler.", "cp1252"),
        (
            "Le ministère a déclaré : « Jamais ! »".encode("latin-1"),
            "Le ministère a déclaré : « Jamais ! »",
            "cp1252",
        ),
        (
            (
                "Министр заявила, что ворота плотины останутся закрытыми до весны, и никто не возражал. " * 3
            ).encode("cp1251"),
            "Министр заявила, что ворота плотины останутся закрытыми до весны, и никто не возражал. " * 3,
            "cp1251",
        ),
    ],
    ids=["utf-8 mark", "utf-16 mark", "utf-16-be", "utf-16-le", "cp1252", "latin-1", "cp1251"],
)
def test_encodings(stored: bytes, text: str, assumed: str | None) -> None:
    document, notes = read(capture(stored))
    assert document.text == text
    expected = (
        [] if assumed is None else [f"It is not UTF-8 and does not say what it is; it was read as {assumed}."]
    )
    assert [note.message for note in notes if note.cause == Cause.ENCODING] == expected
    assert all(note.severity == Severity.NOTE and note.thing == "dam.txt" and note.advice for note in notes)


def test_the_server_names_the_encoding() -> None:
    headers = (("Content-Type", "text/plain; charset=windows-1250"),)
    document, notes = read(capture("„Nie”, powiedział Wójcik.".encode("cp1250"), headers=headers))
    assert document.text == "„Nie”, powiedział Wójcik."
    assert [note.cause for note in notes] == [Cause.NO_DATE]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dam stays shut, says minister\n\nShe said so on Monday.", "Dam stays shut, says minister"),
        ("\n\nDam stays shut, says minister \n\nShe said so.", "Dam stays shut, says minister"),
        ("The dam stays shut.\n\nShe said so on Monday.", None),
        ("Dam stays shut\nShe said so on Monday.", None),
        ("Dam stays shut, says minister\n\n", None),
        ("12 March 2031\n\nShe said so on Monday.", None),
        ("Velm\n\nShe said so on Monday.", None),
    ],
)
def test_a_first_line_that_is_a_headline(text: str, title: str | None) -> None:
    document, _ = read(capture(text))
    assert document.title == (Fact(title, Where.TEXT, guess=True) if title else None)


def test_a_dateline_gives_a_day_that_is_a_guess() -> None:
    document, notes = read(capture("VELM, March 12, 2031 (ORA) – The gates of the dam stay shut.\n"))
    assert document.published == Fact("2031-03-12", Where.TEXT, guess=True)
    assert notes == [
        Problem(
            Cause.GUESSED_DATE,
            "dam.txt",
            "It does not state its day of publication; 2031-03-12 is a guess (text).",
            "If it is wrong, say the right one with --published YYYY-MM-DD.",
            Severity.NOTE,
        )
    ]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("folder", "count", "changed"), [("records/texts", 8, 0), ("polnear/dev/text", 84, 3)]
)
def test_the_corpora_keep_their_offsets(corpus: Path, folder: str, count: int, changed: int) -> None:
    # The three hold combining accents or a zero-width space.
    taken = list(captures(str(corpus / folder), now=lambda: NOW))
    found = [(one, next(iter(documents(one)))) for one in taken if not isinstance(one, Problem)]
    assert len(found) == count
    texts = [
        (one.content.decode(), document.text) for one, document in found if isinstance(document, Document)
    ]
    assert sum(stored != text for stored, text in texts) == changed
