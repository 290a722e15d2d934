"""What every endpoint asks of the application: the record, the clock, the settings."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from sayso.record.contract import Store
from sayso.web.settings import Settings

__all__ = ["Now", "Record", "Told"]


def _record(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _now(request: Request) -> datetime:
    moment: datetime = request.app.state.now()
    return moment


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


Record = Annotated[Store, Depends(_record)]
Now = Annotated[datetime, Depends(_now)]
Told = Annotated[Settings, Depends(_settings)]
