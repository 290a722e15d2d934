"""The characters of a page's paragraph in runs of one look, white space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

__all__ = ["BREAK", "INLINE", "Run", "inner_runs", "runs_of", "tidy"]

BREAK = "\u2028"
"""The text of a run that is a line break."""

SPACE = re.compile(r"[ \t\n\r]+")
INLINE = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"}
)  # fmt: skip
"""Elements that stand within a paragraph."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `href` is where they lead to, `#name` for a place in the page."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    code: bool = False
    href: str | None = None


def inner_runs(element: HtmlElement) -> Iterator[Run]:
    """The runs within an element, of the plain look but for what stands in it."""
    yield from _within(element, Run(""))


def _within(element: HtmlElement, look: Run) -> Iterator[Run]:
    if element.text:
        yield replace(look, text=element.text)
    for child in element:
        if isinstance(child.tag, str):
            yield from runs_of(child, look)
        if child.tail:
            yield replace(look, text=child.tail)


def runs_of(element: HtmlElement, look: Run) -> Iterator[Run]:
    """The runs of an inline element, of the look around it and its own."""
    tag = element.tag
    if tag == "br":
        yield replace(look, text=BREAK)
        return
    yield from _within(
        element,
        replace(
            look,
            bold=look.bold or tag in {"b", "strong"},
            italic=look.italic or tag in {"i", "em", "cite"},
            raised=look.raised or tag == "sup",
            code=look.code or tag == "code",
            href=element.get("href") or look.href,
        ),
    )


def tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Runs with white space as a browser shows it; a line break is a run by itself."""
    out: list[Run] = []
    at_start = True
    for run in runs:
        if run.text == BREAK:
            if out:
                out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
            out.append(run)
            at_start = True
            continue
        words = SPACE.sub(" ", run.text)
        words = words.removeprefix(" ") if at_start else words
        if words:
            out.append(replace(run, text=words))
            at_start = words.endswith(" ")
    while out and not out[-1].text.strip():
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(out)
