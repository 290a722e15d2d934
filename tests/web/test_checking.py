"""Check: a draft is pasted, each quotation is seen beside the archived passage, and one goes there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from tests.web.browsing import in_theme, serious
from tests.web.serving import Site

DRAFT = """Two weeks at the dam

“I never refused an inspection,” Ruvan Thessel told the Courier.

Hanne Ildvard said: “The observers are welcome at Ulvet.”
"""


def sent(client: TestClient, **fields: object):
    token = client.get("/api/token").json()["token"]
    files = {"file": fields.pop("file")} if "file" in fields else {"nothing": (None, "")}
    return client.post("/check", data=fields, files=files, headers={"x-sayso-token": token})


def test_paste_see_and_click_through(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/check")
    page.get_by_label("The draft", exact=True).fill(DRAFT)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Two weeks at the dam")
    expect(page.get_by_text("1 of 2 quotations to look at")).to_be_visible()
    wrong = page.locator("section.card.bad")
    expect(wrong).to_contain_text("said by someone else")
    expect(wrong).to_contain_text("By the record Ruvan Thessel said it, not Hanne Ildvard.")
    expect(page.locator("section.card.good mark")).to_have_text("I never refused an inspection")
    for theme in ("light", "dark"):
        in_theme(page, theme)
        assert serious(page) == []
    wrong.get_by_role("link", name="Observers are welcome at Ulvet, Thessel says").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Observers are welcome at Ulvet")


def test_the_navigation_leads_there(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/said")
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check")


def test_a_word_document_comes_back_with_comments(client: TestClient) -> None:
    made = docx.Document()
    for paragraph in DRAFT.split("\n\n"):
        made.add_paragraph(paragraph.strip())
    stream = BytesIO()
    made.save(stream)
    answer = sent(client, give="docx", file=("draft.docx", stream.getvalue()))
    assert answer.headers["content-disposition"] == 'attachment; filename="checked.docx"'
    comments = [x.text.split("\n")[0] for x in docx.Document(BytesIO(answer.content)).comments]
    assert comments == ["Exact", "Said by someone else"]


def test_a_page_to_keep(client: TestClient) -> None:
    answer = sent(client, text=DRAFT, give="html")
    assert answer.headers["content-disposition"] == 'attachment; filename="checked.html"'
    assert "said by someone else" in answer.text


def test_what_is_no_draft_is_said_and_the_text_stays(client: TestClient) -> None:
    empty = sent(client, text=" ")
    assert (empty.status_code, "No text was pasted" in empty.text) == (422, True)
    broken = sent(client, file=("draft.docx", b"PK\x03\x04 no more"))
    assert (broken.status_code, "The draft cannot be read" in broken.text) == (422, True)
    day = sent(client, text=DRAFT, published="the ides")
    assert (day.status_code, "is no day that sayso knows" in day.text) == (422, True)
    assert "Ruvan Thessel told the Courier" in day.text


def test_what_a_draft_holds_is_shown_and_never_run(client: TestClient) -> None:
    answer = sent(client, text="<script>alert(1)</script> “<img src=x onerror=alert(2)> so”\n")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text


def test_nothing_of_the_draft_stays(client: TestClient, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    import tempfile

    tempfile.tempdir = None
    try:
        assert sent(client, text=DRAFT).status_code == 200
        assert list(tmp_path.glob("sayso-*")) == []
    finally:
        tempfile.tempdir = None
