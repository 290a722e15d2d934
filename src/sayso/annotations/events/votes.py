"""The counts of a vote as one sentence states them."""

from __future__ import annotations

import re
from functools import cache

from sayso.annotations.times.numbers import amount
from sayso.annotations.times.words import table
from sayso.model import Vote

__all__ = ["votes_in"]

NOUGHT = ("none", "nobody", "no", "zero", "nil")
_SEMICOLONS = re.compile(r";(?:\s*and\b)?")
_COMMAS = re.compile(r",?\s+and\s+|,\s*")
_EXCEPT = re.compile(
    r"\b(?:all|every|each|none)\b[^.;,]{0,40}\b(?:but|except(?: for)?|save|apart from)\s\Z", re.IGNORECASE
)
_TITLES = re.compile(
    r",\s*(?:(?:Vice|Deputy|First|Acting) )?(?:Chair|President|Governor|Director|Secretary|Minister)\w*"
)


def votes_in(sentence: str) -> Vote | None:
    """The counts that `sentence` states; None if it states none. Sums of parts are not made.

    >>> votes_in("The motion fell by 112 votes to 61, with nine abstentions.")
    Vote(votes_for=112, against=61, abstain=9)
    """
    if not _patterns()["voting"].search(sentence):
        return None
    named = _named(sentence)
    if named:
        return named
    pair = _pair(sentence)
    votes_for, against = pair if pair else _sides(sentence)
    abstain = _single(sentence, "abstain")
    if pair is None and votes_for is None and against is None and _patterns()["unanimous"].search(sentence):
        votes_for, against = _single(sentence, "all"), 0
    if votes_for is None and against is None and abstain is None:
        return None
    return Vote(votes_for, against, abstain)


def _sides(sentence: str) -> tuple[int | None, int | None]:
    """For and against, each counted by itself; "all but two voted for it" counts the two who did not."""
    counts = {"for": _single(sentence, "for"), "against": _single(sentence, "against")}
    for side, other in (("for", "against"), ("against", "for")):
        match = _patterns()[side].search(sentence)
        if match and _EXCEPT.search(sentence[: match.start("n")]):
            excepted, counts[side] = counts[side], None
            counts[other] = excepted if counts[other] is None else counts[other]
            break
    return counts["for"], counts["against"]


def _pair(sentence: str) -> tuple[int, int] | None:
    """For and against, from "61-38", "61 to 38", "61 votes to 38"; the larger first where the motion fell by it."""
    bare = _patterns()["bare"].search(sentence)
    match = bare or _patterns()["pair"].search(sentence)
    if match is None:
        return None
    first, second = (_number(match[name]) for name in _names_of(match, bare is not None))
    if first is None or second is None:
        return None
    turned = _patterns()["turned"].search(sentence[match.end() :]) and first > second
    return (second, first) if turned else (first, second)


def _names_of(match: re.Match[str], figures: bool) -> tuple[str, str]:
    return ("figure", "other") if figures or match["figure"] else ("first", "second")


def _single(sentence: str, kind: str) -> int | None:
    """The one count of this kind; None where several are given, which nobody added up."""
    found = list(_patterns()[kind].finditer(sentence))
    if len(found) != 1 or _patterns()["part"].search(sentence[: found[0].start("n")]):
        return None
    return _number(found[0]["n"])


def _named(sentence: str) -> Vote | None:
    """Counts of a list of names ("Voting for the action were: ...; ...; and ...")."""
    counts: dict[str, int] = {}
    for match in _patterns()["list"].finditer(sentence):
        names = _TITLES.sub("", match["names"]).rstrip(" .")
        between = _SEMICOLONS if ";" in names else _COMMAS
        counts[match["side"].lower()] = len([name for name in between.split(names) if name.strip()])
    return Vote(counts.get("for"), counts.get("against")) if counts else None


