"""The office or description that stands beside a person's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.statements.states import state_of_adjective
from sayso.statements.words import is_any, is_word, section

__all__ = ["Role", "bare_role", "role_after", "role_before"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role and where its phrase begins in the text."""

    role: str | None
    start: int


_BACK = re.compile(r"\S+[ \xa0]*\Z")
_LONGEST = 12
_REACH = 120
_CLAUSE_END = re.compile(r"[,;:—–()\[\]\"“”]")
_ARTICLE = re.compile(r"\A(?:the|an?|his|her|their|its|our|my)\s+", re.IGNORECASE)
_APPOSED = re.compile(r"\A,?\s*[,(]\s*((?:\w|the |an? )[^,;:()\"“”\n]{2,100})")
_COMPLEMENT = re.compile(r"\s(?:of|for|at|to|in|with|from|on|who|and)\s")
_VERB = re.compile(r"\b(?:said|says|told|was|were|is|has|had|will|would|added|announced|which|whom)\b")
_ASIDE = re.compile(r"\b(?:on|in|by|at)\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b.*")


def role_before(text: str, start: int) -> Role | None:
    """The titles and offices directly before a name, back to where their phrase begins; None if there are none."""
    window = text[max(0, start - _REACH) : start]
    if not window or not window[-1].isspace() or "\n" in window[-2:]:
        return None
    words, place = window.split(), start
    if not words or not is_any(("office", "honorific"), words[-1]) or _CLAUSE_END.search(words[-1]):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < _LONGEST and _continues(words, first - 1):
        first -= 1
    while first < len(words) - 1 and words[first].lower() in ("of", "and", "for", "to", "the"):
        first += 1
    for word in reversed(words[first:]):
        place = text.rindex(word, 0, place)
    return Role(bare_role(text[place:start]), place)


def _continues(words: list[str], index: int) -> bool:
    """Whether the word at `index` belongs to the title that follows it."""
    word = words[index]
    if _CLAUSE_END.search(word) or (
        word.endswith(".") and not is_any(("office", "honorific"), word) and "." not in word[:-1]
    ):
        return False
    if word.lower() in ("of", "and", "for", "to"):
        follower = words[index + 1]
        if index == 0 or (word.lower() != "and" and is_any(("office", "honorific"), follower)):
            return False  # "a spokesman for Minister Ruiz" is not Ruiz's title
        if word.lower() != "and" and is_word("office", words[index - 1]):
            return False  # nor is "a spokesman for Prime Minister Ruiz": an office stands on either side
        complement = follower[0].isupper() or is_word("portfolio", follower)
        return complement and is_any(("office", "portfolio"), words[index - 1])
    if word.lower() == "the":
        return index > 0 and words[index - 1].lower() in ("of", "for")
    if is_word("not_a_name", word) and not _is_acronym(word):
        return False
    if word.endswith(("'s", "’s", "s'", "s’")):
        return True
    known = is_any(("office", "office_modifier", "organisation", "portfolio", "honorific"), word)
    return known or word[0].isupper() or state_of_adjective(word) is not None


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()  # "US" is not "us"


def role_after(text: str, end: int, limit: int) -> str | None:
    """The office in apposition to a name that ends at `end`: "Ana Ruiz, the foreign minister of Orland,"."""
    match = _APPOSED.match(text[end : min(limit, end + _REACH)])
    if match is None:
        return None
    phrase = _ASIDE.sub("", match.group(1)).strip().rstrip(".")
    phrase = _VERB.split(phrase)[0].strip()
    head = _COMPLEMENT.split(f" {phrase} ")[0].split()
    if not head or not is_any(("office", "anonymous"), head[-1]) or len(head) > _LONGEST:
        return None
    return bare_role(phrase)


def bare_role(words: str) -> str | None:
    """`words` as a role: without article, honorific and white space at the edges; None if that leaves nothing."""
    kept = [
        w
        for w in _ARTICLE.sub("", words.strip(" \xa0,.")).split()
        if w.rstrip(".").lower() not in section("honorific")
    ]
    if (
        kept
        and kept[0]
        and kept[0][0].isupper()
        and is_word("not_a_name", kept[0])
        and not _is_acronym(kept[0])
    ):
        kept = kept[1:]
    return " ".join(kept) or None
