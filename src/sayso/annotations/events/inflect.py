"""The forms of an English verb, by rule and from the table of irregular ones."""

from __future__ import annotations

import re

from sayso.data import table as data_table

__all__ = ["BASE", "ING", "PARTICIPLE", "PAST", "S", "plural", "verb_forms"]

BASE, S, PAST, PARTICIPLE, ING = "base", "s", "past", "participle", "ing"

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
# One syllable that ends in one vowel and one consonant doubles it; longer verbs that do are in the table.
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")


def verb_forms(lemma: str) -> dict[str, frozenset[str]]:
    """Each form of `lemma` with what it may be; "struck" is both past and participle.

    >>> sorted(verb_forms("strike")["struck"])
    ['participle', 'past']
    """
    if lemma == "be":
        return _be()
    past, participle, ing = data_table("events_grammar.toml")["irregular"].get(lemma, ("", "", ""))
    regular = _with_ed(lemma)
    made = (
        (lemma, BASE),
        (plural(lemma), S),
        (past or regular, PAST),
        (participle or regular, PARTICIPLE),
        (ing or _with_ing(lemma), ING),
    )
    forms: dict[str, set[str]] = {}
    for form, tag in made:
        forms.setdefault(form, set()).add(tag)
    return {form: frozenset(tags) for form, tags in forms.items()}


def plural(word: str) -> str:
    """`word` with -s as spelling has it: of a noun the plural, of a verb the third person."""
    if _SIBILANT.search(word):
        return word + "es"
    return word[:-1] + "ies" if _CONSONANT_Y.search(word) else word + "s"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ied"
    return lemma + lemma[-1] + "ed" if _DOUBLING.search(lemma) else lemma + "ed"


def _with_ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + lemma[-1] + "ing" if _DOUBLING.search(lemma) else lemma + "ing"


def _be() -> dict[str, frozenset[str]]:
    forms = {form: frozenset({PAST}) for form in ("was", "were", "am", "is", "are")}
    return forms | {"be": frozenset({BASE}), "been": frozenset({PARTICIPLE})}
