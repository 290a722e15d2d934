"""Add: paste a text, drop files, give an address; then see how far the reading is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.model import UsageError
from sayso.web import links
from sayso.web.additions import Run, Runs, received_address, received_files, received_text, told_of
from sayso.web.asked import Record, Running, Told
from sayso.web.settings import Settings
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Field = Annotated[str, Form(max_length=500)]
NOTHING: dict[str, str] = dict.fromkeys(("text", "title", "publisher", "published", "address"), "")


@router.get("/add")
def add_page(request: Request, runs: Running, told: Told) -> HTMLResponse:
    """What to add, and what was added before."""
    return _page(request, runs, told)


def _page(
    request: Request, runs: Runs, told: Settings, problem: str = "", where: str = "", **given: str
) -> HTMLResponse:
    return page(
        request,
        "add.html",
        status=422 if problem else 200,
        runs=runs.recent(),
        most_files=told.files,
        most_bytes=told.body_bytes,
        problem=problem,
        where=where,
        given=NOTHING | given,
    )


@router.post("/add/text")
def add_text(
    request: Request,
    runs: Running,
    told: Told,
    text: Annotated[str, Form()] = "",
    title: Field = "",
    publisher: Field = "",
    published: Field = "",
) -> Response:
    """Add a pasted text."""
    try:
        about = told_of(title, publisher, published)
        return _begun(runs.begin(received_text(text, title), about))
    except UsageError as error:
        given = {"text": text, "title": title, "publisher": publisher, "published": published}
        return _page(request, runs, told, _sentence(error), "text", **given)


@router.post("/add/address")
def add_address(
    request: Request,
    runs: Running,
    told: Told,
    address: Field = "",
    published: Field = "",
    publisher: Field = "",
) -> Response:
    """Add the page at an address."""
    try:
        about = told_of("", publisher, published)
        return _begun(runs.begin(received_address(address), about))
    except UsageError as error:
        return _page(request, runs, told, _sentence(error), "address", address=address)


@router.post("/add/files")
def add_files(
    request: Request,
    runs: Running,
    told: Told,
    files: Annotated[list[UploadFile], File()] = [],  # noqa: B006
    published: Field = "",
    publisher: Field = "",
) -> Response:
    """Add files."""
    try:
        about = told_of("", publisher, published)
        given = [(x.filename, x.file) for x in files if x.filename]
        return _begun(runs.begin(received_files(given, told.files), about))
    except UsageError as error:
        return _page(request, runs, told, _sentence(error), "files")


def _begun(run: Run) -> Response:
    return RedirectResponse(links.run(run.id), 303)


def _sentence(error: UsageError) -> str:
    text = str(error).rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


@router.get("/add/{id}")
def run_page(request: Request, store: Record, runs: Running, id: str) -> Response:
    """How far a run is, and what came of it; the one text of a run that is done opens."""
    run = runs.run(id)
    if run.opens:
        return RedirectResponse(links.document(run.opens), 303)
    texts = [store.document(x) for x in run.progress.texts]
    return page(request, "addition.html", run=run, texts=texts)
