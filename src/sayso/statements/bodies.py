"""Which organisation a source is: by its name, or by its kind ("the ministry")."""

from __future__ import annotations

import re

from sayso.model import ActorKind
from sayso.statements.cast import Cast
from sayso.statements.members import Body
from sayso.statements.named import Sort
from sayso.statements.phrase import Phrase
from sayso.statements.states import state_of_adjective, state_of_name
from sayso.statements.who import Who, described, of_body
from sayso.statements.words import fold, is_word

__all__ = ["bodies_with", "named_body", "nominal_body"]

_POSSESSIVE = re.compile(r"['’]s?\Z")
_COUNTRY = re.compile(r"\A(.+?)['’]s?\s+(.+)\Z", re.DOTALL)
COMMON = frozenset(
    ["ministry", "government", "parliament", "court", "army", "navy", "police", "cabinet", "senate", "bank", "office",
     "department", "council", "treasury", "embassy", "force", "committee", "commission", "agency", "forces", "assembly"]
)  # fmt: skip
"""Heads of names that many states have alike: "Foreign Ministry" needs its state to be a name."""


def named_body(cast: Cast, phrase: Phrase) -> Who | None:
    """The organisation whose proper name the noun phrase is, with the state it belongs to."""
    text = cast.text
    core_end = phrase.core.start + len(_POSSESSIVE.sub("", phrase.core.of(text)))
    for one in cast.names:
        if (
            one.sort not in (Sort.BODY, Sort.STATE)
            or not phrase.head.start <= one.span.start < core_end <= one.span.end
        ):
            continue
        words = " ".join(one.span.of(text).split())
        body = cast.called(words) or (cast.bodies.get(words) if one.sort is Sort.BODY else None)
        if body is None:
            continue
        if part := _own_part(cast, one.span.end, phrase.whole.end):
            return of_body(part)
        lead = text[phrase.head.start : one.span.start].strip()
        state = _state_before(lead)
        if fold(words.split()[-1]) in COMMON or fold(words.split()[0]) in COMMON:
            state = state or _state_after(text, one.span.end, phrase.head.end)
            if state and state not in words:
                return described(f"{words} of {state}", ActorKind.ORGANISATION, one.span)
            return of_body(_longer(cast, body, one.span.start))
        return of_body(body)
    return _by_adjective(text, phrase)


def _own_part(cast: Cast, end: int, limit: int) -> Body | None:
    """The body that belongs to the one whose name ends there: "the University of Lowen's Institute for Dams"."""
    if cast.text[end : end + 3] not in ("'s ", "’s "):
        return None
    for one in cast.names:
        if one.sort is Sort.BODY and end < one.span.start <= end + 3 and one.span.end <= limit:
            return cast.bodies.get(" ".join(one.span.of(cast.text).split()))
    return None


def _longer(cast: Cast, body: Body, place: int) -> Body:
    """ "The Supreme Court" is the one called in full elsewhere, if only one is: "Supreme Court of Orland"."""
    longer = [
        b
        for b in _distinct(cast)
        if b.name != body.name and re.search(rf"\b{re.escape(body.name)}\b", b.name)
    ]
    return longer[0] if len(longer) == 1 else body


def _distinct(cast: Cast) -> list[Body]:
    return list({id(b): b for b in cast.bodies.values()}.values())


def _state_before(lead: str) -> str | None:
    words = re.sub(r"['’]s?\Z", "", lead)
    return state_of_name(words) or state_of_adjective(words)


def _state_after(text: str, start: int, end: int) -> str | None:
    match = re.match(r"\s(?:of|in)\s(.+)", text[start:end], re.DOTALL)
    return state_of_name(match.group(1)) if match else None


def _by_adjective(text: str, phrase: Phrase) -> Who | None:
    """ "The Saudi government", "Orland's parliament": a body without a name of its own, of a state."""
    words = _POSSESSIVE.sub("", phrase.head.of(text))
    last = _POSSESSIVE.sub("", phrase.core.of(text)).split()[-1]
    if not is_word("organisation", last) or len(words.split()) < 2:
        return None
    owner = _COUNTRY.match(words)
    if owner and state_of_name(owner.group(1)):
        return described(
            f"{owner.group(2)} of {state_of_name(owner.group(1))}", ActorKind.ORGANISATION, phrase.head
        )
    first = words.split()[0]
    if state_of_adjective(first) or state_of_name(" ".join(words.split()[:2])) or state_of_name(first):
        return described(" ".join(words.split()), ActorKind.ORGANISATION, phrase.head)
    return None


def nominal_body(cast: Cast, phrase: Phrase) -> Who | None:
    """The one body of the kind that "the ministry", "the court" names, mentioned before it; None if two are."""
    text = cast.text
    words = _POSSESSIVE.sub("", phrase.head.of(text)).split()
    head = fold(_POSSESSIVE.sub("", phrase.core.of(text)).split()[-1])
    if len(words) == 1:
        candidates = bodies_with(cast, head, phrase.head.start)
        if len(candidates) == 1:
            return of_body(candidates[0])
        if candidates:
            return _nearest(cast, candidates, phrase.head.start)
        if head == "government" and phrase.article == "the":
            state = _state_of_bodies(cast, phrase.head.start)
            if state:
                return described(f"government of {state}", ActorKind.ORGANISATION, phrase.head)
    # Nothing before it has that kind: the description is all the article gives.
    name = " ".join(words)
    owner = re.match(r"(?:his|her|their|its|my|our)\s", name, re.IGNORECASE)
    return described(name[owner.end() :] if owner else name, ActorKind.ORGANISATION, phrase.head)


def _state_of_bodies(cast: Cast, place: int) -> str | None:
    """The one state whose own bodies the article has named before: whose government "the government" is."""
    states = set()
    for seen in cast.seen:
        if seen.span.end > place or not isinstance(seen.who, Body) or seen.who.state:
            continue
        words = seen.who.name.split()
        if any(fold(w) in COMMON for w in words):
            state = _state_after(f" {seen.who.name}", seen.who.name.find(" of ") + 1, 999) or _state_before(
                words[0]
            )
            states.add(state)
    states.discard(None)
    return states.pop() if len(states) == 1 else None


def bodies_with(cast: Cast, head: str, place: int) -> list[Body]:
    """The bodies named before `place` whose name has that head, each by its longer name."""
    found: dict[str, Body] = {}
    for seen in cast.seen:
        if seen.span.end > place or not isinstance(seen.who, Body) or seen.who.state:
            continue
        heads = {fold(w) for w in re.split(r"\s(?:of|for)\s", seen.who.name)[0].split()[-1:]}
        if head in heads or (head in ("company", "firm") and any(is_word("company", h) for h in heads)):
            longer = _longer(cast, seen.who, place)
            found.setdefault(longer.name, longer)
    return list(found.values())


def _nearest(cast: Cast, candidates: list[Body], place: int) -> Who | None:
    """The one named in the same paragraph, if only one of the candidates is."""
    layout = cast.layout
    here = layout.paragraph(place)
    near = {
        seen.who.name
        for seen in cast.seen
        if isinstance(seen.who, Body) and seen.span.end <= place and layout.paragraph(seen.span.start) == here
    }
    same = [b for b in candidates if b.name in near or any(b.name.startswith(n) for n in near)]
    return of_body(same[0]) if len(same) == 1 else None
