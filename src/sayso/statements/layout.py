"""Where paragraphs, sentences and quotations of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.model import Span

__all__ = ["Layout"]

STOP = re.compile(
    r"[.!?…][\"”’')\]]*(?:\[\d{1,3}\]|(?<!\d\.)\d{1,3})?[ \t\xa0]+(?=[\"“‘'(\[]?[^\W_a-zß-öø-ÿ])"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Capt|Lt|Sgt|Cpl|St|Rev|Hon|Adm|Maj|Brig|Cllr|Messrs|Amb|Supt|Insp|Det|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Sep"
    r"|Oct|Nov|Dec)|\b[A-Z](?:\.[A-Z])*)\.\Z"
)
QUOTE = re.compile(r"[\"“”]")
LONGEST_ABBREVIATION = 12


class Layout:
    """The divisions of one text; made once a text.

    The number of a note stands behind its sentence. A sentence does not end within a quotation, so that `"We left. We waited," she said` is one.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs: list[Span] = []
        self.sentences: list[Span] = []
        self.quotations: list[Span] = []
        start = 0
        for line in text.split("\n"):
            if line.strip():
                self._add_paragraph(start, start + len(line))
            start += len(line) + 1
        self._starts = [span.start for span in self.sentences]
        self._paragraph_starts = [span.start for span in self.paragraphs]
        self._quotation_starts = [span.start for span in self.quotations]

    def _add_paragraph(self, start: int, end: int) -> None:
        self.paragraphs.append(Span(start, end))
        quoted = _quotations(self.text, start, end)
        self.quotations.extend(quoted)
        begin = start
        for match in STOP.finditer(self.text, start, end):
            place = match.start()
            closing = re.search(r"[\"”]", match.group())
            if not closing and any(q.start <= place < q.end for q in quoted):
                continue
            if ABBREVIATION.search(self.text, max(begin, place - LONGEST_ABBREVIATION), place + 1):
                continue
            self.sentences.append(Span(begin, match.end()))
            begin = match.end()
        if begin < end:
            self.sentences.append(Span(begin, end))

    def sentence(self, place: int) -> int:
        """The index of the sentence in which code point `place` stands."""
        return max(0, bisect_right(self._starts, place) - 1)

    def paragraph(self, place: int) -> int:
        """The index of the paragraph in which code point `place` stands."""
        return max(0, bisect_right(self._paragraph_starts, place) - 1)

    def quoted(self, place: int) -> bool:
        """Whether code point `place` stands within double quotation marks."""
        index = bisect_right(self._quotation_starts, place) - 1
        return index >= 0 and place < self.quotations[index].end


def _quotations(text: str, start: int, end: int) -> list[Span]:
    """The stretches between quotation marks of one paragraph; one left open ends with the paragraph."""
    found, opened = [], -1
    for match in QUOTE.finditer(text, start, end):
        opens = match.group() == "“" or (match.group() == '"' and opened < 0)
        if opens and opened < 0:
            opened = match.start()
        elif not opens and opened >= 0:
            found.append(Span(opened, match.end()))
            opened = -1
    return [*found, Span(opened, end)] if opened >= 0 else found
