"""Who spoke each attribution of an article, found in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Kind, Span
from sayso.statements.cast import Cast
from sayso.statements.left_out import left_out
from sayso.statements.letters import is_address
from sayso.statements.sources import Sources, within_word
from sayso.statements.subjects import subject_of
from sayso.statements.transcript import Transcript, is_heading
from sayso.statements.who import Heard, Who

__all__ = ["speakers_of"]


def speakers_of(
    cast: Cast, sources: Sources, transcript: Transcript, attributions: Sequence[Attribution]
) -> list[Who | None]:
    """Who spoke each attribution, found in the order of the text, since each may take up the one before."""
    found: list[Who | None] = [None] * len(attributions)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    for i in _outer_first(order, attributions):
        one = attributions[i]
        outer = found[one.inside] if one.inside is not None else None
        if transcript.is_of_leaflet(one):
            found[i] = None
        elif one.source and is_address(cast.text, one.source[0]):
            # Of a letter's address the colon alone may be a cue, and what follows it is the writer's.
            found[i] = sources.author.who if _is_colon(cast, one) else None
        elif one.source and not _is_misplaced(cast, one):
            quoted = one.inside is not None and attributions[one.inside].kind is Kind.DIRECT
            found[i] = transcript.turn(one) or sources.who(_source(one), outer, quoted=quoted)
        else:
            before = left_out(cast, one, i, attributions, found) if not one.source else None
            found[i] = before or _of_subject(cast, sources, one, outer)
        sources.history.heard.append(Heard(_place(one), found[i], one.inside is not None))
    return found


def _is_misplaced(cast: Cast, one: Attribution) -> bool:
    """Whether the source cannot be its cue's: in another paragraph, which no grammar joins, within a word, or a heading."""
    source, place = one.source[0], cast.layout.paragraph
    if within_word(cast.text, source.start):
        return True
    if _is_colon(cast, one) and (_is_bare(source.of(cast.text)) or is_heading(cast.text, source)):
        return True
    return bool(one.cue and not _is_colon(cast, one) and place(one.cue[0].start) != place(source.start))


def _is_colon(cast: Cast, one: Attribution) -> bool:
    return bool(one.cue) and one.cue[0].of(cast.text) == ":"


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
