"""What every page has."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from tests.web.browsing import in_theme, serious
from tests.web.serving import Site

PAGES = [
    "/",
    "/said",
    "/said?q=observers",
    "/documents",
    "/actors",
    "/instruments",
    "/review",
    "/check",
    "/add",
    "/problems",
    "/api",
    "/nothing-here",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_serious_for_axe(site: Site, watch, theme: str, address: str) -> None:
    watch.expected.append("404 (Not Found)")
    watch.page.goto(site.url + address)
    in_theme(watch.page, theme)
    assert serious(watch.page) == []


@pytest.mark.parametrize("width", [360, 2560])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_the_window(site: Site, watch, address: str, width: int) -> None:
    watch.expected.append("404 (Not Found)")
    watch.page.set_viewport_size({"width": width, "height": 800})
    watch.page.goto(site.url + address)
    assert watch.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_help_lists_the_keys_and_they_work(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    expect(page.locator("#help-list")).to_contain_text("Find what was said")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_an_unknown_host_is_refused(client: TestClient) -> None:
    assert client.get("/said", headers={"host": "evil.example"}).status_code == 421
