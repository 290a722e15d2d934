"""Instruments: the list, and one with every mention in order of time, by whom."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from tests.web.browsing import in_theme, serious
from tests.web.serving import Site

TREATY = "Nerith Waters Treaty"
ADDRESS = "/instruments?name=Nerith+Waters+Treaty"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/instruments", "/instruments?q=nothing", ADDRESS])
def test_nothing_serious_for_axe(site: Site, page: Page, theme: str, address: str) -> None:
    page.goto(site.url + address)
    in_theme(page, theme)
    assert serious(page) == []


def test_an_instrument_is_found_and_opened_by_keyboard(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/instruments")
    page.get_by_label("Words of a name").focus()
    page.keyboard.type("waters")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=TREATY).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(TREATY)


def test_mentions_stand_in_order_of_time_the_narrators_own_among_them(site: Site, page: Page) -> None:
    page.goto(site.url + ADDRESS)
    mentions = page.get_by_role("region", name="In order of time")
    days = [x for x in mentions.locator(".when").all_inner_texts() if x]
    assert days == ["3 March 2031", "7 March 2031", "10 March 2031", "14 March 2031"]
    expect(mentions.get_by_role("listitem")).to_have_count(5)
    first = mentions.get_by_role("listitem").first
    expect(first).to_contain_text("Hanne Ildvard")
    expect(first.locator("mark")).to_have_text(TREATY)
    expect(mentions.get_by_role("listitem").nth(1)).to_contain_text("the article itself")
    expect(page.get_by_role("region", name="Clauses cited")).to_contain_text("Article 9")


def test_who_cites_it_leads_to_the_actor_and_a_mention_to_its_passage(site: Site, page: Page) -> None:
    page.goto(site.url + ADDRESS)
    by = page.get_by_role("region", name="By actor, over time")
    by.get_by_role("link", name="Hanne Ildvard").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hanne Ildvard")
    page.get_by_role("region", name="Cited").get_by_role("link", name=TREATY).click()
    page.get_by_role("region", name="In order of time").locator("blockquote a").first.click()
    assert "#s-" in page.url


def test_its_statements_are_a_search(site: Site, page: Page) -> None:
    page.goto(site.url + ADDRESS)
    page.get_by_role("link", name="2 statements").click()
    expect(page.get_by_role("main")).to_contain_text("2 statements")


def test_its_name_can_be_a_path_or_words_of_it(client: TestClient) -> None:
    for address in ("/instruments/Nerith%20Waters%20Treaty", "/instruments?name=waters"):
        answer = client.get(address)
        assert answer.url.path == "/instruments"
        assert answer.url.params["name"] == TREATY
    missing = client.get("/instruments?name=S/RES/9999")
    assert (missing.status_code, "S/RES/9999" in missing.text) == (404, True)


@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_nothing_is_wider_than_the_screen(site: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("/instruments", ADDRESS):
        page.goto(site.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_same_as_json(client: TestClient) -> None:
    (listed,) = client.get("/api/instruments").json()
    told = client.get("/api/instrument", params={"name": listed["name"]}).json()
    assert (len(told["in_time"]), told["speakers"]) == (listed["mentions"], 2)
    assert [x["published"] for x in told["in_time"]] == sorted(x["published"] for x in told["in_time"])
    assert {x["speaker"]["name"] for x in told["in_time"] if x["speaker"]} == {
        "Hanne Ildvard",
        "Two diplomats",
    }
