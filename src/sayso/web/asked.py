"""What every endpoint asks of the application: the record, the clock, the settings, what is being added."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from sayso.record.contract import Store
from sayso.web.additions import Runs
from sayso.web.settings import Settings

__all__ = ["Now", "Record", "Running", "Told"]


def _record(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _now(request: Request) -> datetime:
    moment: datetime = request.app.state.now()
    return moment


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _runs(request: Request) -> Runs:
    runs: Runs = request.app.state.runs
    return runs


Record = Annotated[Store, Depends(_record)]
Now = Annotated[datetime, Depends(_now)]
Told = Annotated[Settings, Depends(_settings)]
Running = Annotated[Runs, Depends(_runs)]
