"""Said: search, narrow down, step through, take along."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browsing import Watched, watched
from tests.web.serving import Site


def total(page: Page) -> int:
    """How many statements the page says answer."""
    found = re.match(r"[\d,]+", page.locator("#results-title").inner_text())
    return int(found[0].replace(",", "")) if found else 0


def test_the_search_of_every_page_finds_statements(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/documents")
    page.keyboard.press("/")
    page.keyboard.type("observers")
    page.keyboard.press("Enter")
    expect(page.locator("#results-title")).to_have_text("18 statements")
    expect(page.locator("#list mark").first).to_have_text(re.compile("^observer"))


def test_a_facet_narrows_in_place_and_its_chip_widens_again(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said?q=observers")
    page.evaluate("window.stayed = true")
    link = page.locator("[data-facet=actor] a", has_text="Ruvan Thessel")
    number = int(link.locator(".number").inner_text())
    link.click()
    expect(page.locator("#results-title")).to_have_text(f"{number} statements")
    assert "actor=" in page.url
    assert page.evaluate("window.stayed")
    expect(page.locator(".chips")).to_contain_text("Ruvan Thessel")
    page.reload()
    assert total(page) == number
    page.get_by_role("link", name="Remove Speaker: Ruvan Thessel").click()
    expect(page.locator("#results-title")).to_have_text("18 statements")


@pytest.mark.parametrize(
    "facet",
    ["actor", "organisation", "state", "publisher", "via", "cites", "kind", "mode", "act", "day", "published", "min_confidence", "judged"],
)  # fmt: skip
def test_every_facet_narrows_to_what_it_counts(site: Site, page: Page, facet: str) -> None:
    page.goto(f"{site.url}/said")
    link = page.locator(f"[data-facet={facet}] a").first
    number = int(link.locator(".number").inner_text().replace(",", ""))
    link.click()
    expect(page.locator(".chips")).to_be_visible()
    assert total(page) == number


def test_days_are_asked_for_in_the_form(site: Site, watch: Watched) -> None:
    page = watch.page
    watch.expected.append("422 (Unprocessable")
    page.goto(f"{site.url}/said")
    page.get_by_label("From", exact=True).fill("2031-03-14")
    page.get_by_role("button", name="Find").click()
    expect(page.locator(".chips")).to_contain_text("14 March 2031")
    assert 0 < total(page) < 223
    page.get_by_label("From", exact=True).fill("soon")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("h1")).to_have_text("That cannot be asked so")


def test_the_keys_step_through_open_and_turn_the_page(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("#list .statement.at")).to_have_count(1)
    first = page.locator("#list .statement.at").get_attribute("id")
    assert first == page.locator("#list .statement").first.get_attribute("id")
    page.keyboard.press("]")
    page.wait_for_url(re.compile("offset=25"))
    page.keyboard.press("[")
    page.wait_for_url(lambda x: "offset" not in x)
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url(re.compile(f"/documents/.*#{first}$"))


def test_order_by_day_is_by_day(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said?q=observers")
    page.get_by_role("link", name="newest first").click()
    page.wait_for_url(re.compile("sort=day"))
    days = page.locator("#list .day").all_inner_texts()
    found = [int(x) for day in days for x in re.findall(r"(\d+) March 2031", day)]
    assert found == sorted(found, reverse=True)


def test_the_answer_can_be_taken_along(site: Site, browser: Browser, tmp_path: Path) -> None:
    with watched(browser, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]) as watch:
        page = watch.page
        page.goto(f"{site.url}/said?q=observers&kind=direct")
        number = total(page)
        with page.expect_download() as waiting:
            page.get_by_role("link", name="CSV").click()
        waiting.value.save_as(tmp_path / "said.csv")
        with (tmp_path / "said.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == number
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator("#told")).to_have_text("Link copied")
        assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_more_values_of_a_facet_are_one_click_away_and_a_closed_one_stays_closed(
    site: Site, page: Page
) -> None:
    page.goto(f"{site.url}/said")
    facet = page.locator("[data-facet=actor]")
    expect(facet.locator("a:visible")).to_have_count(6)
    facet.locator("[data-further]").click()
    expect(facet.locator("a:visible")).to_have_count(12)
    facet.locator("summary").click()
    page.reload()
    expect(facet.locator("a:visible")).to_have_count(0)


def test_nothing_found_does_not_say_that_nothing_was_said(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said?q=zeppelin")
    expect(page.locator("h1")).to_have_text("Nothing found")
    expect(page.locator(".nothing")).to_contain_text("says nothing about whether it was said")
