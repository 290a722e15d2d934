"""The persons and bodies of one article: their names, roles, and what tells a man from a woman."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.model import Span
from sayso.statements.same_name import unaccented
from sayso.statements.words import fold, is_any, is_word

__all__ = ["NUMERAL", "Body", "Person", "Seen", "best_form", "gender", "plain_name"]

NUMERAL = re.compile(r"[IVX]+|Jr\.?|Sr\.?")


@dataclass(slots=True)
class Person:
    """A person of the article; `sure` says that more than capitals tell that it is one.

    `related` says that the article brings it in as somebody's wife, colleague …; `spoke` are the places where a verb of
    saying follows the name.
    """

    name: str
    mention: Span | None
    roles: list[tuple[int, str]] = field(default_factory=list)
    man: bool | None = None
    sure: bool = False
    related: bool = False
    spoke: list[int] = field(default_factory=list)
    forms: list[tuple[str, Span | None]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name, without "II" and "Jr."."""
        words = [w for w in self.name.split() if not NUMERAL.fullmatch(w)]
        return words[-1] if words else self.name

    @property
    def given_name(self) -> str:
        """The first word of the name; empty where the article gives but the last."""
        first, _, rest = self.name.partition(" ")
        return first if rest else ""

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


def plain_name(words: str) -> str:
    """A person's name in one line, without what stands for a rank or degree after it: "Ana Ruiz QC"."""
    kept = words.split()
    while len(kept) > 2 and kept[-1].isupper() and is_word("postnominal", kept[-1]):
        kept.pop()
    return " ".join(kept)


def best_form(person: Person) -> tuple[str, Span | None]:
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


def gender(first: str, honorific: str | None, role: str | None) -> bool | None:
    """Whether titles or the first name tell a man (True) or a woman (False)."""
    words: Iterable[str] = [*([honorific] if honorific else []), *(role or "").split()[-3:], first]
    for word in words:
        own = fold(word).split("-")[0] if word else ""
        if own and is_word("man", own):
            return True
        if own and is_word("woman", own):
            return False
    return None
