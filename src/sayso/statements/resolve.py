"""From attributions and times to statements: who, when, through whom, to whom, denying what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import (
    ActorKind,
    Attribution,
    Document,
    Kind,
    Layers,
    Span,
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
from sayso.statements.conduits import is_conduit_of, passed_on_from
from sayso.statements.denials import denied_claim
from sayso.statements.frame import frame_of
from sayso.statements.layout import Layout
from sayso.statements.left_out import left_out
from sayso.statements.sources import Sources, within_word
from sayso.statements.subjects import subject_of
from sayso.statements.transcript import Transcript
from sayso.statements.via import without_repeats
from sayso.statements.who import Heard, Who

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
    transcript = Transcript(document.text, attributions)
    sources = Sources(cast, author_of(document, cast))
    speakers = _speakers(cast, sources, transcript, attributions)
    conduits = frozenset(i for i, one in enumerate(attributions) if is_conduit_of(cast, one, i, attributions))
    said = _said(document, layers, cast, speakers, conduits)
    return _statements(document, layers, cast, said, conduits, transcript, sources)


def _speakers(
    cast: Cast, sources: Sources, transcript: Transcript, attributions: Sequence[Attribution]
) -> list[Who | None]:
    """Who spoke each attribution, found in the order of the text, since each may take up the one before."""
    found: list[Who | None] = [None] * len(attributions)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    for i in _outer_first(order, attributions):
        one = attributions[i]
        outer = found[one.inside] if one.inside is not None else None
        if one.source and not _is_misplaced(cast, one):
            quoted = one.inside is not None and attributions[one.inside].kind is Kind.DIRECT
            found[i] = transcript.turn(one) or sources.who(
                passed_on_from(cast, one) or _source(one), outer, quoted=quoted
            )
        else:
            before = left_out(cast, one, i, attributions, found) if not one.source else None
            found[i] = before or _of_subject(cast, sources, one, outer)
        sources.history.heard.append(Heard(_place(one), found[i], one.inside is not None))
    return found


def _is_misplaced(cast: Cast, one: Attribution) -> bool:
    """Whether the source cannot be its cue's: in another paragraph, which no grammar joins, or within a word."""
    source, place = one.source[0], cast.layout.paragraph
    if within_word(cast.text, source.start):
        return True
    if one.cue and one.cue[0].of(cast.text) == ":" and _is_bare(source.of(cast.text)):
        return True
    return bool(
        one.cue and one.cue[0].of(cast.text) != ":" and place(one.cue[0].start) != place(source.start)
    )


def _is_bare(words: str) -> bool:
    """Whether this is a common noun without an article, which labels nothing: "as guards, as porters: …"."""
    return words[:1].islower() and " " not in words.strip()


def _of_subject(cast: Cast, sources: Sources, one: Attribution, outer: Who | None) -> Who | None:
    """Who the subject of the cue is, where the reader marked no source, or one that cannot be its."""
    subject = subject_of(cast, one)
    return sources.who(subject, outer) if subject else None


def _source(one: Attribution) -> Span:
    """The source; its pieces as one where they stand beside each other, else its first."""
    first, last = one.source[0], one.source[-1]
    near = all(b.start - a.end <= 2 for a, b in zip(one.source, one.source[1:], strict=False))
    return Span(first.start, last.end) if near else first


def _place(one: Attribution) -> int:
    return (one.source or one.cue or one.content)[0].start


def _outer_first(order: list[int], attributions: Sequence[Attribution]) -> list[int]:
    done: list[int] = []
    for i in order:
        chain, at = [i], attributions[i].inside
        while at is not None and at not in done and at not in chain:
            chain.append(at)
            at = attributions[at].inside
        done.extend(j for j in reversed(chain) if j not in done)
    return done


def _said(
    document: Document, layers: Layers, cast: Cast, speakers: Sequence[Who | None], conduits: frozenset[int]
) -> list[Said]:
    attributions, times = layers.of(Attribution), layers.of(TimeExpression)
    publisher, published = value_of(document.publisher), value_of(document.published)
    said = []
    for one, who in zip(attributions, speakers, strict=True):
        frame = frame_of(cast.layout, one, attributions)
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
