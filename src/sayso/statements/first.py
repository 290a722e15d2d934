"""Statements from attributions alone: the speaker is the name that stands in the source."""

from __future__ import annotations

from sayso.model import Attribution, Document, Layers, Statement, statement_id
from sayso.statements.denials import denied_claim
from sayso.statements.first_names import FullNames
from sayso.statements.first_speaker import speaker

__all__ = ["statements"]


def statements(document: Document, layers: Layers) -> tuple[Statement, ...]:
    """One statement an attribution of `document`, in their order; the same passage twice is one.

    The speaker is None where the source is empty or a pronoun: who that is, is not guessed here.
    """
    attributions = layers.of(Attribution)
    ids = [statement_id(document.sha256, one.content, one.source) for one in attributions]
    full_names = FullNames(document.text)
    found: dict[str, Statement] = {}
    for own_id, one in zip(ids, attributions, strict=True):
        if own_id not in found:
            found[own_id] = Statement(
                id=own_id,
                document=document.sha256,
                content=one.content,
                cue=one.cue,
                source=one.source,
                speaker=speaker(document.text, one.source[0], full_names) if one.source else None,
                kind=one.kind,
                mode=one.mode,
                confidence=one.confidence,
                denies=denied_claim(document, one),
                inside=None if one.inside is None else ids[one.inside],
            )
    return tuple(found.values())
