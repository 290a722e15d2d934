"""Who stands in an article: each person and body once, with all names they go by there."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.statements.acronyms import acronym_after
from sayso.statements.headline import Headlines
from sayso.statements.layout import Layout
from sayso.statements.members import NUMERAL, Body, Person, Seen, best_form, gender, plain_name
from sayso.statements.named import Named, Sort, named
from sayso.statements.roles import role_after, role_before_comma
from sayso.statements.same_name import same_body, same_person, unaccented
from sayso.statements.states import state_of_name
from sayso.statements.words import is_any

__all__ = ["Cast"]

_SAYS = re.compile(
    r"\A,?[ \xa0](?:said|says|told|added|stated|announced|tweeted|claimed|argued|wrote|explained|noted)\b"
)
_AGE = re.compile(r"\A, \d\d\b")
_GOES_ON = re.compile(r"[ \xa0](?:of|for|to)[ \xa0]")


class Cast:
    """The persons and bodies of one article, found once for its text and its title."""

    def __init__(self, layout: Layout, title: str = "") -> None:
        self.text = layout.text
        self.layout = layout
        self.headlines = Headlines(self.text)
        self.names: list[Named] = named(self.headlines.plain_lines(self.text))
        self.persons: list[Person] = []
        self.bodies: dict[str, Body] = {}
        self.acronyms: dict[str, Body] = {}
        self.seen: list[Seen] = []
        self._by_surname: dict[str, list[Person]] = {}
        self._of_title: list[tuple[Person, str]] = []
        self._find_persons(title)
        self.names = [self._surname_like_an_office(one) for one in self.names]
        for one in self.names:
            self._see(one)

    def _find_persons(self, title: str) -> None:
        """Those with full names first, since a title before a surname makes nobody new where one has it."""
        for one in self.names:
            if one.sort is Sort.PERSON and " " in self._words(one):
                self._add_person(one, self.text)
        title = self.headlines.plain(title)
        for one in named(title):
            if one.sort is Sort.PERSON and self._is_of_title(one, one.span.of(title)):
                self._add_person(one, title)
        for one in self.names:
            if one.sort is Sort.PERSON and (one.role or one.honorific or one.related) and self._is_new(one):
                self._add_person(one, self.text)
        for person in self.persons:
            person.name, person.mention = best_form(person)
            if person.man is None:
                person.man = gender(person.given_name, None, None)

    def _is_of_title(self, one: Named, name: str) -> bool:
        """Whether the title alone names somebody: in full, or by a surname after an office."""
        return " " in name or (one.role is not None and unaccented(name) not in self._by_surname)

    def of_title(self, role: str) -> Person | None:
        """The one person whom the title brings in with this role, whatever its case: "President" Ruiz."""
        found = {id(p): p for p, own in self._of_title if own.casefold() == role.casefold()}
        return next(iter(found.values())) if len(found) == 1 else None

    def of_role(self, role: str, before: int) -> Person | None:
        """The one person to whom the text gives this role before a place."""
        found = [
            p
            for p in self.persons
            if any(at < before and x.casefold() == role.casefold() for at, x in p.roles)
        ]
        return found[0] if len(found) == 1 else None

    def _words(self, one: Named) -> str:
        words = " ".join(one.span.of(self.text).split())
        return plain_name(words) if one.sort is Sort.PERSON else words

    def _is_new(self, one: Named) -> bool:
        """Whether a single name is nobody's that is known."""
        name = unaccented(self._words(one))
        if " " in name or name in {unaccented(p.name.split()[0]) for p in self.persons}:
            return False
        return all(self._is_apart(one, p) for p in self._by_surname.get(name, []))

    def _is_apart(self, one: Named, person: Person) -> bool:
        """Whether a title before a surname is another's than the person with a full name: a relative's of his, or of one
        who comes in only later and of whom nothing is told that makes an office likely."""
        if one.role and person.related:
            return True
        later = person.mention is not None and person.mention.start > one.span.start
        return later and (person.related or (one.role is not None and not person.sure))

    def _add_person(self, one: Named, text: str) -> None:
        own = text is self.text
        name = plain_name(one.span.of(text))
        sure = one.role is not None or one.honorific is not None or one.related
        if name.isupper() and len(name) > 4:
            if not sure:
                return
            name = name.title()
        person = next((p for p in self.persons if same_person(p.name, name)), None)
        if person is None:
            person = Person(name, one.span if own else None)
            self.persons.append(person)
            words = [w for w in name.split() if not NUMERAL.fullmatch(w)] or name.split()
            self._by_surname.setdefault(unaccented(words[-1]), []).append(person)
        elif len(name.split()) > len(person.name.split()) and own:
            person.name, person.mention = name, one.span
        person.forms.append((name, one.span if own else None))
        if own:
            self._tell(person, one)
        elif one.role:
            self._of_title.append((person, one.role))
            person.roles = person.roles or [(0, one.role)]
        person.sure = person.sure or sure
        if person.man is None:
            person.man = gender(person.given_name, one.honorific, one.role)

    def _tell(self, person: Person, one: Named) -> None:
        """What stands around a mention tells that it is a person, and of which office."""
        end = one.span.end
        limit = self.layout.sentences[self.layout.sentence(one.span.start)].end
        after = role_after(self.text, end, limit)
        before = role_before_comma(self.text, one.start, end)
        roles = [role for role in (one.role, before and before.role, after and after.role) if role]
        for role in roles:
            if not person.roles or person.roles[-1][1] != role:
                person.roles.append((one.span.start, role))
        if _SAYS.match(self.text[end : end + 14]):
            person.spoke.append(end)
        told = person.spoke or _AGE.match(self.text[end : end + 6])
        person.related = person.related or one.related or any(x and x.related for x in (before, after))
        person.sure = person.sure or bool(one.role or one.honorific or one.related or before or after or told)
        if person.man is None:
            person.man = gender("", one.honorific, " ".join(roles))

    def _surname_like_an_office(self, one: Named) -> Named:
        """A word of office is a surname where it stands alone, has no article and one person has it: "King said"."""
        if (
            one.sort is not Sort.OFFICE
            or one.start != one.span.start
            or self.namesakes(self._words(one)) != 1
        ):
            return one
        goes_on = _GOES_ON.match(self.text, one.span.end)
        return one if goes_on else replace(one, sort=Sort.WORD)

    def _see(self, one: Named) -> None:
        words = self._words(one)
        who: Person | Body | None = None
        if one.sort in (Sort.STATE, Sort.BODY) and (known := self.called(words)):
            who = known
        elif one.sort is Sort.STATE:
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

    def called(self, acronym: str) -> Body | None:
        """The body for which the article brought in this acronym in brackets."""
        return self.acronyms.get(acronym.replace(".", ""))

    def _told_again(self, who: Person, one: Named, words: str) -> None:
        if one.honorific or one.role or one.related:
            who.sure = True
            if who.man is None:
                who.man = gender("", one.honorific, one.role)
            if one.role and one.role not in (r for _, r in who.roles):
                who.roles.append((one.span.start, one.role))
                who.roles.sort()
        elif " " not in words:
            who.sure = True  # a surname that stands alone is a person's

    def _body(self, words: str, one: Named) -> Body:
        body = self.bodies.get(words) or next(
            (b for name, b in self.bodies.items() if not b.state and same_body(name, words)),
            Body(words, one.span),
        )
        self.bodies[words] = body
        acronym = acronym_after(self.text, one.span.end)
        if acronym and acronym not in self.acronyms:
            self.acronyms[acronym] = body
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
            man = gender("", one.honorific, None)
            found = [p for p in found if p.man in (man, None)]
        found = self._without_relatives(found, one)
        if len(found) > 1:
            sure = [p for p in found if p.sure]
            found = sure if len(sure) == 1 else []
        return found[0] if found else None

    def _without_relatives(self, found: list[Person], one: Named | None) -> list[Person]:
        """The bare surname is not that of one brought in as somebody's wife or son, unless that one was just there."""
        others = [p for p in found if not p.related]
        if not others or len(others) == len(found):
            return found
        place, layout = one.span.start if one else 0, self.layout
        relatives = [p for p in found if p.related]
        spoke = [x for p in relatives for x in p.spoke if x <= place]
        named = [span.start for p in relatives for _, span in p.forms if span and span.start < place]
        near = any(layout.paragraph(place) - layout.paragraph(x) <= 1 for x in spoke)
        return [] if near or any(layout.sentence(place) - layout.sentence(x) <= 1 for x in named) else others

    def namesakes(self, surname: str) -> int:
        """How many persons of the article have this surname."""
        return len(self._by_surname.get(unaccented(surname), []))
