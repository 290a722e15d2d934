"""From a source's words to who that is."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span
from sayso.statements.audience import is_audience, subject_before
from sayso.statements.author import Author
from sayso.statements.bodies import named_body, nominal_body
from sayso.statements.cast import Cast
from sayso.statements.interview import Interview
from sayso.statements.joint import joint
from sayso.statements.letters import of_formula
from sayso.statements.lists import ends_a_list, of_list
from sayso.statements.members import Person
from sayso.statements.offices import holder
from sayso.statements.papers import body_of_document
from sayso.statements.persons import is_shared_surname, person_apposed, person_named
from sayso.statements.phrase import Phrase, parse, with_owner
from sayso.statements.pronouns import of_pronoun, of_relative, of_self
from sayso.statements.states import state_of_capital, state_of_name
from sayso.statements.who import History, Who, described, of_body
from sayso.statements.words import fold, is_any, is_word

__all__ = ["Sources", "within_word"]

_POSSESSIVE = re.compile(r"['’]s?\Z")
_OWNS = re.compile(r"['’]s?\s")
_OWNER = re.compile(r"([^,;]{2,60}?)['’]s?\s")
_HIS = re.compile(r"\A(his|her|their|its|my|our)\s", re.IGNORECASE)


_TIME = re.compile(
    r"(?:(?:last|this|next)\s)?(?:today|yesterday|tonight|tomorrow|week|month|year|night|morning|afternoon|evening"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\d{4})",
    re.IGNORECASE,
)
"""What owns a paper and speaks in none: "today's report"."""
_CAPITALS_FOLLOW = re.compile(r"\s+[A-Z]{2,}\b")
_OWN = re.compile(r"(my|our|your|his|her|its|their)\s+(?=\S)", re.IGNORECASE)
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
        if signed := of_formula(self.cast, source):
            return signed
        if is_audience(self.cast.text, source):
            return subject_before(self.cast, source)
        if ends_a_list(self.cast, source):
            return of_list(self.cast, source, self._single)
        phrase = self._parse(self._whole(source))
        if phrase is None:
            return None
        words = phrase.whole.of(self.cast.text)
        if self._is_acronym(phrase):
            return self._of(phrase)
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
        owner = _OWN.match(words)
        if owner and _is_ones_words(phrase.core.of(self.cast.text).split()[-1]):
            return self._of_own_words(owner.group(1).casefold(), source.start, outer)
        return joint(self.cast, phrase, self._single) or self._of(phrase)

    def _of_own_words(self, owner: str, place: int, outer: Who | None) -> Who | None:
        """Whose words they are: "my letter", "your manifesto", "her report"."""
        if owner == "your":
            return self._interview.addressed_at(place)
        if owner in ("my", "our"):
            return of_self("we" if owner == "our" else "i", outer, self._author_at(place))
        return self._owner(owner, place)

    def _is_acronym(self, phrase: Phrase) -> bool:
        """Whether a source is one word in capitals amid small letters: WHO and US are no pronouns."""
        words = phrase.whole.of(self.cast.text)
        alone = len(words) > 1 and words.isalpha() and words.isupper()
        return alone and _CAPITALS_FOLLOW.match(self.cast.text, phrase.whole.end) is None

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
        if is_shared_surname(self.cast, phrase):
            return None
        return (
            self._author_of_paper(phrase)
            or person_named(self.cast, phrase)
            or person_apposed(self.cast, phrase)
            or self._state(phrase)
            or named_body(self.cast, phrase)
            or self._nominal(phrase)
        )

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
            found = nominal_body(self.cast, phrase)
            # Where two bodies are of that kind nobody is meant surely; where none has a name, one that spoke may be.
            told = self._told_of(last, phrase) if found and found.body is None else None
            return told or found
        return self._description(phrase)

    def _told_of(self, kind: str, phrase: Phrase) -> Who | None:
        """The one body of that kind that spoke before without a name of its own: "the Lowen ministry … the ministry"."""
        if phrase.head != phrase.core or len(phrase.head.of(self.cast.text).split()) > 1:
            return None
        spoke = {
            heard.who.speaker.name: heard.who
            for heard in self.history.heard
            if heard.who and heard.place < phrase.head.start and _is_of_kind(heard.who, kind)
        }
        return next(iter(spoke.values())) if len(spoke) == 1 else None

    def _of_possessor(self, phrase: Phrase) -> Who | None:
        """Whose the paper is: "Orland's statement", "the council's website"; "today's report" is a report."""
        head = phrase.head.of(self.cast.text)
        owner = _OWNER.match(head)
        if owner and _TIME.fullmatch(owner.group(1)):
            return described(" ".join(head[owner.end() :].split()), None, phrase.head)
        return self._single(Span(phrase.whole.start, phrase.head.start + owner.end(1))) if owner else None

    def _description(self, phrase: Phrase) -> Who | None:
        words = " ".join(_POSSESSIVE.sub("", phrase.head.of(self.cast.text)).split())
        if not phrase.article and (is_word("also_a_thing", words) or _TIME.fullmatch(words)):
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


def _is_ones_words(noun: str) -> bool:
    """Whether "my …" is what I say, write or think: "my letter", "my final plea"."""
    return is_any(("document", "speech_noun", "own_words"), noun)


def _is_of_kind(who: Who, kind: str) -> bool:
    if who.person or who.plural or who.speaker.kind is not ActorKind.ORGANISATION:
        return False
    words = re.split(r"\s(?:of|for)\s", who.speaker.name)[0].split()
    return len(words) > 1 and fold(words[-1]) == fold(kind)


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
