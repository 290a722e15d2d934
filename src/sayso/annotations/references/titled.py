"""Instruments by their titles: "the Orvik Harbour Act 1998", "the Convention on Reeds", and their abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.annotations.references.cited import Cited

__all__ = ["Titles"]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CAPITAL = rf"(?!(?:{_MONTHS})\b)[A-Z][\w’'.-]*\w|[A-Z]\b"
_ABBREVIATION = re.compile(r"[”\"’']?\s+\((?:the\s+|or\s+)?[“\"]?([A-Z][A-Za-z-]{1,9})[”\"]?\)")
_YEAR = r"(?:,?\s+(?:of\s+)?(?:1[5-9]|20)\d\d\b)?"


@dataclass(frozen=True, slots=True)
class Titles:
    """Finds titles that end in a word such as Act, or begin with one such as Convention on."""

    pattern: re.Pattern[str]
    kinds: Mapping[str, str]
    not_before: frozenset[str]
    not_first: frozenset[str]
    not_after: frozenset[str]
    treaty_words: tuple[str, ...]

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]]) -> Titles:
        """From the table `titles` of the data file."""
        rules = ("not_before", "not_first", "not_after", "treaty_words", "small")
        kinds = {word: kind for kind, group in words.items() if kind not in rules for word in group}
        small = "|".join(map(re.escape, words["small"]))
        heads = "|".join(sorted(kinds, key=len, reverse=True))
        fronts = "|".join(word for word, kind in kinds.items() if kind == "treaty")
        name = rf"(?:{_CAPITAL})(?:,?\s+(?:(?:{small})\s+)*(?:{_CAPITAL})){{0,14}}?"
        tail = rf"(?:\s+(?:of|on|for|against|concerning|between)\s+(?:the\s+)?(?:{_CAPITAL})(?:\s+(?:(?:{small})\s+)*(?:{_CAPITAL})){{0,14}})"
        pattern = re.compile(
            rf"\b(?:(?:{name}),?\s+(?:(?:{small})\s+)*(?P<head>{heads})\b(?P<tail>{tail})?"
            rf"|(?P<front>{fronts})(?P<front_tail>{tail})){_YEAR}"
        )
        before, first, after = (frozenset(words[rule]) for rule in rules[:3])
        return cls(pattern, kinds, before, first, after, words["treaty_words"])

    def find(self, text: str) -> Iterator[Cited]:
        """Every title in `text`, with its year where it is named by one."""
        for match in self.pattern.finditer(text):
            start, end = self._trimmed(text, match)
            words = text[start:end].split()
            if len(words) > 1 and self._is_title(text, words, match, end):
                kind = self.kinds[match["head"] or match["front"]]
                yield Cited(start, end, _plain(text[start:end]), kind)

    def _trimmed(self, text: str, match: re.Match[str]) -> tuple[int, int]:
        """Without the words before the title: "Under the …", "President Vael’s …"."""
        end = match.end() if match["front"] or not self._cut_tail(match) else match.end("head")
        start, after_office = match.start(), False
        for word in list(re.finditer(r"\S+", text[match.start() : end]))[:-1]:
            bare = re.sub(r"[’']s$", "", word.group().rstrip(","))
            of_somebody = after_office and bare != word.group()
            if not (bare in self.not_first or word.group()[0].islower() or of_somebody):
                return match.start() + word.start(), end
            after_office = bare in self.not_first and bare[0].isupper()
            start = match.start() + word.end()
        return start, end

    def _cut_tail(self, match: re.Match[str]) -> bool:
        """An act is not followed by what it is about; a treaty often is."""
        return bool(match["tail"]) and self.kinds[match["head"]] == "act" and not match.group()[-4:].isdigit()

    def _is_title(self, text: str, words: list[str], match: re.Match[str], end: int) -> bool:
        following = re.match(r"\s+([A-Z][\w’']*)", text[end:])
        head = match["head"]
        if following and (following[1] in self.not_after or head == "Bill"):
            # "Senator Bill Orr"
            return False
        if head == "Bill" and text.startswith(" of Rights", end):
            return False
        if head is None or (words[0] == head and match["tail"]):
            return True
        if head == "Convention" and not match["tail"] and not any(word in text for word in self.treaty_words):
            return False
        before = words[words.index(head) - 1] if head in words[1:] else ""
        return bool(before) and before not in self.not_before and before[0].isupper()

    @staticmethod
    def abbreviation(text: str, cited: Cited) -> str | None:
        """The abbreviation in brackets right after a title."""
        match = _ABBREVIATION.match(text, cited.end)
        return match[1] if match and sum(c.isupper() for c in match[1]) > 1 else None


def _plain(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip()
