"""Headlines whose every word has a capital: which of them are names, as the text below tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sayso.statements.words import is_any

__all__ = ["Headlines"]

_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?][”\"’)]*\s+")
_LONG = 4
_LEAST = 4
"""Long words that a headline needs for its style to show."""
_MOST = 0.8
"""Share of them that have a capital in such a style."""
_ENDS = (".", "?", "!", ":", ";", "”", '"', "’")


class Headlines:
    """Tells the names in the headlines of one text by what the text writes small elsewhere.

    In "President Ruiz Opens Dam" the text has "opens" (or "opened") and "dam" small and "Ruiz" never. A word in
    -ing that the text does not have is no name either.
    """

    def __init__(self, text: str) -> None:
        lines = (line for line in text.split("\n") if line.rstrip().endswith(_ENDS))
        sentences = (_WORD.findall(x) for line in lines for x in _STOP.split(line))
        # A sentence's first word has a capital whatever it is.
        self._written = Counter(word for words in sentences for word in words[1:])

    def plain(self, headline: str) -> str:
        """The headline as long as it was, with capitals for names alone; one in another style as it is.

        >>> told = Headlines("The dam of the harbour opened when Ruiz said so.")
        >>> told.plain("President Ruiz Opens Northern Harbour Dam")
        'President Ruiz opens Northern harbour dam'
        """
        long = [w for w in _WORD.findall(headline) if len(w) >= _LONG]
        if headline.isupper() or len(long) < _LEAST or sum(w[0].isupper() for w in long) < _MOST * len(long):
            return headline
        return _WORD.sub(self._plain_word, headline)

    def plain_lines(self, text: str) -> str:
        """The text with each line that does not end as a sentence does taken for a headline."""
        lines = text.split("\n")
        return "\n".join(x if x.rstrip().endswith(_ENDS) else self.plain(x) for x in lines)

    def _plain_word(self, match: re.Match[str]) -> str:
        word, small = match.group(), match.group().lower()
        if word.isupper() or len(small) != len(word) or is_any(("office", "honorific"), word):
            return word
        capital, written = self._written[word] + self._written[word.upper()], self._written[small]
        never = not capital and (small.endswith("ing") or any(self._written[x] for x in _forms(small)))
        return small if written > capital or never else word


def _forms(verb: str) -> Iterator[str]:
    """Other forms of what may be a verb of the third person: announce, announced, announcing for "announces"."""
    for end in ("s", "es"):
        if verb.endswith(end):
            stem = verb.removesuffix(end)
            yield from (stem, stem + "d", stem + "ed", stem + "ing", stem.removesuffix("e") + "ing")
