"""What stands before every page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import Form
from fastapi.testclient import TestClient

from sayso.record import SqliteStore
from sayso.web import Settings, make_app
from sayso.web.pages.captures import inert
from sayso.web.settings import names_of
from tests.conftest import NOW


def test_every_answer_says_what_it_may_load(client: TestClient) -> None:
    for address in ("/said", "/api/stats", "/static/css/base.css", "/nothing"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_no_template_or_script_carries_code_or_style_inline() -> None:
    here = Path(__file__).parents[2] / "src" / "sayso" / "web" / "templates"
    for template in here.glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\son[a-z]+=|\sstyle=|javascript:|<style", text), template.name
        assert not re.search(r"<script(?![^>]*\bsrc=|[^>]*application/json)", text), template.name
        assert not re.search(r"\|\s*safe\b", text), template.name


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_a_host_that_is_not_ours_is_refused(client: TestClient, host: str) -> None:
    for address in ("/said", "/api/stats", "/static/css/base.css"):
        assert client.get(address, headers={"host": host}).status_code == 421


@pytest.fixture
def own(tmp_path: Path) -> TestClient:
    """A client of its own over an empty record, so that cookies are its own."""
    store = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    settings = Settings(names_of("testserver", 80), body_bytes=2000)
    app = make_app(store, settings=settings, now=lambda: NOW)

    @app.post("/change")
    def change(words: Annotated[str, Form()] = "") -> dict[str, bool]:
        return {"changed": True}

    return TestClient(app, base_url="http://testserver")


def test_a_change_without_the_token_is_refused(own: TestClient) -> None:
    assert own.post("/change", headers={"accept": "application/json"}).json()["type"] == "sayso:no-token"
    own.get("/api/token")
    assert own.post("/change").status_code == 403
    assert own.post("/change", headers={"x-sayso-token": "guessed"}).status_code == 403


def test_a_change_with_the_token_is_made(own: TestClient) -> None:
    token = own.get("/api/token").json()["token"]
    assert own.post("/change", headers={"x-sayso-token": token}).json() == {"changed": True}
    assert own.post("/change", data={"token": token}).json() == {"changed": True}


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}],
)
def test_a_change_from_another_sites_page_is_refused(own: TestClient, headers: dict[str, str]) -> None:
    token = own.get("/api/token").json()["token"]
    answer = own.post("/change", headers={"x-sayso-token": token, **headers})
    assert answer.status_code == 403


def test_the_token_is_kept_from_scripts_and_other_sites(own: TestClient) -> None:
    cookie = own.get("/said").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "set-cookie" not in own.get("/said").headers


def test_a_page_that_another_site_links_to_replaces_no_token(own: TestClient) -> None:
    answer = own.get("/said", headers={"sec-fetch-site": "cross-site"})
    assert "set-cookie" not in answer.headers
    assert '<meta name="token" content="">' in answer.text


def test_too_much_at_once_is_refused_however_it_is_sent(own: TestClient) -> None:
    token = own.get("/api/token").json()["token"]
    headers = {"x-sayso-token": token, "content-type": "application/x-www-form-urlencoded"}
    assert own.post("/change", content=b"x" * 3000, headers=headers).status_code == 413
    unsaid = (b"x" * 500 for _ in range(6))
    assert own.post("/change", content=unsaid, headers=headers).status_code == 413
    assert own.post("/change", content=b"words=x", headers=headers).json() == {"changed": True}


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src='http://evil.example/x.png'>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe src='http://evil.example'></iframe>",
        "<meta http-equiv=refresh content='0;url=http://evil.example'>",
        "<link rel=preconnect href='http://evil.example'>",
        "<base href='http://evil.example'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<form action='http://evil.example'><input></form>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    ],
)
def test_a_captured_page_is_shown_inert(html: str) -> None:
    shown = inert(html)
    tags = re.findall(r"<[^>]*>", shown)
    assert not any(
        re.search(r"script|onerror|onload|evil|javascript|iframe|meta|base|form|svg", x) for x in tags
    )


def test_a_capture_is_framed_as_an_origin_of_its_own(client: TestClient) -> None:
    digest = client.get("/api/documents").json()[0]["capture"]
    shown = client.get(f"/captures/{digest}/page")
    policy = shown.headers["content-security-policy"]
    assert policy.startswith("sandbox;")
    assert "allow-" not in policy
    assert "default-src 'none'" in policy
    assert 'sandbox=""' in client.get(f"/captures/{digest}").text
    saved = client.get(f"/captures/{digest}/bytes")
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment")
