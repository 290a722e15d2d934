"""What the capitalised runs of a text name: persons with their titles, bodies, states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sayso.model import Span
from sayso.statements.acronyms import acronym_after, long_form
from sayso.statements.body_names import extended, given, is_body, titled
from sayso.statements.roles import bare_role, role_before
from sayso.statements.runs import Run, runs
from sayso.statements.states import state_of_adjective, state_of_name
from sayso.statements.words import is_any, is_word

__all__ = ["Named", "Sort", "named"]


class Sort(Enum):
    """What a name names; `WORD` is a single name that its text alone may explain, `OFFICE` an office without its holder."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    WORD = "word"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Named:
    """One name in the text; `start` is where its phrase begins, with the role, titles and article before it."""

    sort: Sort
    span: Span
    start: int
    role: str | None = None
    honorific: str | None = None
    related: bool = False


_POST = re.compile(r"[ \xa0](?:of|to|for|at|from)[ \xa0](?:the[ \xa0])?\Z")
_POST_OR_AND = re.compile(r"[ \xa0](?:of|for|and|&)[ \xa0]\Z")
_SMALL_OFFICE = re.compile(r"(?P<office>\b[a-z][\w-]+)[ \xa0](?:of|to|at|from)[ \xa0](?:the[ \xa0])?\Z")
_NUMERAL = re.compile(r"(?:[IVX]+|Jr\.?|Sr\.?)\Z")


LONGEST_NAME = 4
"""Words of a person's name at most, without particles."""


def named(text: str) -> list[Named]:
    """The names in `text`, in order; none overlaps another."""
    found: list[Named] = []
    all_runs = list(runs(text))
    index = 0
    while index < len(all_runs):
        run = all_runs[index]
        last, goes_on = extended(text, all_runs, index)
        if goes_on:
            _add(text, found, _body(text, Span(run.span.start, last)))
            index += 1
            while index < len(all_runs) and all_runs[index].span.start < last:
                index += 1
            continue
        for one in list(_of_run(text, run, found[-1] if found else None)):
            _add(text, found, one)
        index += 1
    return found


def _add(text: str, found: list[Named], one: Named) -> None:
    """Put a name to those found; with it goes a plural possessive that begins it: "Rural Farmers' Union"."""
    last = found[-1] if found else None
    if (
        last is not None
        and one.sort in (Sort.BODY, Sort.WORD)
        and last.sort in (Sort.PERSON, Sort.WORD)
        and last.role is None
        and text[last.span.end - 1] == "s"
        and text[last.span.end : one.span.start] in ("' ", "’ ")
        and is_word("organisation", one.span.of(text).split()[0])
    ):
        found[-1] = _body(text, Span(last.span.start, one.span.end))
        return
    acronym = acronym_after(text, one.span.end) if one.sort is Sort.BODY else None
    whole = long_form(text, one.span, acronym) if acronym else one.span
    while whole != one.span and found and found[-1].span.end > whole.start:
        found.pop()
    found.append(one if whole == one.span else _body(text, whole))


def _body(text: str, span: Span) -> Named:
    return Named(Sort.BODY, span, _with_article(text, span.start))


def _with_article(text: str, start: int) -> int:
    return start - 4 if text[max(0, start - 4) : start].lower() == "the " else start


def _of_run(text: str, run: Run, before: Named | None) -> Iterator[Named]:
    words = list(run.words)
    whole = run.span
    if state_of_name(whole.of(text)):
        yield Named(Sort.STATE, whole, _with_article(text, whole.start))
        return
    if _is_paper(text, words):
        yield Named(Sort.WORD, whole, _with_article(text, whole.start))
        return
    title = titled(text, run)
    if title is None and is_body(text, words):
        yield _body(text, whole)
        return
    if title is None and (_all_office(text, words) or _office_of(text, words)):
        yield Named(Sort.OFFICE, whole, _with_article(text, whole.start))
        return
    if title is not None:
        yield _person(text, words[title + 1 :], words[: title + 1])
        return
    # "Ambassador to Orland Ana Ruiz", "Secretary of State Jon Vale": the office's complement comes first.
    if before and before.sort is Sort.OFFICE and _is_complement(text, before.span.end, whole.start):
        rest = _after_complement(text, words)
        if len(rest) < len(words):
            if rest:
                yield _holder(text, rest, before)
            return
    if (one := _of_small_office(text, words)) is not None:
        yield one
        return
    yield from _untitled(text, _past_portfolio(text, words))


def _of_small_office(text: str, words: list[Span]) -> Named | None:
    """The person after an office in small letters and its place: "mayor of Lowen Ana Ruiz", where Ana is a given name."""
    reach = max(0, words[0].start - 40)
    found = _SMALL_OFFICE.search(text[reach : words[0].start])
    first = next((i for i, word in enumerate(words) if given(text, word)), 0)
    if found is None or not 0 < first < len(words) - 1 or not is_word("office", found["office"]):
        return None
    phrase = role_before(text, reach + found.end("office") + 1)
    span = Span(words[first].start, words[-1].end)
    if phrase is None or is_any(("organisation", "place_word"), words[-1].of(text)):
        return None
    return Named(
        Sort.PERSON, span, _with_article(text, phrase.start), bare_role(text[phrase.start : span.start])
    )


