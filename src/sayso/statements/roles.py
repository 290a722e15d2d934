"""The office or description that stands beside a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.statements.layout import ABBREVIATION
from sayso.statements.states import state_of_adjective
from sayso.statements.words import fold, is_acronym, is_any, is_word

__all__ = ["Role", "bare_role", "is_role_noun", "role_after", "role_before", "role_before_comma"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role and where its phrase begins in the text; `related` says that it tells whose husband, colleague … one is."""

    role: str | None
    start: int
    related: bool = False


_BACK = re.compile(r"\S+[ \xa0]*\Z")
_LONGEST = 12
_REACH = 120
_CLAUSE_ENDS = re.compile(r"[,;:—–()\[\]\"“”\n]|(?<![A-Z]\b)(?<!\b[A-Z][a-z])[.!?](?=\s)")
_WITH_COMPLEMENT = re.compile(
    r"\b(?P<office>[\w-]+)[ ](?P<link>of|for|to|at|from)[ ](?:the[ ])?(?:[a-z][\w-]*[ ]){0,2}?(?P<last>[a-z][\w-]*)[ \xa0]\Z"
)
_CLAUSE_END = re.compile(r"[,;:—–()\[\]\"“”]")
_ARTICLE = re.compile(r"\A(?:the|an?|his|her|their|its|our|your|my)\s+", re.IGNORECASE)
_APPOSED = re.compile(r"\A,?\s*[,(]\s*((?:\w|the |an? )[^,;:()\"“”\n]{2,100})")
_COMPLEMENT = re.compile(r"\s(?:of|for|at|to|in|with|from|on|who|and)\s")
_VERB = re.compile(
    r"\b(?:said|says|told|called|was|were|is|has|had|will|would|added|announced|who|which|whom)\b"
)
_DETERMINED = re.compile(r"(?:the|an?|his|her|their|its|our|your|my)\Z|.*['’]s?\Z", re.IGNORECASE)
_UP_TO_BY = re.compile(r"\A(?:[A-Z’']+[ \xa0])+(?:BY|FROM)[ \xa0]")
"""A headline's words in capitals before an office: "REMARKS BY PRESIDENT"."""
_OWN = re.compile(r"(?:his|her|their|its|our|your|my)\Z", re.IGNORECASE)
_OPENED = re.compile(r"\b(?:the|an?|his|her|their|its|our|your)\s\Z", re.IGNORECASE)
_SENTENCE_STARTS = re.compile(r"(?:\A|[.!?”\"\n])\s*\Z")
_APPOSITION_ENDS = re.compile(r"['’]s\b|\s*(?:[,.;:()—–\n\"”]|\Z)")
_ASIDE = re.compile(r"\b(?:on|in|by|at)\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b.*")


def role_before(text: str, start: int) -> Role | None:
    """The titles and offices directly before a name, back to where their phrase begins; None if there are none.

    The office may have a common noun for its complement between it and the name: "speaker of the parliament Ana Ruiz".
    """
    return _before(text, start) or _before_complement(text, start)


def _before_complement(text: str, start: int) -> Role | None:
    found = _WITH_COMPLEMENT.search(text, max(0, start - _REACH), start)
    if found is None or not is_word("office", found["office"]) or is_any(("office", "group"), found["last"]):
        return None
    known = is_any(("man", "woman"), (text[start : start + 30].split(maxsplit=1) or [""])[0])
    if not is_word("portfolio", found["last"]) and (found["link"] == "for" or not known):
        return None  # "head of the company Velm Tidal": it may be the company's name
    if is_word("not_a_name", found["last"]) or not is_any(("portfolio", "organisation"), found["last"]):
        return None
    office = _before(text, found.end("office") + 1)
    first = office.start if office else found.start("office")  # "speaker" alone is a thing; "of" tells it
    return Role(bare_role(text[first:start]), first)


def _before(text: str, start: int) -> Role | None:
    window = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    if not window or not window[-1].isspace():
        return None
    words, place = window.split(), start
    related = bool(words) and words[-1].islower() and is_word("relation", words[-1])
    if (
        not words
        or not (related or is_any(("office", "honorific"), words[-1]))
        or _CLAUSE_END.search(words[-1])
        or _ends_sentence(words[-1])
    ):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < _LONGEST and _continues(words, first - 1):
        first -= 1
    while first < len(words) - 1 and words[first].lower() in ("of", "and", "for", "to", "the"):
        first += 1
    if not is_role_noun(words[max(0, first - 1) :]):
        return None
    for word in reversed(words[first:]):
        place = text.rindex(word, 0, place)
    if related and first and _OWN.match(words[first - 1]):
        return Role(None, place, related)  # "her colleague": whose, only the sentence tells
    return Role(bare_role(text[place:start]), place, related)


