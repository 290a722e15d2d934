"""The speakers of one draft: the office on first mention and the surname after."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.answers.brief.drafting.naming import (
    INDEFINITE,
    actor_key,
    articled,
    source_of,
    surname,
    with_office,
)
from sayso.answers.brief.names import names
from sayso.model import ActorKind
from sayso.record.contract import Entry

__all__ = ["Cast", "Named"]


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker as the subject of a sentence; `apposed` if it ends in an office between commas.

    `evidence` is the statement that gives the office, where it is another one.
    """

    text: str
    apposed: bool = False
    evidence: str | None = None


@dataclass
class Cast:
    """The speakers of one draft: who has been named, and by what each may be named again.

    `entries` are all statements that were looked at, `told` those of the draft.
    """

    entries: tuple[Entry, ...]
    told: tuple[Entry, ...]
    named: set[str] = field(default_factory=set)
    last: str | None = None

    def subject(self, entry: Entry) -> Named:
        """The speaker as the next sentence names it; from then on it has been named."""
        key, speaker = actor_key(entry), entry.statement.speaker
        assert key is not None
        assert speaker is not None
        again, follows = key in self.named, self.last == key
        self.last = key
        source = source_of(entry)
        if follows and source.casefold() in {"he", "she"}:
            return Named(source.casefold())
        if speaker.kind is ActorKind.UNNAMED:
            return Named(_lowered(source))
        if _is_aide(source, speaker.name):
            return Named(_lowered(source))
        if speaker.kind is not ActorKind.PERSON:
            return Named(articled(_body(speaker.name), [entry.document]))
        self.named.add(key)
        if again:
            return Named(self._short(key, speaker.name))
        role, evidence = self._office(entry, key)
        name, apposed = with_office(speaker.name, role) if role else (speaker.name, False)
        return Named(name, apposed, evidence)

    def _office(self, entry: Entry, key: str) -> tuple[str | None, str | None]:
        """The office as the statement gives it, else as the nearest statement of the same speaker does."""
        speaker = entry.statement.speaker
        if speaker and speaker.role and _says_much(speaker.role):
            return speaker.role, None
        at = _day(entry)
        others = [
            x
            for x in self.entries
            if actor_key(x) == key and x.statement.speaker and x.statement.speaker.role
        ]
        others = [x for x in others if _says_much(_role(x))]
        if not others:
            return (speaker.role, None) if speaker and _is_office(speaker.role or "") else (None, None)
        nearest = min(
            others, key=lambda x: (abs(_ordinal(_day(x)) - _ordinal(at)), -len(_role(x)), x.statement.id)
        )
        return _role(nearest), nearest.statement.id

    def _short(self, key: str, name: str) -> str:
        """The surname; the whole name where another speaker of the draft has it too, or where it names nobody.

        One whom the record knows by the bare surname alone is no other: nobody could tell the two apart by more.
        """
        short = surname(name, [source_of(x) for x in self.entries if actor_key(x) == key])
        shared = any(
            actor_key(x) != key
            and speaker.kind is ActorKind.PERSON
            and speaker.name != short
            and short in speaker.name.split()
            for x in self.told
            if (speaker := x.statement.speaker)
        )
        return name if shared or not names(short, name) else short

    def new_paragraph(self) -> None:
        """From here on a pronoun would stand for nobody."""
        self.last = None


def _body(name: str) -> str:
    return " ".join(name.split())


def _is_aide(source: str, name: str) -> bool:
    """Whether the words name somebody who speaks for the one named: a spokesman for Ruiz."""
    return (
        bool(re.search(rf"\b(for|of|to)\b[^,]*\b{re.escape(name.split()[-1])}$", source))
        and INDEFINITE.match(source) is not None
    )


def _lowered(words: str) -> str:
    first = words.split(" ")[0]
    return (
        words[0].lower() + words[1:]
        if first.casefold() in {"a", "an", "the", "one", "some", "two"} or INDEFINITE.match(words)
        else words
    )


def _role(entry: Entry) -> str:
    speaker = entry.statement.speaker
    return (speaker.role or "") if speaker else ""


def _is_office(role: str) -> bool:
    """Whether the words can be an office: those beside a name in a transcript may be the end of a question."""
    clock = re.search(r"\b([AP]\.M|E[DS]T|P[DS]T|GMT|UTC)\b", role)
    return clock is None and bool(re.fullmatch(r"[\w ,.'’&/()-]*\w[)]?", role))


def _says_much(role: str) -> bool:
    """Whether the office says of what, or is a title: not a bare “leader”, “spokesman”."""
    return _is_office(role) and (len(role.split()) > 1 or role[:1].isupper())


def _day(entry: Entry) -> str:
    published = entry.document.published
    return entry.statement.said_on or (published.value if published else "")


def _ordinal(day: str) -> int:
    digits = re.sub(r"\D", "", day)[:8].ljust(8, "0")
    return int(digits)
