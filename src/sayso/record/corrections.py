"""Between a correction and the JSON that is kept of it."""

from __future__ import annotations

from typing import Any

from sayso.model import Correction, Kind, Spans, spans_from_pairs, spans_to_pairs

__all__ = ["correction_from_json", "correction_to_json"]


def correction_to_json(correction: Correction) -> dict[str, Any] | None:
    """What is kept of a correction: the fields that it changes; None for one that changes nothing."""
    if not correction:
        return None
    made = {
        "speaker": correction.speaker,
        "said_on": correction.said_on,
        "via": None if correction.via is None else list(correction.via),
        "kind": correction.kind and correction.kind.value,
        "content": _pairs(correction.content),
        "cue": _pairs(correction.cue),
        "source": _pairs(correction.source),
    }
    return {name: value for name, value in made.items() if value is not None}


def correction_from_json(row: dict[str, Any] | None) -> Correction:
    """The correction that was kept as this."""
    kept = row or {}
    via, kind = kept.get("via"), kept.get("kind")
    return Correction(
        speaker=kept.get("speaker"),
        said_on=kept.get("said_on"),
        via=None if via is None else tuple(via),
        kind=Kind(kind) if kind else None,
        content=_spans(kept.get("content")),
        cue=_spans(kept.get("cue")),
        source=_spans(kept.get("source")),
    )


def _pairs(spans: Spans | None) -> list[list[int]] | None:
    return None if spans is None else spans_to_pairs(spans)


def _spans(pairs: list[list[int]] | None) -> Spans | None:
    return None if pairs is None else spans_from_pairs(pairs)
