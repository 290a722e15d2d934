"""Names in a sentence: who can be named, with which office, with which article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from sayso.answers.brief.drafting.verbs import words_of
from sayso.model import ActorKind, Document
from sayso.record.contract import Entry

__all__ = ["INDEFINITE", "actor_key", "articled", "is_nameable", "source_of", "surname", "with_office"]

CLAUSES = re.compile(r"^(paragraph|article|section|clause|rule|resolution|chapter|principle|annex)\b", re.I)
INDEFINITE = re.compile(
    r"^(an?|one of|some|several|many|two|three|four|five|six|seven|eight|nine|ten|\d+)\s", re.I
)
GENERIC = {
    "agency", "broadcaster", "document", "group", "letter", "man", "minister", "newspaper", "note", "official", "paper", "parties",
    "people", "person", "report", "source", "sources", "spokesman", "spokeswoman", "text", "woman",
}  # fmt: skip
GENERATIONS = {"jr", "sr", "ii", "iii", "iv"}
PREMODIFIERS = {"Opposition", "Government", "Senior", "Former", "Deputy", "Acting", "Outgoing", "Interim"}


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
    source = source_of(entry).casefold()
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
        return bool(INDEFINITE.match(source)) or _is_of_body(source_of(entry))
    return True


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
    if re.search(r" (of|for|at|to|in|on|with|and) ", role):
        return f"{name}, {role},", True
    return f"{role} {name}", False


def surname(name: str, sources: Iterable[str]) -> str:
    """The word by which a person is named again: the last one, unless the texts name them by the first alone.

    >>> surname("Ana Ruiz Jr.", ()), surname("Oro Tanem", ["Oro Tanem", "Oro"]), surname("Ana Ruiz", ["Ana", "MS. RUIZ"])
    ('Ruiz', 'Oro', 'Ruiz')
    """
    words = [x for x in name.split() if x.rstrip(".,").casefold() not in GENERATIONS] or name.split()
    first, last = words[0], words[-1].rstrip(",")
    plain = [re.sub(r"['’]s?$", "", x).casefold().split() for x in sources]
    by_last = any(last.casefold() in x and first.casefold() not in x for x in plain)
    # Family names come first in much of the world.
    return first if [first.casefold()] in plain and not by_last else last


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


def source_of(entry: Entry) -> str:
    """The words by which the article names the speaker."""
    return " ".join(" ".join(entry.document.texts_at(entry.statement.source)).split())
