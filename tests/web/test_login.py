"""A server that asks for a password."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from sayso.model import UsageError
from sayso.pipeline import open_record
from sayso.web import Settings, make_app
from sayso.web.guard.login import Door, checked_hash, hashed
from sayso.web.settings import names_of
from tests.conftest import NOW
from tests.sources.site import page as answered
from tests.sources.site import site as small_site
from tests.web.browsing import serious
from tests.web.serving import Site, serving

PASSWORD = "a long river"
HASH = hashed(PASSWORD)


@pytest.fixture
def shut(own_demo: Path) -> Iterator[Site]:
    """A server over the demo record that asks for the password."""
    store = open_record(own_demo, now=NOW)
    with serving(store, NOW, password=HASH) as running:
        yield running
    store.close()


def test_nothing_is_shown_before_the_login(own_demo: Path) -> None:
    store = open_record(own_demo, now=NOW)
    settings = Settings(names_of("testserver", 80), password=HASH)
    client = TestClient(make_app(store, settings=settings, now=lambda: NOW), base_url="http://testserver")
    for address in ("/", "/said", "/documents", "/api", "/statements/ab12"):
        answer = client.get(address, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"][:6]) == (303, "/login"), address
    for address in ("/api/statements", "/api/openapi.json", "/api/token", "/api/stats"):
        assert client.get(address).status_code == 401
    assert client.post("/logout").status_code == 401
    store.close()


def test_the_password_opens_the_page_that_was_asked_for(shut: Site, page: Page) -> None:
    page.goto(f"{shut.url}/said?q=observers")
    expect(page).to_have_title("Log in · sayso")
    assert serious(page) == []
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/said\?q=observers"))
    expect(page.locator("#results-title")).to_have_text("18 statements")
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(re.compile("/login"))
    page.goto(f"{shut.url}/said")
    expect(page).to_have_title("Log in · sayso")


def test_a_wrong_password_says_so_and_many_must_wait(shut: Site, watch) -> None:
    page = watch.page
    watch.expected += ["403 (Forbidden)", "429 (Too Many Requests)"]
    page.goto(f"{shut.url}/login")
    for _ in range(5):
        page.get_by_label("Password").fill("a wrong guess")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("alert")).to_have_text("That is not the password.")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_contain_text("Too many wrong guesses")


def test_guesses_wait_longer_and_longer_and_sessions_end() -> None:
    clock = [NOW]
    door = Door(HASH, lambda: clock[0])
    for _ in range(7):
        assert door.enter("wrong") is None
    assert door.pause() == timedelta(seconds=4)
    clock[0] += timedelta(seconds=5)
    assert not door.pause()
    session = door.enter(PASSWORD)
    assert door.knows(session)
    clock[0] += timedelta(hours=13)
    assert not door.knows(session)
    assert not door.knows(None)


def test_where_a_login_leads_is_always_a_page_of_ours(own_demo: Path) -> None:
    store = open_record(own_demo, now=NOW)
    settings = Settings(names_of("testserver", 80), password=HASH)
    client = TestClient(make_app(store, settings=settings, now=lambda: NOW), base_url="http://testserver")
    client.get("/login")
    for to in ("//evil.example", "https://evil.example", "/\\evil.example"):
        token = client.cookies["sayso_token"]
        answer = client.post(
            "/login", data={"password": PASSWORD, "to": to, "token": token}, follow_redirects=False
        )
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
    store.close()


def test_those_who_know_the_password_have_nothing_fetched_from_the_servers_own_network(
    shut: Site, page: Page
) -> None:
    with small_site() as inside:
        inside.pages["/secret"] = answered(b"<p>The key is under the mat.</p>")
        page.goto(f"{shut.url}/add")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.get_by_label("Address of a page").fill(f"{inside.address}/secret")
        page.get_by_role("button", name="Fetch and add").click()
        expect(page.locator(".troubles")).to_contain_text("on this machine or on a network of its own")
        assert inside.asked == []


def test_fetching_from_there_is_for_who_starts_the_server_to_allow() -> None:
    hosts = names_of("127.0.0.1", 8000)
    assert Settings(hosts, password=HASH).public_only
    assert not Settings(hosts, password=HASH, fetch_private=True).public_only
    assert not Settings(hosts).public_only


def test_a_short_password_and_a_hash_that_is_none_are_refused() -> None:
    with pytest.raises(UsageError, match="10 characters"):
        hashed("short")
    with pytest.raises(UsageError, match="argon2"):
        checked_hash("5f4dcc3b5aa765d61d8327deb882cf99")
