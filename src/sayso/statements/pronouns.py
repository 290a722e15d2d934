"""Whom a pronoun takes up: the last speaker, or the subject of the sentence before; nobody where two fit."""

from __future__ import annotations

import re

from sayso.model import ActorKind
from sayso.statements.author import Author
from sayso.statements.cast import Cast
from sayso.statements.members import Person, Seen, gender
from sayso.statements.mentions import is_subject
from sayso.statements.pronouns_of_bodies import of_many, of_thing
from sayso.statements.who import Heard, History, Who, of_body, of_person
from sayso.statements.words import is_any, is_word

__all__ = ["of_pronoun", "of_relative", "of_self"]

SENTENCES = 4
"""How many sentences back an antecedent may stand; a pronoun rarely reaches further (Hobbs 1978: 98 % within one)."""
_POSSESSIVE = re.compile(r"['’]")
_OF = re.compile(r"\s(?:of|for|at|in|from|with|to)\s")
_OWNED = re.compile(r"['’]s?\s((?:[\w-]+\s?){1,4})")
_WHO_GAP = re.compile(r"[\s,]*\Z")


def of_self(word: str, outer: Who | None, author: Author) -> Who | None:
    """ "I" is whose words it stands in, or the author; "we" is a body that speaks, and else left open."""
    if word in ("i", "me", "my", "myself"):
        return outer or author.who
    return outer if outer and outer.body else None


def of_relative(cast: Cast, place: int) -> Who | None:
    """The name that "who" follows."""
    for seen in reversed(cast.seen):
        if seen.span.end <= place:
            gap = cast.text[seen.span.end : place]
            if not _WHO_GAP.match(gap):
                return None
            return of_person(seen.who, place) if isinstance(seen.who, Person) else of_body(seen.who)
    return None


def of_pronoun(cast: Cast, history: History, word: str, place: int) -> Who | None:
    """The antecedent of "he", "she", "it" or "they" at `place`."""
    if is_word("many_pronoun", word):
        return of_many(cast, history, place)
    if is_word("thing_pronoun", word):
        return of_thing(cast, history, place)
    return _person(cast, history, place, man=is_word("man_pronoun", word))


def _person(cast: Cast, history: History, place: int, *, man: bool) -> Who | None:
    layout = cast.layout
    last = history.before(place)
    here = layout.sentence(place)
    for index in range(here, max(-1, here - SENTENCES), -1):
        sentence = layout.sentences[index]
        if layout.paragraph(sentence.start) < layout.paragraph(place) - 1:
            break
        heard = last if last and sentence.start <= last.place < sentence.end else None
        # Whoever was heard in this sentence by a pronoun or description stands in it as well.
        own = heard.who.person if heard and heard.who and _fits(heard.who.person, man) else None
        seen = [
            s
            for s in cast.seen
            if isinstance(s.who, Person) and sentence.start <= s.span.start < sentence.end and s.span.end <= place
            and _fits(s.who, man) and not layout.quoted(s.span.start)
        ]  # fmt: skip
        if heard and index >= here - 1 and _is_lone_name(heard):
            return None  # "Simmons said … He": Simmons may be he, of whom the article tells no more
        described = _described(heard, man)
        if described and not any(not _is_owner(cast, s) for s in seen):
            return described  # "Ruiz's husband said … He": not Ruiz
        chosen = NOBODY if described and seen else _choose(cast, seen, own, last, man)
        if chosen is not None:
            if chosen is NOBODY:
                return None
            if chosen.man is None and not _has_rival(chosen, last, man):
                chosen.man = man
            chosen.sure = True
            return of_person(chosen, place)
        if own is not None:
            return of_person(own, place)
        if heard and (heard.who is None or not heard.who.person) and not heard.inside:
            return _unnamed_again(heard)
    return None


NOBODY = Person("", None)
"""Stands for "two fit"."""


