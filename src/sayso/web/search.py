"""A search as its address has it: read into a query, and written back as links."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from fastapi import Query as Parameter
from pydantic import BaseModel, BeforeValidator, Field

from sayso.model import Act, Kind, Mode, parse_day_range
from sayso.record.contract import Order, Query
from sayso.web import links

__all__ = ["Asked", "Search"]

LONGEST = 500
PAGE = 25


def _nothing(value: object) -> object:
    """An empty field of a form asks for nothing."""
    return None if value == "" else value


Word = Annotated[str, Field(max_length=LONGEST)]
Day = Annotated[
    str,
    Field(max_length=20, description="A day, week, month, quarter or year: 2031-03-14, 2031-W11, 2031-03."),
]
Share = Annotated[float, Field(ge=0, le=1)]


class Search(BaseModel):
    """What is looked for. Names are words of a name, or the whole name in quotation marks."""

    q: Word = Field("", description='Words to find; "two words" together, begin*, -without.')
    by: Word = Field("", description="The speaker: words of any name, or of an office.")
    actor: Word = Field("", description="The speaker, by an actor's id.")
    organisation: Word = Field("", description="For which organisation the speaker speaks.")
    state: Word = Field("", description="For which state the speaker speaks.")
    publisher: Word = Field("", description="Who published it.")
    via: Word = Field("", description="A carrier that the text names.")
    cites: Word = Field("", description="An instrument that it cites.")
    denies: Word = Field("", description="Words of a claim that it contests; * for any.")
    kind: Annotated[Kind | None, BeforeValidator(_nothing)] = None
    mode: Annotated[Mode | None, BeforeValidator(_nothing)] = None
    act: Annotated[Act | None, BeforeValidator(_nothing)] = None
    since: Day = Field("", description="Said, else published, from this day, week, month or year on.")
    until: Day = Field("", description="Said, else published, up to the end of it.")
    said_on: Day = Field("", description="Said then, by the text's own word.")
    published: Day = Field("", description="Published then.")
    published_since: Day = ""
    published_until: Day = ""
    min_confidence: Annotated[Share | None, BeforeValidator(_nothing)] = None
    judged: Annotated[Literal["yes", "no"] | None, BeforeValidator(_nothing)] = None
    without_wrong: bool = Field(False, description="Leave out what was judged wrong.")
    sort: Annotated[Order, BeforeValidator(lambda x: x or Order.BEST)] = Order.BEST
    limit: int = Field(PAGE, ge=1, le=500)
    offset: int = Field(0, ge=0, le=10_000_000)

    def query(self) -> Query:
        """The query; `UsageError` for a day that is none."""
        return Query(
            words=self.q,
            by=self.by,
            actor=self.actor,
            organisation=self.organisation,
            state=self.state,
            publisher=self.publisher,
            kind=self.kind,
            mode=self.mode,
            act=self.act,
            since=parse_day_range(self.since)[0] if self.since else None,
            until=parse_day_range(self.until)[1] if self.until else None,
            said_on=parse_day_range(self.said_on) if self.said_on else None,
            published=self._published(),
            via=self.via,
            cites=self.cites,
            denies=None if not self.denies else "" if self.denies == "*" else self.denies,
            min_confidence=self.min_confidence or 0.0,
            judged=None if self.judged is None else self.judged == "yes",
            leave_out_wrong=self.without_wrong,
            order=self.sort,
            limit=self.limit,
            offset=self.offset,
        )

    def _published(self) -> tuple[Any, Any] | None:
        if self.published:
            return parse_day_range(self.published)
        if not self.published_since and not self.published_until:
            return None
        first = parse_day_range(self.published_since or "0001")[0]
        return first, parse_day_range(self.published_until or "9999")[1]

    def fields(self) -> dict[str, Any]:
        """What the address says: all that differs from asking for everything."""
        plain = self.model_dump(mode="json", exclude_defaults=True)
        return {name: value for name, value in plain.items() if value not in ("", None)}

    def address(self, path: str = "/said", **changed: object) -> str:
        """The address of this search with some fields otherwise; another page of it only if `offset` says so."""
        kept = {name: value for name, value in self.fields().items() if name != "offset"}
        return links.with_fields(path, {**kept, **changed})

    def narrowing(self) -> list[tuple[str, str]]:
        """The fields that narrow it, besides the words, each with its value."""
        left = {"q", "sort", "limit", "offset"}
        return [(name, str(value)) for name, value in self.fields().items() if name not in left]

    @classmethod
    def of(cls, **fields: object) -> Self:
        """A search from values, as tests and pages make it."""
        return cls.model_validate(fields)


Asked = Annotated[Search, Parameter()]
"""A search as a request's parameters have it."""
