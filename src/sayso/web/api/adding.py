"""Adding as JSON: give a text, an address or files, and follow the reading."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile, status
from pydantic import BaseModel, StringConstraints

from sayso.model import Problem
from sayso.web.additions import Run, State, received_address, received_files, received_text, told_of
from sayso.web.api.fields import Line
from sayso.web.api.problem_models import CHANGE_PROBLEMS, PROBLEMS
from sayso.web.asked import Running, Told

__all__ = ["RunTold", "router"]

router = APIRouter(prefix="/api", tags=["adding"])
LONGEST_TEXT = 5_000_000


class GivenText(BaseModel):
    """A text, with what it does not say itself; the day as 2031-03-14."""

    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT, min_length=1)]
    title: Line = ""
    publisher: Line = ""
    published: Line = ""


class GivenAddress(BaseModel):
    """The address of a page, with what it does not say itself."""

    address: Annotated[str, StringConstraints(max_length=2000)]
    publisher: Line = ""
    published: Line = ""


class RunTold(BaseModel):
    """How far a run is. `texts` are digests of the texts that came of it, new ones and known ones."""

    id: str
    state: State
    names: list[str]
    total: int | None
    done: int
    known: int
    documents: int
    copies: int
    statements: int
    place: str
    texts: list[str]
    problems: list[Problem]
    message: str

    @classmethod
    def of(cls, run: Run) -> RunTold:
        """A run as JSON."""
        x = run.progress
        return cls(
            id=run.id,
            state=run.state,
            names=list(run.names),
            total=x.total,
            done=x.captures,
            known=x.known,
            documents=x.documents,
            copies=x.copies,
            statements=x.statements,
            place=x.place,
            texts=list(x.texts),
            problems=list(x.problems[-100:]),
            message=run.message,
        )


@router.post("/additions/text", status_code=status.HTTP_202_ACCEPTED, responses=CHANGE_PROBLEMS)
def add_text(runs: Running, given: GivenText) -> RunTold:
    """Add a text."""
    about = told_of(given.title, given.publisher, given.published)
    return RunTold.of(runs.begin(received_text(given.text, given.title), about))


@router.post("/additions/address", status_code=status.HTTP_202_ACCEPTED, responses=CHANGE_PROBLEMS)
def add_address(runs: Running, given: GivenAddress) -> RunTold:
    """Add the page at an address."""
    about = told_of("", given.publisher, given.published)
    return RunTold.of(runs.begin(received_address(given.address), about))


@router.post("/additions/files", status_code=status.HTTP_202_ACCEPTED, responses=CHANGE_PROBLEMS)
def add_files(
    runs: Running,
    told: Told,
    files: Annotated[list[UploadFile], File()],
    publisher: Annotated[Line, Form()] = "",
    published: Annotated[Line, Form()] = "",
) -> RunTold:
    """Add files."""
    about = told_of("", publisher, published)
    given = [(x.filename, x.file) for x in files if x.filename]
    return RunTold.of(runs.begin(received_files(given, told.files), about))


@router.get("/additions", responses=PROBLEMS)
def additions(runs: Running) -> list[RunTold]:
    """The runs that the server remembers, newest first."""
    return [RunTold.of(x) for x in runs.recent()]


@router.get("/additions/{id}", responses=PROBLEMS)
def addition(runs: Running, id: str) -> RunTold:
    """How far one run is."""
    return RunTold.of(runs.run(id))
