"""The API is as it describes itself: whatever is asked, no failure of ours, and no answer outside its schema."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from sayso.pipeline import open_record
from sayso.web import Settings, make_app
from sayso.web.additions import Runs
from sayso.web.settings import names_of
from tests.conftest import NOW
from tests.pipeline.simple import simple_reader

CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]
TOKEN = "t" * 32
KNOWN = {"headers": {"x-sayso-token": TOKEN, "host": "localhost"}, "cookies": {"sayso_token": TOKEN}}


FEW = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def described(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The API over a copy of the demo record, which it changes; nothing is fetched by it."""
    place = shutil.copy(demo, tmp_path_factory.mktemp("schema") / "record.sayso")
    store = open_record(Path(place), now=NOW)
    app = make_app(store, settings=Settings(names_of("localhost", 80)), now=lambda: NOW)
    app.state.runs = Runs(store, lambda: NOW, simple_reader)
    found = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers={"host": "localhost"})
    yield found.exclude(path="/api/additions/address", method="POST")
    app.state.runs.close()
    store.close()


def test_every_call_answers_as_described(described: Any) -> None:
    """Run by hand: the plugin of schemathesis does not know this pytest."""
    seen = 0
    for found in described.get_all_operations():
        operation = found.ok()
        seen += 1

        @FEW
        @given(case=operation.as_strategy())
        def answers(case: Any) -> None:
            case.call_and_validate(checks=CHECKS, **KNOWN)

        answers()
    assert seen >= 10


def test_one_answer_leads_to_the_next_call(described: Any) -> None:
    # What is added is read in the background, whenever that is done: no sequence of calls would be repeatable.
    steady = described.exclude(path_regex="^/api/(additions|problems)", method="POST")
    machine = steady.as_state_machine()

    class Known(machine):  # type: ignore[misc, valid-type]
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            return dict(KNOWN)

        def validate_response(self, response: Any, case: Any, **options: Any) -> None:
            case.validate_response(response, checks=CHECKS)

    Known.run(settings=settings(FEW, max_examples=30, stateful_step_count=5))
