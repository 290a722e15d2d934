"""The passages of a page that carry speech, and whether a text holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.documents.html.blocks import Block

__all__ = ["carries_speech", "letters", "passages"]

QUOTED = re.compile(
    r"“([^“”]+)(?:”|$)|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》"
)
NOT_LETTERS = re.compile(r"[\W_]+")
FEWEST_LETTERS = 15
FEWEST_EAST_ASIAN = 8


def letters(text: str) -> str:
    """`text` for comparing: letters and digits alone, without case, so that marks and spaces make no difference."""
    return NOT_LETTERS.sub("", text).casefold()


def passages(block: Block) -> Iterator[str]:
    """What `block` quotes: the words between quotation marks, or all of a block quotation.

    A word or two in quotation marks is seldom speech and is left out.
    """
    if block.quoted:
        candidates: Iterable[str] = [block.text]
    else:
        candidates = (next(filter(None, found.groups())) for found in QUOTED.finditer(block.text))
    for words in candidates:
        bare = letters(words)
        wide = bool(bare) and bare[0] >= "\u2e80"
        if len(bare) >= (FEWEST_EAST_ASIAN if wide else FEWEST_LETTERS):
            yield words


def carries_speech(block: Block, before: Block | None) -> bool:
    """Whether words of somebody stand in `block`: quoted, or as the item of a list that a colon opens."""
    listed = block.item and before is not None and before.text.rstrip().endswith(":")
    return listed or next(passages(block), None) is not None
