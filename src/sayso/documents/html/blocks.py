"""The blocks of text that a page shows: paragraphs, items, cells, headings, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

__all__ = ["Block", "visible_blocks"]

# HTML Living Standard, 15.3: what browsers set as a block, or as the cell or item of one.
FLOW = "address article aside blockquote body center details dialog div dl dt dd fieldset figcaption figure footer"
FLOW_MORE = "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary ul"
TABLE = "caption table tbody td tfoot th thead tr"
BLOCK_TAGS = frozenset(" ".join((FLOW, FLOW_MORE, TABLE)).split())
NO_TEXT = "head script style noscript template iframe svg math object audio video canvas"
CONTROLS = "button select textarea input nav aside footer form figcaption dialog"
HIDDEN_TAGS = frozenset(f"{NO_TEXT} {CONTROLS}".split())
# Names that sites give to what stands beside an article; a part that holds much of the page is not beside it.
BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|promo(?:ted)?|newsletter|comments?|share|sharing|social|recommend(?:ed|ation)?s?|teasers?|"
    r"sidebar|cookie|consent|widget|most-?read|trending|breadcrumbs?|tags|read-?more|also|advert(?:isement)?|ads?)(?:$|[\s_-])",
    re.IGNORECASE,
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MUCH = 0.25
SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """The words of one block, white space as a browser shows it; `linked` is the share of them that are links."""

    text: str
    linked: float
    item: bool
    quoted: bool
    element: HtmlElement


def visible_blocks(tree: HtmlElement) -> list[Block]:
    """The blocks of the page in order, without menus, forms, captions and what stands beside the article."""
    body = tree.find("body")
    root = tree if body is None else body
    return [block for block in _Walk(len(root.text_content())).blocks(root) if block.text]


class _Walk:
    """Collects the words of the block that is being read."""

    def __init__(self, whole: int) -> None:
        self.whole = whole
        self.words: list[str] = []
        self.linked = 0

    def blocks(self, element: HtmlElement, linked: bool = False) -> Iterator[Block]:
        """The blocks below `element`, whose own loose words are blocks too."""
        stack: list[tuple[HtmlElement, Iterator[HtmlElement], bool]] = [(element, iter(element), linked)]
        self._take(element.text, linked)
        while stack:
            parent, children, inside_link = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if parent.tag in BLOCK_TAGS:
                    yield self._close(parent)
                if stack:
                    self._take(parent.tail, stack[-1][2])
                continue
            if not isinstance(child.tag, str) or _is_hidden(child, self.whole):
                self._take(child.tail, inside_link)
                continue
            if child.tag in BLOCK_TAGS:
                yield self._close(parent)
            if child.tag == "br":
                self.words.append("\n")
            link = inside_link or child.tag == "a"
            self._take(child.text, link)
            stack.append((child, iter(child), link))

    def _take(self, words: str | None, linked: bool) -> None:
        if words:
            self.words.append(SPACE.sub(" ", words))
            self.linked += len(words.strip()) if linked else 0

    def _close(self, element: HtmlElement) -> Block:
        lines = (SPACE.sub(" ", line).strip() for line in "".join(self.words).split("\n"))
        text = "\n".join(line for line in lines if line)
        share = min(1.0, self.linked / len(text)) if text else 0.0
        self.words, self.linked = [], 0
        around = {element.tag, *(ancestor.tag for ancestor in element.iterancestors())}
        return Block(text, share, "li" in around, "blockquote" in around, element)


def _is_hidden(element: HtmlElement, whole: int) -> bool:
    stated = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    if stated or HIDDEN_STYLE.search(element.get("style", "")):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    beside = BESIDE.search(names) is not None and len(element.text_content()) < MUCH * whole
    if element.tag == "aside" or beside:
        # A quotation set off at the side, or an official's post shown amid the article, is speech all the same.
        return "comment" in names.lower() or element.find(".//blockquote") is None
    return element.tag in HIDDEN_TAGS
