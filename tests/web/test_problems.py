"""Problems in a browser: by cause, tried again, gone when they are mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from sayso.model import Cause, Problem, Severity, Source, SourceKind
from sayso.pipeline import add, open_record
from sayso.record.contract import Query, Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of
from tests.conftest import NOW
from tests.pipeline.simple import simple_reader
from tests.web.browsing import in_theme, serious
from tests.web.serving import Site, serving


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record with three problems: two files that are not there, one text without a day."""
    kept = open_record(tmp_path / "record.sayso", now=NOW)
    (tmp_path / "dateless.txt").write_text("Ana Ruiz said that it rained.\n")
    names = [str(tmp_path / x) for x in ("gone.txt", "away.txt", "dateless.txt")]
    for _ in add(kept, names, make_reader=simple_reader, now=lambda: NOW):
        pass
    yield kept
    kept.close()


@pytest.fixture
def troubled(store: Store) -> Iterator[Site]:
    """A server over that record."""
    with serving(store, NOW) as running:
        yield running


def test_problems_stand_by_cause_with_what_to_do(troubled: Site, page: Page) -> None:
    page.goto(f"{troubled.url}/problems")
    causes = page.locator("section.cause")
    expect(causes).to_have_count(2)
    expect(causes.nth(0)).to_contain_text("2 things not read")
    expect(causes.nth(0)).to_contain_text("There is no such file or folder. Check the spelling")
    expect(causes.nth(1)).to_contain_text("1 thing read with a reservation")


def test_a_thing_that_was_mended_is_tried_again_and_vanishes(
    troubled: Site, page: Page, tmp_path: Path
) -> None:
    (tmp_path / "gone.txt").write_text("Tomas Vel said that it did not rain.\n")
    page.goto(f"{troubled.url}/problems")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == f"Try again: {tmp_path / 'away.txt'}"
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    page.goto(f"{troubled.url}/problems")
    lost = page.locator("section.lost")
    expect(lost).to_contain_text("away.txt")
    expect(lost).not_to_contain_text("gone.txt")


def test_a_day_is_said_where_it_was_missing(troubled: Site, page: Page) -> None:
    page.goto(f"{troubled.url}/problems")
    page.get_by_label(re.compile("Day of publication of .*dateless.txt")).fill("2031-03-14")
    page.get_by_role("button", name=re.compile("Say the day: ")).click()
    page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    assert [x.problem.cause for x in troubled.store.problems()] == [Cause.MISSING, Cause.MISSING]
    (kept,) = troubled.store.documents()
    assert kept.document.published is not None


def test_all_things_of_a_cause_are_tried_again(troubled: Site, page: Page, tmp_path: Path) -> None:
    for name in ("gone.txt", "away.txt"):
        (tmp_path / name).write_text(f"Tomas Vel said that {name} was here. 14 March 2031.\n")
    page.goto(f"{troubled.url}/problems")
    page.get_by_role("button", name="Try all again").click()
    expect(page.get_by_role("heading", name="Added")).to_be_visible(timeout=60_000)
    assert Cause.MISSING not in {x.problem.cause for x in troubled.store.problems()}


def test_what_the_reader_failed_on_is_tried_again(store: Store, page: Page, tmp_path: Path) -> None:
    (tmp_path / "wild.txt").write_text("FAIL: Ana Ruiz said that it rained.\n")
    for _ in add(store, [str(tmp_path / "wild.txt")], make_reader=simple_reader, now=lambda: NOW):
        pass
    with serving(store, NOW) as site:
        page.goto(f"{site.url}/problems")
        page.get_by_role("button", name="Try again: " + str(tmp_path / "wild.txt")).click()
        page.wait_for_url(re.compile("/documents/"), timeout=60_000)
        assert "reading-failed" not in {x.problem.cause for x in store.problems()}
        names = {x.entry.document.name for x in store.search(Query(words="rained"))}
        assert str(tmp_path / "wild.txt") in names
        page.wait_for_load_state("networkidle")


def test_many_things_of_one_cause_have_pages_of_their_own(store: Store, page: Page) -> None:
    source = Source("https://courier.example/feed", SourceKind.ADDRESS)
    for number in range(130):
        problem = Problem(Cause.TIMEOUT, f"https://courier.example/{number}", "It kept silent.", "Try later.")
        store.keep_problem(source, problem, now=NOW)
    with serving(store, NOW) as site:
        page.goto(f"{site.url}/problems")
        page.get_by_role("link", name="All 130").click()
        expect(page.locator(".thing")).to_have_count(100)
        page.get_by_role("link", name="Older").click()
        expect(page.locator(".thing")).to_have_count(30)
        page.get_by_role("link", name="Newer").click()
        expect(page.locator(".thing")).to_have_count(100)
        # The server ends here, and a page half loaded would complain.
        page.wait_for_load_state("networkidle")


def test_problems_as_json(store: Store, tmp_path: Path) -> None:
    app = make_app(store, settings=Settings(names_of("testserver", 80)), now=lambda: NOW)
    client = TestClient(app, base_url="http://testserver")
    headers = {"x-sayso-token": client.get("/api/token").json()["token"]}
    found = client.get("/api/problems", params={"cause": "missing"}).json()
    assert [(x["cause"], x["severity"], x["retry"]) for x in found] == [("missing", Severity.LOST, True)] * 2
    answer = client.post(f"/api/problems/{found[0]['number']}/retry", headers=headers)
    assert (answer.status_code, answer.json()["names"]) == (202, [found[0]["thing"]])
    assert client.post("/api/problems/99999/retry", headers=headers).status_code == 404
    app.state.runs.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe(troubled: Site, page: Page, theme: str) -> None:
    page.goto(f"{troubled.url}/problems")
    in_theme(page, theme)
    assert serious(page) == []
    page.goto(f"{troubled.url}/problems/missing/lost")
    assert serious(page) == []
