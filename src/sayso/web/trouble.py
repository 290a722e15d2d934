"""What cannot be answered, told plainly: a page for readers, problem JSON for the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sayso.model import (
    AmbiguousId,
    JudgedMeanwhile,
    RecordError,
    RecordLocked,
    SaysoError,
    UnknownId,
    UsageError,
    VerbatimError,
)
from sayso.web.templating import page

__all__ = ["Refused", "Trouble", "answer", "trouble_of"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a request was not answered, and what to do: `kind` is its name for scripts."""

    status: int
    kind: str
    title: str
    detail: str
    then: str


class Refused(Exception):
    """Raised where a request is refused before anything is done."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.detail)
        self.trouble = trouble


KINDS: tuple[tuple[type[SaysoError], int, str, str, str], ...] = (
    (UnknownId, 404, "unknown", "Not in this record", "Look for it with the search above."),
    (JudgedMeanwhile, 409, "judged-meanwhile", "Judged meanwhile", "What you gave is kept on this page."),
    (AmbiguousId, 409, "ambiguous", "More than one fits", "Write more of the id."),
    (UsageError, 422, "unfit", "That cannot be asked so", "Change what is asked and try again."),
    (VerbatimError, 409, "not-verbatim", "Not shown: the words are not in the text", "Put back a backup."),
    (
        RecordLocked,
        503,
        "locked",
        "The record is being written",
        "Nothing was lost and nothing was changed. Wait a moment and do it again.",
    ),
    (RecordError, 503, "record", "The record cannot be used", "See the terminal in which sayso runs."),
)


def trouble_of(error: SaysoError) -> Trouble:
    """An error of ours as an answer, by the first of its kinds."""
    for kind, status, name, title, then in KINDS:
        if isinstance(error, kind):
            return Trouble(status, name, title, _sentence(str(error)), then)
    return Trouble(422, "unfit", "That cannot be done", _sentence(str(error)), "Change it and try again.")


def _sentence(text: str) -> str:
    text = text.rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def answer(request: Request, trouble: Trouble) -> Response:
    """The answer: JSON under /api and where a script asks for it, else a page."""
    headers = {"retry-after": "5"} if trouble.status == 503 else {}
    wants = request.headers.get("accept", "")
    if request.url.path.startswith("/api/") or "json" in wants:
        return JSONResponse(
            _json(trouble), trouble.status, headers=headers, media_type="application/problem+json"
        )
    return page(request, "trouble.html", status=trouble.status, headers=headers, trouble=trouble)


def _json(trouble: Trouble) -> dict[str, Any]:
    return {
        "type": f"sayso:{trouble.kind}",
        "title": trouble.title,
        "status": trouble.status,
        "detail": trouble.detail,
        "next": trouble.then,
    }
