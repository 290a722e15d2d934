"""Markdown, with or without front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml
from lxml import etree, html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.documents import trouble
from sayso.documents.draft import Draft
from sayso.documents.encoding import decoded
from sayso.documents.headers import declared_charset
from sayso.documents.json_object import day_field, text_field
from sayso.documents.normal import normalised
from sayso.documents.plain import day_fact
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["read_markdown"]

TITLE = ("title",)
BYLINE = ("author", "authors", "byline")
PUBLISHER = ("publisher", "source", "site")
PUBLISHED = ("published", "date", "pubdate")
FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
NO_SPEECH = frozenset({"script", "style", "template"})


def read_markdown(capture: Capture) -> Draft | Problem:
    """The text without its marks, a paragraph, item, row or heading to a line."""
    name = capture.name
    found = decoded(capture.content, declared_charset(capture))
    if "\x00" in found.text:
        return trouble.NOT_TEXT.of(name)
    notes = list(found.problems(name))
    data, body = _parted(normalised(found.text), name, notes)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    text = normalised("\n\n".join(line for line in _lines(tokens) if line.strip()))
    return Draft(
        text,
        title=text_field(data, TITLE, Where.FRONT_MATTER, name, notes) or _first_heading(tokens),
        byline=text_field(data, BYLINE, Where.FRONT_MATTER, name, notes),
        publisher=text_field(data, PUBLISHER, Where.FRONT_MATTER, name, notes),
        published=day_field(data, PUBLISHED, Where.FRONT_MATTER, name, notes) or day_fact(text),
        notes=tuple(notes),
    )


def _parted(text: str, name: str, notes: list[Problem]) -> tuple[dict[str, object], str]:
    """What the front matter says, and the text below it."""
    found = FRONT.match(text)
    if found is None:
        return {}, text
    body = text[found.end() :]
    try:
        data = yaml.safe_load(found["yaml"])
    except (yaml.YAMLError, ValueError) as error:  # a ValueError for a day that is none
        notes.append(trouble.bad_metadata(name, "front matter", str(error).partition("\n")[0]))
        return {}, body
    # What stands between two rules and is no table of facts is text.
    return (data, body) if isinstance(data, dict) else ({}, text)


def _lines(tokens: list[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield "\t".join(cells)
            cells = None
        elif token.type == "inline":
            words = "".join(_words(token.children or []))
            if cells is None:
                yield words
            else:
                cells.append(words)
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            yield _without_tags(token.content)


def _words(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            yield child.content
        elif child.type == "softbreak":
            yield " "
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.startswith("<br")):
            yield "\n"


def _without_tags(markup: str) -> str:
    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return ""
    for element in list(root.iter(*NO_SPEECH)):
        element.drop_tree()
    lines = (line.strip() for line in root.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def _first_heading(tokens: list[Token]) -> Fact | None:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            words = " ".join("".join(_words(inline.children or [])).split())
            return Fact(words, Where.TEXT) if words else None
    return None
