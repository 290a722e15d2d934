"""Adding in a browser: a text, files, an address; what is too much; what came of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from sayso.model import RecordLocked, Told
from sayso.pipeline import open_record
from sayso.record import Query, SqliteStore
from sayso.record.contract import Store
from sayso.web import Settings, make_app
from sayso.web.additions import Run, Runs, State, received_text
from sayso.web.settings import names_of
from sayso.web.trouble import Refused
from tests.conftest import NOW
from tests.pipeline.simple import simple_reader
from tests.sources.site import page as answered
from tests.sources.site import site as small_site
from tests.web.browsing import Watched, in_theme, serious
from tests.web.serving import Site, serving

TEXT = """Dunmere opens its bridge

Hilde Brand, the mayor of Dunmere, said on Monday that the bridge was safe.

“We tested every bolt,” she added.
"""


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Site]:
    """A server over an empty record."""
    store = open_record(tmp_path / "empty.sayso", now=NOW)
    with serving(store, NOW) as running:
        yield running
    store.close()


def said(store: Store) -> list[str]:
    """Who says what in the record."""
    return [
        f"{x.entry.statement.speaker.name if x.entry.statement.speaker else '—'}: {' … '.join(x.entry.citation.words)}"
        for x in store.search(Query())
    ]


def test_a_pasted_text_is_read_and_opens(empty: Site, page: Page) -> None:
    page.goto(f"{empty.url}/add")
    page.keyboard.press("x")
    expect(page.get_by_label("Text x")).to_be_focused()
    page.keyboard.insert_text(TEXT)
    page.get_by_label("Title").fill("Dunmere opens its bridge")
    paste = page.get_by_role("form", name="Paste a text")
    paste.get_by_label("Publisher").fill("Dunmere Post")
    paste.get_by_label("Day").fill("2031-03-18")
    page.get_by_role("button", name="Add the text").click()
    page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    expect(page.locator("main")).to_contain_text("We tested every bolt")
    assert any("Hilde Brand" in x and "the bridge was safe" in x for x in said(empty.store))
    (kept,) = empty.store.documents()
    document = kept.document
    assert (document.name, document.publisher and document.publisher.value) == (
        "Dunmere opens its bridge.txt",
        "Dunmere Post",
    )
    assert document.published is not None
    assert document.published.value == "2031-03-18"


def test_files_are_dropped_and_each_is_read(empty: Site, page: Page) -> None:
    page.goto(f"{empty.url}/add")
    page.evaluate(
        """([text]) => {
            const data = new DataTransfer();
            data.items.add(new File([text], "bridge.txt"));
            data.items.add(new File([text.replace("Monday", "Tuesday")], "bridge <b>2</b>.md"));
            data.items.add(new File(["  "], "blank.txt"));
            for (const type of ["dragover", "drop"])
                document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        [TEXT],
    )
    page.wait_for_url(re.compile("/add/"))
    expect(page.get_by_role("heading", name="Added")).to_be_visible(timeout=60_000)
    expect(page.locator(".texts a")).to_have_count(2)
    expect(page.locator(".troubles")).to_contain_text("blank.txt")
    expect(page.locator(".troubles")).to_contain_text("It is empty.")
    assert sorted(x.document.name for x in empty.store.documents()) == ["bridge <b>2</b>.md", "bridge.txt"]


def test_an_address_is_fetched(empty: Site, page: Page) -> None:
    html = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>{TEXT}</p></article></body></html>"
    with small_site() as outside:
        outside.pages["/bridge"] = answered(html.encode())
        page.goto(f"{empty.url}/add")
        page.keyboard.press("e")
        page.keyboard.type(f"{outside.address}/bridge")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    assert any("the bridge was safe" in x for x in said(empty.store))


def test_the_same_again_opens_what_is_held(empty: Site, page: Page) -> None:
    for _ in range(2):
        page.goto(f"{empty.url}/add")
        page.locator("#text").fill(TEXT)
        page.get_by_role("button", name="Add the text").click()
        page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    assert empty.store.counts().documents == 1
    page.goto(f"{empty.url}/add")
    expect(page.locator(".runs li")).to_have_count(2)


def test_f_opens_the_choice_of_files(empty: Site, page: Page) -> None:
    page.goto(f"{empty.url}/add")
    # Whether the window of the system comes depends on which page has the focus; that it is asked for does not.
    page.locator("#files").evaluate(
        "input => input.addEventListener('click', () => { input.dataset.asked = 'yes'; })"
    )
    page.keyboard.press("f")
    expect(page.locator("#files")).to_have_attribute("data-asked", "yes")


def test_what_is_too_much_is_told_before_it_is_sent(empty: Site, page: Page) -> None:
    page.goto(f"{empty.url}/add")
    many = [{"name": f"{n}.txt", "mimeType": "text/plain", "buffer": b"x"} for n in range(101)]
    page.locator("#files").set_input_files(many)  # type: ignore[arg-type]
    expect(page.locator("#files-problem")).to_contain_text("101 files are too many at once: 100 are taken.")
    page.evaluate("document.getElementById('files-form').dataset.mostBytes")
    page.get_by_role("button", name="Add the files").click()
    assert page.url.endswith("/add")


