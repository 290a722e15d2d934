"""A checked draft as JSON: what `sayso check --json` prints."""

from __future__ import annotations

from typing import Any

from sayso.answers.check.values import Checked, Item, Match
from sayso.model import spans_to_pairs, value_of

__all__ = ["checked_json", "item_json"]


def checked_json(checked: Checked) -> dict[str, Any]:
    """A draft with its quotations and attributions."""
    document = checked.document
    return {
        "draft": {"name": document.name, "title": value_of(document.title), "sha256": document.sha256},
        "passes": checked.passes,
        "quotations": sum(x.marked for x in checked.items),
        "passing": sum(x.marked and x.passes for x in checked.items),
        "items": [item_json(x) for x in checked.items],
    }


def item_json(item: Item) -> dict[str, Any]:
    """One quotation, or one attribution without quotation marks."""
    return {
        "line": item.line,
        "span": [item.span.start, item.span.end],
        "words": item.words,
        "marked": item.marked,
        "speaker": item.speaker,
        "day": item.day,
        "via": list(item.via),
        "verdict": item.fit.value,
        "passes": item.passes,
        "findings": [{"verdict": x.fit.value, "note": x.note} for x in item.findings],
        "difference": [{"kind": x.kind.value, "draft": x.draft, "record": x.record} for x in item.difference],
        "matches": [_match(x) for x in item.matches],
        "nearest": [_match(x) for x in item.nearest],
    }


def _match(match: Match) -> dict[str, Any]:
    citation, entry = match.citation, match.entry
    speaker = entry.statement.speaker if entry else None
    return {
        "statement": citation.statement or None,
        "speaker": speaker and speaker.name,
        "said_on": entry.statement.said_on if entry else None,
        "spans": spans_to_pairs(match.spans),
        "words": list(citation.words),
        "document": citation.document,
        "title": citation.title,
        "publisher": citation.publisher,
        "published": citation.published,
        "address": citation.address,
        "capture": citation.capture,
    }
