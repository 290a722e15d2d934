"""What tests of the pages share: the demo record, a server over it, a browser, a page that is watched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.pipeline import add, default_reader, open_record
from sayso.record.contract import Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of
from tests.conftest import NOW, lacking
from tests.web.browsing import CHROMIUM, OPTIONS, Watched, watched
from tests.web.serving import Site, serving

ARTICLES = Path(__file__).parents[2] / "demo" / "articles"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record of the sample articles: copy it to change it."""
    place = tmp_path_factory.mktemp("demo") / "demo.sayso"
    store = open_record(place, now=NOW)
    for _ in add(store, [str(ARTICLES)], make_reader=default_reader, now=lambda: NOW, workers=1):
        pass
    store.close()
    return place


@pytest.fixture
def own_demo(demo: Path, tmp_path: Path) -> Path:
    """A copy of the demo record that the test may change."""
    return Path(shutil.copy(demo, tmp_path / "own-demo.sayso"))


@pytest.fixture(scope="session")
def demo_store(demo: Path) -> Iterator[Store]:
    """The demo record, which no test changes."""
    store = open_record(demo, now=NOW)
    yield store
    store.close()


@pytest.fixture(scope="session")
def client(demo_store: Store) -> TestClient:
    """Calls to pages and API over the demo record, without a browser."""
    app = make_app(demo_store, settings=Settings(names_of("testserver", 80)), now=lambda: NOW)
    return TestClient(app, base_url="http://testserver")


@pytest.fixture(scope="session")
def site(demo_store: Store) -> Iterator[Site]:
    """A server over the demo record, which no test changes."""
    with serving(demo_store, NOW) as running:
        yield running


@pytest.fixture
def own_site(own_demo: Path) -> Iterator[Site]:
    """A server over a copy of the demo record, for a test that changes it."""
    store = open_record(own_demo, now=NOW)
    with serving(store, NOW) as running:
        yield running
    store.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    if not Path(CHROMIUM).exists():
        lacking(
            f"no chromium at {CHROMIUM}; install it (apt-get install chromium) or name it in SAYSO_CHROMIUM"
        )
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watched]:
    """A browser page; at the end its console must be clean, and no request may have left 127.0.0.1."""
    with watched(browser) as made:
        yield made


@pytest.fixture
def page(watch: Watched) -> Page:
    """The page of `watch`, 1280 by 900, light."""
    return watch.page
