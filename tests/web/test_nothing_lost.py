"""Two tabs at once, a server that is killed, a record that is held: no judgement is lost, and none is kept twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.pipeline import open_record
from sayso.record import SqliteStore, Store
from tests.conftest import NOW
from tests.web.browsing import Watched, watched
from tests.web.mortal import mortal
from tests.web.reviewing import begin, here, judged, pressed
from tests.web.serving import Site, free_port, serving

# A server killed in the middle of an answer ends the connection in one of a dozen ways, each with a name of its own.
NO_ANSWER = ["net::ERR_", "Failed to fetch"]


@contextmanager
def held(record: Path) -> Iterator[None]:
    """Another program writes to the record, until the end of the block."""
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


@pytest.fixture
def store(own_demo: Path) -> Iterator[Store]:
    """The record, beside whatever server is over it."""
    kept = open_record(own_demo, now=NOW)
    yield kept
    kept.close()


def unsent(page: Page) -> str:
    """What the page says it could not send."""
    expect(page.locator("#unsent")).to_be_visible(timeout=20_000)
    return page.locator("#unsent").inner_text()


def test_two_tabs_judge_one_statement_at_once(own_site: Site, watch: Watched, browser: Browser) -> None:
    watch.expected.append("409 (Conflict)")
    first = watch.page
    statement = begin(first, own_site)
    second = first.context.new_page()
    second.goto(first.url)
    here(second)
    first.locator("#speaker").fill("Tomas Vel")
    pressed(second, "w")
    first.locator("#speaker").press("Enter")
    assert "changed since you opened it (wrong by Mira Holt" in unsent(first)
    assert judged(own_site.store, statement) == ["Mira Holt wrong"]
    first.get_by_role("button", name="Look at it again").click()
    # What stands is shown, and what was being said of it is not lost.
    expect(first.locator(".facts")).to_contain_text("wrong")
    expect(first.locator("#speaker")).to_have_value("Tomas Vel")
    pressed(first, "c")
    assert judged(own_site.store, statement) == ["Mira Holt wrong", "Mira Holt corrected"]


def test_two_tabs_judge_two_statements_at_once(own_site: Site, page: Page) -> None:
    one = begin(page, own_site)
    other = page.context.new_page()
    other.goto(f"{own_site.url}/review?after={one}")
    two = here(other)
    other.keyboard.press("w")
    page.keyboard.press("r")
    page.wait_for_url(lambda url: one not in url)
    other.wait_for_url(lambda url: two not in url)
    assert [judged(own_site.store, x) for x in (one, two)] == [["Mira Holt right"], ["Mira Holt wrong"]]


def test_a_server_killed_while_a_judgement_waits_to_be_written(
    own_demo: Path, store: Store, watch: Watched
) -> None:
    watch.expected += NO_ANSWER
    page, port = watch.page, free_port()
    site = Site(f"http://127.0.0.1:{port}", store)
    with mortal(own_demo, port) as process:
        statement = begin(page, site)
        page.locator("#said_on").fill("2031-03-02")
        with held(own_demo):
            page.locator("#said_on").press("Enter")
            page.wait_for_function("JSON.parse(localStorage.getItem('unsent')).length === 1")
            page.wait_for_timeout(500)  # the request is in the server, and waits for the record
            process.kill()
            process.wait()
    assert "One judgement was not sent and is kept on this page" in unsent(page)
    assert "The server does not answer" in unsent(page)
    assert judged(store, statement) == []
    with mortal(own_demo, port):
        page.reload()  # what was not sent outlives the page
        assert "corrected" in unsent(page)
        page.get_by_role("button", name="Send again").click()
        page.wait_for_url(lambda url: statement not in url)
        assert judged(store, statement) == ["Mira Holt corrected"]
        assert store.entry(statement).statement.said_on == "2031-03-02"
        expect(page.locator("#unsent")).to_be_hidden()


def test_a_server_killed_after_a_judgement_is_written_and_before_it_answers(
    own_demo: Path, store: Store, watch: Watched
) -> None:
    watch.expected += NO_ANSWER
    page, port = watch.page, free_port()
    site = Site(f"http://127.0.0.1:{port}", store)
    with mortal(own_demo, port, dies=True):
        statement = begin(page, site)
        page.keyboard.press("r")
        assert "was not sent" in unsent(page)
    assert judged(store, statement) == ["Mira Holt right"]
    with mortal(own_demo, port):
        page.get_by_role("button", name="Send again").click()
        page.wait_for_url(lambda url: statement not in url)
        assert judged(store, statement) == ["Mira Holt right"]  # once


def test_a_record_that_is_being_written_is_told_and_the_judgement_sent_again(
    own_demo: Path, watch: Watched
) -> None:
    watch.expected.append("503 (Service Unavailable)")
    page = watch.page
    store = SqliteStore(own_demo, alike=lambda one, other: one == other, now=NOW, wait=0.2)
    with serving(store, NOW) as site:
        statement = begin(page, site)
        with held(own_demo):
            page.keyboard.press("w")
            assert "is being written by another process" in unsent(page)
            pressed(page, "n")  # reading goes on, and the judgement is kept on the next page too
            assert "was not sent" in unsent(page)
            page.get_by_role("button", name="Send again").click()
            expect(page.get_by_role("button", name="Send again")).to_be_enabled()  # it failed again
        page.get_by_role("button", name="Send again").click()
        expect(page.locator("#unsent")).to_be_hidden()
        expect(page.locator("#told")).to_contain_text("Sent: judged wrong.")
        assert judged(store, statement) == ["Mira Holt wrong"]
    store.close()


def test_what_was_not_sent_can_be_thrown_away(own_demo: Path, browser: Browser) -> None:
    store = SqliteStore(own_demo, alike=lambda one, other: one == other, now=NOW, wait=0.2)
    with serving(store, NOW) as site, watched(browser) as made:
        made.expected.append("503 (Service Unavailable)")
        statement = begin(made.page, site)
        with held(own_demo):
            made.page.keyboard.press("w")
            unsent(made.page)
        made.page.get_by_role("button", name="Throw away").click()
        expect(made.page.locator("#unsent")).to_be_hidden()
        made.page.reload()
        here(made.page)
        expect(made.page.locator("#unsent")).to_be_hidden()
        assert judged(store, statement) == []
    store.close()
