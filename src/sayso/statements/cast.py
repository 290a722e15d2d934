"""Who stands in an article: each person and body once, with all names they go by there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.model import Span
from sayso.statements.layout import Layout
from sayso.statements.named import Named, Sort, named
from sayso.statements.roles import role_after, role_before
from sayso.statements.same_name import same_body, same_person, unaccented
from sayso.statements.states import state_of_name
from sayso.statements.words import fold, is_any, is_word

__all__ = ["Body", "Cast", "Person", "Seen"]


@dataclass(slots=True)
class Person:
    """A person of the article; `sure` says that more than capitals tell that it is one."""

    name: str
    mention: Span | None
    roles: list[tuple[int, str]] = field(default_factory=list)
    man: bool | None = None
    sure: bool = False
    forms: list[tuple[str, Span | None]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name, without "II" and "Jr."."""
        words = [w for w in self.name.split() if not NUMERAL.fullmatch(w)]
        return words[-1] if words else self.name

    def role_at(self, place: int) -> str | None:
        """The role told nearest before `place`, else the first after it."""
        before = [role for start, role in self.roles if start <= place]
        return before[-1] if before else (self.roles[0][1] if self.roles else None)


@dataclass(slots=True)
class Body:
    """An organisation or a state; `acronym` where the article gives one."""

    name: str
    mention: Span | None
    state: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a person or body; `start` is where its phrase begins."""

    who: Person | Body
    span: Span
    start: int


REACH = 120
NUMERAL = re.compile(r"[IVX]+|Jr\.?|Sr\.?")
_ACRONYM = re.compile(r"\A[ \xa0][(]([^\W\d_a-z][\w.&-]{1,9})[)]")
_SAYS = re.compile(
    r"\A,?[ \xa0](?:said|says|told|added|stated|announced|tweeted|claimed|argued|wrote|explained|noted)\b"
)
_AGE = re.compile(r"\A, \d\d\b")


class Cast:
    """The persons and bodies of one article, found once for its text and its title."""

    def __init__(self, layout: Layout, title: str = "") -> None:
        self.text = layout.text
        self.layout = layout
        self.names: list[Named] = named(self.text)
        self.persons: list[Person] = []
        self.bodies: dict[str, Body] = {}
        self.acronyms: dict[str, Body] = {}
        self.seen: list[Seen] = []
        self._by_surname: dict[str, list[Person]] = {}
        for one in self.names:
            if one.sort is Sort.PERSON and " " in self._words(one.span):
                self._add_person(one, self.text)
        for one in named(title):
            if one.sort is Sort.PERSON and " " in one.span.of(title):
                self._add_person(one, title)
        for person in self.persons:
            person.name, person.mention = _best_form(person)
            if person.man is None:
                person.man = _man(person.name.split()[0], None, None)
        for one in self.names:
            self._see(one)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self.text).split())

    def _add_person(self, one: Named, text: str) -> None:
        own = text is self.text
        name = " ".join(one.span.of(text).split())
        sure = one.role is not None or one.honorific is not None
        if name.isupper() and len(name) > 4:
            if not sure:
                return
            name = name.title()
        key = unaccented(name.split()[-1] if not NUMERAL.fullmatch(name.split()[-1]) else name.split()[-2])
        person = next((p for p in self.persons if same_person(p.name, name)), None)
        if person is None:
            person = Person(name, one.span if own else None)
            self.persons.append(person)
            self._by_surname.setdefault(key, []).append(person)
        elif len(name.split()) > len(person.name.split()) and own:
            person.name, person.mention = name, one.span
        person.forms.append((name, one.span if own else None))
        if own:
            self._tell(person, one)
        person.sure = person.sure or sure
        if person.man is None:
            person.man = _man(person.name.split()[0], one.honorific, one.role)

    def _tell(self, person: Person, one: Named) -> None:
        """What stands around a mention tells that it is a person, and of which office."""
        end = one.span.end
        limit = self.layout.sentences[self.layout.sentence(one.span.start)].end
        after = role_after(self.text, end, limit)
        before = _office_before(self.text, one.span.start)
        for role in (one.role, before, after):
            if role and (not person.roles or person.roles[-1][1] != role):
                person.roles.append((one.span.start, role))
        told = _SAYS.match(self.text[end : end + 14]) or _AGE.match(self.text[end : end + 6])
        person.sure = person.sure or bool(one.role or one.honorific or before or after or told)
        if person.man is None:
            person.man = _man("", one.honorific, " ".join(r for r in (one.role, before, after) if r))

    def _see(self, one: Named) -> None:
        words = self._words(one.span)
        who: Person | Body | None = None
        if one.sort is Sort.STATE:
            state = state_of_name(words) or words
            who = self.bodies.setdefault(state, Body(state, one.span, state=True))
        elif one.sort is Sort.BODY:
            who = self._body(words, one)
        elif one.sort in (Sort.PERSON, Sort.WORD):
            who = self.person(words, one)
            if isinstance(who, Person):
                self._told_again(who, one, words)
        if who is not None:
            self.seen.append(Seen(who, one.span, one.start))

    def _told_again(self, who: Person, one: Named, words: str) -> None:
        if one.honorific or one.role:
            who.sure = True
            if who.man is None:
                who.man = _man("", one.honorific, one.role)
            if one.role and one.role not in (r for _, r in who.roles):
                who.roles.append((one.span.start, one.role))
                who.roles.sort()
        elif " " not in words:
            who.sure = True  # a surname that stands alone is a person's

    def _body(self, words: str, one: Named) -> Body:
        known = self.acronyms.get(words.replace(".", ""))
        if known:
            return known
        body = self.bodies.get(words) or next(
            (b for name, b in self.bodies.items() if not b.state and same_body(name, words)),
            Body(words, one.span),
        )
        self.bodies[words] = body
        match = _ACRONYM.match(self.text[one.span.end : one.span.end + 14])
        if match:
            self.acronyms.setdefault(match.group(1).replace(".", ""), body)
        return body

    def person(self, words: str, one: Named | None = None) -> Person | None:
        """The one person called `words` (a full name or a surname); None if nobody or more than one is."""
        if " " in words:
            return next((p for p in self.persons if same_person(p.name, words)), None) or (
                self._of_surname(words, one) if one and one.sort is Sort.PERSON else None
            )
        return self._of_surname(words, one) or self._of_given_name(words)

    def _of_given_name(self, words: str) -> Person | None:
        """The one person of this given name, where nobody has it for a surname: "Ana" for Ana Ruiz."""
        if unaccented(words) in self._by_surname:
            return None
        found = [p for p in self.persons if unaccented(p.name.split()[0]) == unaccented(words)]
        sure = len(found) == 1 and (found[0].sure or is_any(("man", "woman"), words))
        return found[0] if sure else None

    def _of_surname(self, words: str, one: Named | None) -> Person | None:
        found = self._by_surname.get(unaccented(words.rsplit(" ", 1)[-1]), [])
        if " " in words:
            found = [p for p in found if unaccented(p.name).endswith(" " + unaccented(words))]
        if len(found) > 1 and one and one.honorific:
            man = _man("", one.honorific, None)
            found = [p for p in found if p.man in (man, None)]
        if len(found) > 1:
            sure = [p for p in found if p.sure]
            found = sure if len(sure) == 1 else []
        return found[0] if found else None

    def namesakes(self, surname: str) -> int:
        """How many persons of the article have this surname."""
        return len(self._by_surname.get(unaccented(surname), []))


def _best_form(person: Person) -> tuple[str, Span | None]:
    """The full name: the longest, unless one that ends it is as common ("Orland Ana Ruiz" once, "Ana Ruiz" often)."""
    counts = Counter(name for name, _ in person.forms)
    best = person.name
    for name in counts:
        known = is_any(("man", "woman"), name.split()[0])
        commoner = counts[name] > counts[best] or (known and counts[name] == counts[best])
        if " " in name and commoner and _is_longer_by_no_name(best, name):
            best = name
    if best == person.name:
        return person.name, person.mention
    return best, next((span for name, span in person.forms if name == best and span), person.mention)


def _is_longer_by_no_name(longer: str, shorter: str) -> bool:
    """Whether `longer` is `shorter` with words before it that are no given name."""
    if not unaccented(longer).endswith(" " + unaccented(shorter)):
        return False
    lead = longer[: len(longer) - len(shorter)].split()
    given = any(is_any(("man", "woman"), word) for word in lead)
    return bool(lead) and not given and not is_word("particle", shorter.split()[0])


def _man(first: str, honorific: str | None, role: str | None) -> bool | None:
    """Whether titles or the first name tell a man (True) or a woman (False)."""
    words: Iterable[str] = [*([honorific] if honorific else []), *(role or "").split()[-3:], first]
    for word in words:
        own = fold(word).split("-")[0] if word else ""
        if own and is_word("man", own):
            return True
        if own and is_word("woman", own):
            return False
    return None


def _office_before(text: str, start: int) -> str | None:
    """The office whose holder follows after a comma: "the council's lawyer, Jon Vale"."""
    if text[max(0, start - 2) : start] != ", ":
        return None
    window = text[max(0, start - REACH) : start - 2] + " "
    phrase = role_before(window, len(window))
    if phrase is None or phrase.role is None:
        return None
    lead = window[max(0, phrase.start - 4) : phrase.start].lower()
    opened = lead.endswith("the ") or "'s" in phrase.role or "’s" in phrase.role or phrase.role[0].isupper()
    return phrase.role if opened and is_word("office", phrase.role.split()[-1]) else None
