"""Article: everything marked, one statement in the panel, switches, places, copies, the page as captured."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.record import Query
from tests.web.browsing import in_theme, serious, watched
from tests.web.serving import Site

SENTENCE = "I never refused an inspection"


@pytest.fixture
def article(site: Site, page: Page) -> str:
    """The address of an article with statements, times and a denial, opened."""
    (found, *_) = site.store.search(Query(words=f'"{SENTENCE}"', limit=1))
    address = f"{site.url}/documents/{found.entry.document.sha256}"
    page.goto(address)
    return address


def test_the_text_is_shown_as_it_was_read(site: Site, page: Page, article: str) -> None:
    document = site.store.document(article.rpartition("/")[2])
    lines = [x for x in document.text.split("\n") if x.strip()]
    assert page.locator("#text p").evaluate_all("all => all.map(x => x.textContent)") == lines


def test_the_keys_step_through_the_statements(page: Page, article: str) -> None:
    page.keyboard.press("j")
    expect(page.locator("#at")).to_have_text(re.compile(r"^1 of \d+$"))
    expect(page.locator("#panel .who")).to_have_text("Ruvan Thessel")
    expect(page.locator("#panel")).to_contain_text("Energy Minister")
    expect(page.locator("#panel .denies")).to_contain_text("he changed his mind")
    page.keyboard.press("j")
    expect(page.locator("#panel")).to_contain_text("14 March 2031")
    page.keyboard.press("k")
    expect(page.locator("#at")).to_have_text(re.compile("^1 of"))
    page.keyboard.press("x")
    expect(page.locator("#panel .said")).to_have_count(0)


def test_pointing_shows_a_statement_and_leaving_lets_it_go(page: Page, article: str) -> None:
    page.keyboard.press("j")
    expect(page.locator("#panel .words")).to_contain_text("changed his mind")
    page.get_by_text("was brief", exact=False).first.scroll_into_view_if_needed()
    page.locator("#text .content", has_text="a report that the prime minister").hover()
    expect(page.locator("#panel .words")).to_contain_text("overruled")
    page.locator("h1").hover()
    expect(page.locator("#panel .words")).to_contain_text("changed his mind")


def test_a_click_chooses_and_a_reload_comes_back_to_it(page: Page, article: str) -> None:
    page.locator("#text .content", has_text="We did not take their water").click()
    expect(page.locator("#panel .words")).to_contain_text("We kept ours")
    assert "#s-" in page.url
    page.reload()
    expect(page.locator("#panel .words")).to_contain_text("We kept ours")
    expect(page.locator("#text .here").first).to_be_in_viewport()


def test_a_permanent_link_opens_the_article_at_the_passage(site: Site, page: Page) -> None:
    (found, *_) = site.store.search(Query(words='"under the cushions"', limit=1))
    page.goto(f"{site.url}/statements/{found.entry.statement.id[:8]}")
    expect(page.locator("#panel .words")).to_contain_text("under the cushions")
    expect(page.locator("#text .here").first).to_be_in_viewport()


def test_a_permanent_link_needs_no_script(site: Site, browser: Browser) -> None:
    (found, *_) = site.store.search(Query(words='"under the cushions"', limit=1))
    with watched(browser, java_script_enabled=False) as watch:
        watch.page.goto(f"{site.url}/statements/{found.entry.statement.id}")
        expect(watch.page.locator("#panel .words")).to_contain_text("under the cushions")


def test_switches_work_by_key_and_button_and_are_remembered(page: Page, article: str) -> None:
    text = page.locator("#reader")
    expect(text).to_have_class(re.compile("marks"))
    page.keyboard.press("t")
    expect(text).to_have_class(re.compile("times"))
    page.get_by_role("button", name="Statements").click()
    expect(text).not_to_have_class(re.compile("marks"))
    page.reload()
    expect(text).to_have_class(re.compile("times"))
    expect(text).not_to_have_class(re.compile("marks"))
    expect(page.get_by_role("button", name="Times")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("i")
    expect(page.locator("#told")).to_contain_text("instruments")


def test_a_statement_is_copied_with_its_source(site: Site, browser: Browser) -> None:
    (found, *_) = site.store.search(Query(words=f'"{SENTENCE}"', limit=1))
    with watched(browser, permissions=["clipboard-read", "clipboard-write"]) as watch:
        page = watch.page
        page.goto(f"{site.url}/statements/{found.entry.statement.id}")
        page.keyboard.press("c")
        expect(page.locator("#told")).to_have_text("Copied as Text")
        text = page.evaluate("navigator.clipboard.readText()")
        assert SENTENCE in text
        assert "Ruvan Thessel" in text
        assert f"{site.url}/statements/{found.entry.statement.id}" in text
        page.get_by_role("button", name="Copy as BibTeX").click()
        expect(page.locator("#told")).to_have_text("Copied as BibTeX")
        assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{sayso-")


def test_the_page_as_captured_is_shown_and_runs_nothing(site: Site, page: Page, article: str) -> None:
    page.get_by_role("link", name="as received").click()
    frame = page.frame_locator("iframe.captured")
    expect(frame.locator("body")).to_contain_text(SENTENCE)
    assert page.locator("iframe.captured").get_attribute("sandbox") == ""
    assert frame.locator("script, link, form, a[href]").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe_with_a_panel_open(page: Page, article: str, theme: str) -> None:
    in_theme(page, theme)
    page.keyboard.press("j")
    page.keyboard.press("t")
    expect(page.locator("#panel .who")).to_be_visible()
    assert serious(page) == []


@pytest.mark.parametrize("width", [360, 2560])
def test_nothing_is_wider_than_the_window(site: Site, browser: Browser, width: int) -> None:
    (found, *_) = site.store.search(Query(words=f'"{SENTENCE}"', limit=1))
    with watched(browser, viewport={"width": width, "height": 800}) as watch:
        for address in (
            f"/documents/{found.entry.document.sha256}",
            "/said?q=observers",
            "/documents",
            "/api",
        ):
            watch.page.goto(site.url + address)
            assert watch.page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_by_print_the_text_stands_alone(page: Page, article: str) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator(".switches")).to_be_hidden()
    expect(page.locator("#text")).to_be_visible()
