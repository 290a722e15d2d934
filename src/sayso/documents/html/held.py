"""What an extracted text holds of the words of a page, whatever its marks and spaces."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from sayso.documents.html.passages import letters

__all__ = ["Held"]

FEWEST_TO_MATCH = 12


class Held:
    """The letters of some paragraphs, in which the words of a page are looked for.

    A page is asked for in its order, so each search begins where the last one ended: reading a
    long page does not take time in the square of its length.
    """

    def __init__(self, paragraphs: list[str]) -> None:
        self._bare = [letters(paragraph) for paragraph in paragraphs]
        self._whole = "".join(self._bare)
        self._starts = list(accumulate((len(bare) for bare in self._bare), initial=0))[:-1]
        self._from = 0

    def has(self, words: str) -> bool:
        """Whether the text has these words, one after the other."""
        return self._find(letters(words)) is not None

    def paragraph_of(self, words: str) -> int | None:
        """The index of the paragraph in which these words begin; None if they are too few to tell or not there."""
        bare = letters(words)
        at = self._find(bare) if len(bare) >= FEWEST_TO_MATCH else None
        return None if at is None else bisect_right(self._starts, at) - 1

    def paragraphs_within(self, words: str) -> list[int]:
        """The indices of the paragraphs that are but a part of these words."""
        bare = letters(words)
        return [i for i, part in enumerate(self._bare) if len(part) >= FEWEST_TO_MATCH and part in bare]

    def _find(self, bare: str) -> int | None:
        at = self._whole.find(bare, self._from)
        if at < 0:
            at = self._whole.find(bare, 0, self._from + len(bare))
        if at < 0:
            return None
        self._from = at
        return at
