"""The annotator of references: mentions by number, name, title and description, then those by a noun alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.annotations.references.anaphora import anaphors
from sayso.annotations.references.catalogue import read_catalogue, titles_table
from sayso.annotations.references.cited import Cited, apart
from sayso.annotations.references.clauses import with_clause
from sayso.annotations.references.described import between_parties, by_name, by_topic, un_resolutions
from sayso.annotations.references.numbered import numbered
from sayso.annotations.references.own import own_digest
from sayso.annotations.references.titled import Titles
from sayso.model import Document, Layer, Layers, Reference, Span

__all__ = ["ReferencesAnnotator"]

VERSION = "1"


class ReferencesAnnotator:
    """Finds every mention of a legal or diplomatic instrument and gives each instrument one name.

    `own` is a TOML file of further instruments (`[[instrument]]` with name, kind, names), whose digest the
    version names; `UsageError` if it cannot be used. Spans never overlap. A mention by a noun alone ("the deal") counts only after one by name.
    """

    name = "references"
    needs: tuple[type[Any], ...] = ()
    gives = Reference

    def __init__(self, own: Path | None = None) -> None:
        self.version = VERSION if own is None else f"{VERSION}+{own_digest(own)}"
        self._catalogue = read_catalogue(own)
        self._titles = Titles.of(titles_table())

    def __call__(self, document: Document, layers: Layers) -> Layer[Reference]:
        """The references of `document`, in order of the text."""
        text = document.text
        named = self._named(text)
        named += apart(un_resolutions(text, named), beside=named)
        named += apart(anaphors(text, named, self._catalogue), beside=named)
        found = _with_clauses(text, sorted(named, key=lambda one: one.start))
        items = tuple(Reference(Span(one.start, one.end), one.name, one.clause) for one in found)
        return Layer(Reference, self.name, self.version, items)

    def _named(self, text: str) -> list[Cited]:
        """Mentions that say which instrument they mean."""
        known = self._catalogue.known
        found = list(apart([*numbered(text), *by_name(text, known), *between_parties(text, known)]))
        found += apart(self._titles.find(text), beside=found)
        found += apart(by_topic(text, self._catalogue), beside=found)
        return _abbreviated(text, found)


def _with_clauses(text: str, cited: Sequence[Cited]) -> list[Cited]:
    """Each with its clause, none growing into the next."""
    whole: list[Cited] = []
    for index, one in enumerate(cited):
        ceiling = cited[index + 1].start if index + 1 < len(cited) else len(text)
        whole.append(with_clause(text, one, floor=whole[-1].end if whole else 0, ceiling=ceiling))
    return whole


def _abbreviated(text: str, found: Sequence[Cited]) -> list[Cited]:
    """With the abbreviations that the text itself introduces, both as names and as mentions."""
    full: dict[str, str] = {}
    named = list(found)
    for one in found:
        short = Titles.abbreviation(text, one)
        if short and one.kind in ("treaty", "act") and not one.name.endswith(")"):
            full[one.name] = f"{one.name} ({short})"
            mentions = (
                Cited(*match.span(), one.name, one.kind)
                for match in re.finditer(rf"(?:\b[Tt]he\s+)?\b{re.escape(short)}\b(?!\))", text)
            )
            named += apart(mentions, beside=named)
    return [replace(one, name=full.get(one.name, one.name)) for one in named]
