"""On whose word: the carriers of a statement, as its sentence names them."""

from __future__ import annotations

import re

from sayso.answers.brief.drafting.naming import articled
from sayso.answers.brief.drafting.verbs import words_of
from sayso.model import Document, value_of
from sayso.record.contract import Entry

__all__ = ["chain_of", "core", "published_by", "told_to_publisher"]


def chain_of(entry: Entry, on: str, *, quotes: bool) -> str:
    """Who carried a statement, and `on` which day it was published; empty where nobody is known.

    `quotes` is whether the words themselves stand beside it, and not a clause.
    """
    publisher = published_by(entry.document)
    to = core(entry.statement.addressee or "")
    via = [articled(x, [entry.document]) for x in entry.statement.via if core(x) != to]
    first = via[0] if via else publisher
    if first is None:
        return ""
    told_by = _quoted_by if quotes else _reported
    carried = publisher if publisher and publisher.casefold() not in map(str.casefold, via) else None
    if not via or carried is None:
        return told_by(first, on)
    return f"{told_by(first, '')}{' and' if quotes else ', as'} carried by {carried}{on}"


def published_by(document: Document) -> str | None:
    """The publisher of a text, as a sentence names it."""
    publisher = value_of(document.publisher)
    return articled(publisher, ()) if publisher else None


def _reported(name: str, on: str) -> str:
    """`the agency reported`, for one that is known to report; `according to` any other."""
    words = {x.casefold() for x in re.findall(r"\w+", name)}
    if words & words_of("reports") and not words & words_of("does_not_report"):
        return f"{name} reported{on}"
    return f"according to {name}{on}"


def _quoted_by(name: str, on: str) -> str:
    # “…, the agency reported. “…”” would leave open whose the second words are.
    return f"as quoted by {name}{on}"


def told_to_publisher(entry: Entry) -> bool:
    """Whether the words were spoken to the paper that carries them."""
    to, publisher = entry.statement.addressee, value_of(entry.document.publisher)
    return bool(to and publisher and core(to) and publisher.casefold().endswith(core(to)))


def core(name: str) -> str:
    """A name without its article, in one case."""
    return name.casefold().removeprefix("the ").strip()
