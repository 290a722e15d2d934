"""The application: pages and API over one record, behind the guards."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from sayso.model import SaysoError
from sayso.record.contract import Store
from sayso.web import api, pages
from sayso.web.additions import Runs
from sayso.web.guard.bodies import BoundedBodies
from sayso.web.guard.changes import checked
from sayso.web.guard.headers import SafeHeaders
from sayso.web.guard.hosts import OwnHost
from sayso.web.guard.login import Door, KnownOnly
from sayso.web.pages import login
from sayso.web.settings import Settings
from sayso.web.templating import HERE
from sayso.web.trouble import Refused, Trouble, answer, trouble_of

__all__ = ["make_app"]


def make_app(store: Store, *, settings: Settings, now: Callable[[], datetime]) -> FastAPI:
    """The application over `store`, which the caller closes when the server has ended."""
    app = FastAPI(
        title="sayso",
        summary="The record of who said what, when, and on whose word.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(checked)],
        lifespan=_lifespan,
    )
    app.state.store, app.state.settings, app.state.now = store, settings, now
    app.state.runs = Runs(store, now, public_only=settings.public_only)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    for router in (*api.ROUTERS, *pages.ROUTERS, *((login.router,) if settings.password else ())):
        app.include_router(router)
    # The last added stands first.
    if settings.password is not None:
        app.state.door = Door(settings.password, now)
        app.add_middleware(KnownOnly, door=app.state.door)
    app.add_middleware(BoundedBodies, most=settings.body_bytes)
    app.add_middleware(OwnHost, hosts=settings.hosts)
    app.add_middleware(SafeHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_exception_handler(SaysoError, _told)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _http)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.runs.close()


def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, SaysoError)
    return answer(request, trouble_of(error))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return answer(request, error.trouble)


def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    parts = ("; ".join(f"{'.'.join(map(str, x['loc'][1:]))}: {x['msg']}" for x in error.errors())) or "unfit"
    trouble = Trouble(422, "unfit", "That cannot be asked so", f"{parts}.", "Change it and try again.")
    return answer(request, trouble)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        trouble = Trouble(
            404,
            "no-page",
            "No such page",
            "There is nothing at this address.",
            "Look for it with the search.",
        )
    else:
        detail = f"{error.detail}."
        trouble = Trouble(
            error.status_code, "refused", "That was not answered", detail, "Go back and try again."
        )
    return answer(request, trouble)
