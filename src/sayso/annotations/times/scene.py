"""What is known while a text is read from its beginning: its day, and the times named so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.annotations.times.almanac import parse_day

__all__ = ["Scene"]

# A text whose dates lie this many years before its own is told as history.
_HISTORY_YEARS = 2
_ENOUGH = 2
_OUTWEIGHS = 3
_NEAR = 25
# "December 1941 ... In January": so many months back are the next year.
_TURN = 9


@dataclass(slots=True)
class Scene:
    """The day of publication, and the last day, month, quarter and year that the text named.

    It changes as expressions are resolved in the order of the text, and looks at nothing to the right.
    """

    published: date | None
    day: date | None = None
    month: tuple[int, int] | None = None
    quarter: tuple[int, int] | None = None
    year: int | None = None
    here: int = 0
    far: int = 0
    told_at: int = -1
    day_at: int = -1
    paragraph: int = 0
    year_in: int = -1

    @property
    def anchor(self) -> date | None:
        """The day that "the next day" counts from: the last named, else that of publication."""
        return self.day or self.published

    @property
    def is_history(self) -> bool:
        """Whether the text dates its story by years named in it, not by its own day.

        So it is where it has no day, and where it named dates of other years far more often than its
        own, or counted from its own day; where it ever did so, in a paragraph that named its year alone.
        """
        if self.year is None:
            return False
        if self.published is None:
            return True
        enough = self.far >= _ENOUGH and self.far >= _OUTWEIGHS * self.here
        return enough and (not self.here or self.year_in == self.paragraph) and self.is_far(self.year)

    def is_far(self, year: int) -> bool:
        """Whether `year` is not that of the text or one beside it."""
        return self.published is None or abs(self.published.year - year) >= _HISTORY_YEARS

    def near_year(self, index: int) -> int | None:
        """The year of a date told in full in about the same sentence as token `index`, if it is long past."""
        if (
            self.told_at < 0
            or index - self.told_at > _NEAR
            or self.year is None
            or not self.is_far(self.year)
        ):
            return None
        return self.year

    def day_is_near(self, index: int) -> bool:
        """Whether the last day was named in or about the sentence of token `index`."""
        return self.day_at >= 0 and index - self.day_at <= _NEAR

    def turn(self, paragraphs: int) -> None:
        """Go on by so many paragraphs."""
        self.paragraph += paragraphs

    def note(
        self,
        value: str,
        index: int,
        *,
        told: bool = False,
        here: bool = False,
        heads: bool = True,
        premodifies: bool = False,
    ) -> None:
        """Take `value`, found at token `index`, into account.

        `told`: the text itself gave its year. `here`: it was counted from the day of publication.
        `heads`: it stands at the head of its sentence, where a bare year moves the story.
        `premodifies`: it is a year that only describes a noun, which moves nothing.
        """
        self.here += here
        day = parse_day(value)
        year = int(value[:4]) if value[:4].isdigit() else None
        if year is None:
            return
        if premodifies:
            self.here += not self.is_far(year)
            return
        is_date = day is not None or (len(value) == 7 and value[5:].isdigit())
        if told:
            self.far += self.is_far(year)
            self.here += not self.is_far(year)
            self.told_at = index if len(value) >= 7 else self.told_at
        if (told and (is_date or heads or self.month is None)) or (self.is_history and not here and is_date):
            self.year, self.year_in = year, self.paragraph
        if day is not None:
            self.day, self.month, self.day_at = day, (day.year, day.month), index
        elif is_date:
            self.month = (year, int(value[5:]))

    def story_year(self, month: int) -> int | None:
        """The year of a month in the story: the one last told, or the next where winter turns it."""
        if self.year is not None and self.month is not None and self.month[0] == self.year:
            return self.year + (self.month[1] - month >= _TURN)
        return self.year
