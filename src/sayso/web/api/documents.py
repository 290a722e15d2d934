"""Documents: the list, one with all that was found in it, the bytes it came from."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter
from fastapi import Path as InPath
from fastapi import Query as Parameter
from starlette.responses import Response

from sayso.answers.article import article
from sayso.answers.article_json import article_json
from sayso.answers.to_json import counts_json, document_json
from sayso.web.api.models import ArticleTold, DocumentTold
from sayso.web.api.problem_models import PROBLEMS
from sayso.web.asked import Record

__all__ = ["router"]

router = APIRouter(prefix="/api", tags=["documents"], responses=PROBLEMS)
Digest = Annotated[str, InPath(description="A SHA-256, or how it begins.", max_length=128)]


@router.get("/documents", response_model=list[DocumentTold])
def documents(
    store: Record,
    q: Annotated[str, Parameter(max_length=500, description="Words of the title or the text.")] = "",
    limit: Annotated[int, Parameter(ge=1, le=1000)] = 50,
) -> list[dict[str, Any]]:
    """Texts that have the words, best first; for none all, newest first."""
    return [document_json(x) for x in store.documents(q, limit=limit)]


@router.get("/documents/{sha256}", response_model=ArticleTold)
def document(store: Record, sha256: Digest) -> dict[str, Any]:
    """One text with its statements, times, instruments, events and publications."""
    return article_json(article(store, sha256))


@router.get(
    "/captures/{sha256}",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}
    },
)
def capture(store: Record, sha256: Digest) -> Response:
    """The bytes as received."""
    return Response(store.content(sha256), media_type="application/octet-stream")


@router.get("/stats")
def stats(store: Record) -> dict[str, int]:
    """How much is in the record."""
    return counts_json(store.counts())
