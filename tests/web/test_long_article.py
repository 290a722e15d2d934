"""A transcript of 30,000 words stays usable: it opens, is stepped through, and a link leads into its middle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sayso.model import Reading
from sayso.record import SqliteStore
from tests.conftest import NOW
from tests.record.made import intake, reading
from tests.web.serving import Site, serving

TURNS = 1500
WORDS = "the gates of the dam would stay shut until the council of the river had met in the spring again"


@pytest.fixture(scope="module")
def transcript() -> Reading:
    lines = (f"«Ana Ruiz» {{said}} [turn {number} {WORDS}]." for number in range(TURNS))
    made = reading("\n".join(lines), title="A long hearing", name="hearing.txt")
    assert len(made.document.text.split()) >= 30_000
    return made


@pytest.fixture
def hearing(transcript: Reading, tmp_path: Path) -> Iterator[Site]:
    store = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    store.keep(intake(transcript), now=NOW)
    with serving(store, NOW) as running:
        yield running
    store.close()


def test_a_long_transcript_is_read_from_end_to_end(hearing: Site, page: Page, transcript: Reading) -> None:
    middle = transcript.statements[TURNS // 2]
    page.goto(f"{hearing.url}/statements/{middle.id}")
    expect(page.locator("#at")).to_have_text(f"{TURNS // 2 + 1} of {TURNS}")
    expect(page.locator("#text .here").first).to_be_in_viewport()
    expect(page.locator("#panel .words")).to_contain_text(f"turn {TURNS // 2} ")
    for _ in range(5):
        page.keyboard.press("j")
    expect(page.locator("#at")).to_have_text(f"{TURNS // 2 + 6} of {TURNS}")
    expect(page.locator("#panel .words")).to_contain_text(f"turn {TURNS // 2 + 5} ")
    # The page answers keys while it is shown: no task of it holds the browser for longer than this.
    slowest = page.evaluate(
        """async () => {
            let slowest = 0, before = performance.now();
            for (let step = 0; step < 20; step++) {
                dispatchEvent(new Event("x"));
                document.dispatchEvent(new KeyboardEvent("keydown", {key: "j", bubbles: true}));
                await new Promise(requestAnimationFrame);
                slowest = Math.max(slowest, performance.now() - before);
                before = performance.now();
            }
            return slowest;
        }"""
    )
    assert slowest < 1000