def test_what_is_refused_is_kept_on_the_page(empty: Site, watch: Watched) -> None:
    watch.expected.append("422 (Unprocessable")
    page = watch.page
    page.goto(f"{empty.url}/add")
    page.locator("#text").fill(TEXT)
    page.get_by_role("form", name="Paste a text").get_by_label("Day").fill("soon")
    page.get_by_role("button", name="Add the text").click()
    expect(page.get_by_role("alert")).to_contain_text("'soon' is no day")
    assert page.locator("#text").input_value() == TEXT
    page.locator("#address").fill("/etc/passwd")
    page.get_by_role("button", name="Fetch and add").click()
    expect(page.get_by_role("alert")).to_contain_text("is no address of a page")
    assert empty.store.counts().captures == 0


def test_a_run_that_the_server_forgot_is_told(empty: Site, watch: Watched) -> None:
    watch.expected.append("404 (Not Found)")
    watch.page.goto(f"{empty.url}/add/0123456789ab")
    expect(watch.page.locator("main")).to_contain_text("it was started anew since")


def test_more_files_or_bytes_than_are_taken_are_refused(tmp_path: Path) -> None:
    store = open_record(tmp_path / "empty.sayso", now=NOW)
    settings = Settings(names_of("testserver", 80), files=3, body_bytes=10_000)
    client = TestClient(make_app(store, settings=settings, now=lambda: NOW), base_url="http://testserver")
    headers = {"x-sayso-token": client.get("/api/token").json()["token"]}
    files = [("files", (f"{n}.txt", b"text")) for n in range(4)]
    answer = client.post("/api/additions/files", files=files, headers=headers)
    assert answer.status_code == 422
    assert "4 files came at once and 3 at most are taken" in answer.json()["detail"]
    large = [("files", ("large.txt", b"x" * 20_000))]
    answer = client.post("/api/additions/files", files=large, headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (413, "sayso:too-large")
    assert client.get("/api/additions").json() == []
    for address in ("/etc/passwd", "file:///etc/passwd", "-", "ftp://a.example/", "http://a b/"):
        answer = client.post("/api/additions/address", json={"address": address}, headers=headers)
        assert answer.status_code == 422
    store.close()


class Slow:
    """A reader that waits until it may read."""

    def __init__(self) -> None:
        self.may = threading.Event()

    def __call__(self) -> object:
        reader = simple_reader()

        def read(document: object) -> object:
            assert self.may.wait(20)
            return reader(document)  # type: ignore[arg-type]

        return read


def ended(runs: Runs, run: Run) -> Run:
    """The run, once it has ended."""
    for _ in range(400):
        if runs.run(run.id).ended:
            break
        threading.Event().wait(0.05)
    return runs.run(run.id)


def test_runs_are_read_in_turn_and_a_bounded_number_waits(tmp_path: Path) -> None:
    store = open_record(tmp_path / "record.sayso", now=NOW)
    slow = Slow()
    runs = Runs(store, lambda: NOW, slow)  # type: ignore[arg-type]
    begun = []
    with pytest.raises(Refused, match="20 runs wait to be read already"):
        for number in range(30):
            begun.append(runs.begin(received_text(f"Ana Ruiz said that gate {number} was open.", ""), Told()))
    assert 20 <= len(begun) <= 21
    slow.may.set()
    assert {ended(runs, x).state for x in begun} == {State.DONE}
    assert store.counts().documents == len(begun)
    runs.close()
    store.close()


def test_a_run_waits_while_another_program_writes(tmp_path: Path) -> None:
    path = tmp_path / "record.sayso"
    times = [RecordLocked("the record is being written")] * 2

    class Held(SqliteStore):
        def keep(self, *given, **named):  # type: ignore[no-untyped-def]
            if times:
                raise times.pop()
            return super().keep(*given, **named)

    store = Held(path, alike=lambda one, other: False, now=NOW)
    runs = Runs(store, lambda: NOW, simple_reader, pause=0.05)
    run = ended(runs, runs.begin(received_text("Ana Ruiz said that it rained.", ""), Told()))
    assert (run.state, run.progress.documents, run.message) == (State.DONE, 1, "")
    runs.close()
    store.close()


def test_a_fault_in_one_run_does_not_end_the_next(tmp_path: Path) -> None:
    class Broken(SqliteStore):
        def texts_of(self, capture):  # type: ignore[no-untyped-def]
            if b"broken" in capture.content:
                raise ZeroDivisionError("of ours")
            return super().texts_of(capture)

    store = Broken(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    runs = Runs(store, lambda: NOW, simple_reader)
    bad = runs.begin(received_text("broken", ""), Told())
    good = runs.begin(received_text("Ana Ruiz said that it rained.", ""), Told())
    assert (ended(runs, good).state, ended(runs, bad).state) == (State.DONE, State.FAILED)
    assert "ZeroDivisionError: of ours" in runs.run(bad.id).message
    runs.close()
    store.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe(empty: Site, page: Page, theme: str) -> None:
    page.goto(f"{empty.url}/add")
    in_theme(page, theme)
    assert serious(page) == []
    page.locator("#text").fill("Nobody spoke. " * 20)
    page.get_by_role("button", name="Add the text").click()
    page.wait_for_url(re.compile("/documents/"), timeout=60_000)
    with pytest.MonkeyPatch.context() as patched:
        # A run that is never done, so that the page stands still.
        waits = Run("0123456789ab", ("bridge.txt",), NOW)
        patched.setattr(Runs, "run", lambda self, id: waits)
        page.goto(f"{empty.url}/add/{waits.id}")
        expect(page.locator("#state")).to_have_text("It waits for what was added before it.")
        assert serious(page) == []