def _is_paper(text: str, words: list[Span]) -> bool:
    """Whether a run is what a paper is called: "Executive Order"."""
    last = [word.of(text) for word in words[-2:]]
    return len(last) > 1 and is_word("issued", last[0]) and is_word("document", last[1])


def _past_portfolio(text: str, words: list[Span]) -> list[Span]:
    """The name after an office's complement: "Coordinator for Strategic Communications Jon Vale"."""
    left = words
    if _POST_OR_AND.search(text[max(0, words[0].start - 5) : words[0].start]):
        while len(left) > 2 and is_word("portfolio", left[0].of(text)):
            left = left[1:]
    return left


def _is_complement(text: str, office: int, name: int) -> bool:
    """Whether the name is that of the office's body or place; in "Justice for Ana Ruiz" nobody holds an office."""
    between = text[office:name]
    thing = is_word("also_a_thing", text[:office].rsplit(maxsplit=1)[-1])
    return _POST.fullmatch(between) is not None and not (thing and " for" in between)


def _holder(text: str, name: list[Span], office: Named) -> Named:
    """The person whose office and its complement stand before the name."""
    phrase = role_before(text, office.span.end + 1) if text[office.span.end] == " " else None
    start = phrase.start if phrase else office.span.start
    span = Span(name[0].start, name[-1].end)
    return Named(Sort.PERSON, span, _with_article(text, start), bare_role(text[start : span.start]))


def _after_complement(text: str, words: list[Span]) -> list[Span]:
    for count in range(len(words), 0, -1):
        if state_of_name(Span(words[0].start, words[count - 1].end).of(text)):
            return words[count:]
    kept = list(words)
    while kept and is_any(("portfolio", "organisation"), kept[0].of(text)):
        kept.pop(0)
    return words[-2:] if len(kept) == len(words) > 2 else ([] if len(kept) == len(words) else kept)


def _all_office(text: str, words: list[Span]) -> bool:
    return is_word("office", words[-1].of(text)) and all(
        is_any(("office", "office_modifier", "honorific", "organisation"), w.of(text))
        or state_of_adjective(w.of(text))
        or state_of_name(w.of(text))
        for w in words
    )


def _office_of(text: str, words: list[Span]) -> bool:
    """Whether a run that ends with an office goes on with its complement: "Lowen Secretary of State"."""
    goes_on = re.match(
        r"[ \xa0](?:of|for|to|from)[ \xa0][^\W\d_a-z]", text[words[-1].end : words[-1].end + 7]
    )
    return goes_on is not None and is_word("office", words[-1].of(text)) and not given(text, words[0])


def _person(text: str, name: list[Span], titles: list[Span]) -> Named:
    """The person whose titles stand in the run before the name."""
    span = Span(name[0].start, name[-1].end)
    phrase = role_before(text, span.start)
    honorific = next((w.of(text) for w in reversed(titles) if is_word("honorific", w.of(text))), None)
    start = phrase.start if phrase else titles[0].start
    return Named(Sort.PERSON, span, _with_article(text, start), phrase.role if phrase else None, honorific)


def _untitled(text: str, words: list[Span]) -> Iterator[Named]:
    span = Span(words[0].start, words[-1].end)
    phrase = role_before(text, span.start)
    of_body = is_any(("organisation", "place_word"), words[-1].of(text)) and len(words) == 1
    if phrase and not of_body and not _is_place(text, words):
        yield Named(Sort.PERSON, span, _with_article(text, phrase.start), phrase.role, related=phrase.related)
    elif len(words) == 1 or _is_other(text, words) or _is_place(text, words):
        yield Named(Sort.WORD, span, _with_article(text, span.start))
    elif text[max(0, span.start - 4) : span.start].lower() == "the ":
        yield Named(Sort.WORD, span, span.start - 4)
    else:
        yield Named(Sort.PERSON, span, span.start)


def _is_place(text: str, words: list[Span]) -> bool:
    if given(text, words[0]):
        return False
    first, last = words[0].of(text), words[-1].of(text)
    return len(words) > 1 and (is_word("place_word", last) or is_word("place_first", first))


def _is_other(text: str, words: list[Span]) -> bool:
    """Whether a word within tells that no person has this name."""
    if len([word for word in words if not is_word("particle", word.of(text))]) > LONGEST_NAME:
        return True
    for word in words:
        own = word.of(text)
        if state_of_adjective(own) or state_of_name(own) or is_word("organisation", own):
            return True
        if own.isupper() and len(own) > 2 and "." not in own and not _NUMERAL.match(own):
            return not all(w.of(text).isupper() for w in words)
    return False
