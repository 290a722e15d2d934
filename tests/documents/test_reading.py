"""Files that become no document, whatever they are called: from the path to the Problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.documents import documents
from sayso.model import Capture, Cause, Document, Problem
from sayso.sources import captures
from tests.conftest import NOW
from tests.documents.making import page

SAVE_AS_UTF8 = "Give it the suffix of what it is, or save its text as UTF-8."
EMPTY = ("It is empty.", "If it should hold a text, save it again.")
NO_ARTICLE = (
    "No article was found on the page.",
    "Add the address of the article itself; if the page draws its text by script, save it from the browser.",
)
OTHER = "Save it as HTML, PDF, DOCX, Markdown, JSON or plain text and add that."
MENU = page("".join(f'<div><a href="/{n}">Part {n}</a></div>' for n in range(40)) + "<script>draw()</script>")


def things(path: Path) -> list[Document | Problem]:
    found: list[Document | Problem] = []
    for thing in captures(str(path), now=lambda: NOW):
        found.extend(documents(thing) if isinstance(thing, Capture) else [thing])
    return found


@pytest.mark.parametrize(
    ("name", "content", "cause", "message", "advice"),
    [
        ("empty.txt", b"", Cause.EMPTY, *EMPTY),
        ("blank.txt", b" \n\n", Cause.EMPTY, *EMPTY),
        ("empty.html", b"", Cause.EMPTY, *EMPTY),
        ("empty.pdf", b"", Cause.EMPTY, *EMPTY),
        ("marks.md", b"---\ntitle: x\n---\n", Cause.EMPTY, *EMPTY),
        (
            "program.txt",
            bytes(range(256)) * 9,
            Cause.NOT_TEXT,
            "It holds bytes that are no text.",
            SAVE_AS_UTF8,
        ),
        (
            "picture.txt",
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            Cause.UNKNOWN_FORMAT,
            "sayso does not read files of the type image/png.",
            OTHER,
        ),
        ("menu.html", MENU.encode(), Cause.NO_ARTICLE, *NO_ARTICLE),
        ("script.html", page("<script>draw()</script>").encode(), Cause.NO_ARTICLE, *NO_ARTICLE),
    ],
)
def test_no_document(
    tmp_path: Path, name: str, content: bytes, cause: Cause, message: str, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert things(path) == [Problem(cause, str(path), message, advice)]


def test_three_broken_lines_among_a_hundred(tmp_path: Path) -> None:
    lines = [f'{{"text": "The gates of dam {n} stay shut.", "published": "2031-03-12"}}' for n in range(100)]
    for broken, line in ((9, '{"text": "The ga'), (49, "no JSON"), (99, '{"texts": "The gates."}')):
        lines[broken] = line
    path = tmp_path / "dams.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = things(path)
    problems = [thing for thing in found if isinstance(thing, Problem)]
    assert len(found) == 100
    assert [(problem.cause, problem.thing) for problem in problems] == [
        (Cause.BAD_LINE, f"{path}#L{number}") for number in (10, 50, 100)
    ]
    assert [problem.message.partition(" is ")[0][:8] for problem in problems] == [
        "Line 10",
        "Line 50",
        "Line 100",
    ]
    assert all(problem.advice for problem in problems)


def test_a_page_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    paragraph = "<p>The minister said that the gates of the dam would stay shut until spring.</p>\n"
    path.write_text(page(paragraph * (50_000_000 // len(paragraph))), encoding="utf-8")
    (problem,) = things(path)
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.TOO_LARGE, str(path))
    assert problem.message.endswith("characters of markup; up to 5,000,000 are read.")
    assert problem.advice == "Save the article alone, as text or as a page of its own, and add that."


def test_embedded_pictures_and_scripts_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    picture = f'<img src="data:image/png;base64,{"iVBORw0K" * 900_000}">'
    script = f"<script>{'draw(); ' * 900_000}</script>"
    text = (
        "<p>The minister said that the gates of the dam would stay shut until spring comes to the valley.</p>"
        * 4
    )
    path.write_text(page(f"<article>{text}{picture}</article>{script}"), encoding="utf-8")
    document = things(path)[0]
    assert isinstance(document, Document)
    assert document.text.startswith("The minister said")
