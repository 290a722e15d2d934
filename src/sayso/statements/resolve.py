"""From attributions and times to statements: who, when, through whom, to whom, denying what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import (
    ActorKind,
    Attribution,
    Document,
    Layers,
    Speaker,
    Statement,
    TimeExpression,
    statement_id,
    value_of,
)
from sayso.statements.acts import act_of
from sayso.statements.author import author_of
from sayso.statements.carriers import carrier
from sayso.statements.cast import Cast
from sayso.statements.certainty import certainty
from sayso.statements.circumstances import Circumstances, Said, own_circumstances, with_carried
from sayso.statements.cites import cited
from sayso.statements.conduits import as_said, is_conduit_of
from sayso.statements.denials import denied_claim
from sayso.statements.frame import frames_of
from sayso.statements.layout import Layout
from sayso.statements.sources import Sources
from sayso.statements.speakers import speakers_of
from sayso.statements.transcript import Transcript
from sayso.statements.via import without_repeats
from sayso.statements.who import Who

__all__ = ["statements"]


def statements(document: Document, layers: Layers) -> tuple[Statement, ...]:
    """One statement an attribution of `document`, in their order; the same passage twice is one.

    The speaker is None, and each other field empty, where the article does not let one know it. An
    attribution of a mere carrier ("Reuters reported that Ana Ruiz said …") gives no statement of its own.
    """
    attributions = layers.of(Attribution)
    if not attributions:
        return ()
    cast = Cast(Layout(document.text), value_of(document.title) or "")
    attributions = tuple(as_said(cast, one) for one in attributions)
    transcript = Transcript(cast, attributions)
    sources = Sources(cast, author_of(document, cast))
    speakers = speakers_of(cast, sources, transcript, attributions)
    conduits = frozenset(i for i, one in enumerate(attributions) if is_conduit_of(cast, one, i, attributions))
    said = _said(document, layers, cast, attributions, speakers, conduits)
    return _statements(document, layers, cast, said, conduits, transcript, sources)


def _said(
    document: Document,
    layers: Layers,
    cast: Cast,
    attributions: Sequence[Attribution],
    speakers: Sequence[Who | None],
    conduits: frozenset[int],
) -> list[Said]:
    times = layers.of(TimeExpression)
    publisher, published = value_of(document.publisher), value_of(document.published)
    said = []
    frames = frames_of(cast.layout, attributions)
    for one, who, frame in zip(attributions, speakers, frames, strict=True):
        said.append(Said(one, frame, who, own_circumstances(cast, frame, times, publisher, published)))
    return with_carried(cast, said, times, conduits)


def _statements(
    document: Document,
    layers: Layers,
    cast: Cast,
    said: list[Said],
    conduits: frozenset[int],
    transcript: Transcript,
    sources: Sources,
) -> tuple[Statement, ...]:
    ids = [statement_id(document.sha256, s.attribution.content, s.attribution.source) for s in said]
    found: dict[str, Statement] = {}
    published = value_of(document.published)
    for i, (own_id, one) in enumerate(zip(ids, said, strict=True)):
        if own_id in found or i in conduits:
            continue
        around = _with_outer(i, said, conduits)
        own = transcript.is_turn(one.attribution) or (sources.author.own and _is_author(one, sources))
        day = around.day
        denies = denied_claim(document, one.attribution) or transcript.denied(one.attribution)
        found[own_id] = Statement(
            id=own_id,
            document=document.sha256,
            content=one.attribution.content,
            cue=one.attribution.cue,
            source=one.attribution.source,
            speaker=_sure(document, one),
            kind=one.attribution.kind,
            mode=one.attribution.mode,
            confidence=one.attribution.confidence,
            via=around.via,
            said_on=published if own and day is None else day[0] if day else None,
            said_on_evidence=day[1] if day else None,
            occasion=around.occasion,
            addressee=around.addressee,
            denies=denies,
            inside=_inside(i, said, conduits, ids),
            act=act_of(document, one.attribution, denies),
            cites=cited(one.attribution, layers),
        )
    return tuple(found.values())


def _sure(document: Document, one: Said) -> Speaker | None:
    if one.who is None:
        return None
    speaker = one.who.speaker
    return replace(speaker, confidence=certainty(document.text, one.attribution, speaker))


def _is_author(one: Said, sources: Sources) -> bool:
    return one.attribution.inside is None and one.who is not None and one.who.is_same(sources.author.who)


def _with_outer(i: int, said: list[Said], conduits: frozenset[int]) -> Circumstances:
    """The circumstances, with the chain of those in whose words the statement stands before the article."""
    around, at = said[i].around, said[i].attribution.inside
    if at is None or at == i:
        return around
    outer = _with_outer(at, said, conduits)
    who = said[at].who
    name = _outer_name(who, at in conduits)
    via = without_repeats((*around.via, *((name,) if name else ()), *outer.via))
    own = said[i].who
    own_name = own.speaker.name if own else None
    via = tuple(v for v in via if v != own_name)
    if at in conduits:
        return replace(
            around, via=via, day=around.day or outer.day, occasion=around.occasion or outer.occasion
        )
    return replace(around, via=via)


def _outer_name(who: Who | None, conduit: bool) -> str | None:
    if who is None:
        return None
    return (
        (carrier(who.speaker.name) or who.speaker.name)
        if conduit or who.speaker.kind is not ActorKind.UNNAMED
        else None
    )


def _inside(i: int, said: list[Said], conduits: frozenset[int], ids: list[str]) -> str | None:
    at = said[i].attribution.inside
    while at is not None and at in conduits:
        at = said[at].attribution.inside
    return ids[at] if at is not None and ids[at] != ids[i] else None
