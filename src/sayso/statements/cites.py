"""Which instruments a statement cites: those that its content mentions."""

from __future__ import annotations

from sayso.model import Attribution, Layers, Reference

__all__ = ["cited"]


def cited(attribution: Attribution, layers: Layers) -> tuple[Reference, ...]:
    """The mentions of instruments that stand in the content, in order of the text."""
    return tuple(
        reference
        for reference in layers.of(Reference)
        if any(span.covers(reference.span) for span in attribution.content)
    )
