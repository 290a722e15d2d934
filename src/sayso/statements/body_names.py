"""Runs of capitalised words that name a body, how far such a name goes, and where titles end in a run."""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.statements.carriers import carrier
from sayso.statements.runs import Run
from sayso.statements.states import state_of_adjective, state_of_name
from sayso.statements.words import fold, is_any, is_word

__all__ = ["extended", "given", "is_body", "titled"]

_OF = re.compile(r"[ \xa0](?:of|for)[ \xa0](?:the[ \xa0])?")
_AND = re.compile(r"(?:, | and |, and )(?:the )?")
_HEADS_OF = frozenset(
    ["ministry", "department", "bank", "university", "court", "house", "institute", "office", "bureau", "board", "council",
     "church", "committee", "parliament", "government", "association", "federation", "society", "chamber", "embassy", "league"]
)  # fmt: skip
LONGEST_ACRONYM = 6
LONGEST_SUBJECT = 2
"""Words of one subject after which a body is named: "Infectious Diseases"."""


def extended(text: str, all_runs: list[Run], index: int) -> tuple[int, bool]:
    """Where a body's name that goes on after "of" ends: "Ministry of Trade and Industry"."""
    run = all_runs[index]
    head = fold(run.words[-1].of(text))
    if not (is_word("organisation", head) or head in _HEADS_OF) or titled(text, run) is not None:
        return run.span.end, False
    end, hops = run.span.end, 0
    for following in all_runs[index + 1 : index + 5]:
        between = text[end : following.span.start]
        joined = _OF.fullmatch(between)
        listed = hops and _AND.fullmatch(between) and _goes_on(text, run, following)
        if following.opened or not (joined or listed):
            break
        end, hops = following.span.end, hops + 1
        if text[end : end + 2] in ("'s", "’s"):
            break
    return end, hops > 0


def _goes_on(text: str, run: Run, following: Run) -> bool:
    """Whether "and X" after "Ministry of Y" is still the name, since such bodies are named after several subjects.

    X is a portfolio, or a capitalised word that is neither somebody nor a place: one that the article has nowhere else.
    "Court of Appeal of Orland and Lowen": a court may be two states'.
    """
    head = run.words[-1].of(text)
    if is_word("court", head):
        return state_of_name(following.span.of(text)) is not None
    if not is_word("of_subjects", head):
        return False
    words = [word.of(text) for word in following.words]
    if is_word("portfolio", words[0]):
        return True
    alone = text.count(following.span.of(text)) == 1 and len(words) <= LONGEST_SUBJECT
    return alone and not any(_names_somebody(text, word) for word in following.words)


def _names_somebody(text: str, word: Span) -> bool:
    own = word.of(text)
    known = is_any(("office", "honorific", "organisation"), own) or given(text, word) or own.isupper()
    return known or state_of_name(own) is not None or state_of_adjective(own) is not None


def titled(text: str, run: Run) -> int | None:
    """The index of the run's last word of title, if a name follows it."""
    titles = [
        i
        for i, word in enumerate(run.words)
        if (is_any(("office", "honorific"), word.of(text)) and not _given_name(text, run, i))
        or (i == 0 and len(run.words) > 2 and is_word("anonymous", word.of(text)))  # "Witness Ana Ruiz"
    ]
    return titles[-1] if titles and titles[-1] < len(run.words) - 1 else None


def _given_name(text: str, run: Run, index: int) -> bool:
    """Whether a word of title is part of a name here: "Nicholas King", "Judge Learned"; not in "Lord Mayor"."""
    if (
        index
        and is_word("lord_office", run.words[index].of(text))
        and fold(run.words[index - 1].of(text)) == "lord"
    ):
        return False
    return index == len(run.words) - 1 and index > 0 and not is_any(
        ("office_modifier", "organisation", "office", "portfolio"), run.words[index - 1].of(text)
    ) and is_any(("man", "woman"), run.words[index - 1].of(text))  # fmt: skip


def is_body(text: str, words: list[Span]) -> bool:
    """Whether these words of one run name a body: a carrier, one by its last word, an acronym."""
    whole = Span(words[0].start, words[-1].end).of(text)
    last = words[-1].of(text)
    if carrier(whole):
        return True
    if len(words) > 1 and is_word("organisation", last):
        return not given(text, words[0]) or is_word("organisation", words[-2].of(text)) or len(words) > 2
    letters = whole.replace(".", "")
    return len(words) == 1 and letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM


def given(text: str, word: Span) -> bool:
    """Whether the word is a known given name and no title."""
    return is_any(("man", "woman"), word.of(text)) and not is_any(("office", "honorific"), word.of(text))
