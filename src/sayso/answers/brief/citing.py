"""Citations by a CSL style: how each source is cited in the text, and its entry in the list."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from importlib import resources
from pathlib import Path
from typing import Any

from lxml import etree

from sayso.answers.brief.sources import Source
from sayso.model import UsageError

__all__ = ["Cited", "cited", "style_named"]

OWN = "numbered"
BUNDLED = ("harvard-cite-them-right",)
"""Styles that citeproc-py brings."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One source as the style has it, as HTML: `mark` in the text, `entry` in the list."""

    source: Source
    mark: str
    entry: str


def style_named(name: str | None, folder: Path) -> str:
    """The path of a style: of ours for None, of a bundled one by its name, else of a .csl file.

    A relative path is from `folder`, where the brief is. `UsageError` for a file that is not there or no style.
    """
    if name is None or name == OWN:
        return str(resources.files("sayso.data").joinpath("brief.csl"))
    if name in BUNDLED:
        return str(resources.files("citeproc").joinpath(f"data/styles/{name}.csl"))
    path = folder / Path(name).expanduser()
    if not path.is_file():
        raise UsageError(
            f"there is no citation style {name}; name a .csl file, or one of {', '.join((OWN, *BUNDLED))}"
        )
    try:
        root = etree.parse(path).getroot()
    except (etree.XMLSyntaxError, OSError) as error:
        raise UsageError(f"the citation style {path} is no XML: {error}") from error
    if etree.QName(root).localname != "style" or not root.findall("{*}bibliography"):
        raise UsageError(f"{path} is no citation style with a list of sources; name a .csl file that has one")
    return str(path)


def cited(sources: Sequence[Source], style: str) -> tuple[Cited, ...]:
    """The sources in the order of the style's list; `UsageError` for a style that cannot be followed."""
    from citeproc import (  # It takes longer to load than most commands to run.
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    if not sources:
        return ()
    by_key = {str(x.number): x for x in sources}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It warns of every part of CSL that it passes over.
        try:
            made = CitationStylesStyle(style, validate=False)
            listed = CitationStylesBibliography(
                made, CiteProcJSON([_item(x) for x in sources]), formatter.html
            )
            marks = {key: Citation([CitationItem(key)]) for key in by_key}
            for mark in marks.values():
                listed.register(mark)
            in_text = {key: str(listed.cite(mark, _missing)) for key, mark in marks.items()}
            listed.sort()
            entries = [str(x) for x in listed.bibliography()]
        except (AttributeError, KeyError, TypeError, ValueError, NotImplementedError) as error:
            raise UsageError(
                f"the citation style {style} cannot be followed: {error!r}; name another"
            ) from error
    return tuple(
        Cited(by_key[key], in_text[key], entry) for key, entry in zip(listed.keys, entries, strict=True)
    )


def _missing(item: Any) -> str:
    raise UsageError(f"the citation style cites {item.key}, which is no source")


def _item(source: Source) -> dict[str, Any]:
    """A source as CSL has it; what the formatter does not escape is escaped here."""
    item: dict[str, Any] = {
        "id": str(source.number),
        "type": "article-newspaper",
        "title": escape(source.title or "Untitled", quote=False),
        "accessed": _parts(source.captured),
    }
    if source.publisher:
        item |= {
            "container-title": escape(source.publisher, quote=False),
            "publisher": escape(source.publisher, quote=False),
        }
    if source.byline:
        item["author"] = [{"literal": escape(source.byline, quote=False)}]
    elif source.publisher:
        item["author"] = [{"literal": escape(source.publisher, quote=False)}]
    if source.published:
        item["issued"] = _parts(date.fromisoformat(source.published))
    if source.address:
        item["URL"] = escape(source.address, quote=False)
    return item


def _parts(day: date | datetime) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
