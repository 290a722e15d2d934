"""The review in a browser: every key, every correction, and what a second reader sees."""

from __future__ import annotations

import json
import re

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from sayso.model import Judgement, Kind, Verdict
from sayso.web import Settings, make_app
from sayso.web.settings import names_of
from tests.conftest import NOW
from tests.web.browsing import Watched, in_theme, serious, watched
from tests.web.reviewing import begin, content, here, judged, pressed, select
from tests.web.serving import Site


def test_the_name_is_asked_once_and_checked(own_site: Site, watch: Watched) -> None:
    watch.expected.append("422 (Unprocessable")
    page = watch.page
    page.goto(f"{own_site.url}/review")
    name = page.get_by_label("Your name")
    expect(name).to_be_focused()
    name.fill("— —")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("A judgement is made by somebody; give your name.")
    name.fill("  Mira   Hölt ")
    page.keyboard.press("Enter")
    statement = here(page)
    expect(page.locator(".as")).to_contain_text("as Mira Hölt")
    page.reload()
    assert here(page) == statement
    page.goto(f"{own_site.url}/review")
    assert here(page) == statement


def test_a_verdict_is_one_key_and_leads_to_the_next(own_site: Site, page: Page) -> None:
    store = own_site.store
    first = begin(page, own_site)
    assert first == store.next_to_review()
    second = pressed(page, "r")
    assert judged(store, first) == ["Mira Holt right"]
    expect(page.locator("#told")).to_have_text("Judged right. u takes it back.")
    third = pressed(page, "w")
    assert judged(store, second) == ["Mira Holt wrong"]
    assert len({first, second, third}) == 3
    assert third == store.next_to_review()
    expect(page.locator(".count")).to_contain_text(f"2 of {store.counts().statements} judged, 2 by you")


def test_next_and_previous_judge_nothing(own_site: Site, page: Page) -> None:
    first = begin(page, own_site)
    second = pressed(page, "n")
    third = pressed(page, "n")
    assert pressed(page, "p") == second
    assert pressed(page, "p") == first
    assert pressed(page, "p") == first  # there is none before it
    assert [judged(own_site.store, x) for x in (first, second, third)] == [[], [], []]


def test_undo_takes_the_last_judgement_back_and_shows_it_again(own_site: Site, page: Page) -> None:
    first = begin(page, own_site)
    second = pressed(page, "r")
    pressed(page, "w")
    assert pressed(page, "u") == second
    expect(page.locator("#told")).to_have_text("Taken back.")
    assert judged(own_site.store, second) == ["Mira Holt wrong", "Mira Holt open"]
    assert pressed(page, "u") == first
    assert own_site.store.judged().judged == 0
    page.keyboard.press("u")
    expect(page.locator("#told")).to_have_text("Nothing was judged in this session.")


def test_every_judgement_of_a_session_can_be_taken_back(own_site: Site, page: Page) -> None:
    first = begin(page, own_site)
    pressed(page, "r")
    pressed(page, "w")
    rows = page.locator(".session li")
    expect(rows).to_have_count(2)
    rows.nth(1).get_by_role("button", name="Take back").click()
    page.wait_for_url(re.compile(first))
    assert judged(own_site.store, first) == ["Mira Holt right", "Mira Holt open"]
    expect(page.locator(".session li.taken-back")).to_have_count(1)
    expect(page.locator(".session li").nth(0).get_by_role("button")).to_have_count(1)


