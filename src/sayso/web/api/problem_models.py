"""The answers that say why there is none."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

__all__ = ["CHANGE_PROBLEMS", "PROBLEMS", "ProblemTold"]


class ProblemTold(BaseModel):
    """Why a request was not answered, and what to do next."""

    type: str = Field(examples=["sayso:unknown"])
    title: str
    status: int
    detail: str
    next: str


def _response(what: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemTold"}
    return {
        "description": what,
        "model": ProblemTold,
        "content": {"application/problem+json": {"schema": schema}},
    }


PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: _response("The request cannot be understood"),
    404: _response("Nothing in the record has this id"),
    409: _response("Several have it, or the archived text does not carry the words"),
    413: _response("Too much at once"),
    421: _response("The server is not called so"),
    422: _response("It cannot be asked so"),
    503: _response("The record is being written, or cannot be used; nothing was changed"),
}
"""What every question may be answered with instead."""
CHANGE_PROBLEMS: dict[int | str, dict[str, Any]] = {
    **PROBLEMS,
    403: _response("The change did not come from a page of ours, or lacks its token"),
    429: _response("Too much waits to be read already"),
}
"""What every change may be answered with instead."""