def _number(words: str | None) -> int | None:
    if not words:
        return None
    if words.lower() in NOUGHT:
        return 0
    value = amount(re.split(r"[\s-]+", words.lower()))
    return int(value) if value is not None else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    word = "|".join(sorted((w for w in table("numbers") if w.isalpha()), key=len, reverse=True))
    words = rf"(?:{word})(?:(?:[ -]|\sand\s)(?:{word}))*"
    n = rf"(?:\b\d{{1,3}}(?:,\d{{3}})*(?![\d%]|\s?per\s?cent)|\b{words}\b)"
    nought = rf"(?:{n}|\b(?:{'|'.join(NOUGHT)})\b)"
    voter = r"(?:\s(?:other\s)?(?!and\b|to\b|in\b|for\b|against\b)[\w-]+){0,2}"
    cast = rf"{voter}\s(?:had\s|have\s)?(?:voted|voting)"
    led = (
        r"(?:vot(?:e|es|ed|ing)|ballot|tally|majority|margin|count|split|passed|approved|adopted|rejected|"
        r"defeated|ruled|cleared|carried|agreed|decided|upheld|confirmed|ratified|backed|failed|fell|by)"
    )
    parts = {
        "voting": r"\bvot(?:e|es|ed|ing)\b|\babst(?:ain|ention)|\bunanim|\bin favou?r\b|\bmajority\b|\d\s?[-–]\s?\d|\bdid not\b|\bagainst\b|\bdissent|"
        r"\b(?:court|justices|judges|senate|house|parliament|council|committee|assembly|lawmakers|board|panel|senators|deputies|jury)\b",
        "unanimous": r"(?<!nearly )(?<!almost )(?<!not )(?<!virtually )\bunanim(?:ous|ously|ity)\b",
        "pair": rf"\b{led}\b[^.;:]{{0,45}}?(?:(?P<figure>(?<![\d-])\d{{1,3}})\s?[-–‑]\s?(?P<other>\d{{1,3}})(?![\d%]|-year|\s(?:years|days|weeks|months|percent|per))"
        rf"|(?P<first>{n})(?:\svotes?)?\s(?:to|against|versus)\s(?P<second>{nought})(?!\s(?:years|days|percent|per)))",
        "turned": r"^\s?(?:votes?\s)?(?:to\s)?against\b",
        "for": rf"(?P<n>{nought})(?:{cast}\s(?:for|yes|in favou?r)\b|\svotes?\s(?:were\s)?(?:cast\s)?(?:for|in favou?r)\b"
        rf"|{voter}\s(?:(?:was|were)\s)?in favou?r\b|\sfor(?=,|\sand\b|\sto\b))",
        "against": rf"(?P<n>{nought})(?:{cast}\s(?:against|no)\b|\s(?:votes?\s)?(?:(?:was|were)\s)?(?:cast\s)?(?:against|opposed)\b"
        rf"|{voter}\s(?:(?:was|were)\s(?:against|opposed)\b|dissent(?:ed|ing)\b|did not(?=\W*$)))",
        "abstain": rf"(?P<n>{nought})(?:\svotes?)?{voter}\s(?:(?:had\s)?(?:were|was|are)\s)?(?:abst(?:ained|aining|entions?|ain))\b",
        "all": rf"\ball(?:\sof\s(?:the|its))?\s(?P<n>{n})\b",
        "list": r"\bvoting\s(?P<side>for|against)\b[^:.;]{0,60}?\s(?:were|was):?\s(?P<names>.+?)(?=,\s(?:who|each|both|which)\b|$)",
        # "41 Greens and 12 Liberals voted against": two parts of a count that nobody gave whole
        "part": rf"{n}(?:\s(?!voted|for\b|in\b|against|abst)[\w-]+){{1,3}},?\sand\s$",
        "bare": r"(?P<figure>(?<![\d-])\b\d{1,3})\s?[-–‑]\s?(?P<other>\d{1,3})\s(?:vote|decision|ruling|majority|margin|judg|opinion|verdict)",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in parts.items()}
