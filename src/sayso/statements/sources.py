"""From a source's words to who that is."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.author import Author
from sayso.statements.bodies import body_of_document, named_body, nominal_body
from sayso.statements.cast import Cast
from sayso.statements.interview import Interview
from sayso.statements.joint import joint
from sayso.statements.lists import ends_a_list, of_list
from sayso.statements.members import Person, plain_name
from sayso.statements.named import Named, Sort
from sayso.statements.offices import holder
from sayso.statements.phrase import Phrase, parse, with_owner
from sayso.statements.pronouns import of_pronoun, of_relative, of_self
from sayso.statements.roles import bare_role
from sayso.statements.states import state_of_capital, state_of_name
from sayso.statements.who import History, Who, described, of_body, of_person
from sayso.statements.words import fold, is_any, is_word

__all__ = ["Sources", "within_word"]

_POSSESSIVE = re.compile(r"['’]s?\Z")
_OWNS = re.compile(r"['’]s?\s")
_OWNER = re.compile(r"([^,;]{2,60}?)['’]s?\s")
_HIS = re.compile(r"\A(his|her|their|its|my|our)\s", re.IGNORECASE)


_BY = re.compile(r"\s(?:by|from)\s")
_BY_AT_END = re.compile(r"\b(?:by|from)\s*\Z")


class Sources:
    """Reads the sources of one article, in the order of its text; what it read before it keeps in `history`."""

    def __init__(self, cast: Cast, author: Author) -> None:
        self.cast, self.author = cast, author
        self.history = History()
        self._interview = Interview(cast)

    def who(self, source: Span, outer: Who | None, *, quoted: bool = False) -> Who | None:
        """Who the words at `source` are; None where nobody can tell, or two readings are possible.

        `outer` is the speaker in whose words the source stands, if it does; `quoted` says that they are verbatim.
        """
        if ends_a_list(self.cast, source):
            return of_list(self.cast, source, self._single)
        phrase = self._parse(self._whole(source))
        if phrase is None:
            return None
        words = phrase.whole.of(self.cast.text)
        first = fold(words.split()[0])
        if is_word("self_pronoun", _POSSESSIVE.sub("", words)):
            return of_self(first, outer, self._author_at(source.start))
        if " " not in words or words.lower().endswith(("self", "selves")):
            if first in ("who", "which"):
                return of_relative(self.cast, source.start)
            if is_any(("man_pronoun", "woman_pronoun", "thing_pronoun", "many_pronoun"), first):
                found = of_pronoun(self.cast, self.history, first, source.start)
                own = outer if quoted else self._interview.speaker_at(source.start)
                # Who speaks of herself says "I": in her turn, or her quoted words, "she" is another.
                return None if found and found.is_same(own) else found
            if first == "you":
                return self._interview.addressed_at(source.start)
            if is_word("other_pronoun", first):
                return None
        return joint(self.cast, phrase, self._single) or self._of(phrase)

    def _whole(self, source: Span) -> Span:
        """The source, on to the end of a name that it cuts, or that its last word calls for: "a tweet by" lacks its author."""
        cut = [n for n in self.cast.names if n.span.start < source.end < n.span.end]
        if cut and self.cast.text[source.end].isspace():
            return Span(source.start, cut[0].span.end)
        if not _BY_AT_END.search(source.of(self.cast.text)):
            return source
        following = [n for n in self.cast.names if 0 <= n.start - source.end <= 2]
        one = max(following, key=lambda n: n.span.end, default=None)
        return Span(source.start, one.span.end) if one else source

    def _author_of_paper(self, phrase: Phrase) -> Who | None:
        """The person by whom a paper is: "a statement by Minister Ana Ruiz"."""
        text = self.cast.text
        match = _BY.search(phrase.head.of(text))
        if match is None or not any(is_word("document", w) for w in phrase.core.of(text).split()[:3]):
            return None
        return self._single(Span(phrase.head.start + match.end(), phrase.whole.end))

    def _author_at(self, place: int) -> Author:
        """Who says "I" there where nobody's words are quoted: whose turn of an interview it is, else the author."""
        turn = self._interview.speaker_at(place)
        return Author(turn, own=False) if turn else self.author

    def _single(self, part: Span) -> Who | None:
        phrase = self._parse(part)
        return self._of(phrase) if phrase else None

    def _parse(self, part: Span) -> Phrase | None:
        """The noun phrase; where a body with "of" in its name owns its head ("the Bank of Orland's director"), past it."""
        text = self.cast.text
        phrase = parse(text, part)
        if phrase is None or phrase.core == phrase.head:
            return phrase
        for one in self.cast.names:
            owns = one.span.start < phrase.core.end < one.span.end < phrase.head.end
            if owns and _OWNS.match(text, one.span.end):
                past = with_owner(text, phrase, one.span)
                somebody = is_any(("office", "relation", "anonymous"), past.core.of(text).split()[-1])
                return past if somebody else phrase
        return phrase

    def _of(self, phrase: Phrase) -> Who | None:
        if self._two_have_this_name(phrase):
            return None
        return (
            self._author_of_paper(phrase)
            or self._person(phrase)
            or self._apposed(phrase)
            or self._state(phrase)
            or named_body(self.cast, phrase)
            or self._nominal(phrase)
        )

    def _two_have_this_name(self, phrase: Phrase) -> bool:
        """Whether the source is a surname, with or without a title, that two persons of the article share."""
        one = self._name_at_end(phrase.head)
        words = one.span.of(self.cast.text) if one else ""
        if one is None or " " in words or one.start > phrase.head.start:
            return False
        return self.cast.namesakes(words) > 1 and self.cast.person(words, one) is None

    def _person(self, phrase: Phrase) -> Who | None:
        """The person whose name ends the noun phrase, whatever titles stand before it."""
        text = self.cast.text
        for part in (phrase.head, phrase.core):
            bare = Span(
                part.start,
                part.end - len(text[part.start : part.end]) + len(_POSSESSIVE.sub("", part.of(text))),
            )
            one = self._name_at_end(bare)
            if one is None:
                continue
            if part is phrase.head and phrase.core != phrase.head and one.start > phrase.head.start:
                continue  # "aides to Mr. Ruiz" are not Ruiz
            if who := self._of_name(one, phrase, bare):
                return who
        return None

    def _name_at_end(self, part: Span) -> Named | None:
        found = [n for n in self.cast.names if n.span.end == part.end and n.span.start >= part.start]
        one = found[0] if found else None
        return one if one and one.sort in (Sort.PERSON, Sort.WORD) else None

    def _of_name(self, one: Named, phrase: Phrase, part: Span) -> Who | None:
        text = self.cast.text
        words = (
            plain_name(one.span.of(text)) if one.sort is Sort.PERSON else " ".join(one.span.of(text).split())
        )
        person = self.cast.person(words, one)
        lead = text[part.start : one.span.start].strip()
        if person is None:
            if lead and lead.islower() and is_word("organisation", lead.split()[-1]):
                return described(words, ActorKind.ORGANISATION, one.span)  # "the union Havnet"
            if one.sort is Sort.PERSON or (one.honorific and self.cast.namesakes(words) == 0):
                kind = ActorKind.PERSON if one.role or one.honorific else None
                return described(words, kind, one.span)
            if " " in words and lead.islower() and not phrase.article:
                return described(words, None, one.span)  # "singer Ana West": what one is that has a name
            return None if self.cast.namesakes(words) > 1 else self._lone(words, one, phrase, part)
        if phrase.article and one.start >= part.start and not one.role and not lead:
            return None  # "the Ruiz"
        related = any(is_word("relation", word) for word in lead.split())
        role = bare_role(lead) if lead and not related else one.role
        return of_person(
            person,
            one.span.start,
            role if role and is_any(("office", "anonymous"), role.split()[-1]) else None,
        )

    def _lone(self, words: str, one: Named, phrase: Phrase, part: Span) -> Who | None:
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

    def _apposed(self, phrase: Phrase) -> Who | None:
        """The person whose office comes first: "the ministry's spokesman, Jon Vale", "one of them, Jon Vale"."""
        text = self.cast.text
        last = phrase.core.of(text).split()[-1]
        one_of = last.lower() in ("one", "another")
        if not phrase.rest or not (one_of or is_any(("office", "anonymous", "relation"), last)):
            return None
        one, related = self._name_at_end(phrase.rest[0]), is_word("relation", last)
        if one is None or min(one.start, one.span.start) > phrase.rest[0].start:
            return None
        if one.sort is not Sort.PERSON and not related:
            return None
        person = self.cast.person(one.span.of(text), one)
        no_role = one_of or (related and _HIS.match(phrase.head.of(text)))
        role = one.role if no_role else bare_role(phrase.head.of(text))
        if person is not None:
            return of_person(person, one.span.start, role)
        named = one.honorific or one.role or related  # "the bishop, Pope Ana": a name that has one word
        return Who(Speaker(one.span.of(text), ActorKind.PERSON, role, one.span)) if named else None

    def _state(self, phrase: Phrase) -> Who | None:
        words = _POSSESSIVE.sub("", phrase.head.of(self.cast.text))
        name = state_of_name(words)
        if name is None and not phrase.article and self.cast.namesakes(words) == 0:
            name = state_of_capital(words)
        if name is None or self.cast.called(words):
            return None
        body = self.cast.bodies.get(name)
        if body is not None:
            return of_body(body)
        return described(name, ActorKind.STATE, phrase.head)

    def _nominal(self, phrase: Phrase) -> Who | None:
        """A source without a name of its own: an office, a body, a paper, a group, somebody unnamed."""
        text = self.cast.text
        core = _POSSESSIVE.sub("", phrase.core.of(text))
        last = core.split()[-1]
        definite = phrase.article in ("the", "this", "that") or "'s" in core or "’s" in core
        if is_word("document", last) or (
            last.isdigit() and any(is_word("document", w) for w in core.split())
        ):
            return body_of_document(self.cast, phrase, self.history) or self._of_possessor(phrase)
        if definite and is_any(("office", "anonymous"), last):
            return holder(self.cast, phrase, self.history)
        if definite and is_word("organisation", last):
            return nominal_body(self.cast, phrase)
        return self._description(phrase)

    def _of_possessor(self, phrase: Phrase) -> Who | None:
        """Whose the paper is: "Orland's statement", "the council's website"."""
        owner = _OWNER.match(phrase.head.of(self.cast.text))
        return self._single(Span(phrase.whole.start, phrase.head.start + owner.end(1))) if owner else None

    def _description(self, phrase: Phrase) -> Who | None:
        words = " ".join(_POSSESSIVE.sub("", phrase.head.of(self.cast.text)).split())
        if not phrase.article and is_word("also_a_thing", words):
            return None  # "Justice demands it": nobody does
        last = _POSSESSIVE.sub("", phrase.core.of(self.cast.text)).split()[-1]
        owner = _HIS.match(words)
        if owner:
            words = words[owner.end() :]
            whose = self._owner(owner.group(1).lower(), phrase.whole.start)
            words = f"{words} of {whose.speaker.name}" if whose else words
        plural = last.endswith("s") or is_any(("group",), last) or last == "people"
        return (
            described(words, _kind(phrase, last, plural=plural), phrase.head, plural=plural)
            if words
            else None
        )

    def _owner(self, word: str, place: int) -> Who | None:
        """Whose they are: "his critics", "my advisers"."""
        if is_word("self_pronoun", word):
            return of_self(word, None, self._author_at(place))
        here = self.cast.layout.sentence(place)
        if any(
            isinstance(seen.who, Person)
            and seen.span.start > place
            and self.cast.layout.sentence(seen.start) == here
            for seen in self.cast.seen
        ):
            return None  # "According to his doctor, Vale …": it may be Vale's
        return of_pronoun(self.cast, self.history, word, place)


def within_word(text: str, place: int) -> bool:
    """Whether the source begins within a word or an address: the "org" of "lowen.org" spoke nowhere."""
    return place > 0 and (text[place - 1].isalnum() or (text[place - 1] in ".@" and text[place].islower()))


def _kind(phrase: Phrase, last: str, *, plural: bool) -> ActorKind | None:
    if is_word("group", last):
        return ActorKind.GROUP
    if is_any(("anonymous", "office"), last) or is_word("indefinite", phrase.article):
        return ActorKind.UNNAMED
    if is_word("organisation", last):
        return ActorKind.ORGANISATION
    return ActorKind.GROUP if plural else None
