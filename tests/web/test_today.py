"""Today: what is new since the last visit, what was denied, what was not read, who fell silent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from sayso.model import Cause, Problem, Source, SourceKind
from sayso.record.contract import Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of
from tests.conftest import NOW
from tests.web.browsing import in_theme, serious
from tests.web.serving import Site


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe(site: Site, page: Page, theme: str) -> None:
    page.goto(site.url)
    in_theme(page, theme)
    assert serious(page) == []


def test_who_spoke_is_led_by_who_said_most_and_leads_to_the_actor(site: Site, page: Page) -> None:
    page.goto(site.url)
    spoke = page.get_by_role("region", name="Who spoke")
    first = spoke.get_by_role("heading", level=3).first
    expect(first).to_contain_text("Ruvan Thessel")
    expect(first).to_contain_text("new statements")
    first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ruvan Thessel")


def test_a_statement_leads_to_its_passage(site: Site, page: Page) -> None:
    page.goto(site.url)
    link = page.get_by_role("region", name="Who spoke").locator("blockquote a").first
    words = link.inner_text().split(" … ")[0]
    link.click()
    expect(page.get_by_role("main")).to_contain_text(words.strip("“”"))
    assert "#s-" in page.url


def test_what_was_denied_is_the_claim_by_whom_and_whose(site: Site, page: Page) -> None:
    page.goto(site.url)
    denied = page.get_by_role("region", name="What was denied")
    of = denied.locator(".denial", has_text="The report in The Elmsund Ledger")
    expect(of).to_contain_text("denied by Hanne Ildvard")
    expect(of).to_contain_text("claimed by The Elmsund Ledger")


def test_what_was_cited_leads_to_the_instrument(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.get_by_role("region", name="What was cited").get_by_role(
        "link", name="Nerith Waters Treaty"
    ).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nerith Waters Treaty")


def test_since_a_day_by_keyboard(site: Site, page: Page) -> None:
    page.goto(site.url)
    since = page.get_by_label("Since", exact=True)
    since.focus()
    since.fill("2031-03-20")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?since=2031-03-20")
    expect(page.get_by_text("New since 20 March 2031, 00:00 UTC")).to_be_visible()
    expect(page.get_by_role("region", name="Who spoke")).to_contain_text("Ruvan Thessel")
    page.reload()
    expect(page.get_by_text("New since 20 March 2031, 00:00 UTC")).to_be_visible()


def test_the_next_visit_begins_where_this_one_ended(demo_store: Store) -> None:
    moment = [NOW]
    settings = Settings(names_of("testserver", 80))
    visitor = TestClient(make_app(demo_store, settings=settings, now=lambda: moment[0]))
    assert "14 articles" in visitor.get("/").text
    moment[0] = NOW + timedelta(minutes=10)
    assert "14 articles" in visitor.get("/").text  # a reload keeps its place
    moment[0] = NOW + timedelta(hours=9)
    later = visitor.get("/").text
    assert "Nothing was added since then" in later
    assert "20 March 2031, 09:10 UTC</time>, your last visit" in later


def test_what_was_not_read_is_not_what_was_not_said(own_site: Site, page: Page) -> None:
    lost = Problem(Cause.TIMEOUT, "https://late.example/<b>1</b>", "It kept silent.", "Try again later.")
    own_site.store.keep_problem(Source("https://late.example/", SourceKind.ADDRESS), lost, now=NOW)
    page.goto(own_site.url)
    gaps = page.get_by_role("region", name="Gaps in our reading")
    expect(gaps).to_contain_text("does not say that nothing was said")
    expect(gaps).to_contain_text("timeout 1 not read")
    expect(gaps).to_contain_text("https://late.example/<b>1</b>")
    expect(page.get_by_role("region", name="Fell silent")).not_to_contain_text("late.example")


def test_a_rhythm_that_is_not_known_is_said_so(client: TestClient) -> None:
    assert "The rhythm of no publisher is known yet" in client.get("/").text


def test_a_day_that_is_none_is_refused_with_the_next_step(client: TestClient) -> None:
    answer = client.get("/?since=soon")
    assert answer.status_code == 422
    assert "write 2031-03-14" in answer.text


@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_nothing_is_wider_than_the_screen(site: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site.url)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_same_as_json(client: TestClient) -> None:
    told = client.get("/api/today", params={"since": "2031-03-20"}).json()
    assert told["spoke"][0]["actor"]["name"] == "Ruvan Thessel"
    assert told["arrived"]["documents"] == 14
    assert {"claim": "The report in The Elmsund Ledger", "whose": "The Elmsund Ledger"}.items() <= next(
        x for x in told["denied"] if x["whose"]
    ).items()
    assert client.get("/api/today", params={"since": "2031-03-21"}).json()["spoke"] == []
