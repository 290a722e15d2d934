"""Problems as JSON, and trying again."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, status
from fastapi import Path as InPath
from fastapi import Query as Parameter
from pydantic import BaseModel

from sayso.model import Cause, Severity
from sayso.pipeline import can_be_retried
from sayso.record.contract import KeptProblem
from sayso.web.additions import retried_one, told_of
from sayso.web.api.adding import RunTold
from sayso.web.api.fields import Line
from sayso.web.api.problem_models import CHANGE_PROBLEMS, PROBLEMS
from sayso.web.asked import Record, Running

__all__ = ["router"]

router = APIRouter(prefix="/api", tags=["problems"])
LARGEST = 2**63 - 1


class KeptProblemTold(BaseModel):
    """A problem that was not cleared, with the number by which it can be tried again."""

    number: int
    cause: Cause
    severity: Severity
    thing: str
    message: str
    advice: str
    seen: datetime
    retry: bool

    @classmethod
    def of(cls, kept: KeptProblem) -> KeptProblemTold:
        """A problem as JSON."""
        x = kept.problem
        return cls(
            number=kept.number,
            cause=x.cause,
            severity=x.severity,
            thing=x.thing,
            message=x.message,
            advice=x.advice,
            seen=kept.seen,
            retry=can_be_retried(kept),
        )


class Said(BaseModel):
    """What a thing does not say itself."""

    publisher: Line = ""
    published: Line = ""


NOTHING_SAID = Said()


@router.get("/problems", responses=PROBLEMS)
def problems(
    store: Record,
    cause: Cause | None = None,
    severity: Severity | None = None,
    limit: Annotated[int, Parameter(ge=1, le=1000)] = 100,
    offset: Annotated[int, Parameter(ge=0, le=LARGEST)] = 0,
) -> list[KeptProblemTold]:
    """Problems that were not cleared, newest first."""
    found = store.problems(cause=cause, severity=severity, limit=limit, offset=offset)
    return [KeptProblemTold.of(x) for x in reversed(found)]


@router.post("/problems/{number}/retry", status_code=status.HTTP_202_ACCEPTED, responses=CHANGE_PROBLEMS)
def retry(
    store: Record, runs: Running, number: Annotated[int, InPath(ge=1, le=LARGEST)], said: Said = NOTHING_SAID
) -> RunTold:
    """Add the thing of a problem again."""
    run = runs.begin(retried_one(store, number), told_of("", said.publisher, said.published))
    return RunTold.of(run)
