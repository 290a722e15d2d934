"""Day, occasion and chain of each statement, carried on through the sentences that plainly continue it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model import Attribution, Span, TimeExpression
from sayso.statements.cast import Cast
from sayso.statements.frame import Frame
from sayso.statements.occasion import addressee_of, occasion_of
from sayso.statements.said_on import Day, day_of, is_perfect, time_of
from sayso.statements.via import carriers_of
from sayso.statements.who import Who
from sayso.statements.words import is_word

__all__ = ["Circumstances", "Said", "own_circumstances", "with_carried"]

GAP = 3
"""Sentences that may stand between a statement and the one that continues it."""
_SAME_OCCASION = re.compile(
    r"\b(?:the|that|this|same)\s(?:same\s)?(?:ceremony|meeting|conference|press conference|news conference|event|gathering|speech|hearing|summit"
    r"|briefing|rally|interview|session|occasion|statement)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:heard\s(?:arguments|testimony|evidence|from)|held\s(?:an?\s|the\s|its\s)?(?:\w+\s){0,2}(?:hearing|meeting|summit|debate|conference|talks|session|briefing|vote)"
    r"|met\b|convened|debated|gathered\sfor)",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:was\sspeaking|were\sspeaking|spoke|addressed|testified|(?:issued|gave|made|delivered|released|published|handed\sdown)\s(?:an?|the|his|her|its|their)\s(?:\w+\s){0,2}"
    r"(?:statement|speech|ruling|decision|judgment|judgement|verdict|address|interview|testimony|report|briefing|remarks|letter))",
    re.IGNORECASE,
)


# "A statement he had made in April": the words of a clause after a noun were spoken on an occasion of their own.
_AFTER_A_NOUN = re.compile(
    r"\b(?:statement|remark|comment|claim|promise|pledge|speech|letter|tweet|post|allegation|accusation|announcement|interview|video"
    r"|report|article|book|prediction|proposal|decision)s?\s(?:(?:that|which)\s)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Through whom, when, where and to whom something was said."""

    via: tuple[str, ...] = ()
    day: Day | None = None
    occasion: str | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One statement on its way: the attribution, its frame, who spoke, and what is known of the circumstances."""

    attribution: Attribution
    frame: Frame
    who: Who | None
    around: Circumstances


def own_circumstances(
    cast: Cast,
    frame: Frame,
    times: Sequence[TimeExpression],
    publisher: str | None,
    published: str | None = None,
) -> Circumstances:
    """What the statement's own sentence tells."""
    via = carriers_of(cast, frame, publisher)
    return Circumstances(via, time_of(frame, times, published), occasion_of(frame), addressee_of(frame))


def with_carried(
    cast: Cast, said: Sequence[Said], times: Sequence[TimeExpression], conduits: frozenset[int] = frozenset()
) -> list[Said]:
    """The statements in order of their frames, each with what the one it continues, or a dated meeting, tells.

    What stands in another's words, or in a clause after a noun, is left as it is and carries nothing on: it
    was said on another occasion. `conduits` are the
    indices of those that only pass on what stands in them.
    """
    order = sorted(range(len(said)), key=lambda i: said[i].frame.pivot.start)
    out = list(said)
    contents = [span for one in said for span in one.attribution.content]
    last: Said | None = None
    for i in order:
        inside = out[i].attribution.inside
        if i in conduits or (inside is not None and inside not in conduits):
            continue
        one = out[i]
        if _is_after_a_noun(one.frame):
            continue
        if last is not None and _continues(cast, last, one):
            one = _carry(one, last.around)
        if one.around.day is None:
            day = _dated_before(cast, one, times, contents)
            if day:
                one = replace(one, around=replace(one.around, day=day))
        out[i] = last = one
    return out


def _is_after_a_noun(frame: Frame) -> bool:
    if frame.source is None or frame.cue is None or frame.source.start > frame.cue.start:
        return False
    return _AFTER_A_NOUN.search(frame.words[: max(0, frame.place(frame.source.start))]) is not None


