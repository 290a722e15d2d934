"""Which person a source names: by the name that ends it, or that is apposed to an office."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.cast import Cast
from sayso.statements.members import plain_name
from sayso.statements.named import Named, Sort
from sayso.statements.phrase import Phrase
from sayso.statements.roles import bare_role
from sayso.statements.states import state_of_capital
from sayso.statements.who import Who, described, of_person
from sayso.statements.words import is_any, is_word

__all__ = ["is_shared_surname", "person_apposed", "person_named"]

_POSSESSIVE = re.compile(r"['’]s?\Z")
_HIS = re.compile(r"\A(his|her|their|its|my|our)\s", re.IGNORECASE)


def is_shared_surname(cast: Cast, phrase: Phrase) -> bool:
    """Whether the source is a surname, with or without a title, that two persons of the article share."""
    one = _name_at_end(cast, phrase.head)
    words = one.span.of(cast.text) if one else ""
    if one is None or " " in words or one.start > phrase.head.start:
        return False
    return cast.namesakes(words) > 1 and cast.person(words, one) is None


def person_named(cast: Cast, phrase: Phrase) -> Who | None:
    """The person whose name ends the noun phrase, whatever titles stand before it."""
    text = cast.text
    for part in (phrase.head, phrase.core):
        bare = Span(
            part.start,
            part.end - len(text[part.start : part.end]) + len(_POSSESSIVE.sub("", part.of(text))),
        )
        one = _name_at_end(cast, bare)
        if one is None:
            continue
        if part is phrase.head and phrase.core != phrase.head and one.start > phrase.head.start:
            if who := _of_its_body(cast, one, phrase):
                return who
            continue  # "aides to Mr. Ruiz" are not Ruiz
        if who := _of_name(cast, one, phrase, bare):
            return who
    return None


def _of_its_body(cast: Cast, one: Named, phrase: Phrase) -> Who | None:
    """The person whose office and its body stand before the name: "Bank of Orland governor Ana Ruiz"."""
    text = cast.text
    body = next((n for n in cast.names if n.sort is Sort.BODY and n.span.start == phrase.head.start), None)
    if body is None or body.span.end >= one.span.start or one.sort is not Sort.PERSON:
        return None
    lead = text[body.span.end : one.span.start].split()
    if not lead or not lead[-1].islower() or not is_word("office", lead[-1]):
        return None
    if not all(is_any(("office", "office_modifier", "organisation"), word) for word in lead):
        return None
    name, role = plain_name(one.span.of(text)), bare_role(text[body.span.start : one.span.start])
    person = cast.person(name, one)
    if person is not None:
        return of_person(person, one.span.start, role)
    return Who(Speaker(name, ActorKind.PERSON, role, one.span))


def _name_at_end(cast: Cast, part: Span) -> Named | None:
    found = [n for n in cast.names if n.span.end == part.end and n.span.start >= part.start]
    one = found[0] if found else None
    return one if one and one.sort in (Sort.PERSON, Sort.WORD) else None


def _of_name(cast: Cast, one: Named, phrase: Phrase, part: Span) -> Who | None:
    text = cast.text
    words = plain_name(one.span.of(text)) if one.sort is Sort.PERSON else " ".join(one.span.of(text).split())
    person = cast.person(words, one)
    lead = text[part.start : one.span.start].strip()
    if person is None:
        if lead and lead.islower() and is_word("organisation", lead.split()[-1]):
            return described(words, ActorKind.ORGANISATION, one.span)  # "the union Havnet"
        if one.sort is Sort.PERSON or (one.honorific and cast.namesakes(words) == 0):
            kind = ActorKind.PERSON if one.role or one.honorific else None
            return described(words, kind, one.span)
        if " " in words and lead.islower() and not phrase.article:
            return described(words, None, one.span)  # "singer Ana West": what one is that has a name
        return None if cast.namesakes(words) > 1 else _lone(cast, words, one, phrase, part)
    if phrase.article and one.start >= part.start and not one.role and not lead:
        return None  # "the Ruiz"
    related = any(is_word("relation", word) for word in lead.split())
    role = bare_role(lead) if lead and not related else one.role
    return of_person(
        person,
        one.span.start,
        role if role and is_any(("office", "anonymous"), role.split()[-1]) else None,
    )


def _lone(cast: Cast, words: str, one: Named, phrase: Phrase, part: Span) -> Who | None:
    """A single name that the article explains nowhere: a party, a company, a person known to all."""
    if (
        phrase.core != phrase.head
        or phrase.article
        or one.span.start != part.start
        or state_of_capital(words)
    ):
        return None
    if is_any(("organisation", "document", "group", "anonymous", "not_a_name"), words.split()[-1]):
        return None
    return described(words, None, one.span)


def person_apposed(cast: Cast, phrase: Phrase) -> Who | None:
    """The person whose office comes first: "the ministry's spokesman, Jon Vale", "one of them, Jon Vale"."""
    text = cast.text
    last = phrase.core.of(text).split()[-1]
    one_of = last.lower() in ("one", "another")
    if not phrase.rest or not (one_of or is_any(("office", "anonymous", "relation"), last)):
        return None
    one, related = _name_at_end(cast, phrase.rest[0]), is_word("relation", last)
    if one is None or min(one.start, one.span.start) > phrase.rest[0].start:
        return None
    if one.sort is not Sort.PERSON and not related:
        return None
    person = cast.person(one.span.of(text), one)
    no_role = one_of or (related and _HIS.match(phrase.head.of(text)))
    role = one.role if no_role else bare_role(phrase.head.of(text))
    if person is not None:
        return of_person(person, one.span.start, role)
    named = one.honorific or one.role or related  # "the bishop, Pope Ana": a name that has one word
    return Who(Speaker(one.span.of(text), ActorKind.PERSON, role, one.span)) if named else None
