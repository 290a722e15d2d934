"""The verb of a cue: which reporting verb it is, and its forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.data import table as data_table

__all__ = ["ASK", "SAY", "Verb", "adds", "is_verb", "turns", "verb_of", "words_of"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: its lemma, simple past and participle, as `called on`.

    `clause` for one with a that-clause; `words` for one beside which the words themselves may stand. `rest` is
    what follows the verb in the cue: said `in public`.
    """

    lemma: str
    past: str
    participle: str
    clause: bool
    words: bool
    rest: str = ""

    def told(self, *, before: bool) -> str:
        """The verb in the past, or in the past before that past.

        >>> verb_of("has denied").told(before=True)
        'had denied'
        """
        form = f"had {self.participle}" if before else self.past
        return f"{form} {self.rest}".rstrip()


def table() -> Mapping[str, Any]:
    """The table of reporting verbs."""
    return data_table("brief_verbs.toml")


def words_of(name: str) -> frozenset[str]:
    """A list of words of the table."""
    return frozenset(table()["words"][name])


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """For each form of a one-word verb its lemma, and which form it is: past, participle, present, ing."""
    out: dict[str, tuple[str, str]] = {}
    for lemma in sorted({x.split()[0] for x in (*table()["clause"], *table()["object"])}):
        present, past, participle = _parts(lemma)
        out[lemma] = (lemma, "base")
        out[present] = (lemma, "present")
        out[_ing(lemma)] = (lemma, "ing")
        out[participle] = (lemma, "participle")
        out[past] = (lemma, "past")
    return out


def _parts(lemma: str) -> tuple[str, str, str]:
    irregular = table()["irregular"].get(lemma)
    if irregular:
        present, past, participle = irregular
        return str(present), str(past), str(participle)
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied"
    present = lemma + ("es" if re.search(r"(s|x|z|ch|sh)$", lemma) else "s")
    past = lemma + ("d" if lemma.endswith("e") else "ed")
    return present, past, past


def _ing(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"


def verb_of(cue: str) -> Verb | None:
    """The verb of a cue in the active voice, said of a past; None where it is none of the table's.

    >>> verb_of("has called on").past, verb_of("says").past, verb_of("did not say")
    ('called on', 'said', None)
    """
    words = cue.casefold().split()
    perfect = False
    while words and (
        words[0] in words_of("before") or (words[0].endswith("ly") and words[0] not in words_of("turning"))
    ):
        perfect |= words[0] in {"has", "had", "have"}
        words.pop(0)
    if not words or words[0] not in _forms():
        return None
    lemma, form = _forms()[words[0]]
    if perfect and form not in {"past", "participle"}:
        return None
    _, past, participle = _parts(lemma)
    for length in (2, 1):
        name, rest = " ".join([lemma, *words[1:length]]), words[length:]
        if len(words) >= length and (name in table()["clause"] or name in table()["object"]):
            if rest and not (
                name in table()["clause"] and rest[0] in {"in", "at", "on", "by", "with", "during"}
            ):
                return None
            tail = " ".join(words[1:length])
            clause = name in table()["clause"]
            return Verb(
                name,
                f"{past} {tail}".rstrip(),
                f"{participle} {tail}".rstrip(),
                clause,
                clause or name in table()["beside_words"],
                " ".join(rest),
            )
    return None


def is_verb(word: str) -> bool:
    """Whether a word is a form of a reporting verb.

    >>> is_verb("admitted"), is_verb("that")
    (True, False)
    """
    return word in _forms()


SAY = Verb("say", "said", "said", True, True)
ASK = Verb("ask", "asked", "asked", False, True)


def adds(verb: Verb) -> bool:
    """Whether what it tells may be joined to what was told before by `adding that`."""
    return verb.lemma in {"say", "add", "state", "note", "tell", "explain", "remark", "observe"}


def turns(words: str) -> bool:
    """Whether a word here turns or weakens what is told.

    >>> turns("did not"), turns("on Monday")
    (True, False)
    """
    found = re.findall(r"n't|\w+", words.casefold().replace("’", "'"))
    return bool(set(found) & words_of("turning")) or "n't" in words.casefold().replace("’", "'")
