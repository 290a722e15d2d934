"""Markdown: its marks taken off, its words kept."""

from __future__ import annotations

import pytest

from sayso.model import Cause, Document, Fact, Severity, Where
from tests.documents.making import capture, read

MD = "text/markdown"
NOTE = """---
title: "Gates stay shut"
date: 2031-03-12
author: [Ana Ruiz, Jon Beck]
publisher: The Velm Institute
---
# Gates stay shut

The *minister* said:

> “We have **kept** our word
> and shall [keep it](https://courier.example).”

- “No” to the first,
- `maybe` to the second.
"""


def test_front_matter_and_text() -> None:
    one = capture(NOTE, MD, "dam.md")
    text = (
        "Gates stay shut\n\nThe minister said:\n\n“We have kept our word and shall keep it.”\n\n"
        "“No” to the first,\n\nmaybe to the second."
    )
    assert read(one) == (
        Document(
            text=text,
            name="dam.md",
            title=Fact("Gates stay shut", Where.FRONT_MATTER),
            byline=Fact("Ana Ruiz, Jon Beck", Where.FRONT_MATTER),
            publisher=Fact("The Velm Institute", Where.FRONT_MATTER),
            published=Fact("2031-03-12", Where.FRONT_MATTER),
            language=Fact("en", Where.DETECTED),
            address="file:///desk/dam.md",
            capture=one.sha256,
            reader="markdown/1",
        ),
        [],
    )


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ('He said: "It\'s -- so far -- done..."', 'He said: "It\'s -- so far -- done..."'),
        ("He wrote 4 \\* 5 &amp; &ldquo;so on&rdquo;.", "He wrote 4 * 5 & “so on”."),
        ("One line  \nand the next.", "One line\nand the next."),
        ("One line<br>and <b>the</b> next.", "One line\nand the next."),
        ("| who | said |\n|---|---|\n| Ruiz | “no” |", "who\tsaid\n\nRuiz\t“no”"),
        ("<blockquote>“We stay.”</blockquote>\n\nSo she said.", "“We stay.”\n\nSo she said."),
        ("```\n“We stay.”\n```", "“We stay.”"),
        ("1. “One.”\n2. “Two.”", "“One.”\n\n“Two.”"),
    ],
)
def test_marks(marked: str, text: str) -> None:
    assert read(capture(marked, MD, "dam.md"))[0].text == text


def test_a_first_heading_is_the_title() -> None:
    document, _ = read(capture("# Gates *stay* shut\n\nShe said so.\n", MD, "dam.md"))
    assert document.title == Fact("Gates stay shut", Where.TEXT)


@pytest.mark.parametrize("line", ["title: [unclosed", "date: 2031-02-30"])
def test_front_matter_that_cannot_be_read_is_noted(line: str) -> None:
    document, notes = read(capture(f"---\n{line}\n---\nThe gates stay shut.\n", MD, "dam.md"))
    assert document.text == "The gates stay shut."
    (note,) = [note for note in notes if note.cause == Cause.BAD_METADATA]
    assert note.thing == "dam.md"
    assert note.message.startswith("Its front matter cannot be used: ")
    assert note.advice
    assert note.severity == Severity.NOTE


@pytest.mark.parametrize("front", ["- a\n- list", "just words"])
def test_front_matter_that_is_no_mapping(front: str) -> None:
    document, _ = read(capture(f"---\n{front}\n---\nThe gates stay shut.\n", MD, "dam.md"))
    assert "The gates stay shut." in document.text
