"""A browser page that is watched: its console, its requests, its accessibility."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

CHROMIUM = os.environ.get("SAYSO_CHROMIUM", "/usr/bin/chromium")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
    "--no-first-run",
    "--disable-quic",
]
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
SERIOUS = {"serious", "critical"}


@dataclass
class Watched:
    """A page, what its console said, and where its requests went; `expected` parts of messages are no fault."""

    page: Page
    said: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """What the console said that was not expected, and requests that left this machine."""
        return [x for x in self.said if not any(y in x for y in self.expected)] + self.outside


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[Watched]:
    """A page in a context of its own; at the end it must have no faults."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    context.set_default_timeout(10_000)
    made = Watched(context.new_page())

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            made.said.append(f"{message.type}: {message.text}")

    made.page.on("console", note)
    made.page.on("pageerror", lambda error: made.said.append(f"uncaught: {error}"))
    context.on("request", lambda request: _outside(made, request.url))
    try:
        yield made
    finally:
        context.close()
    # Said in words: this file's asserts are not rewritten, and a bare one would hide what went wrong.
    if faults := made.faults():
        pytest.fail("\n".join(["the page had faults:", *faults]))


def _outside(made: Watched, address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
        made.outside.append(f"left this machine: {address}")


def serious(page: Page) -> list[str]:
    """What axe-core finds serious or worse on the page as it stands, WCAG 2.2 AA and best practices."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{x['id']}: {x['help']}: {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for x in found["violations"]
        if x["impact"] in SERIOUS
        for node in x["nodes"]
    ]


def in_theme(page: Page, theme: str) -> None:
    """Show the page in this theme, as the system asks for it."""
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
