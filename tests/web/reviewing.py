"""What tests of the review share: a reviewer at the page, and what a record says of a statement."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from sayso.record.contract import Entry, Store
from tests.web.serving import Site


def begin(page: Page, site: Site, name: str = "Mira Holt", at: str = "/review") -> str:
    """Give the reviewer's name and come to the first statement; its id."""
    page.goto(site.url + at)
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")
    return here(page)


def here(page: Page) -> str:
    """The id of the statement that the page shows, once its script works."""
    page.wait_for_url(re.compile(r"/review/[0-9a-f]{16}"))
    expect(page.locator("#speaker")).to_be_enabled()
    return str(page.locator("#review").get_attribute("data-statement"))


def pressed(page: Page, keys: str) -> str:
    """Press a key that leads to another statement; its id."""
    with page.expect_navigation():
        page.keyboard.press(keys)
    return here(page)


def judged(store: Store, statement: str) -> list[str]:
    """The judgements on a statement as `author verdict`."""
    return [f"{x.author} {x.verdict}" for x in store.entry(statement).judgements]


def select(page: Page, words: str) -> None:
    """Select these words of the passage, as a mouse does."""
    page.evaluate(
        """(words) => {
            const passage = document.getElementById("passage");
            const at = passage.textContent.indexOf(words);
            const range = document.createRange();
            const place = (offset) => {
                const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
                for (let seen = 0; walk.nextNode(); seen += walk.currentNode.length)
                    if (offset <= seen + walk.currentNode.length) return [walk.currentNode, offset - seen];
            };
            range.setStart(...place(at));
            range.setEnd(...place(at + words.length));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        words,
    )


def content(entry: Entry) -> str:
    """The words of a statement, its pieces joined."""
    return " … ".join(entry.citation.words)
