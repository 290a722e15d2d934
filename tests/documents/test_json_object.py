"""An article as a JSON object."""

from __future__ import annotations

import json

import pytest

from sayso.model import Cause, Document, Fact, Problem, Severity, Where
from tests.documents.making import capture, read, refused

JSON = "application/json"
TEXT = "The minister said the gates would stay shut.\n\n“Until spring,” she added.\n"


def test_every_field_is_read_and_other_keys_left_alone() -> None:
    article = {
        "url": "https://courier.example/dam",
        "title": "Gates  stay\nshut",
        "published": "2031-03-12T08:00:00Z",
        "publisher": "The Velm Courier",
        "authors": ["Ana Ruiz", "Jon Beck"],
        "text": TEXT,
        "section": {"deep": [1, 2]},
    }
    one = capture(json.dumps(article), JSON, "dam.jsonl#L3")
    assert read(one) == (
        Document(
            text=TEXT,
            name="dam.jsonl#L3",
            title=Fact("Gates stay shut", Where.FIELD),
            byline=Fact("Ana Ruiz, Jon Beck", Where.FIELD),
            publisher=Fact("The Velm Courier", Where.FIELD),
            published=Fact("2031-03-12", Where.FIELD),
            language=Fact("en", Where.DETECTED),
            address="https://courier.example/dam",
            capture=one.sha256,
            reader="json/1",
        ),
        [],
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '{"text": "The gates',
            "Line 17 is not a JSON object: Unterminated string starting at character 10.",
        ),
        ("The gates stay shut.", "Line 17 is not a JSON object: Expecting value at character 1."),
        ('["The gates"]', "Line 17 is not a JSON object: it is a JSON list."),
        ('{"title": "Gates", "body": "x"}', 'Line 17 has no text under the key "text" (it has body, title).'),
        ('{"text": ["The gates"]}', 'Line 17 has no text under the key "text" (it has text).'),
        ("{}", 'Line 17 has no text under the key "text" (it has no key at all).'),
    ],
)
def test_a_line_that_gives_no_text(content: str, message: str) -> None:
    problem = refused(capture(content, JSON, "dam.jsonl#L17"))
    assert (problem.cause, problem.thing, problem.severity) == (
        Cause.BAD_LINE,
        "dam.jsonl#L17",
        Severity.LOST,
    )
    assert problem.message == message
    assert problem.advice.endswith("the file again.") or "add the file again;" in problem.advice


def test_what_no_parser_can_read_is_a_problem_too() -> None:
    for content in ('{"text": ' + "[" * 100_000, '{"text": "x", "n": ' + "9" * 5000 + "}"):
        assert refused(capture(content, JSON, "dam.json")).cause == Cause.BAD_LINE


def test_an_empty_text() -> None:
    assert refused(capture('{"text": " \\n"}', JSON, "dam.json")) == Problem(
        Cause.EMPTY, "dam.json", "It is empty.", "If it should hold a text, save it again."
    )


def test_fields_that_do_not_hold_what_they_should_are_noted() -> None:
    article = {
        "url": "dam",
        "title": 4,
        "published": "03/04/2031",
        "authors": [{"name": "Ana"}],
        "text": TEXT,
    }
    document, notes = read(capture(json.dumps(article), JSON, "dam.json"))
    assert (document.title, document.byline, document.published) == (None, None, None)
    assert document.address == "file:///desk/dam.json"
    advice = "Mend it in the file, or say it with --title, --publisher or --published."
    assert sorted(notes, key=str)[1:] == [
        Problem(Cause.BAD_METADATA, "dam.json", f"Its {what} cannot be used: {value}.", advice, Severity.NOTE)
        for what, value in (
            ("authors", "[{'name': 'Ana'}]"),
            ("published", "03/04/2031"),
            ("title", "4"),
            ("url", "dam"),
        )
    ]
    assert {note.cause for note in notes} == {Cause.BAD_METADATA, Cause.NO_DATE}


def test_half_a_character_does_not_break_the_document() -> None:
    document, _ = read(capture('{"text": "The gates \\ud83d stay shut."}', JSON, "dam.json"))
    assert document.text == "The gates \ufffd stay shut."