def _choose(cast: Cast, seen: list[Seen], own: Person | None, last: Heard | None, man: bool) -> Person | None:
    """The one of the sentence's persons meant; `NOBODY` if it may be two; None if there is none."""
    # Capitals alone make no person: "Deutsche Bahn" is not he. They do stand for one whose given name is known.
    known = [s for s in seen if isinstance(s.who, Person) and (s.who.sure or s.who.man is not None)]
    persons = list({id(s.who): s.who for s in known if isinstance(s.who, Person)}.values())
    if own and own not in persons:
        persons.append(own)
    if not persons:
        return (
            NOBODY if any(is_subject(cast, s) for s in seen) else None
        )  # "Dev Anand stood up. He said": perhaps he
    speaker = last.who.person if last and last.who else None
    subjects = [s.who for s in known if is_subject(cast, s)]
    if len(persons) == 1:
        one = persons[0]
        rival = speaker is not None and speaker is not one and _fits(speaker, man)
        if one in subjects or one is own:
            return one
        if all(_owns_somebody(cast, s, man) for s in known):
            return NOBODY  # "Ruiz's lawyer left. He said": either
        return NOBODY if rival or _spoken_of_before(cast, known[0], man) else one
    if speaker in persons and speaker is not None:
        return speaker if subjects[:1] == [speaker] or own is speaker else NOBODY
    return NOBODY


def _is_lone_name(heard: Heard) -> bool:
    """Whether who was heard is known by one name alone, a person's or not."""
    who = heard.who
    if who is None or heard.inside or who.person or who.body or who.plural or who.speaker.kind is not None:
        return False
    return who.speaker.name.istitle() and " " not in who.speaker.name


def _has_rival(chosen: Person, last: Heard | None, man: bool) -> bool:
    """Whether another of whom "he" (or "she") can be said spoke last: then the choice tells nothing of the one chosen."""
    speaker = last.who.person if last and last.who else None
    return speaker is not None and speaker is not chosen and _fits(speaker, man)


def _spoken_of_before(cast: Cast, seen: Seen, man: bool) -> bool:
    """Whether "he" or "his" stands before the name in its sentence: then the talk is of somebody else."""
    sentence = cast.layout.sentences[cast.layout.sentence(seen.span.start)]
    words = cast.text[sentence.start : seen.start].split()
    return any(is_word("man_pronoun" if man else "woman_pronoun", word.strip(",;")) for word in words)


def _fits(person: Person | None, man: bool) -> bool:
    return person is not None and person.man in (None, man)


def _is_owner(cast: Cast, seen: Seen) -> bool:
    return _POSSESSIVE.match(cast.text, seen.span.end) is not None


def _owns_somebody(cast: Cast, seen: Seen, man: bool) -> bool:
    """Whether the name is there for the sake of another of whom "he" (or "she") can be said: "Ruiz's lawyer"."""
    match = _OWNED.match(cast.text, seen.span.end)
    if match is None or gender("", None, match[1]) not in (man, None):
        return False
    return any(is_any(("office", "relation", "anonymous"), w) for w in match[1].split())


def _described(heard: Heard | None, man: bool) -> Who | None:
    """Who was heard there, if it is one person without a name of whom "he" (or "she") can be said."""
    who = heard.who if heard and not heard.inside else None
    if who is None or who.person or who.body or who.plural:
        return None
    head = _OF.split(who.speaker.name)[0].split()[-2:]  # with a name that may follow: "wife Mary"
    nouns = any(is_any(("office", "relation", "anonymous"), w) for w in head)
    if who.speaker.kind not in (ActorKind.UNNAMED, ActorKind.PERSON, None) or not nouns:
        return None
    return who if gender("", None, who.speaker.name) in (man, None) else None


def _unnamed_again(heard: Heard) -> Who | None:
    """ "A doctor said … She added": the description goes on for one who has no name."""
    who = heard.who
    return who if who and who.speaker.kind is ActorKind.UNNAMED and not who.plural else None
