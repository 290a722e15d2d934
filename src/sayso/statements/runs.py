"""Runs of capitalised words, the raw stuff of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Span
from sayso.statements.words import is_acronym, is_word, section

__all__ = ["Run", "runs"]

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Capt|Lt|Sgt|St|Rev|Hon|Adm|Maj|Brig|Jr|Sr|MR|MRS|MS|DR)\."
_WORD = (
    rf"(?:(?:{_UP}\.)+(?:{_UP}\b\.?)?|{_TITLE}|(?:al|el|ul|as|ad|an|d|l)[-'’]{_UP}\w*(?:-\w+)*"
    rf"|{_UP}\w*(?:[-–&](?=\w)\w+|['’](?!s\b)\w+|\.(?=(?:com|org|net)\b)\w+(?:\.[a-z]{2}\b)?)*)"
)
_SPACE = "[ \xa0]"


def _run() -> re.Pattern[str]:
    particle = "|".join(sorted(section("particle")))
    return re.compile(rf"(?<![\w'’]){_WORD}(?:{_SPACE}(?:(?:{particle}){_SPACE}){{0,2}}{_WORD})*")


_RUN = _run()
_CALENDAR = frozenset(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "July", "September",
     "October", "November", "December"]
)  # fmt: skip
_PERSON_BEFORE = re.compile(
    r"(?:\A|\s)(?:minister|president|mayor|analyst|economist|researcher|professor|spokesman|spokeswoman|chairman|chairwoman|director|lawyer"
    r"|leader|coach|actor|singer|author|writer|officer|judge|colleague|neighbour|brother|sister|son|daughter|husband|wife|father|mother)[ \xa0]\Z"
)
_GIVEN = frozenset(["Jan", "April", "June", "August"])
_DATES = re.compile(
    r"(?:\d\w*|\b(?:in|of|since|until|till|by|from|during|last|this|next|early|late|mid|every|and|to|the))[ \xa0-]\Z",
    re.IGNORECASE,
)
"""What stands before a month: "in April Ruiz left" tells of no April Ruiz."""
IN_CAPITALS = 4
"""Words of a run that is capitals throughout, so that a word's capitals say nothing of it."""
_PART = re.compile(r"[^\s\xa0]+")
_DESCRIBES = re.compile(r"\w+-of-[a-z]+\Z")
"""Mother-of-two: what one is, capitalised by its sentence alone."""


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand beside each other, particles (van, al) within them included.

    `opened` says that words were left out at its front that are not part of a name ("On Monday").
    """

    span: Span
    words: tuple[Span, ...]
    opened: bool = False


def runs(text: str) -> Iterator[Run]:
    """The runs of `text` in order, without words that only a sentence's beginning or a calendar capitalises."""
    for match in _RUN.finditer(text):
        capitals = match.group().isupper() and match.group().count(" ") >= IN_CAPITALS - 1
        part: list[Span] = []
        opened = False
        for word in _PART.finditer(text, match.start(), match.end()):
            plain = is_word("not_a_name", word.group()) and not _is_name_here(text, part, word, capitals)
            plain = plain or (word.group() == "Dear" and not part and word.end() < match.end())
            if plain or _DESCRIBES.match(word.group()):
                if part:
                    yield Run(Span(part[0].start, part[-1].end), tuple(part), opened)
                part, opened = [], True
            else:
                part.append(Span(*word.span()))
        while part and not text[part[-1].start].isupper() and "-" not in part[-1].of(text):
            part.pop()
        if part:
            yield Run(Span(part[0].start, part[-1].end), tuple(part), opened)


def _is_name_here(text: str, before: list[Span], word: re.Match[str], capitals: bool) -> bool:
    """Whether a word of the calendar or of grammar is a surname or given name: "Theresa May", "April Ruiz"."""
    name = word.group()
    if is_acronym(name) and not capitals:
        return True
    months = ("may", "march", "april", "june", "august")
    if before and name.lower() in months:
        return is_word("man", before[-1].of(text)) or is_word("woman", before[-1].of(text))
    follows = re.match(r"[ \xa0][^\W\d_a-z][^\W\d_]", text[word.end() : word.end() + 3])
    if (
        follows
        and name not in _CALENDAR
        and _PERSON_BEFORE.search(text[max(0, word.start() - 24) : word.start()])
    ):
        return True  # "analyst Per Hauge": within a sentence only a name has a capital there
    if name in _GIVEN and follows and not _DATES.search(text[max(0, word.start() - 12) : word.start()]):
        return True
    return len(name) == 1 and text[word.end() : word.end() + 1] == "."
