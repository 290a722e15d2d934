"""What "it" and "they" take up: the body that spoke last, or the several of whom the talk is."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span
from sayso.statements.cast import Cast
from sayso.statements.members import Body
from sayso.statements.mentions import is_subject
from sayso.statements.who import Heard, History, Who, described, of_body
from sayso.statements.words import is_any

__all__ = ["of_many", "of_thing"]

_PLURAL_SUBJECT = re.compile(
    r"(?:\A|,\s)((?:the|these|those|some|many|several|all)\s[^,.;:“”\"]+?(?:s|people|men|women)\b[^.;:“”\"]*?)\s+(?:have|were|are)\s",
    re.IGNORECASE,
)


def _near(cast: Cast, heard: Heard, place: int, sentences: int) -> bool:
    layout = cast.layout
    apart = layout.sentence(place) - layout.sentence(heard.place)
    return apart <= sentences and layout.paragraph(heard.place) == layout.paragraph(place)


def of_thing(cast: Cast, history: History, place: int) -> Who | None:
    """The body that spoke last, or the one that is subject of the sentence before."""
    last = history.before(place)
    if last and _near(cast, last, place, 2) and last.who and not last.who.person and not last.who.plural:
        return last.who if last.who.speaker.kind in (ActorKind.ORGANISATION, ActorKind.STATE, None) else None
    here = cast.layout.sentence(place)
    if last and last.who and last.who.person and cast.layout.sentence(last.place) >= here - 1:
        return None
    for index in (here, here - 1):
        if index < 0 or cast.layout.paragraph(cast.layout.sentences[index].start) != cast.layout.paragraph(
            place
        ):
            break
        sentence = cast.layout.sentences[index]
        subjects = [
            s for s in cast.seen
            if isinstance(s.who, Body) and sentence.start <= s.span.start < sentence.end and s.span.end <= place
            and is_subject(cast, s) and not cast.layout.quoted(s.span.start)
        ]  # fmt: skip
        if subjects:
            bodies = {s.who.name for s in subjects}
            return (
                of_body(subjects[0].who) if len(bodies) == 1 and isinstance(subjects[0].who, Body) else None
            )
    return None


def of_many(cast: Cast, history: History, place: int) -> Who | None:
    """The several who spoke last, or the plural subject of the sentence before."""
    last = history.before(place)
    if last and _near(cast, last, place, 2) and last.who:
        takes_up = last.who.plural or last.who.speaker.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
        return last.who if takes_up else None
    here = cast.layout.sentence(place)
    if here == 0 or cast.layout.paragraph(cast.layout.sentences[here - 1].start) != cast.layout.paragraph(
        place
    ):
        return None
    sentence = cast.layout.sentences[here - 1]
    match = _PLURAL_SUBJECT.search(sentence.of(cast.text))
    if match is None or is_any(("other_pronoun",), match.group(1).split()[-1]):
        return None
    words = re.sub(r"\A(?:the|these|those)\s+", "", match.group(1), flags=re.IGNORECASE)
    start = sentence.start + match.end(1) - len(words)
    words = words.split(",")[0]  # "the officers, although suspended, have come"
    return described(" ".join(words.split()), ActorKind.GROUP, Span(start, start + len(words)), plural=True)
