"""The token that a change must repeat."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from sayso.web.tokens import HEADER, give, token_for

__all__ = ["router"]

router = APIRouter(prefix="/api", tags=["changes"])


class Token(BaseModel):
    """What a change repeats: send `token` in the header `header`, with the cookie that came along."""

    token: str
    header: str = Field(examples=[HEADER])


@router.get("/token")
def token(request: Request, response: Response) -> Token:
    """The token of this browser or script, given also as a cookie."""
    give(request, response)
    return Token(token=token_for(request), header=HEADER)
