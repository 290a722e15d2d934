"""A built brief as JSON: what `sayso brief build --json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.answers.brief.build import Built
from sayso.answers.brief.citing import Cited
from sayso.answers.brief.drafting.composing import Draft
from sayso.answers.brief.resolve import Quoted

__all__ = ["built_json", "draft_json"]


def draft_json(draft: Draft) -> dict[str, Any]:
    """A draft, the statements that it tells, and those that answer and are not told."""
    return {
        "title": draft.title,
        "text": draft.text,
        "statements": [x.statement.id for x in draft.told],
        "left": [x.statement.id for x in draft.left],
    }


def built_json(built: Built, paths: Iterable[Path]) -> dict[str, Any]:
    """What was built from which statements and sources, and to which files."""
    numbers = {x.source.document: x.source.number for x in built.cited}
    return {
        "brief": built.brief.name,
        "title": built.brief.title,
        "day": built.brief.day.isoformat(),
        "record_day": built.record_day.isoformat(),
        "files": [str(x) for x in paths],
        "references": [_reference(x, numbers[x.document.sha256]) for x in built.quoted],
        "sources": [_source(x) for x in sorted(built.cited, key=lambda x: x.source.number)],
    }


def _reference(one: Quoted, number: int) -> dict[str, Any]:
    statement = one.entry.statement if one.entry else None
    return {
        "line": one.ref.line,
        "statement": statement and statement.id,
        "speaker": statement.speaker.name if statement and statement.speaker else None,
        "words": [x.place.of(one.document.text) for x in one.pieces],
        "shown": one.words,
        "spans": [[x.place.start, x.place.end] for x in one.pieces],
        "source": number,
    }


def _source(it: Cited) -> dict[str, Any]:
    source = it.source
    return {
        "number": source.number,
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published,
        "address": source.address,
        "captured": source.captured.isoformat(),
        "capture": source.capture,
        "document": source.document,
    }
