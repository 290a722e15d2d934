"""What the commands print is what the schemas describe."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from docs._tools.reference import REFERENCE
from sayso.cli import app
from sayso.model import (
    Document,
    Event,
    Layer,
    Layers,
    Reading,
    Reference,
    Span,
    Vote,
)

ARTICLES = REFERENCE.parents[1] / "demo" / "articles"
Printed = Callable[..., list[Any]]


def schema(name: str, part: str = "") -> Draft202012Validator:
    whole = json.loads((REFERENCE / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(whole)
    return Draft202012Validator({**whole, "$ref": f"#/$defs/{part}"} if part else whole)


def wrong(validator: Draft202012Validator, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Runs a command on one record of the sample articles and a broken line; the JSON values it prints."""
    place = tmp_path_factory.mktemp("record")
    record = str(place / "sample.sayso")
    broken = place / "broken.jsonl"
    broken.write_text('{"text": "Wer hat gesagt, dass die Brücke schließt? Niemand hat das gesagt."}\n{"te\n')

    def run(command: str, *arguments: str) -> list[Any]:
        asked = [command, *arguments, *([] if command == "read" else ["--db", record])]
        result = CliRunner().invoke(app, asked)
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert result.exit_code in (0, 1), result.output
        return [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]

    run("add", "--workers", "1", str(ARTICLES), str(broken))
    return run


def test_readings(printed: Printed) -> None:
    readings = printed("read", "--json", str(ARTICLES))
    assert len(readings) == len(list(ARTICLES.iterdir()))
    assert sum(len(x["statements"]) for x in readings) > 0
    assert [wrong(schema("reading.schema.json"), x) for x in readings] == [[] for _ in readings]


def test_a_reading_with_a_reference_and_a_vote() -> None:
    span = Span(0, 11)
    layers = Layers(
        (
            Layer(Reference, "by hand", "1", (Reference(span, "Velm Accord (VA)", "art. 9"),)),
            Layer(
                Event, "by hand", "1", (Event((span,), "SANCTION", "Velm", "Ora", "2031-03", Vote(112, 61)),)
            ),
        )
    )
    value = Reading(Document("Velm Accord, art. 9", "note"), layers, (), "by hand").to_json()
    assert wrong(schema("reading.schema.json"), value) == []
    value["events"][0]["vote"]["for"] = "many"
    assert wrong(schema("reading.schema.json"), value) == [
        "$.events[0].vote: {'for': 'many', 'against': 61, 'abstain': None} is not valid under any of the given schemas"
    ]


def test_said_and_show(printed: Printed) -> None:
    answer = printed("said", "--json", "observers")[0]
    assert answer["total"] > 0
    assert wrong(schema("answers.schema.json", "said"), answer) == []
    statement = answer["statements"][0]["id"]
    printed("judge", statement, "corrected", "--said-on", "2031-03", "--via", "Ora Radio", "--by", "Ana")
    shown = printed("show", "--json", statement)[0]
    assert [x["correction"]["via"] for x in shown["judgements"]] == [["Ora Radio"]]
    assert wrong(schema("answers.schema.json", "shown"), shown) == []


@pytest.mark.parametrize(
    ("command", "part", "least"),
    [
        ("documents", "document", 15),
        ("problems", "problem", 2),
        ("stats", "stats", 1),
        ("actors", "actor", 3),
        ("instruments", "instrument", 1),
        ("events", "events", 1),
    ],
)
def test_lists_and_counts(printed: Printed, command: str, part: str, least: int) -> None:
    values = printed(command, "--json")
    assert len(values) >= least
    assert [wrong(schema("answers.schema.json", part), x) for x in values] == [[] for _ in values]


def test_one_actor_and_one_instrument(printed: Printed) -> None:
    actors = sorted(printed("actors", "--json"), key=lambda x: -x["statements"])
    printed("same", actors[0]["id"], actors[1]["id"], "--by", "Ana")
    shown = printed("actor", "--json", actors[0]["id"])[0]
    assert shown["newest"]
    assert shown["judgements"]
    assert wrong(schema("answers.schema.json", "one actor"), shown) == []
    named = printed("instruments", "--json")[0]["name"]
    instrument = printed("instrument", "--json", named)[0]
    assert instrument["in_time"]
    assert wrong(schema("answers.schema.json", "one instrument"), instrument) == []


def test_proposals(printed: Printed) -> None:
    proposals = printed("actors", "--proposals", "--json")
    assert [wrong(schema("answers.schema.json", "proposal"), x) for x in proposals] == [[] for _ in proposals]


@pytest.mark.parametrize("name", ["reading.schema.json", "answers.schema.json"])
def test_every_field_is_described_and_required(name: str) -> None:
    whole = json.loads((REFERENCE / name).read_text(encoding="utf-8"))
    objects = [x for x in (whole, *whole["$defs"].values()) if "properties" in x]
    silent = [key for x in objects for key, field in x["properties"].items() if "description" not in field]
    optional = [set(x["properties"]) - set(x["required"]) for x in objects]
    assert (silent, optional) == ([], [set() for _ in objects])
