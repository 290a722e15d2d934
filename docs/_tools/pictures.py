"""Make the pictures of the pages: `python -m docs._tools.pictures` (needs Chromium; SAYSO_CHROMIUM names another)."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import sayso
from docs._tools.brief_picture import brief_picture
from sayso.pipeline import add, default_reader, open_record
from tests.web.browsing import CHROMIUM, OPTIONS
from tests.web.serving import serving

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
NOW = datetime(2031, 3, 16, 8, tzinfo=UTC)
WIDTH, HEIGHT = 1280, 820
REVIEWER, JUDGED = "Mira Holt", 3
"""Who reviews, and how many statements she judged before her picture is made."""


def main() -> None:
    """A brief, and Article, Actor, Said, Review and Check on the demo record, light and dark."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        record = open_record(Path(folder) / "demo.sayso", now=NOW)
        for _ in add(record, [str(ROOT / "demo" / "articles")], make_reader=default_reader, now=lambda: NOW):
            pass
        brief_picture(record, NOW).save(PICTURES / "brief.png", optimize=True)
        with serving(record, NOW) as site, sync_playwright() as play:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
            for theme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": WIDTH, "height": HEIGHT},
                    color_scheme=theme,
                    reduced_motion="reduce",
                    locale="en-GB",
                    timezone_id="UTC",
                )
                page = context.new_page()
                for name, show in PAGES.items():
                    show(page, site.url, record)
                    page.wait_for_load_state("networkidle")
                    page.screenshot(path=PICTURES / f"{name}-{theme}.png")
                    sys.stdout.write(f"{name}-{theme}.png\n")
                context.close()
            browser.close()
        record.close()


def _article(page: Page, url: str, record: sayso.Store) -> None:
    found = sayso.said(record, "inspector foot", by="Thessel", kind=sayso.model.Kind.DIRECT)
    page.goto(f"{url}/documents/{found.items[0].entry.document.sha256}")
    page.keyboard.press("j")
    page.keyboard.press("j")


def _actor(page: Page, url: str, record: sayso.Store) -> None:
    days = "since=2031-03-13&until=2031-03-15"
    page.goto(f"{url}/actors/{record.actor_id('Ruvan Thessel')}?{days}")


def _said(page: Page, url: str, record: sayso.Store) -> None:
    page.goto(f"{url}/said?q=gates")


def _review(page: Page, url: str, record: sayso.Store) -> None:
    page.goto(f"{url}/review")
    name = page.locator("input[name=name]")
    if name.count():
        name.fill(REVIEWER)
        name.press("Enter")
        page.wait_for_url("**/review/*")
    while record.judged(REVIEWER).mine < JUDGED:
        with page.expect_navigation():
            page.keyboard.press("w")
    page.reload()


def _check(page: Page, url: str, record: sayso.Store) -> None:
    page.goto(f"{url}/check")
    page.locator("textarea[name=text]").fill(DRAFT)
    page.get_by_role("button", name="Check").click()
    page.locator(".checked").wait_for()


DRAFT = """\
# Two weeks at the dam

“I never refused an inspection,” Energy Minister Ruvan Thessel told the Castrin Courier.

On March 3 he had promised that a “foreign inspector will set foot on the Ulvet dam.”

Foreign Minister Hanne Ildvard said: “The observers are welcome at Ulvet.”
"""

PAGES = {"article": _article, "actor": _actor, "said": _said, "review": _review, "check": _check}

if __name__ == "__main__":
    main()
