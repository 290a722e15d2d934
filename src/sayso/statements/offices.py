"""Who holds the office that a source names: "the minister", "the ministry's spokeswoman"."""

from __future__ import annotations

import re

from sayso.model import ActorKind
from sayso.statements.cast import Cast
from sayso.statements.members import Person
from sayso.statements.phrase import Phrase
from sayso.statements.states import state_of_adjective, state_of_name
from sayso.statements.who import History, Who, described, of_person
from sayso.statements.words import fold, is_any, is_word

__all__ = ["holder"]

_POSSESSIVE = re.compile(r"['’]s?\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*\.?")
_PAST = re.compile(r"\b(?:former|emeritus|ex|late|then|outgoing)\b", re.IGNORECASE)
LOOSE = frozenset(
    ["official", "leader", "diplomat", "politician", "lawmaker", "officer", "head", "man", "woman", "lawyer"]
)
"""Words that many an office-holder may be called by: no sign of which office is meant."""
_OTHER = frozenset(["prime", "vice", "deputy", "attorney", "under", "assistant"])
"""Words that make another office: the prime minister is not "the minister", nor a vice president "the president"."""
SAME = {"spokesperson": "spokes", "spokesman": "spokes", "spokeswoman": "spokes"}


def holder(cast: Cast, phrase: Phrase, history: History) -> Who | None:
    """The one person of the article who holds the office; the description where it names nobody; None if two may be meant."""
    text = cast.text
    head = _POSSESSIVE.sub("", phrase.head.of(text))
    core = _POSSESSIVE.sub("", phrase.core.of(text))
    office, wanted = fold(core.split()[-1]), _features(head)
    place = phrase.head.start
    again = _told_before(history, office, place)
    if again and len(core.split()) == 1:
        return again
    fitting = _of_that_time([p for p in cast.persons if _holds(p, office, wanted, place)], head)
    if len(fitting) > 1:
        near = [p for p in fitting if _near(cast, p, place)]
        fitting = near if len(near) == 1 else fitting
    if len(fitting) == 1 and (office not in LOOSE or len(wanted) > 1 or _near(cast, fitting[0], place)):
        return of_person(fitting[0], place)
    if fitting:
        return None
    if office in LOOSE and len(core.split()) == 1:
        return None
    kind = ActorKind.UNNAMED
    return described(" ".join(head.split()), kind, phrase.head)


def _features(words: str) -> frozenset[str]:
    """The words that tell an office, with states for their adjectives: "the Danish foreign minister"."""
    found = set()
    for match in _WORD.finditer(re.sub(r"['’]s\b", "", words)):
        word = match.group()
        own = fold(word)
        state = state_of_adjective(word) or state_of_name(word)
        if state:
            found.add(state)
        elif own == "premier":
            found |= {"prime", "minister"}
        elif own not in ("the", "of", "for", "a", "an", "s", "former", "then"):
            found.add(SAME.get(own, own))
    return frozenset(found)


def _holds(person: Person, office: str, wanted: frozenset[str], place: int) -> bool:
    """Whether a role told of the person has all the words wanted."""
    woman_or_man = is_word("woman", office), is_word("man", office)
    if (woman_or_man[0] and person.man is True) or (woman_or_man[1] and person.man is False):
        return False
    if "current" in wanted or "new" in wanted:
        if any(_PAST.search(role) for _, role in person.roles):
            return False  # the current bishop is not the bishop emeritus
        wanted = wanted - {"current", "new"}
    roles = [role for start, role in person.roles if start <= place] or [r for _, r in person.roles]
    told = [_features(role) for role in roles]
    return any(wanted <= one and wanted & _OTHER == one & _OTHER for one in told)


def _of_that_time(fitting: list[Person], head: str) -> list[Person]:
    """Those who held the office, for "the former minister"; else those who hold it, if anybody is told to."""
    past = [p for p in fitting if any(_PAST.search(role) for _, role in p.roles)]
    if _PAST.search(head):
        return past
    return [p for p in fitting if p not in past] or past


def _near(cast: Cast, person: Person, place: int) -> bool:
    """Whether the person was mentioned in this or the previous paragraph, before `place`."""
    here = cast.layout.paragraph(place)
    return any(
        seen.who is person and seen.span.end <= place and here - cast.layout.paragraph(seen.span.start) <= 1
        for seen in cast.seen
    )


def _told_before(history: History, office: str, place: int) -> Who | None:
    """Somebody unnamed who was called so when last heard: "a ministry official … the official added"."""
    last = history.before(place)
    if last is None or last.who is None or last.who.person or last.who.body:
        return None
    if last.who.speaker.kind is ActorKind.UNNAMED and is_any(("office", "anonymous"), office):
        words = {fold(w) for w in last.who.speaker.name.split()}
        return last.who if office in words else None
    return None
