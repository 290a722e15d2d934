"""Actors: the list, one over time with a time that is chosen, and which of them are one."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from sayso.record.contract import Store
from tests.web.browsing import in_theme, serious
from tests.web.serving import Site

THESSEL = "Ruvan Thessel"


@pytest.fixture
def thessel(demo_store: Store) -> str:
    """The address of an actor with statements of five days, from 3 to 15 March 2031."""
    return f"/actors/{demo_store.actor_id(THESSEL)}"


def number(page: Page) -> int:
    """How many statements the page says that it lists."""
    return int(re.findall(r"\d+", page.locator("#statements-title .count").inner_text())[0])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe(site: Site, page: Page, thessel: str, theme: str) -> None:
    for address in ("/actors", "/actors?q=nobody", thessel, f"{thessel}?since=2031-03-14&first=2031-03-10"):
        page.goto(site.url + address)
        in_theme(page, theme)
        assert serious(page) == []


def test_actors_are_found_by_words_of_a_name_by_keyboard(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/actors")
    page.get_by_label("Words of a name").focus()
    page.keyboard.type("thessel")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=THESSEL).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(THESSEL)


def test_an_actor_is_told_with_its_offices_carriers_denials_and_who_speaks_of_it(
    site: Site, page: Page, thessel: str
) -> None:
    page.goto(site.url + thessel)
    expect(page.get_by_role("region", name="Offices over time")).to_contain_text("Tarvessa's energy minister")
    expect(page.get_by_role("region", name="Carried by")).to_contain_text("The Castrin Courier")
    expect(page.get_by_role("region", name="Through")).to_contain_text("Nerith Press Agency")
    expect(page.get_by_role("region", name="Denied")).to_contain_text("the prime minister had overruled him")
    named = page.get_by_role("region", name="Who speaks of them")
    expect(named).to_contain_text("Pell Strandin")
    expect(named).to_contain_text("Thessel has turned round once")
    expect(page.get_by_role("region", name="Names and identity")).to_contain_text(THESSEL)


def test_a_time_chosen_by_drag_lists_its_statements_alone(site: Site, page: Page, thessel: str) -> None:
    page.goto(site.url + thessel)
    everything = number(page)
    plot = page.locator(".plot")
    box = plot.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.97, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.80, box["y"] + 60, steps=4)
    page.mouse.up()
    expect(page.locator("#statements-title")).to_contain_text("from 13 March 2031 to 15 March 2031")
    assert 0 < number(page) < everything
    assert "since=2031-03-13&until=2031-03-15" in page.url
    days = page.locator(".spoken .dotted").all_inner_texts()
    assert days
    assert all(re.search(r"1[345] March 2031", x) for x in days)
    chosen = number(page)
    page.reload()
    assert number(page) == chosen
    expect(page.get_by_role("slider", name="From")).to_have_attribute(
        "aria-valuetext", re.compile("13 March")
    )


def test_a_press_on_the_chosen_day_lets_it_go(site: Site, page: Page, thessel: str) -> None:
    page.goto(site.url + thessel)
    everything = number(page)
    box = page.locator(".plot").bounding_box()
    assert box
    place = {"x": box["width"] * 0.97 - 20, "y": 60}
    page.locator(".plot").click(position=place)
    expect(page.locator("#statements-title")).to_contain_text("from 15 March 2031 to 15 March 2031")
    page.locator(".plot").click(position=place)
    expect(page.locator("#statements-title .count")).to_have_text(str(everything))


def test_a_time_is_chosen_and_let_go_by_keys_alone(site: Site, page: Page, thessel: str) -> None:
    page.goto(site.url + thessel)
    everything = number(page)
    page.keyboard.press("b")
    handle = page.get_by_role("slider", name="From")
    expect(handle).to_be_focused()
    page.keyboard.press("PageUp")
    expect(handle).to_have_attribute("aria-valuetext", re.compile("^13 March 2031"))
    page.keyboard.press("ArrowRight")
    expect(page.locator("#statements-title")).to_contain_text("from 14 March 2031 to 15 March 2031")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#statements-title")).to_contain_text("from 14 March 2031 to 14 March 2031")
    page.keyboard.press("ArrowLeft")  # no further than the other end
    expect(page.get_by_role("slider", name="To")).to_have_attribute("aria-valuenow", "11")
    page.keyboard.press("Escape")
    expect(page.locator("#statements-title .count")).to_have_text(str(everything))


def test_zoom_by_keys_keeps_what_is_chosen(site: Site, page: Page, thessel: str) -> None:
    page.goto(f"{site.url}{thessel}?since=2031-03-13&until=2031-03-15")
    page.keyboard.press("z")
    chart = page.get_by_role("img", name="13–15 March 2031")
    expect(chart).to_be_visible()
    assert "first=2031-03-13&last=2031-03-15" in page.url
    expect(page.locator("#statements-title")).to_contain_text("from 13 March 2031")
    page.keyboard.press("x")
    expect(page.get_by_role("img", name="11–15 March 2031")).to_be_visible()
    page.keyboard.press("w")
    expect(page.get_by_role("img", name="3–15 March 2031")).to_be_visible()
    assert "first" not in page.url
    page.keyboard.press("c")
    expect(page.locator("#statements-title .count")).to_have_text("32")


def test_without_scripts_a_form_does_the_same(browser, site: Site, thessel: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + thessel)
    expect(page.get_by_role("slider")).to_have_count(0)
    page.locator("#since").fill("2031-03-14")
    page.get_by_role("button", name="Show these days").click()
    expect(page.locator("#statements-title")).to_contain_text("from 14 March 2031 on")
    page.get_by_role("link", name="Zoom in").click()
    expect(page.get_by_role("img", name="14–15 March 2031")).to_be_visible()
    context.close()


def test_older_statements_are_a_page_further(site: Site, page: Page, thessel: str) -> None:
    page.goto(site.url + thessel)
    page.get_by_role("link", name="Older").click()
    expect(page.get_by_role("navigation", name="More statements")).to_contain_text("21–32 of 32")
    page.get_by_role("link", name="Newer").click()
    expect(page.get_by_role("navigation", name="More statements")).to_contain_text("1–20 of 32")


def test_a_proposal_is_confirmed_taken_back_and_refused(own_site: Site, page: Page) -> None:
    store = own_site.store
    ledger, full = store.actor_id("Ledger"), store.actor_id("Elmsund Ledger")
    numbers = store.actor("Ledger").kept.statements, store.actor("Elmsund Ledger").kept.statements
    page.goto(f"{own_site.url}/actors/{ledger}")
    identity = page.get_by_role("region", name="Names and identity")
    expect(identity).to_contain_text("“Ledger” is the last word of “Elmsund Ledger”")
    identity.get_by_label("Judged by").fill("Mira")
    identity.get_by_label("Why").fill("one masthead")
    identity.get_by_role("button", name="Same: Elmsund Ledger is Ledger").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Elmsund Ledger")
    identity = page.get_by_role("region", name="Names and identity")
    expect(identity).to_contain_text("Ledger is Elmsund Ledger")
    expect(identity).to_contain_text("by Mira")
    expect(identity).to_contain_text("one masthead")
    assert number(page) == sum(numbers)
    assert store.actor_id("Ledger") == ledger
    expect(identity.get_by_label("Judged by")).to_have_value("Mira")
    identity.get_by_role("button", name="Take back").click()
    page.goto(f"{own_site.url}/actors/{full}")
    assert number(page) == numbers[1]
    page.get_by_role("button", name=re.compile("^Different: Ledger")).click()
    expect(page.get_by_role("region", name="Names and identity")).to_contain_text("is not")
    assert store.proposals(ledger) == ()


def test_a_judgement_without_the_token_changes_nothing(own_site: Site, client: TestClient) -> None:
    store = own_site.store
    ledger, full = store.actor_id("Ledger"), store.actor_id("Elmsund Ledger")
    sent = {"choice": f"same {ledger} {full}", "by": "Mira"}
    assert client.post(f"/actors/{ledger}/judge", data=sent).status_code == 403
    assert store.joined(ledger)[0].statements == store.actor("Ledger").kept.statements


@pytest.mark.parametrize("choice", ["", "same", "same x", "maybe x y"])
def test_a_choice_that_judges_nothing_is_refused(client: TestClient, thessel: str, choice: str) -> None:
    token = client.get("/api/token").json()["token"]
    sent = {"choice": choice, "by": "Mira", "token": token}
    assert client.post(f"{thessel}/judge", data=sent).status_code == 422


@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_nothing_is_wider_than_the_screen(site: Site, page: Page, thessel: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("/actors", thessel):
        page.goto(site.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_same_as_json(client: TestClient, thessel: str) -> None:
    told = client.get(f"/api{thessel}", params={"since": "2031-03-14"}).json()
    assert (told["name"], told["denials"]) == (THESSEL, len(told["denied"]))
    assert told["spoken"]["total"] == len(told["spoken"]["statements"]) < told["statements"]
    assert sum(x["statements"] for x in told["time"]["bins"]) == told["statements"]
    part = client.get(f"/api{thessel}/time", params={"first": "2031-03-14"}).json()
    assert [x["first"] for x in part["bins"]] == ["2031-03-14", "2031-03-15"]
    listed = client.get("/api/actors", params={"q": "thessel"}).json()
    assert listed[0]["id"] == told["id"]


def test_judging_as_json_tells_who_the_two_are_then(own_site: Site) -> None:
    with httpx.Client(base_url=own_site.url) as caller:
        token = caller.get("/api/token").json()
        sent = {"one": "Ledger", "other": "Elmsund Ledger", "verdict": "same", "author": "Mira"}
        headers = {token["header"]: token["token"]}
        answer = caller.post("/api/actor-judgements", json=sent, headers=headers)
        assert (answer.status_code, [x["name"] for x in answer.json()]) == (201, ["Elmsund Ledger"])
        again = caller.post("/api/actor-judgements", json=sent | {"verdict": "open"}, headers=headers)
        assert sorted(x["name"] for x in again.json()) == ["Elmsund Ledger", "Ledger"]
        refused = caller.post("/api/actor-judgements", json=sent | {"verdict": "open"}, headers=headers)
        assert (refused.status_code, "no judgement stands" in refused.json()["detail"].lower()) == (422, True)
