"""Who speaks, as a sentence names it: the office on first mention and the surname after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.answers.brief.drafting.verbs import words_of
from sayso.model import ActorKind, Document
from sayso.record.contract import Entry

__all__ = ["Cast", "Named", "actor_key", "articled", "is_nameable", "with_office"]

CLAUSES = re.compile(r"^(paragraph|article|section|clause|rule|resolution|chapter|principle|annex)\b", re.I)
INDEFINITE = re.compile(
    r"^(an?|one of|some|several|many|two|three|four|five|six|seven|eight|nine|ten|\d+)\s", re.I
)
GENERIC = {
    "agency", "broadcaster", "document", "group", "letter", "man", "minister", "newspaper", "note", "official", "paper", "parties",
    "people", "person", "report", "source", "sources", "spokesman", "spokeswoman", "text", "woman",
}  # fmt: skip
PREMODIFIERS = {"Opposition", "Government", "Senior", "Former", "Deputy", "Acting", "Outgoing", "Interim"}


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker as the subject of a sentence; `apposed` if it ends in an office between commas.

    `evidence` is the statement that gives the office, where it is another one.
    """

    text: str
    apposed: bool = False
    evidence: str | None = None


def actor_key(entry: Entry) -> str | None:
    """What tells speakers apart across documents; None for a statement of nobody known."""
    if entry.actor:
        return entry.actor.id
    speaker = entry.statement.speaker
    return speaker.name.casefold() if speaker else None


def is_nameable(entry: Entry) -> bool:
    """Whether a sentence of its own can name the speaker without the article around it."""
    speaker = entry.statement.speaker
    if speaker is None or CLAUSES.match(speaker.name):
        return False
    words = speaker.name.casefold().split()
    if set(words) & {"same", "person", "second", "other", "another"} or (
        len(words) == 1 and words[0] in GENERIC
    ):
        return False
    source = _source(entry).casefold()
    if source in {"his", "her", "its", "their"} or source.split(" ")[0] in {
        "who",
        "whom",
        "which",
        "that",
        "those",
        "these",
    }:
        return False
    if speaker.kind is ActorKind.UNNAMED:
        return bool(INDEFINITE.match(source)) or _is_of_body(_source(entry))
    return True


@dataclass
class Cast:
    """The speakers of one draft: who has been named, and by what each may be named again."""

    entries: tuple[Entry, ...]
    named: set[str] = field(default_factory=set)
    last: str | None = None

    def subject(self, entry: Entry) -> Named:
        """The speaker as the next sentence names it; from then on it has been named."""
        key, speaker = actor_key(entry), entry.statement.speaker
        assert key is not None
        assert speaker is not None
        again, follows = key in self.named, self.last == key
        self.last = key
        source = _source(entry)
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
        """The one word by which the articles name the speaker again; the whole name where two share it."""
        seen = {_source(x).removesuffix("’s").removesuffix("'s") for x in self.entries if actor_key(x) == key}
        short = next((x for x in reversed(name.split()) if x in seen), None)
        shared = any(
            actor_key(x) != key and x.statement.speaker and short in x.statement.speaker.name.split()
            for x in self.entries
        )
        return short if short and not shared else name


def with_office(name: str, role: str) -> tuple[str, bool]:
    """A person with the office, and whether the phrase ends with a comma that the sentence needs.

    >>> with_office("Ana Ruiz", "Water Minister"), with_office("Ana Ruiz", "chair of the Halm Council")
    (('Water Minister Ana Ruiz', False), ('Ana Ruiz, chair of the Halm Council,', True))
    >>> with_office("Ana Ruiz", "Halmar's water minister"), with_office("Ana Ruiz", "council's spokeswoman")
    (("Halmar's water minister, Ana Ruiz,", True), ("the council's spokeswoman, Ana Ruiz,", True))
    """
    role = " ".join(role.split()).removeprefix("the ").removeprefix("The ")
    first = role.split()[0]
    if first in PREMODIFIERS and not role.istitle():
        role = role[0].lower() + role[1:]
    if re.match(r"[\w .-]+?(['’]s|s['’])\s", role):
        the = "" if role[0].isupper() else "the "
        return f"{the}{role}, {name},", True
    if re.search(r" (of|for|at|to|in|on|with) ", role):
        return f"{name}, {role},", True
    return f"{role} {name}", False


def articled(name: str, documents: Iterable[Document]) -> str:
    """The name of a body with an article where the texts, or the kind of body, give it one.

    >>> articled("Riparian Council", ()), articled("Radio Lissen", ()), articled("The Halm Courier", ())
    ('the Riparian Council', 'Radio Lissen', 'The Halm Courier')
    """
    words = name.split()
    if (
        not words
        or words[0].casefold() in {"the", "a", "an", "his", "her", "its", "their"}
        or INDEFINITE.match(name)
    ):
        return name
    if re.match(r"\S+['’]s?\s", name) and name[0].isupper():
        return name
    if name[0].islower():
        return f"the {name}"
    if words_of("with_the") & {words[0].casefold(), words[-1].casefold()} or _of_body(words):
        return f"the {name}"
    return f"the {name}" if any(_has_the(name, x.text) for x in documents) else name


def _has_the(name: str, text: str) -> bool:
    """Whether a text mostly gives the name an article; where it is the end of a longer name, it does not count."""
    before = [x[1] for x in re.finditer(rf"(?:(\S+)\s+)?\b{re.escape(name)}\b", text)]
    the = sum(1 for x in before if x and x.casefold() == "the")
    return the > 0 and the >= sum(1 for x in before if x and x.casefold() != "the" and not x[0].isupper())


def _of_body(words: list[str]) -> bool:
    """A body named by what it is of: Centre for Shared Rivers, Press Office of Halmar."""
    folded = [x.casefold() for x in words]
    return any(a in words_of("with_the") and b in {"of", "for"} for a, b in pairwise(folded))


def _is_of_body(source: str) -> bool:
    """An office that says whose it is: Selmark's foreign minister."""
    return bool(re.match(r"[A-Z][\w-]*['’]s\s", source))


def _body(name: str) -> str:
    return " ".join(name.split())


def _is_aide(source: str, name: str) -> bool:
    """Whether the words name somebody who speaks for the one named: a spokesman for Ruiz."""
    return (
        bool(re.search(rf"\b(for|of|to)\b[^,]*\b{re.escape(name.split()[-1])}$", source))
        and INDEFINITE.match(source) is not None
    )


def _source(entry: Entry) -> str:
    return " ".join(" ".join(entry.document.texts_at(entry.statement.source)).split())


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
