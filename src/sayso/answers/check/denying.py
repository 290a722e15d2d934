"""A verb of denial or refusal by which a draft tells what the record says in the negative: “Ruiz refused to “open …””."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.answers.check.turning import Turning, turning
from sayso.answers.check.words import words
from sayso.data import word_sets

__all__ = ["denying_verb", "told_by_denial"]

_STEMS = ("reject", "dismiss", "refus", "declin")
_FORMS = ("", "e", "s", "es", "ed", "ing")
DENYING = word_sets("denials.txt")["denial"] | {x + y for x in _STEMS for y in _FORMS}
SPEAKING = frozenset(
    {"say", "tell", "comment", "confirm", "admit", "acknowledge", "discuss", "answer", "rule"}
)
"""What somebody may refuse to do and leaves open whether it is so."""
_CLAUSE = re.compile(r"[,;:]|\b(?:and|but|or|because|although|though|while|who|which|when|after|as)\b")


def denying_verb(before: str) -> str:
    """The verb of denial that governs what follows some words of a draft; "" if none does.

    >>> denying_verb("Hilde Brand denied that the minister took “"), denying_verb("Brand, who denied it, said “")
    ('denied', '')
    """
    clause = [x.plain for x in words(_CLAUSE.split(before)[-1])]
    verb = next((at for at, x in enumerate(clause) if x in DENYING), None)
    if verb is None:
        return ""
    around = clause[:verb] + clause[verb + 1 :]
    if SPEAKING & set(clause[verb:]) or any(name == "negation" for _, (name, _) in turning(around)):
        return ""
    return clause[verb]


def told_by_denial(before: str, lost: Sequence[Turning]) -> bool:
    """Whether the draft's verb of denial says what the one negation says that is lost before a quotation."""
    return len({word for name, word in lost if name == "negation"}) == 1 and bool(denying_verb(before))
