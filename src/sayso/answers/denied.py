"""What was denied: the claim, in the article's words, by whom, and whose it is where these words name it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.answers.passage import excerpt
from sayso.answers.said import SaidItem
from sayso.record.contract import Entry

__all__ = ["Denied", "claimant", "denied"]

_CLAIM = (
    r"(?:accusations?|accounts?|allegations?|articles?|assertions?|charges?|claims?|insinuations?|reports?|"
    r"rumou?rs?|statements?|stor(?:y|ies)|suggestions?)"
)
_NAME = r"(?:the\s+|The\s+)?[A-Z][\w.&-]*(?:[’'](?!s\b)\w+)?(?:\s+(?:(?:of|for|the|and)\s+)*[A-Z][\w.&-]*)*"
_BY = re.compile(rf"\b{_CLAIM}\s+(?:(?:made|published|carried|spread)\s+)?by\s+(?P<who>{_NAME})")
_ITS = re.compile(
    rf"(?:^|\s)(?:an?\s+|the\s+|The\s+)?(?P<who>[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*)*)(?:[’']s?)?\s+(?:\w+\s+)?{_CLAIM}\b"
)
_IN = r"(?:in|from|of|on)"
_ARTICLES = {
    "A",
    "An",
    "The",
    "Any",
    "No",
    "All",
    "Such",
    "This",
    "That",
    "These",
    "Those",
    "Some",
    "His",
    "Her",
    "Their",
    "Its",
}


@dataclass(frozen=True, slots=True)
class Denied:
    """A statement that contests `claim`; `whose` are the words of the claim that say so, None where none do."""

    item: SaidItem
    claim: str
    whose: str | None


def denied(entries: Iterable[Entry], publishers: Iterable[str] = ()) -> tuple[Denied, ...]:
    """What these statements deny, those that deny nothing left out; `publishers` may have made the claims."""
    known = tuple(publishers)
    return tuple(
        Denied(SaidItem(x, (), excerpt(x.document, x.statement, ())), claim, claimant(claim, known))
        for x in entries
        if (claim := x.statement.denies)
    )


def claimant(claim: str, publishers: Iterable[str] = ()) -> str | None:
    """The words of `claim` that say whose it is; None where none do: then nobody is named rather than a guess.

    That a place is named beside a report does not make it its author ("a report in Geneva"); that one of these
    publishers is, does.

    >>> claimant("The report in The Elmsund Ledger", ["Elmsund Ledger"]), claimant("a Halm Courier report that talks ended")
    ('Elmsund Ledger', 'Halm Courier')
    >>> claimant("a newspaper report that her government had offered Tarvessa 40 million crowns") is None
    True
    """
    for pattern in (_BY, _ITS):
        found = pattern.search(claim)
        if found and found["who"] not in _ARTICLES:
            return found["who"]
    if re.search(rf"\b{_CLAIM}\b", claim):
        return next(
            (x for x in publishers if re.search(rf"\b{_IN}\s+(?:[Tt]he\s+)?{re.escape(_bare(x))}\b", claim)),
            None,
        )
    return None


def _bare(publisher: str) -> str:
    return publisher.removeprefix("The ")
