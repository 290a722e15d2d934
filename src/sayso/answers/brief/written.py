"""What a brief's Markdown makes of its lines: which stand in block quotations, and what a brief cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.answers.brief.refusal import Refusal
from sayso.answers.brief.source import Brief

__all__ = ["block_quotations", "unfit"]

_OPENED = re.compile(r"[“\"„«‘']\s?\Z")
_CLOSED = re.compile(r"\s?[”\"“»’']")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]")
CODE = frozenset({"code_inline", "code_block", "fence"})


def block_quotations(brief: Brief) -> list[range]:
    """The lines of the file that each block quotation of the brief takes."""
    found: list[range] = []
    for token in _tokens(brief):
        if token.type == "blockquote_open" and token.map:
            lines = range(*(brief.first_line + x for x in token.map))
            if not found or lines.start >= found[-1].stop:  # one within another is of the outer one
                found.append(lines)
    return found


def unfit(brief: Brief) -> list[Refusal]:
    """What the brief's files could not show as it is written, each with its line."""
    found = [*_around_references(brief), *_not_shown(brief)]
    return [Refusal(brief.name, line, why) for line, why in sorted(found)]


def _around_references(brief: Brief) -> Iterator[tuple[int, str]]:
    for ref in brief.refs:
        if _OPENED.search(brief.body[: ref.start]) and _CLOSED.match(brief.body, ref.end):
            yield (
                ref.line,
                "quotation marks stand around a reference; leave them out: the article's own come with its words, "
                "and words that it only reports have none",
            )


def _not_shown(brief: Brief) -> Iterator[tuple[int, str]]:
    for token in _tokens(brief):
        line = brief.first_line + (token.map[0] if token.map else 0)
        parts = token.children if token.type == "inline" and token.children else [token]
        for part in parts:
            line += part.type in {"softbreak", "hardbreak"}
            if part.type in CODE and "{{" in part.content:
                yield line, "a reference within code is no reference; take the code's marks away"
            elif part.type == "image":
                yield line, "a brief has no pictures; take the picture out, and tell in words what it shows"
    code = {x for token in _tokens(brief) if token.type in CODE and token.map for x in range(*token.map)}
    for n, text in enumerate(brief.body.split("\n")):
        if n not in code and (note := _FOOTNOTE.search(re.sub(r"`[^`]*`", "", text))):
            yield (
                brief.first_line + n,
                f"{note[0]} is a footnote, which a brief does not have beside its sources; "
                "put what it says into the text",
            )


def _tokens(brief: Brief) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(brief.body)
