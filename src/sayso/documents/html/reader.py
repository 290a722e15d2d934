"""A page of HTML as a document."""

from __future__ import annotations

import logging

from sayso.documents import trouble
from sayso.documents.draft import Draft
from sayso.documents.html.blocks import Block, visible_blocks
from sayso.documents.html.claims import claims_of
from sayso.documents.html.facts import address_of, byline_of, day_of_page, publisher_of, title_of
from sayso.documents.html.held import Held
from sayso.documents.html.main_text import dropped_passages, extracted, with_speech
from sayso.documents.html.page import decoded_page, light, tree_of
from sayso.documents.html.passages import letters
from sayso.documents.normal import normalised
from sayso.model import Capture, Fact, Problem

__all__ = ["MAX_MARKUP", "read_html"]

# What they have to say of a page is no news to the user: a page without a text becomes a Problem here.
for library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(library).addHandler(logging.NullHandler())

MAX_MARKUP = 5_000_000
"""Characters of markup, scripts and embedded pictures not counted, up to which a page is read.

The extraction takes time in the square of the page."""

SMALL_SHARE = 0.15
SMALL = 2000
MOSTLY = 0.7
SHORTEST_PARAGRAPH = 40


def read_html(capture: Capture) -> Draft | Problem:
    """The page's main text, its quoted passages put back where they were dropped, and what it says of itself."""
    page = decoded_page(capture)
    markup = light(page.text)
    if len(markup) > MAX_MARKUP:
        return trouble.PAGE_TOO_LARGE.of(capture.name, characters=len(markup), limit=MAX_MARKUP)
    tree = tree_of(markup)
    if tree is None:
        return trouble.NO_ARTICLE.of(capture.name)
    claims = claims_of(tree)
    address = address_of(tree, claims, capture.address)
    blocks = visible_blocks(tree)
    publisher = publisher_of(claims, address)
    title = title_of(tree, claims, publisher)
    paragraphs = _without_title(with_speech(extracted(tree, address), blocks), title)
    text = normalised("\n\n".join(paragraphs))
    if _is_no_article(text, blocks, claims.is_article):
        return trouble.NO_ARTICLE.of(capture.name)
    notes = [trouble.dropped_passage(capture.name, words) for words in dropped_passages(text, blocks)]
    return Draft(
        text,
        title=title,
        byline=byline_of(claims),
        publisher=publisher,
        published=day_of_page(tree, claims, address, text),
        address=address,
        notes=(*page.problems(capture.name), *notes),
    )


def _without_title(paragraphs: list[str], title: Fact | None) -> list[str]:
    """`paragraphs` without the headline above them, which the extraction takes in on some pages only."""
    if title and paragraphs and letters(paragraphs[0]) == letters(title.value):
        return paragraphs[1:]
    return paragraphs


def _is_no_article(text: str, blocks: list[Block], says_so: bool) -> bool:
    """Whether `text` is only scraps of a page that does not call itself an article: little of it, no line of running text, or links."""
    if says_so or not text.strip():
        return not text.strip()
    if max(map(len, text.split("\n"))) < SHORTEST_PARAGRAPH:
        return True
    held = Held([text])
    inside = [block for block in blocks if held.has(block.text)]
    linked = sum(block.linked * len(block.text) for block in inside)
    visible = sum(len(block.text) for block in blocks)
    return len(text) < min(SMALL, SMALL_SHARE * visible) or linked > MOSTLY * len(text)
