"""Every key that the help of a page lists does something there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from sayso.model import Cause, Problem, Source, SourceKind
from sayso.pipeline import open_record
from sayso.record.contract import Store
from tests.conftest import NOW
from tests.web.serving import Site, serving

COUNTED = """
window.begun = Math.random();
window.clicks = 0;
document.addEventListener("click", () => { window.clicks += 1; }, true);
"""
SEEN = """JSON.stringify([
    window.begun, window.clicks, location.href, document.activeElement?.outerHTML, document.body.className,
    document.documentElement.outerHTML.length, document.querySelector("dialog[open]")?.id, scrollY,
    document.getElementById("told")?.textContent, document.documentElement.dataset.theme,
])"""
PAGES = {
    "today": ("/", ""),
    "articles": ("/documents", ""),
    "article": ("/documents/{document}", "jj"),
    "actors": ("/actors", ""),
    "actor": ("/actors/{actor}?since=2031-03-06&until=2031-03-13&first=2031-03-05&last=2031-03-14", ""),
    "instruments": ("/instruments", ""),
    "said": ("/said?offset=25", "jj"),
    "check": ("/check", ""),
    "add": ("/add", ""),
    "problems": ("/problems", "jj"),
}
"""Each page with the keys that are pressed first, so that there is a previous thing and one to let go."""
EVERYWHERE = ("/", "?", "T")
"""Keys of every page, like those that go to another; they are tried on one."""


@pytest.fixture(scope="module")
def store(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo record with three things that can be tried again."""
    place = tmp_path_factory.mktemp("keys") / "record.sayso"
    place.write_bytes(demo.read_bytes())
    kept = open_record(place, now=NOW)
    for number in range(3):
        problem = Problem(
            Cause.MISSING, f"/nowhere/{number}.html", "There is no such file.", "Check the spelling."
        )
        kept.keep_problem(Source(problem.thing, SourceKind.FILE), problem, now=NOW)
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def lively(store: Store) -> Iterator[Site]:
    """A server over that record."""
    with serving(store, NOW) as running:
        yield running


def listed(page: Page) -> list[str]:
    """The keys that the help of a page lists, as they are pressed."""
    page.keyboard.press("?")
    found = page.evaluate(
        """[...document.querySelectorAll("#help-list dt")].map(
            (term) => [...term.querySelectorAll("kbd")].map((cap) => cap.textContent))"""
    )
    page.keyboard.press("Escape")
    return [" ".join(x) for x in found]


def changed(page: Page, before: str) -> bool:
    """Whether the page comes to be another one than it was, or leads away."""
    for _ in range(20):
        page.wait_for_timeout(150)
        page.wait_for_load_state()
        try:
            if page.evaluate(SEEN) != before:
                return True
        except Error:  # it is just being left
            return True
    return False


def settle(page: Page) -> None:
    """Wait until the page has come to where it is on the way to."""
    for _ in range(50):
        page.wait_for_timeout(100)
        try:
            if page.evaluate("document.readyState") == "complete":
                return
        except Error:
            continue


@pytest.mark.parametrize("name", PAGES)
def test_every_key_of_the_help_does_something(lively: Site, page: Page, name: str) -> None:
    path, first = PAGES[name]
    actor = lively.store.actor_id("Ruvan Thessel")
    document = next(iter(lively.store.documents("observers"))).document.sha256
    address = lively.url + path.format(actor=actor, document=document)
    page.goto(address)
    keys = listed(page)
    assert {*EVERYWHERE, "g s"} <= set(keys)
    own = [x for x in keys if name == "today" or (x not in EVERYWHERE and not x.startswith("g "))]
    assert [x for x in own if not _does_something(page, address, first, x)] == []


def _does_something(page: Page, address: str, first: str, keys: str) -> bool:
    """Whether these keys change a page of their own, which is closed while it may be on its way elsewhere."""
    fresh = page.context.new_page()
    fresh.add_init_script(COUNTED)
    fresh.goto(address)
    for one in first:
        fresh.keyboard.press(one)
    fresh.wait_for_load_state("networkidle")
    before = fresh.evaluate(SEEN)
    for one in keys.split(" "):
        fresh.keyboard.press(one)
    found = changed(fresh, before)
    settle(fresh)
    fresh.close()
    return found
