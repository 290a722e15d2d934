"""Statements: search, facets, one in its place, one as one pastes it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi import Path as InPath
from fastapi import Query as Parameter

from sayso.answers import said, show
from sayso.answers.quoting import Quoted, quoted
from sayso.answers.to_json import said_json, shown_json
from sayso.record.contract import Facet
from sayso.web import links
from sayso.web.api.models import SaidTold, ShownTold
from sayso.web.api.problem_models import PROBLEMS
from sayso.web.asked import Record
from sayso.web.search import Asked

__all__ = ["router"]

router = APIRouter(prefix="/api", tags=["statements"], responses=PROBLEMS)
Id = Annotated[str, InPath(description="The statement's id, or how it begins.", max_length=64)]


@router.get("/statements", response_model=SaidTold)
def statements(store: Record, asked: Asked) -> dict[str, Any]:
    """The statements that answer, in the order asked for."""
    return said_json(said(store, asked.query()))


@router.get("/facets")
def facets(
    store: Record, asked: Asked, values: Annotated[int, Parameter(ge=1, le=1000)] = 12
) -> tuple[Facet, ...]:
    """How all statements that answer divide: by speaker, publisher, instrument, month and the rest."""
    return store.facets(asked.query(), values=values)


@router.get("/statements/{id}", response_model=ShownTold)
def statement(store: Record, id: Id) -> dict[str, Any]:
    """One statement in its paragraph, with all that makes it checkable."""
    return shown_json(show(store, id))


@router.get("/statements/{id}/quoted")
def statement_quoted(request: Request, store: Record, id: Id) -> Quoted:
    """One statement as one pastes it: plain text, Markdown, BibTeX."""
    entry = store.entry(id)
    link = f"{str(request.base_url).rstrip('/')}{links.statement(entry.statement.id)}"
    return quoted(entry, link)