def is_role_noun(words: Sequence[str]) -> bool:
    """Whether the last of `words`, with what stands before it, is what somebody is: an office, or one's relation to another.

    What is also a thing or an adjective ("justice", "general") is an office only with a capital, or after an article,
    an owner or what tells its kind: not in "demands justice". A relation has an owner or an article.
    """
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if is_word("relation", last):
        return any(_DETERMINED.match(word) for word in words[:-1])
    if not is_any(("office", "honorific"), last):
        return False
    if last[:1].isupper() or not is_word("also_a_thing", last):
        return True
    kinds = ("office", "office_modifier", "organisation", "portfolio", "honorific")
    return bool(before) and (
        _DETERMINED.match(before) is not None
        or (before[0].isupper() and not is_word("not_a_name", before))
        or is_any(kinds, before)
        or state_of_adjective(before) is not None
    )


def _continues(words: list[str], index: int) -> bool:
    """Whether the word at `index` belongs to the title that follows it."""
    word = words[index]
    if _CLAUSE_END.search(word) or _ends_sentence(word):
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
    if (is_word("not_a_name", word) and not is_acronym(word)) or word == "Dear":
        return False
    if word.endswith(("'s", "’s", "s'", "s’")):
        return True
    known = is_any(("office", "office_modifier", "organisation", "portfolio", "honorific"), word)
    return known or word[0].isupper() or state_of_adjective(word) is not None


def _ends_sentence(word: str) -> bool:
    """Whether a stop after the word ends a sentence ("the general. Ruiz said"), and shortens no title or name ("Gen.", "U.S.")."""
    return word.endswith(".") and "." not in word[:-1] and ABBREVIATION.search(word) is None


def role_after(text: str, end: int, limit: int) -> Role | None:
    """The office in apposition to a name that ends at `end`: "Ana Ruiz, the foreign minister of Orland,"."""
    match = _APPOSED.match(text[end : min(limit, end + _REACH)])
    if match is None:
        return None
    phrase = _ASIDE.sub("", match.group(1)).strip().rstrip(".")
    bracketed = "(" in match.group()[:3]
    return _role_of_phrase(_VERB.split(phrase)[0].strip(), end + match.start(1), opened=bracketed)


def role_before_comma(text: str, start: int, end: int) -> Role | None:
    """The office to which the name from `start` to `end` is apposed: "the head of the council, Jon Vale,"."""
    if text[max(0, start - 2) : start] != ", ":
        return None
    window = text[max(0, start - _REACH) : start - 2] + " "
    clause = max((m.end() for m in _CLAUSE_ENDS.finditer(window)), default=0)
    heads = [*(m.start() for m in _COMPLEMENT.finditer(window, clause)), len(window) - 1]
    for head in heads:
        phrase = _before(window, head + 1)
        if phrase is None or phrase.start < clause or _VERB.search(window, phrase.start):
            continue
        article = _OPENED.search(window[: phrase.start])
        owned = re.match(r"[^\W\d_a-z]|\S*['’]s?\s", window[phrase.start :])
        # Without a comma after the name it is an apposition only where nothing stands before: "The mayor, Jon Vale said".
        before = window[: article.start() if article else phrase.start]
        if (article or owned) and (_APPOSITION_ENDS.match(text, end) or _SENTENCE_STARTS.search(before)):
            found = _role_of_phrase(window[phrase.start :], start - len(window) + phrase.start, opened=True)
            return (
                replace(found, role=None)
                if found and article and _OWN.match(article.group().strip()) and found.related
                else found
            )
    return None


def _role_of_phrase(phrase: str, start: int, *, opened: bool = False) -> Role | None:
    """`phrase` as a role, if its head is one; what is owned by a mere pronoun ("his colleague") tells none.

    `opened` says that an article or owner stands before it, as does "of" after the head.
    """
    head = _COMPLEMENT.split(f" {phrase} ")[0].split()
    if not head or len(head) > _LONGEST:
        return None
    told = opened or re.match(r"\s(?:of|at)\s", phrase[len(" ".join(head)) :]) is not None
    kinds = ("office", "anonymous", "relation") if told else ("anonymous",)
    if not (is_role_noun(head) or is_any(kinds, head[-1])):
        return None
    related = is_word("relation", head[-1])
    return Role(None if related and _OWN.match(head[0]) else bare_role(phrase), start, related)


def bare_role(words: str) -> str | None:
    """`words` as a role: without article, honorific and white space at the edges; None if that leaves nothing."""
    bare = _ARTICLE.sub("", _UP_TO_BY.sub("", words.strip(" \xa0,."))).split()
    kept = [w for i, w in enumerate(bare) if not is_word("honorific", w) or _is_lord_office(bare[i : i + 2])]
    if (
        kept
        and kept[0][0].isupper()
        and is_word("not_a_name", kept[0])
        and not is_any(("organisation", "office_modifier"), kept[0])
        and not is_acronym(kept[0])
    ):
        kept = kept[1:]
    return " ".join(kept) or None


def _is_lord_office(words: Sequence[str]) -> bool:
    return len(words) > 1 and fold(words[0]) == "lord" and is_word("lord_office", words[1])
