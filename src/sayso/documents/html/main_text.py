"""The running text of a page, with the quoted passages that an extractor drops put back in their places."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import groupby

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extraction

from sayso.documents.html.blocks import Block
from sayso.documents.html.held import Held
from sayso.documents.html.passages import carries_speech, passages

__all__ = ["dropped_passages", "extracted", "with_speech"]

LINES = frozenset(
    {"p", "head", "item", "cell", "quote", "code", "row", "list", "table", "body", "main", "div"}
)
MOSTLY_LINKS = 0.5
NEARLY_ALL = 0.9


def extracted(tree: HtmlElement, address: str | None) -> list[str]:
    """The paragraphs of the main text by trafilatura, leaving out rather too much than too little.

    Where it so finds nothing it is asked again without that preference, then with the opposite one.
    """
    for precision, recall in ((True, False), (False, False), (False, True)):
        found = bare_extraction(
            deepcopy(tree),
            url=address,
            include_comments=False,
            favor_precision=precision,
            favor_recall=recall,
        )
        if isinstance(found, Extraction) and found.body is not None:
            lines = [line for line in _lines(found.body) if line]
            if lines:
                return lines
    return []


def with_speech(paragraphs: list[str], blocks: list[Block]) -> list[str]:
    """`paragraphs` with every block of the article that carries speech and is missing, in the order of the page.

    From the first to the last block that the text has, the page is taken to be the article, and
    after that as long as speech follows in the same part of the page.
    """
    held = Held(paragraphs)
    added: dict[int, list[str]] = {}
    gone: set[int] = set()
    for after, block in _missed(blocks, held):
        # A part of the block may be there: what stands before a line break, or around a quotation.
        parts = held.paragraphs_within(block.text)
        gone.update(parts)
        added.setdefault(parts[0] if parts else after, []).append(block.text)
    lines = (([] if i in gone else [words]) + added.get(i, []) for i, words in enumerate(paragraphs))
    return [line for group in lines for line in group]


def _missed(blocks: list[Block], held: Held) -> Iterator[tuple[int, Block]]:
    """The blocks of the article that carry speech and are not held, with the paragraph after which each belongs."""
    places = [held.paragraph_of(block.text) for block in blocks]
    found = [at for at, place in enumerate(places) if place is not None]
    if not found:
        return
    inside = _container([blocks[at] for at in found])
    last = 0
    lead: Block | None = None  # the block that opens the list in which the next one may stand
    for at in range(found[0], len(blocks)):
        block, place = blocks[at], places[at]
        missed = place is None and block.linked < MOSTLY_LINKS and _is_missed(block, lead, held)
        if at > found[-1] and not (missed and _is_directly_in(inside, block)):
            return
        last = last if place is None else max(last, place)
        if missed:
            yield last, block
        lead = lead if block.item and lead and lead.text.endswith(":") else block


def dropped_passages(text: str, blocks: list[Block]) -> list[str]:
    """The quoted passages of the article's part of the page that `text` does not hold, once each."""
    held = Held([text])
    matched = [block for block in blocks if held.paragraph_of(block.text) is not None]
    if not matched:
        return []
    inside = _container(matched)
    missing = (
        words
        for block in blocks
        if block.linked < MOSTLY_LINKS and inside in (block.element, *block.element.iterancestors())
        for words in passages(block)
        if not held.has(words)
    )
    return list(dict.fromkeys(missing))


def _is_missed(block: Block, lead: Block | None, held: Held) -> bool:
    if not carries_speech(block, lead):
        return False
    return any(not held.has(words) for words in list(passages(block)) or [block.text])


def _lines(element: _Element) -> Iterator[str]:
    """The paragraphs below an element of trafilatura's tree, a quotation inside a sentence left in it."""
    for is_line, pieces in groupby(_pieces(element), key=lambda piece: piece == "\n\n"):
        if not is_line:
            lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
            yield "\n".join(line for line in lines if line)


def _pieces(element: _Element) -> Iterator[str]:
    breaks = element.tag in LINES and not _is_inline(element)
    if breaks:
        yield "\n\n"
    yield "\n" if element.tag == "lb" else _spaced(element.text)
    for child in element:
        yield from _pieces(child)
        yield _spaced(child.tail)
    if breaks:
        yield "\n\n"


def _spaced(words: str | None) -> str:
    return (words or "").replace("\n", " ")


def _is_inline(element: _Element) -> bool:
    parent = element.getparent()
    return (
        element.tag in ("quote", "code")
        and parent is not None
        and parent.tag in ("p", "item", "head", "cell")
    )


def _container(blocks: list[Block]) -> HtmlElement:
    """The innermost element that holds nearly all of the words of `blocks`; a headline may stand outside it."""
    weights: dict[HtmlElement, int] = {}
    for block in blocks:
        for element in (block.element, *block.element.iterancestors()):
            weights[element] = weights.get(element, 0) + len(block.text)
    longest = max(blocks, key=lambda block: len(block.text)).element
    whole = sum(len(block.text) for block in blocks)
    return next(e for e in (longest, *longest.iterancestors()) if weights[e] >= NEARLY_ALL * whole)


def _is_directly_in(container: HtmlElement, block: Block) -> bool:
    """Whether `block` stands in `container` itself, or in a figure or the like there."""
    return container in list(block.element.iterancestors())[:3]
