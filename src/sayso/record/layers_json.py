"""Between layers and rows: annotations as JSON, and read back as values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from sayso.model import (
    Attribution,
    Event,
    Kind,
    Layer,
    Mention,
    Mode,
    Reference,
    Span,
    Spans,
    TimeExpression,
    Vote,
)
from sayso.record.storing import stored, unpacked

__all__ = ["layer_from_row", "layer_items"]

Json = Mapping[str, Any]


def layer_items(layer: Layer[Any]) -> bytes:
    """The annotations of a layer as the record keeps them."""
    return stored(json.dumps([asdict(x) for x in layer.items], ensure_ascii=False).encode("utf-8"))


def layer_from_row(row: Any) -> Layer[Any]:
    """The layer that was kept as this row."""
    kind, made = _KINDS[row.kind]
    items = tuple(made(x) for x in json.loads(unpacked(row.items)))
    return Layer(kind, row.annotator, row.version, items)


def _span(item: Json) -> Span:
    return Span(item["start"], item["end"])


def _spans(items: list[Json]) -> Spans:
    return tuple(_span(x) for x in items)


def _attribution(item: Json) -> Attribution:
    return Attribution(
        content=_spans(item["content"]),
        cue=_spans(item["cue"]),
        source=_spans(item["source"]),
        kind=Kind(item["kind"]),
        mode=Mode(item["mode"]),
        confidence=item["confidence"],
        inside=item["inside"],
    )


def _mention(item: Json) -> Mention:
    return Mention(_span(item["span"]), item["kind"])


def _time(item: Json) -> TimeExpression:
    return TimeExpression(_span(item["span"]), item["value"])


def _reference(item: Json) -> Reference:
    return Reference(_span(item["span"]), item["instrument"], item["clause"])


def _event(item: Json) -> Event:
    vote = item["vote"]
    return Event(
        evidence=_spans(item["evidence"]),
        code=item["code"],
        actor=item["actor"],
        target=item["target"],
        on=item["on"],
        vote=Vote(vote["votes_for"], vote["against"], vote["abstain"]) if vote else None,
    )


_KINDS: dict[str, tuple[type[Any], Callable[[Json], Any]]] = {
    "Attribution": (Attribution, _attribution),
    "Mention": (Mention, _mention),
    "TimeExpression": (TimeExpression, _time),
    "Reference": (Reference, _reference),
    "Event": (Event, _event),
}
