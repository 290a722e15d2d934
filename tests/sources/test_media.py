"""What a file is: by its beginning, by the server's word, by its name."""

from __future__ import annotations

import pytest

from sayso.sources.media import DOCX, HTML, JSON, JSON_LINES, MARKDOWN, OTHER, PDF, TEXT, media_type_of

PAGE = b"<!-- saved -->\n<!DOCTYPE html>\n<html><head>"


@pytest.mark.parametrize(
    ("head", "name", "header", "expected"),
    [
        (b"The gates stay shut.", "dam.txt", "", TEXT),
        (b"The gates stay shut.", "dam", "", TEXT),
        (b"The gates stay shut.", "dam.log", "", TEXT),
        (PAGE, "dam.html", "", HTML),
        (PAGE, "dam.txt", "", HTML),
        (PAGE, "dam.pdf", "", HTML),
        (PAGE, "https://courier.example/2031/dam", "text/html; charset=utf-8", HTML),
        (PAGE, "https://courier.example/2031/dam", "", HTML),
        (b"\xff\xfe" + "<html><body>".encode("utf-16-le"), "dam", "", HTML),
        (b"<p>A part of a page.</p>", "dam.htm", "", HTML),
        (b"%PDF-1.7\n", "dam.txt", "", PDF),
        (b"%PDF-1.7\n", "https://courier.example/get?id=4", "application/octet-stream", PDF),
        (b"PK\x03\x04....word/document.xml", "dam", "", DOCX),
        (b"PK\x03\x04....notes.txt", "dam.docx", "", DOCX),
        (b"PK\x03\x04....notes.txt", "dam.epub", "", "application/zip"),
        (b"\x00\x01\x02\x03" * 50, "dam.txt", "", OTHER),
        (b"\x00\x01\x02\x03" * 50, "dam.docx", "", DOCX),
        (b"\x89PNG\r\n\x1a\n", "dam.txt", "", "image/png"),
        ("Die Tore".encode("utf-16"), "dam.txt", "", TEXT),
        ("Die Tore bleiben zu.".encode("utf-16-le"), "dam.txt", "", TEXT),
        (b"# The dam\n", "dam.md", "", MARKDOWN),
        (b"---\ntitle: The dam\n---\nText.", "dam", "", MARKDOWN),
        (b'{"text": "One."}\n', "dam.json", "", JSON),
        (b'{"text": "One."}\n', "dam", "", JSON),
        (b'{"text": "One."}\n{"text": "Two."}\n', "dam", "", JSON_LINES),
        (b'{"text": "One."}\n', "dam.jsonl", "", JSON_LINES),
        (b'{"text": "One."}\n', "https://courier.example/all", "application/x-ndjson", JSON_LINES),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "dam.html", "", "application/rss+xml"),
        (b"", "dam.txt", "", TEXT),
    ],
)
def test_media_type(head: bytes, name: str, header: str, expected: str) -> None:
    assert media_type_of(head, name, header) == expected
