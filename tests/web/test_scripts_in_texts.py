"""Scripts in texts, titles, names, addresses and file names are shown and never run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sayso.model import Capture, Document, Fact, Reading, Reference, Source, SourceKind, Span, Speaker, Where
from sayso.record import Intake, Query, SqliteStore
from tests.conftest import NOW
from tests.record.made import reading
from tests.web.browsing import watched
from tests.web.payloads import PAYLOADS
from tests.web.serving import Site, serving


def hostile(payload: str, number: int) -> tuple[Reading, Capture]:
    """A reading in which everything that can be shown is the payload."""
    plain = f"Somebody said nothing {number} {payload}\n"
    content, source = Span(14, len(plain) - 1), Span(0, 8)
    made = reading("«Somebody» {said} [nothing].\n")
    document = Document(
        plain,
        name=payload,
        title=Fact(payload, Where.META_TAG),
        byline=Fact(payload, Where.META_TAG),
        publisher=Fact(f"{payload}{number}", Where.META_TAG),
        published=Fact("2031-03-14", Where.META_TAG),
        address=payload if number % 2 else f"https://a.example/{payload}",
    )
    statement = replace(
        made.statements[0],
        document=document.sha256,
        content=(content,),
        cue=(),
        source=(source,),
        speaker=Speaker(payload, None, payload),
        via=(payload,),
        occasion=payload,
        addressee=payload,
        denies=payload,
        cites=(Reference(Span(14, 21), payload, payload),),
        id=f"{number:016x}",
    )
    capture = Capture(f"<p>{payload}</p>".encode(), payload, payload, NOW, "text/html")
    document = replace(document, capture=capture.sha256)
    return replace(made, document=document, statements=(statement,)), capture


@pytest.fixture
def hostile_site(tmp_path: Path) -> Iterator[Site]:
    """A server over a record of texts that try to run scripts."""
    store = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    for number, payload in enumerate(PAYLOADS):
        made, capture = hostile(payload, number)
        store.keep(Intake(Source(payload, SourceKind.FOLDER), capture, (made,), ((),), "none/1", ()), now=NOW)
    with serving(store, NOW) as running:
        yield running
    store.close()


def test_there_are_at_least_forty() -> None:
    assert len(set(PAYLOADS)) >= 40


def test_no_script_in_a_text_runs(hostile_site: Site, browser: Browser) -> None:
    found = hostile_site.store.search(Query(limit=500))
    assert len(found) == len(PAYLOADS)
    actors = {x.entry.actor.id for x in found if x.entry.actor}
    captures = {x.entry.document.capture for x in found}
    lists = ["/", "/said?limit=500", "/documents", "/actors", "/instruments", "/review", "/problems"]
    articles = [f"/statements/{x.entry.statement.id}" for x in found]
    rest = [f"/actors/{x}" for x in sorted(actors)] + [f"/captures/{x}" for x in sorted(captures)]
    with watched(browser) as watch:
        page = watch.page
        # A captured page may ask for what it holds; the policy of its frame says no, aloud.
        watch.expected += ["Content Security Policy", "404", "sandbox"]
        page.on("dialog", lambda dialog: watch.said.append(f"dialog: {dialog.message}"))
        for address in lists + articles + rest:
            page.goto(hostile_site.url + address, wait_until="load")
            assert all(frame.evaluate("window.ran === undefined") for frame in page.frames[:1]), address
            assert (
                page.locator(
                    "[onerror], [onload], [onfocus], a[href^='javascript' i], a[href^='data']"
                ).count()
                == 0
            )