def _carry(one: Said, before: Circumstances) -> Said:
    own = one.around
    if own.day is not None and before.day is not None and own.day[0] != before.day[0]:
        return one  # another day is another occasion
    return replace(
        one,
        around=Circumstances(
            own.via or before.via,
            own.day or before.day,
            own.occasion or before.occasion,
            own.addressee or before.addressee,
        ),
    )


def _continues(cast: Cast, last: Said, one: Said) -> bool:
    layout = cast.layout
    here, there = one.frame.pivot.start, last.frame.pivot.start
    if layout.paragraph(here) - layout.paragraph(there) > 1:
        return False
    if layout.sentence(here) - layout.sentence(there) > GAP or is_perfect(one.frame):
        return layout.sentence(here) == layout.sentence(there) and _same_voice(last, one)
    if _same_voice(last, one):
        return True
    opening = layout.sentences[layout.sentence(here)].of(cast.text)
    return (
        bool(_SAME_OCCASION.search(one.frame.words)) and re.search(r"\balso\b|\bsame\b", opening) is not None
    )


def _same_voice(last: Said, one: Said) -> bool:
    """Whether both are one speaker, or one speaks for the other: the ministry, and its spokesman."""
    if one.who is None or last.who is None:
        return False
    return one.who.is_same(last.who) or _speaks_for(one.who, last.who) or _speaks_for(last.who, one.who)


def _speaks_for(one: Who, body: Who) -> bool:
    role = (one.speaker.role or "").lower()
    if not one.person or body.person or not re.search(r"\bspokes(?:man|woman|person)\b", role):
        return False
    heads = [w for w in re.findall(r"[^\W\d_]+", body.speaker.name.lower()) if is_word("organisation", w)]
    return any(head in role for head in heads)


def _dated_before(
    cast: Cast, one: Said, times: Sequence[TimeExpression], contents: Sequence[Span]
) -> Day | None:
    """The day of a meeting, or of the speaker's own speech or ruling, told earlier in the paragraph without words of it.

    What stands in `contents` is what somebody says of a meeting, which dates nobody's words.
    """
    layout = cast.layout
    here = layout.sentence(one.frame.pivot.start)
    first = layout.paragraphs[layout.paragraph(one.frame.pivot.start)].start
    for index in range(here - 1, layout.sentence(first) - 1, -1):
        sentence = layout.sentences[index]
        words = sentence.of(cast.text)
        held = _narrated(_HELD.search(words), sentence, contents)
        spoke = _narrated(_SPOKE.search(words), sentence, contents)
        own = (
            spoke
            and not is_perfect(one.frame)
            and _speaks_in(cast, sentence, sentence.start + spoke.start(), one)
        )
        if not held and not own:
            continue
        inside = [
            t
            for t in times
            if sentence.covers(t.span) and day_of(t.value) and not any(c.overlaps(t.span) for c in contents)
        ]
        day = day_of(inside[0].value) if inside else None
        if day:
            return day, inside[0].span
    return None


def _narrated(found: re.Match[str] | None, sentence: Span, contents: Sequence[Span]) -> re.Match[str] | None:
    """What was found in the words of `sentence`, if it is not what somebody says."""
    if found is None:
        return None
    place = sentence.start + found.start()
    return None if any(span.start <= place < span.end for span in contents) else found


def _speaks_in(cast: Cast, sentence: Span, verb: int, one: Said) -> bool:
    """Whether the last person or body before the verb of that sentence is the speaker."""
    if one.who is None:
        return False
    before = [s for s in cast.seen if sentence.start <= s.span.start and s.span.end <= verb]
    if not before:
        return False
    name = one.who.speaker.name.casefold()
    return before[-1].who is (one.who.person or one.who.body) or before[-1].who.name.casefold() in name
