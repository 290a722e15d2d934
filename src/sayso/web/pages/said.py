"""Said: find statements, narrow them down, take them along."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, StreamingResponse

from sayso.answers import said
from sayso.record.contract import By, Facet
from sayso.web.asked import Now, Record
from sayso.web.downloads import as_csv, as_json
from sayso.web.search import Asked, Search
from sayso.web.templating import page
from sayso.web.words import FACETS, day

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

MOST_MONTHS = 24
"""Months listed one by one; more are listed by year."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One narrowing of the search: what it is, in words, and the address without it."""

    name: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many have it, the share of the most frequent one, and the address that narrows to it."""

    label: str
    number: int
    share: float
    address: str


@dataclass(frozen=True, slots=True)
class Division:
    """A facet as it is shown: `chosen` if the search is narrowed by it already."""

    by: By
    name: str
    choices: tuple[Choice, ...]
    more: int
    chosen: bool


@router.get("/said")
def said_page(request: Request, store: Record, asked: Asked) -> HTMLResponse:
    """The statements that answer, with how they divide."""
    facets = store.facets(asked.query())
    answer = said(store, asked.query())
    return page(
        request,
        "said.html",
        answer=answer,
        asked=asked,
        chips=[_chip(asked, name, value, facets) for name, value in asked.narrowing()],
        divisions=[_division(asked, x) for x in facets],
        last=min(asked.offset + asked.limit, answer.total),
    )


@router.get("/said.csv")
def said_csv(store: Record, asked: Asked, now: Now) -> StreamingResponse:
    """All statements that answer, as CSV."""
    return _file(
        StreamingResponse(as_csv(store, asked.query()), media_type="text/csv"), f"said-{now:%Y-%m-%d}.csv"
    )


@router.get("/said.json")
def said_json_file(store: Record, asked: Asked, now: Now) -> StreamingResponse:
    """All statements that answer, as JSON."""
    answer = StreamingResponse(as_json(store, asked.query()), media_type="application/json")
    return _file(answer, f"said-{now:%Y-%m-%d}.json")


def _file(answer: StreamingResponse, name: str) -> StreamingResponse:
    answer.headers["content-disposition"] = f'attachment; filename="{name}"'
    return answer


def _chip(asked: Search, name: str, value: str, facets: tuple[Facet, ...]) -> Chip:
    labels = {x.value: x.label for facet in facets if facet.by.value == name for x in facet.values}
    shown = labels.get(value, value.strip('"'))
    if name in ("since", "until", "said_on", "published", "published_since", "published_until"):
        shown = day(value)
    return Chip(FACETS.get(name, name), shown, asked.address(**{name: ""}))


def _division(asked: Search, facet: Facet) -> Division:
    fields = asked.fields()
    values = [(x.value, _label(facet.by, x.label), x.statements) for x in facet.values]
    if facet.by in (By.DAY, By.PUBLISHED):
        values = _periods(values)
    most = max((number for _, _, number in values), default=1)
    return Division(
        by=facet.by,
        name=FACETS[facet.by.value],
        choices=tuple(
            Choice(label, number, number / most, asked.address(**_narrowed(facet.by, value)))
            for value, label, number in values
        ),
        more=facet.more,
        chosen=any(name in fields for name in _narrowed(facet.by, "")),
    )


def _narrowed(by: By, value: str) -> dict[str, str]:
    return {"since": value, "until": value} if by is By.DAY else {by.value: value}


def _label(by: By, label: str) -> str:
    if by is By.JUDGED:
        return {"yes": "judged", "no": "not judged"}[label]
    return label


def _periods(months: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Months, the newest first; where there are many, years."""
    if len(months) > MOST_MONTHS:
        years: dict[str, int] = {}
        for month, _, number in months:
            years[month[:4]] = years.get(month[:4], 0) + number
        return [(year, year, number) for year, number in sorted(years.items(), reverse=True)]
    return [(month, day(month), number) for month, _, number in reversed(months)]
