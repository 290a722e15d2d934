"""A page of HTML as blocks of text: what the Word and the Markdown file are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import html
from lxml.html import HtmlElement

from sayso.answers.brief.runs import INLINE, Run, inner_runs, runs_of, tidy

__all__ = ["Block", "blocks_of"]

SKIPPED = {"head", "script", "style", "template", "nav"}


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, item, quotation, caption, rule, row of a table, or lines of code.

    `level` is that of a heading, or how deep an item or a quotation stands; `number` that of an item of a
    numbered list; `place` the page's name for it; `cells` are a row's; `classes` are those of HTML.
    """

    kind: str
    runs: tuple[Run, ...] = ()
    level: int = 0
    number: int | None = None
    place: str | None = None
    classes: frozenset[str] = frozenset()
    cells: tuple[tuple[Run, ...], ...] = ()

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(x.text for x in self.runs)


def blocks_of(page: str) -> tuple[Block, ...]:
    """The blocks of a page, in order.

    >>> [(x.kind, x.text) for x in blocks_of("<h1>Dam</h1><p>Ruiz <b>said</b></p>")]
    [('heading', 'Dam'), ('paragraph', 'Ruiz said')]
    """
    root = html.document_fromstring(page)
    return tuple(x for x in _blocks(root, Block("paragraph")) if x.runs or x.cells or x.kind == "rule")


def _blocks(element: HtmlElement, like: Block) -> Iterator[Block]:
    """The blocks in an element; `like` is what a paragraph there would be."""
    like = replace(like, place=element.get("id") or like.place)
    runs: list[Run] = [Run(element.text)] if element.text else []
    for child in element:
        if not isinstance(child.tag, str):
            runs.append(Run(child.tail or ""))
        elif child.tag in INLINE:
            runs += [*runs_of(child, Run("")), Run(child.tail or "")]
        else:
            yield from _paragraph(runs, like)
            runs = [Run(child.tail or "")]
            if child.tag not in SKIPPED:
                for made in _block(child, like):
                    yield made
                    # A number and a name belong to the first block of an item.
                    like = replace(like, number=None, place=None)
    yield from _paragraph(runs, like)


def _paragraph(runs: list[Run], like: Block) -> Iterator[Block]:
    if tidied := tidy(runs):
        yield replace(like, runs=tidied)


def _block(element: HtmlElement, like: Block) -> Iterator[Block]:
    tag, classes = element.tag, frozenset((element.get("class") or "").split())
    place = element.get("id")
    if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        yield Block("heading", tidy(list(inner_runs(element))), int(tag[1]), None, place, classes)
    elif tag == "hr":
        yield Block("rule")
    elif tag == "pre":
        yield Block("code", (Run(element.text_content().rstrip("\n")),))
    elif tag in {"ul", "ol"}:
        yield from _items(element, like)
    elif tag == "blockquote":
        yield from _blocks(
            element, replace(like, kind="quote", level=like.level + 1, classes=like.classes | classes)
        )
    elif tag == "figcaption":
        yield Block("caption", tidy(list(inner_runs(element))), classes=classes)
    elif tag == "tr":
        cells = tuple(tidy(list(inner_runs(x))) for x in element if x.tag in {"td", "th"})
        head = frozenset({"head"}) if any(x.tag == "th" for x in element) else frozenset()
        yield Block("row", cells=cells, classes=head)
    else:
        yield from _blocks(element, replace(like, classes=like.classes | classes, place=place or like.place))


def _items(element: HtmlElement, like: Block) -> Iterator[Block]:
    number = int(element.get("start") or 1)
    plain = "plain" in (element.get("class") or "").split()
    level = like.level + 1 if like.kind == "item" else 1
    for item in element.iterchildren("li"):
        number = int(item.get("value") or number)
        own = number if element.tag == "ol" and not plain else None
        kind = "paragraph" if plain else "item"
        first = Block(kind, (), level, own, item.get("id"), like.classes | {"item"})
        for n, made in enumerate(_blocks(item, first)):
            # What follows within an item stands under it, without its number.
            follows = n > 0 and made.kind == kind and made.level == level
            yield replace(made, number=None, classes=made.classes | {"under"}) if follows else made
        number += 1
