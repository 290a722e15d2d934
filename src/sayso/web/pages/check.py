"""Check: paste a draft or choose its file; see each quotation beside the archived passage, and go there."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, Request, UploadFile
from starlette.responses import HTMLResponse, Response

from sayso.answers.check import Checked, check
from sayso.answers.check.passages import archived, rows, together
from sayso.model import Told, UsageError, value_of
from sayso.pipeline import DraftRead, Reader, default_reader, read_draft
from sayso.record.contract import Store
from sayso.web.additions import Waiting, received_files, received_text, told_of
from sayso.web.asked import Now, Record
from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@router.get("/check")
def check_page(request: Request) -> HTMLResponse:
    """Where a draft is pasted."""
    return _asking(request)


def _asking(request: Request, problem: str = "", text: str = "", published: str = "") -> HTMLResponse:
    status = 422 if problem else 200
    return page(request, "check.html", status=status, problem=problem, text=text, published=published)


@router.post("/check")
def checked_page(
    request: Request,
    store: Record,
    now: Now,
    text: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
    published: Annotated[str, Form(max_length=40)] = "",
    give: Annotated[Literal["page", "docx", "html"], Form()] = "page",
) -> Response:
    """The draft with its verdicts: as a page, or as a file to keep. Nothing of it is kept here."""
    try:
        draft, checked = _checked(store, _received(text, file), told_of("", "", published), now)
    except UsageError as error:
        return _asking(request, f"{str(error)[:1].upper()}{str(error)[1:].rstrip('.')}.", text, published)
    if give != "page":
        return _file(draft, checked, give)
    quotations = [x for x in checked.items if x.marked]
    return page(
        request,
        "checked.html",
        name=value_of(checked.document.title) or checked.document.name,
        rows=rows(checked),
        archived=archived,
        together=together,
        unit=draft.unit,
        quotations=len(quotations),
        wrong=[(n, x) for n, x in enumerate(checked.items, 1) if x.marked and not x.passes],
        beside=len(checked.items) - len(quotations),
        text=draft.reading.document.text,
        published=published,
    )


def _received(text: str, file: UploadFile | None) -> Waiting:
    if file is not None and file.filename:
        return received_files([(file.filename, file.file)], 1)
    return received_text(text, "")


def _checked(store: Store, waiting: Waiting, told: Told, now: Now) -> tuple[DraftRead, Checked]:
    try:
        draft = read_draft(waiting.things[0], now=lambda: now, reader=_reader(), told=told)
    finally:
        waiting.clear_away()
    return draft, check(store, draft.reading, lines=draft.line, blocks=draft.blocks)


@cache
def _reader() -> Reader:
    """One reader for all drafts: its model is loaded once."""
    return default_reader()


def _file(draft: DraftRead, checked: Checked, suffix: str) -> Response:
    from sayso.pipeline.annotating import annotation_of

    content = annotation_of(draft, checked, f".{suffix}")
    kind = WORD if suffix == "docx" else "text/html; charset=utf-8"
    headers = {"content-disposition": f'attachment; filename="checked.{suffix}"'}
    return Response(content, media_type=kind, headers=headers)