def test_a_speaker_is_typed_and_known_actors_are_offered(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    page.keyboard.press("s")
    expect(page.locator("#speaker")).to_be_focused()
    page.keyboard.type("ildv")
    option = page.get_by_role("option", name="Hanne Ildvard").first
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#speaker")).to_have_value("Hanne Ildvard")
    expect(page.locator("#draft")).to_contain_text("Changed: speaker.")
    page.keyboard.press("Escape")  # leaves the field, with what was typed
    pressed(page, "c")
    entry = own_site.store.entry(statement)
    assert entry.statement.speaker is not None
    assert entry.statement.speaker.name == "Hanne Ildvard"
    assert entry.actor is not None
    assert entry.actor.id == own_site.store.actor_id("Hanne Ildvard")


def test_day_kind_chain_and_note_are_corrected_with_the_keyboard(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    page.keyboard.press("d")
    page.keyboard.type("2031-03-02")
    page.keyboard.press("Escape")
    page.keyboard.press("q")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("v")
    page.keyboard.type("Halm Agency")
    page.keyboard.press("Enter")
    page.keyboard.type("Oster Wire")
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    page.keyboard.type("as the recording has it")
    expect(page.locator("#draft")).to_contain_text("Changed: day, chain, kind.")
    with page.expect_navigation():
        page.keyboard.press("Enter")  # in a field: as corrected
    here(page)
    (judgement,) = own_site.store.entry(statement).judgements
    assert (judgement.verdict, judgement.note) == (Verdict.CORRECTED, "as the recording has it")
    said = own_site.store.entry(statement).statement
    assert (said.said_on, said.kind, said.via) == ("2031-03-02", Kind.MIXED, ("Halm Agency", "Oster Wire"))


def test_a_day_that_is_none_is_refused_and_the_page_keeps_what_was_typed(
    own_site: Site, watch: Watched
) -> None:
    watch.expected.append("422 (Unprocessable")
    page = watch.page
    statement = begin(page, own_site)
    page.locator("#said_on").fill("soon")
    page.locator("#said_on").press("Enter")
    expect(page.locator("#told")).to_contain_text("'soon' is no day that sayso knows")
    expect(page.locator("#said_on")).to_have_value("soon")
    assert judged(own_site.store, statement) == []


def test_words_are_selected_to_be_the_content_and_the_source(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    before = own_site.store.entry(statement)
    words = " ".join(content(before).split()[:4])
    select(page, f" {words} ")  # white space at the ends is left out
    expect(page.get_by_role("toolbar", name="Mark the selected words")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator("#passage .content")).to_have_text([words])
    select(page, "Hanne Ildvard")
    page.get_by_role("toolbar").get_by_role("button", name="source").click()
    expect(page.locator("#draft")).to_contain_text("Changed: source, content.")
    pressed(page, "c")
    entry = own_site.store.entry(statement)
    assert content(entry) == words
    assert entry.document.texts_at(entry.statement.source) == ("Hanne Ildvard",)
    assert entry.statement.cue == before.statement.cue
    assert entry.statement.id == statement


def test_a_content_may_have_several_pieces(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    select(page, "closure")
    page.get_by_role("button", name="one more piece of the content").click()
    pressed(page, "c")
    words = own_site.store.entry(statement).citation.words
    assert words[0] == "closure"
    assert len(words) == 2


def test_edges_are_moved_with_the_keyboard_alone(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    words = content(own_site.store.entry(statement)).split()
    page.keyboard.press("1")
    expect(page.locator("#passage .editing").first).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("r")  # judges nothing while a piece is being changed
    page.keyboard.press("Enter")
    expect(page.locator("#draft")).to_contain_text("Changed: content.")
    pressed(page, "c")
    assert content(own_site.store.entry(statement)).split() == words[1:-2]


def test_a_cue_can_be_removed_and_a_content_cannot(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    page.keyboard.press("1")
    page.keyboard.press("Backspace")
    expect(page.locator("#told")).to_contain_text("judge it wrong")
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    pressed(page, "c")
    assert own_site.store.entry(statement).statement.cue == ()


def test_what_was_changed_is_not_lost_to_a_verdict_by_mistake(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    found = page.locator("#speaker").input_value()
    page.locator("#speaker").fill("Tomas Vel")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#told")).to_contain_text("You changed something")
    page.keyboard.press("Escape")
    expect(page.locator("#speaker")).to_have_value(found)
    page.keyboard.press("c")
    expect(page.locator("#told")).to_contain_text("Nothing is changed")
    assert judged(own_site.store, statement) == []


def test_the_passage_is_the_text_verbatim_beyond_the_basic_plane(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    entry = own_site.store.entry(statement)
    start = int(page.locator("#passage").get_attribute("data-start") or 0)
    length = int(page.locator("#passage").get_attribute("data-length") or 0)
    assert (
        page.locator("#passage").evaluate("x => x.textContent") == entry.document.text[start : start + length]
    )


def test_a_second_reader_judges_blind_and_agreement_is_shown(
    own_site: Site, page: Page, browser: Browser
) -> None:
    store = own_site.store
    first = begin(page, own_site)
    page.locator("#speaker").fill("Hanne Ildvard")
    page.locator("#speaker").press("Enter")
    page.wait_for_url(lambda url: first not in url)
    second = here(page)
    pressed(page, "w")
    with watched(browser) as other:
        reader = other.page
        assert begin(reader, own_site, "Jo Brandt", "/review?blind=true") == first
        expect(reader.get_by_role("heading", name="Review, blind")).to_be_visible()
        expect(reader.locator("#speaker")).not_to_have_value("Hanne Ildvard")
        assert "sure" not in reader.locator("#judging").inner_text()
        assert "Mira" not in reader.locator("main").inner_text()
        assert pressed(reader, "r") == second
        with reader.expect_navigation():
            reader.keyboard.press("w")
        expect(reader.get_by_role("heading", name="Nothing is left to judge blind")).to_be_visible()
        speaker = store.entry(first).statement.speaker
        assert speaker is not None
        assert speaker.name == "Hanne Ildvard"  # what stands is not changed by it
        reader.get_by_role("link", name="How far those who judge agree").click()
        row = reader.get_by_role("row", name=re.compile("^verdict"))
        expect(row.get_by_role("cell")).to_have_text(["0.40", "2", "0.09", "2"])
        pair = reader.get_by_role("row", name=re.compile("^Jo Brandt and Mira Holt"))
        expect(pair.get_by_role("cell").first).to_have_text("2")
        reader.locator(".differing a").click()
        assert here(reader) == first


def test_when_all_is_judged_the_page_says_so(own_site: Site, page: Page) -> None:
    store = own_site.store
    begin(page, own_site)
    while (left := store.next_to_review()) is not None:
        store.judge(Judgement(left, Verdict.RIGHT, "Jo Brandt", NOW))
    page.goto(f"{own_site.url}/review")
    expect(page.get_by_role("heading", name="All is judged")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_serious_for_axe(own_site: Site, page: Page, theme: str) -> None:
    page.goto(f"{own_site.url}/review/name")
    in_theme(page, theme)
    assert serious(page) == []
    begin(page, own_site)
    pressed(page, "r")
    page.keyboard.press("1")
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.keyboard.type("a")
    expect(page.get_by_role("option").first).to_be_visible()
    assert serious(page) == []
    page.goto(f"{own_site.url}/review/agreement")
    assert serious(page) == []
    page.goto(f"{own_site.url}/review?blind=true")
    assert serious(page) == []


def test_every_key_of_the_help_is_tested_here(own_site: Site, page: Page) -> None:
    begin(page, own_site)
    page.keyboard.press("?")
    own = page.locator("#help-list dl").first
    keys = own.locator("dt").all_inner_texts()
    assert [x.strip() for x in keys] == [
        "r", "w", "c", "n", "p", "u", "s", "d", "q", "v", "m", "1", "2", "3", "o", "Escape",
    ]  # fmt: skip


def test_o_opens_the_article(own_site: Site, page: Page) -> None:
    statement = begin(page, own_site)
    with page.expect_navigation():
        page.keyboard.press("o")
    assert statement in page.url or "/documents/" in page.url


@pytest.mark.parametrize("width", [360, 2560])
def test_nothing_is_wider_than_the_window(own_site: Site, browser: Browser, width: int) -> None:
    with watched(browser, viewport={"width": width, "height": 800}) as made:
        begin(made.page, own_site)
        assert made.page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_a_verdict_is_a_button(own_site: Site, browser: Browser) -> None:
    with watched(browser, java_script_enabled=False) as made:
        page = made.page
        page.goto(f"{own_site.url}/review")
        page.get_by_label("Your name").fill("Mira Holt")
        page.get_by_role("button", name="Begin").click()
        statement = page.locator("#review").get_attribute("data-statement")
        page.get_by_role("button", name="Right").click()
        assert judged(own_site.store, str(statement)) == ["Mira Holt right"]
        page.locator(".session").get_by_role("button", name="Take back").click()
        assert judged(own_site.store, str(statement)) == ["Mira Holt right", "Mira Holt open"]


def test_the_review_as_json(own_site: Site) -> None:
    app = make_app(own_site.store, settings=Settings(names_of("testserver", 80)), now=lambda: NOW)
    client = TestClient(app, base_url="http://testserver")
    headers = {"x-sayso-token": client.get("/api/token").json()["token"]}
    turn = client.get("/api/review").json()
    sent = {
        "statement": turn["statement"],
        "verdict": "corrected",
        "author": "Mira Holt",
        "seen": turn["seen"],
        "correction": {"said_on": "2031-03-02", "source": []},
    }
    for _ in range(2):  # sent twice, kept once
        answer = client.post("/api/judgements", json=sent, headers=headers)
        assert (answer.status_code, answer.json()["next"]) == (201, own_site.store.next_to_review())
    (made,) = client.get(
        "/api/judgements", params={"author": "Mira Holt", "since": "2031-03-20T00:00:00Z"}
    ).json()
    assert (made["stands"], made["judgement"]["correction"]["said_on"]) == (True, "2031-03-02")
    again = client.post("/api/judgements", json=sent | {"author": "Jo Brandt"}, headers=headers)
    assert (again.status_code, again.json()["type"]) == (409, "sayso:judged-meanwhile")
    bad = [
        {"correction": {"content": [[5, 99999999]]}},
        {"correction": {"content": [[9, 3]]}},
        {"correction": {}},
        {"author": " "},
        {"author": "the reading"},
        {"note": "\ud800"},
        {"correction": {"speaker": "\u0000"}},
    ]
    for change in bad:
        text = json.dumps({**sent, "seen": None, **change})
        answer = client.post(
            "/api/judgements", content=text, headers={**headers, "content-type": "application/json"}
        )
        assert answer.status_code == 422, change
    assert client.get("/api/offered", params={"typed": "ildv"}).json()[0]["name"] == "Hanne Ildvard"
    assert client.get("/api/agreement").json()["coders"] == ["Mira Holt"]
