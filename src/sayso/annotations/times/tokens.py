"""A text as tokens, each with a class: what the grammar of times is written over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.annotations.times.words import letter_of_class, letters_by_word

__all__ = ["Tokens", "tokenise"]

# Alternatives begin with what they consume, commonest first: the engine then skips most on one character.
# No token ends inside a word, so none needs to look behind.
_TOKEN = re.compile(
    r"""
      (?P<Meridiem>[AaPp]\.[Mm](?!\w)\.?)
    | (?P<Word>[^\W\d_]+(?:['’](?:t|ll|clock)|(?=['’]?s?))(?![\w@]|://))
    | (?P<Break>\n[^\S\n]*\n\s*)
    | (?P<Possessive>['’]s(?!\w))
    | (?P<ShortDecade>['’`][1-9]0['’]?s(?!\w))
    | (?P<ShortYear>['’`][0-9][0-9](?!\w))
    | (?P<Money>[$€£¥\#]\s?[0-9](?:[0-9.,]*[0-9])?)
    | (?P<Mark>[^\s\w])
    | (?P<IsoDate>[0-9]{4}-[0-9][0-9]-[0-9][0-9](?![\w/-]))
    | (?P<SlashDate>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9][0-9])(?![\w/-]))
    | (?P<ClockTime>(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![\w:])(?!\.[0-9]))
    | (?P<Decade>(?:(?:1[0-9]|20)[0-9]|[1-9])0['’]?s(?!\w))
    | (?P<DayOrdinal>[0-9]{1,2}(?:st|nd|rd|th)(?!\w))
    | (?P<Fraction>[0-9]/[0-9](?![\w/])|[½¼¾])
    | (?P<Name>[0-9]+(?:\.[0-9]+){2,}|[0-9]+-[0-9]{3,}(?:-[0-9]+)+)
    | (?P<Figure>[0-9]+(?:[.,][0-9]+)*(?![^\W0-9]|(?<=\.)[0-9]|/[0-9])|[0-9]{1,2}(?=[apAP][mM](?!\w)))
    | (?P<SmallQuarter>(?:[QqHh][1-4]|[1-4][Qq]|FY[0-9]{2}(?:[0-9]{2})?)(?!\w))
    | (?P<Mixed>\w+(?:@\S+|://\S+)?)
    """,
    re.VERBOSE,
)

_MARKS = {
    ".": "Dot", "!": "Dot", "?": "Dot", ",": "Comma", "-": "Dash", "–": "Dash", "—": "Dash", "‑": "Dash",
    "(": "Open", ")": "Close", "&": "And",
}  # fmt: skip
_SHAPED = frozenset(
    {"Break", "IsoDate", "SlashDate", "ClockTime", "Decade", "ShortDecade", "DayOrdinal", "ShortYear"}
    | {"SmallQuarter", "Fraction", "Meridiem", "Possessive"}
)
_LONGEST_FIGURE = 12
_CAPITALISED = frozenset({"Month", "DoubtfulMonth", "ShortMonth", "ShortWeekday", "Holiday", "Zone", "Era"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; `letters` has the class of each, as one character."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    letters: str

    def between(self, first: int, last: int) -> str:
        """The text from token `first` up to the start of token `last` is reached, verbatim."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def word(self, index: int) -> str:
        """The lower-case word at `index`, or nothing outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_capital(self, index: int) -> bool:
        """Whether token `index` begins with a capital letter."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()


def tokenise(text: str) -> Tokens:
    """The tokens of `text` in order; a blank line is a token of its own, which no expression crosses."""
    by_class, by_word = letter_of_class(), letters_by_word()
    other = by_class["Other"]
    must_be_capital = frozenset(by_class[name] for name in _CAPITALISED)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start = match.start()
        raw = match.group()
        word = raw.lower().replace("’", "'")
        if kind == "Word":
            letter = by_word.get(word, other)
            if letter in must_be_capital and not raw[0].isupper():
                letter = other
        elif kind == "Mark":
            letter = by_class[_MARKS.get(raw, "Other")]
        elif kind == "Figure":
            letter = by_class[_figure_class(raw)]
        else:
            letter = by_class[kind] if kind in _SHAPED else other
        words.append(word)
        starts.append(start)
        ends.append(match.end())
        letters.append(letter)
    return Tokens(text, words, starts, ends, "".join(letters))


def _figure_class(figure: str) -> str:
    """Whether a figure can be a day of the month, a year, or only a number."""
    if len(figure) > _LONGEST_FIGURE:
        return "Other"
    if not figure.isdigit():
        return "Number"
    if len(figure) <= 2 and 1 <= int(figure) <= 31:
        return "DayNumber"
    if len(figure) == 4 and 1000 <= int(figure) <= 2100:
        return "YearNumber"
    return "Number"
