"""What a cut loses: words on which the meaning turns, just outside what is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.answers.check.align import Placed
from sayso.answers.check.bearing import bearing_after, bearing_before
from sayso.answers.check.region import Region
from sayso.answers.check.turning import Turning, turning
from sayso.answers.check.words import Word, ends_sentence
from sayso.model import Spans

__all__ = ["around", "in_its_sentence", "lost_after", "lost_before", "lost_between"]


def lost_before(region: Region, first: int, content: Spans | None) -> list[Turning]:
    """What the sentence says before word `first` that bears on what follows, within the content if given."""
    before = _inside(region.words[_start_of_sentence(region, first) : first], content)
    if not before or ":" in region.words[first].before:
        return []
    return bearing_before(before, "," in region.words[first].before)


def lost_after(region: Region, last: int, content: Spans | None) -> list[Turning]:
    """What the sentence says after word `last` that takes back or limits what is quoted."""
    after = _inside(region.words[last + 1 : _end_of_sentence(region, last) + 1], content)
    return bearing_after(after, region.words[last].plain) if after else []


def around(first: Placed, last: Placed) -> tuple[Word, ...]:
    """The words of the record's sentences that stand before the first of two pieces and after the last."""
    one, other = first.region, last.region
    start, end = _start_of_sentence(one, first.first), _end_of_sentence(other, last.last)
    return (*one.words[start : first.first], *other.words[last.last + 1 : end + 1])


def in_its_sentence(region: Region, first: int) -> tuple[Word, ...]:
    """The words of a sentence before word `first`."""
    return region.words[_start_of_sentence(region, first) : first]


def lost_between(
    region: Region, last: int, other: Region, first: int, content: Spans | None
) -> list[Turning]:
    """What an ellipsis leaves out of the sentences that it cuts into; whole sentences may be left out."""
    if region is other and not _sentence_ends(region, last, first):
        dropped = _inside(region.words[last + 1 : first], content)
        edges = (0, len(dropped) - 1)
        return [
            x
            for at, x in turning([word.plain for word in dropped])
            if x[0] != "alternative" or at in edges  # else it joins two words that are both left out
        ]
    tail = _inside(region.words[last + 1 : _end_of_sentence(region, last) + 1], content)
    head = _inside(other.words[_start_of_sentence(other, first) : first], content)
    return [x for some in (tail, head) for _, x in turning([word.plain for word in some])]


def _sentence_ends(region: Region, last: int, first: int) -> bool:
    return _end_of_sentence(region, last) < first


def _end_of_sentence(region: Region, at: int) -> int:
    found = region.words
    while at + 1 < len(found) and not ends_sentence(region.document.text, found[at], found[at + 1]):
        at += 1
    return at


def _start_of_sentence(region: Region, at: int) -> int:
    while at > 0 and not ends_sentence(region.document.text, region.words[at - 1], region.words[at]):
        at -= 1
    return at


def _inside(found: Sequence[Word], content: Spans | None) -> list[Word]:
    if content is None:
        return list(found)
    return [x for x in found if any(span.start <= x.start < span.end for span in content)]
