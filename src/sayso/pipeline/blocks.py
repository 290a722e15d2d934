"""The block quotations of a draft: quoted by their place on the page, without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from markdown_it import MarkdownIt

from sayso.documents.encoding import decoded
from sayso.documents.headers import declared_charset
from sayso.model import Capture, Span

__all__ = ["quoted_blocks"]

_WORD = re.compile(r"[^\W_]+")
_SIGNED = re.compile(r"(?:^|\n)\s*[–—-]")
"""Where the line that says whose words they are begins."""
_ALONE = r"^[ \t\xa0]*({})(?![^\W_]|[”\"»])"
"""Words that begin their line and have no marks: the same ones may stand in a sentence before, between marks."""


def quoted_blocks(capture: Capture, text: str) -> tuple[Span, ...]:
    """The paragraphs of block quotations in a Markdown or HTML file, where they stand in its `text`."""
    source = decoded(capture.content, declared_charset(capture)).text
    media_type = capture.media_type.partition(";")[0].strip().lower()
    if media_type == "text/markdown":
        found = _of_markdown(source)
    elif "html" in media_type:
        found = _of_html(source)
    else:
        return ()
    out, at = [], 0
    for paragraph in found:
        said = _WORD.findall(_SIGNED.split(paragraph)[0])
        words = r"[\W_]+".join(map(re.escape, said)) + "[.?!]?"
        if said and (there := re.compile(_ALONE.format(words), re.MULTILINE).search(text, at)):
            at = there.end(1)
            out.append(Span(*there.span(1)))
    return tuple(out)


def _of_markdown(source: str) -> Iterator[str]:
    depth = 0
    for token in MarkdownIt("commonmark").parse(source):
        depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if depth and token.type == "inline":
            yield token.content


def _of_html(source: str) -> Iterator[str]:
    try:
        page = html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # nothing in it
        return
    for block in page.iter("blockquote"):
        etree.strip_elements(block, "cite", "footer", with_tail=False)
        paragraphs = list(block.iter("p", "li")) or [block]
        yield from ("".join(map(str, x.itertext())) for x in paragraphs)
