"""What became of the record's words in the draft: word by word, and what an editor may do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.answers.check.align import Placed, Step
from sayso.answers.check.brackets import may_insert, may_mend, may_replace
from sayso.answers.check.turning import Turning, turning
from sayso.answers.check.values import Change, Finding, Fit, Kind
from sayso.answers.check.words import stops

__all__ = ["Comparison", "compared"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences of one piece, in order, and what there is to say about them."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def compared(placed: Placed, draft: str) -> Comparison:
    """A piece of the draft's text `draft` laid beside the record, told word by word."""
    changes: list[Change] = []
    findings: list[Finding] = []
    for kind, steps in _runs(placed, draft):
        change = _change(kind, steps, placed, draft)
        changes.append(change)
        if kind is Kind.EDITORIAL:
            findings.append(Finding(Fit.EDITED))
        elif kind is not Kind.SAME:
            findings.append(_told(change, steps, placed))
    return Comparison(tuple(changes), tuple(findings))


def _runs(placed: Placed, draft: str) -> Iterator[tuple[Kind, list[Step]]]:
    """The steps in runs of one kind; neighbours that are lost, added and changed make one change."""
    run: list[Step] = []
    kind = Kind.SAME
    for number, step in enumerate(placed.steps):
        here = _kind(placed, number, draft)
        both = here if here is kind else _joined(kind, here)
        if run and both is None:
            yield kind, run
            run = []
        kind = here if not run else (both or here)
        run.append(step)
    if run:
        yield kind, run


def _joined(one: Kind, other: Kind) -> Kind | None:
    rough = {Kind.LOST, Kind.ADDED, Kind.CHANGED}
    return Kind.CHANGED if {one, other} <= rough else None


def _kind(placed: Placed, number: int, draft: str) -> Kind:
    here, there = placed.steps[number]
    if here is None:
        assert there is not None
        return Kind.EDITORIAL if placed.region.words[there].bracketed else Kind.LOST
    word = placed.said[here]
    if there is None:
        return Kind.EDITORIAL if word.bracketed and may_insert(placed, number, draft) else Kind.ADDED
    other = placed.region.words[there]
    if word.plain != other.plain:
        edited = may_mend(word, other) or (word.bracketed and may_replace(placed, number))
        return Kind.EDITORIAL if edited else Kind.CHANGED
    if not _same_stops(placed, number):
        return Kind.CHANGED
    edited = (word.mended, word.bracketed) != (other.mended, other.bracketed)
    return Kind.EDITORIAL if edited else _case(placed, number, draft)


def _same_stops(placed: Placed, number: int) -> bool:
    """Whether the punctuation before a word is that of the record; at the edges of pieces it is free."""
    if number == 0:
        return True
    here, there = placed.steps[number]
    before, earlier = placed.steps[number - 1]
    if before is None or earlier is None or here is None or there is None or there != earlier + 1:
        return True
    return placed.said[here].before == placed.region.words[there].before


def _case(placed: Placed, number: int, draft: str) -> Kind:
    """Capitals count, but for the first letter of a piece or a sentence."""
    here, there = placed.steps[number]
    assert here is not None
    assert there is not None
    word, other = placed.said[here], placed.region.words[there]
    text = placed.region.document.text
    mine, its = draft[word.start : word.end], text[other.start : other.end]
    if _cased(mine) == _cased(its):
        return Kind.SAME
    if _cased(mine)[1:] == _cased(its)[1:] and _begins(placed, number, draft):
        return Kind.EDITORIAL
    return Kind.CHANGED


def _cased(word: str) -> str:
    return word.replace("’", "'").rstrip(".")


def _begins(placed: Placed, number: int, draft: str) -> bool:
    here, there = placed.steps[number]
    earlier = placed.steps[number - 1] if number else (None, None)
    if here is None or there is None or earlier[0] is None or earlier[1] is None or there != earlier[1] + 1:
        return True
    found = placed.region.words
    return (
        not here
        or stops(draft, placed.said[here - 1], placed.said[here])
        or stops(placed.region.document.text, found[there - 1], found[there])
    )


def _change(kind: Kind, steps: Sequence[Step], placed: Placed, draft: str) -> Change:
    mine = [placed.said[here] for here, _ in steps if here is not None]
    its = [placed.region.words[there] for _, there in steps if there is not None]
    said = draft[mine[0].start : mine[-1].end] if mine else ""
    text = placed.region.document.text
    stands = text[its[0].start : its[-1].end] if its else ""
    if kind is Kind.CHANGED and said == stands:  # it is the stop before the word that differs
        said, stands = f"{mine[0].before} {said}".strip(), f"{its[0].before} {stands}".strip()
    return Change(kind, said, stands)


def _told(change: Change, steps: Sequence[Step], placed: Placed) -> Finding:
    lost = [placed.region.words[there].plain for _, there in steps if there is not None]
    added = [placed.said[here].plain for here, _ in steps if here is not None]
    turned = _turned(lost, added)
    about = f" The meaning may turn on {_listed(turned)}." if turned else ""
    if change.kind is Kind.LOST:
        return Finding(
            Fit.SHORTENED if turned else Fit.ALTERED, f"“{_one_line(change.record)}” is lost.{about}"
        )
    if change.kind is Kind.ADDED:
        return Finding(Fit.ALTERED, f"“{_one_line(change.draft)}” is added.{about}")
    return Finding(Fit.ALTERED, f"“{_one_line(change.record)}” became “{_one_line(change.draft)}”.{about}")


def _turned(lost: Sequence[str], added: Sequence[str]) -> list[Turning]:
    before, after = (Counter(x for _, x in turning(some)) for some in (lost, added))
    return [*(before - after), *(after - before)]


def _listed(turned: Sequence[Turning]) -> str:
    return ", ".join(dict.fromkeys(f"“{word}”" for _, word in turned))


def _one_line(words: str) -> str:
    return " ".join(words.split())
