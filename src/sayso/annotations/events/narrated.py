"""What the narrator asserts, and what is only said by others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sayso.annotations.events.chain import Mood
from sayso.annotations.events.deeds import Deed
from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.lexicon import Style
from sayso.annotations.events.words import Words
from sayso.model import Attribution, Span

__all__ = ["Told", "is_told"]

_ENDINGS = tuple(".!?…\"”’')]:")
_QUOTES = '"“”'
_PERFORMATIVE = word_class("words", "performative")
_DATING = frozenset({"since", "until", "till", "before"})


class Told:
    """The stretches of a text that its narrator tells in his own words."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        reported = [x for x in attributions if not _is_turn(text, x)]
        self._content = _merged(span for x in reported for span in x.content)
        self._starts = [span.start for span in self._content]

    def at(self, place: int) -> bool:
        """Whether the character at `place` is the narrator's."""
        return not _covered(self._content, self._starts, place)

    def is_sentence(self, span: Span) -> bool:
        """Whether `span` is a sentence of running text: a title, a byline or a caption has no full stop."""
        end = span.end
        line = self._text.find("\n", end)
        rest = self._text[end : len(self._text) if line < 0 else line].strip()
        return bool(rest) or span.of(self._text).rstrip().endswith(_ENDINGS)

    def in_quotes(self, place: int, sentence: int) -> bool:
        """Whether an odd number of quotation marks stands between the start of the sentence and `place`."""
        ahead = self._text[sentence:place]
        return ahead.count("“") > ahead.count("”") or ahead.count('"') % 2 == 1


def is_told(words: Words, deed: Deed, told: Told, bounds: tuple[int, int]) -> bool:
    """Whether the narrator asserts `deed` as done or arranged, and it is more than a saying."""
    if deed.code is None or deed.place.hypothetical or _is_background(words, deed):
        return False
    if not told.at(words.starts[deed.at]) or told.in_quotes(words.starts[deed.verb], words.starts[bounds[0]]):
        return False
    presupposed = deed.place.depth > 0 or deed.chain.mood in (Mood.GIVEN, Mood.NONE)
    if "?" in words.lower[max(bounds[1] - 2, bounds[0]) : bounds[1]] and not presupposed:
        return False
    if deed.frame.style is Style.NOUN:
        return True
    if deed.chain.mood not in (Mood.DONE, Mood.ARRANGED, Mood.GIVEN):
        return False
    if deed.frame.style is Style.SPEECH:
        return _performs(words, deed)
    return deed.frame.style is Style.ACT or deed.code == deed.frame.code


def _is_background(words: Words, deed: Deed) -> bool:
    """Whether the clause only dates another ("since the board met in March")."""
    return deed.place.opener is not None and words.lower[deed.place.opener] in _DATING


def _performs(words: Words, deed: Deed) -> bool:
    """Whether the sentence itself does what its verb says: first person, present ("I am calling on the assembly")."""
    start = deed.chain.start
    if start == 0 or words.lower[start - 1] not in ("i", "we") or deed.frame.lemma not in _PERFORMATIVE:
        return False
    return words.lower[start] in ("am", "are") or (
        start == deed.verb and words.lower[start] == deed.frame.lemma
    )


def _is_turn(text: str, attribution: Attribution) -> bool:
    """Whether the content is a turn of a transcript: the speaker stands before a colon at the line's start.

    A transcript has no other narrator than those who speak in it.
    """
    first = attribution.content[0].start
    line = text.rfind("\n", 0, first) + 1
    label = text[line:first].strip()
    if label in ("Q", "A"):  # how transcripts mark a question or an answer of nobody named
        return True
    return 0 < len(label) < 60 and label[-1] in ":.—" and not any(mark in label for mark in _QUOTES)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _covered(spans: Sequence[Span], starts: Sequence[int], place: int) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and spans[index].end > place
