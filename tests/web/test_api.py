"""The JSON API: what it answers, and how it says why it does not."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient


def problem(answer: Any) -> dict[str, Any]:
    """The problem that an answer tells, which must name the next step."""
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert set(told) == {"type", "title", "status", "detail", "next"}
    assert told["status"] == answer.status_code
    assert told["next"]
    return told


def test_statements_are_found_as_the_command_line_finds_them(client: TestClient) -> None:
    found = client.get("/api/statements", params={"q": "observers", "by": "Thessel"}).json()
    assert found["total"] == len(found["statements"]) == 3
    assert {x["actor"]["name"] for x in found["statements"]} == {"Ruvan Thessel"}
    assert all(x["hits"] for x in found["statements"])


def test_an_article_comes_with_all_that_was_found_in_it(client: TestClient) -> None:
    (first, *_) = client.get("/api/documents").json()
    found = client.get(f"/api/documents/{first['sha256'][:12]}").json()
    assert len(found["entries"]) == first["statements"]
    for entry in found["entries"]:
        words = [found["text"][start:end] for start, end in entry["citation"]["content"]]
        assert words == entry["citation"]["words"]
    assert found["times"]
    assert found["publications"][0]["capture"] == found["capture"]
    assert client.get(f"/api/captures/{found['capture']}").content.startswith(b"<!")


def test_facets_narrow_to_what_they_count(client: TestClient) -> None:
    facets = {x["by"]: x for x in client.get("/api/facets", params={"q": "dam"}).json()}
    assert {"actor", "publisher", "kind", "judged", "day", "published"} <= set(facets)
    for by in ("actor", "state", "publisher", "kind", "judged", "min_confidence", "published"):
        value = facets[by]["values"][0]
        found = client.get("/api/statements", params={"q": "dam", by: value["value"], "limit": 1}).json()
        assert found["total"] == value["statements"], by


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/api/statements/ffffffffffffffff", 404, "sayso:unknown"),
        ("/api/statements/not-an-id", 404, "sayso:unknown"),
        ("/api/documents/zz", 404, "sayso:unknown"),
        ("/api/statements?since=soon", 422, "sayso:unfit"),
        ("/api/statements?q=-only", 422, "sayso:unfit"),
        ("/api/statements?kind=loud", 422, "sayso:unfit"),
        ("/api/statements?limit=0", 422, "sayso:unfit"),
        ("/api/nothing", 404, "sayso:no-page"),
    ],
)
def test_a_refusal_names_the_next_step(client: TestClient, address: str, status: int, kind: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, problem(answer)["type"]) == (status, kind)


def test_an_id_that_several_share_is_a_conflict(client: TestClient) -> None:
    ids = [x["id"] for x in client.get("/api/statements", params={"limit": 500}).json()["statements"]]
    shared = next(x[:1] for x in ids if sum(y.startswith(x[:1]) for y in ids) > 1)
    assert problem(client.get(f"/api/statements/{shared}"))["status"] == 409


def test_empty_fields_of_a_form_ask_for_nothing(client: TestClient) -> None:
    asked = client.get("/api/statements?q=&kind=&mode=&since=&judged=&min_confidence=&sort=").json()
    assert asked["total"] == client.get("/api/statements").json()["total"]


def test_downloads_hold_all_statements_of_the_answer(client: TestClient) -> None:
    total = client.get("/api/statements", params={"by": "Thessel"}).json()["total"]
    answer = client.get("/said.csv", params={"by": "Thessel", "limit": 5})
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == total
    assert {x["speaker"] for x in rows} >= {"Ruvan Thessel"}
    found = client.get("/said.json", params={"by": "Thessel"}).json()
    assert [x["id"] for x in found["statements"]] == [x["id"] for x in rows]


def test_the_description_names_every_call_and_is_read_offline(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    page = client.get("/api").text
    for path, methods in described["paths"].items():
        assert f">{path}<" in page
        assert all(x.get("description") for x in methods.values()), path
    assert "http://" not in page.replace("http://testserver", "")
    assert "tuple" not in json.dumps(described)


def test_a_quotation_is_given_as_one_pastes_it(client: TestClient) -> None:
    (one,) = client.get("/api/statements", params={"q": '"never refused"', "limit": 1}).json()["statements"]
    found = client.get(f"/api/statements/{one['id']}/quoted").json()
    assert one["citation"]["words"][0] in found["text"]
    assert f"http://testserver/statements/{one['id']}" in found["text"]
