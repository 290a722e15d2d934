"""The main text of a page: what belongs to the article, and every quoted word of it."""

from __future__ import annotations

import pytest

from sayso.model import Cause, Problem, Severity
from tests.documents.making import capture, page, read

HTML = "text/html"
OPENING = (
    "The minister of the Orrin Republic said on Monday that the gates of the dam would stay shut through the "
    "winter, after a week of talks in Velm."
)
MIDDLE = (
    "Officials of the valley had asked for more water in the spring, and the ministry had promised to look at the "
    "matter again before the vote was taken."
)
CLOSING = (
    "Talks go on in Velm on Tuesday, the ministry said in a statement that was read out on the state broadcaster "
    "in the evening of the same day."
)
SAID = "“We have kept our word and shall keep it until the spring,” the minister said."


def article(amid: str = "", after: str = "") -> str:
    return page(
        '<nav><a href="/">Home</a> <a href="/dam">“The dam and we who live below it”</a></nav>'
        f"<article><h1>Gates stay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p>{amid}<p>{CLOSING}</p>{after}</article>"
        "<footer>“All that we know and all that you need”</footer>",
        "<title>Gates stay shut</title>",
    )


def text_of(markup: str) -> list[str]:
    return read(capture(markup, HTML, "dam.html"))[0].text.split("\n\n")


def test_the_article_without_menu_headline_and_footer() -> None:
    assert text_of(article()) == [OPENING, MIDDLE, CLOSING]


@pytest.mark.parametrize(
    "markup",
    [
        f"<blockquote>{SAID}</blockquote>",
        f"<p>{SAID} <button>Share</button></p>",
        f'<div class="pullquote">{SAID}</div>',
        f'<div class="quote-box"><span>{SAID}</span></div>',
        f"<figure><blockquote><p>{SAID}</p></blockquote></figure>",
        f"<aside><blockquote>{SAID}</blockquote></aside>",
        f'<div class="embed social-embed"><blockquote>{SAID}</blockquote></div>',
        f"<center>{SAID}</center>",
        f"<table><tr><td>{SAID}</td></tr></table>",
        f"<ul><li>{SAID}</li></ul>",
        f"<h3>{SAID}</h3>",
    ],
)
def test_a_quoted_block_survives_where_it_stood(markup: str) -> None:
    assert text_of(article(amid=markup)) == [OPENING, MIDDLE, SAID, CLOSING]
    assert text_of(article(after=markup)) == [OPENING, MIDDLE, CLOSING, SAID]


def test_the_items_of_a_list_that_carry_speech_survive() -> None:
    markup = (
        '<p>The ministry promised:</p><ul class="links"><li><a href="/a">water</a> for the lower valley;</li>'
        "<li>“nobody will be moved”;</li></ul>"
    )
    assert text_of(article(amid=markup)) == [
        OPENING,
        MIDDLE,
        "The ministry promised:",
        "water for the lower valley;",
        "“nobody will be moved”;",
        CLOSING,
    ]


@pytest.mark.parametrize(
    ("markup", "paragraph"),
    [
        ("<p>He <q>never <i>agreed</i></q> to it, they say.</p>", "He “never agreed” to it, they say."),
        ("<p>“One line,<br>and another,” she said.</p>", "“One line,\nand another,” she said."),
        ("<p>She <em>did</em> say\n  “<a href='/x'>no</a>”\u00ad.</p>", "She did say “no”."),
        ("<p>“R&eacute;gime” &amp; “rule”, she said.</p>", "“Régime” & “rule”, she said."),
    ],
    ids=["q", "br", "inline marks", "entities"],
)
def test_the_words_of_a_paragraph(markup: str, paragraph: str) -> None:
    assert text_of(article(amid=markup)) == [OPENING, MIDDLE, paragraph, CLOSING]


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="comment"><blockquote>{SAID}</blockquote></div>',
        f'<p style="display: none">{SAID}</p>',
        f'<div class="related"><p><a href="/x">{SAID}</a></p></div>',
        f'<div><a href="/x">{SAID}</a></div>',
    ],
    ids=["comment", "hidden", "related", "link"],
)
def test_what_is_not_the_article_stays_out_and_is_not_noted(markup: str) -> None:
    document, notes = read(capture(article(amid=markup), HTML, "dam.html"))
    assert SAID not in document.text
    assert [note.cause for note in notes] == [Cause.NO_DATE]


def test_a_passage_that_cannot_be_put_back_is_named() -> None:
    markup = f"<section><div><div><div><div class='box'>{SAID}</div></div></div></div></section>"
    _, notes = read(capture(article(after=markup), HTML, "dam.html"))
    assert notes[0] == Problem(
        Cause.DROPPED_PASSAGE,
        "dam.html",
        "Quoted words of the page are not in the text: We have kept our word and shall keep it until the spring,",
        "Look at the page; if they belong to the article, save its text and add that.",
        Severity.NOTE,
    )


@pytest.mark.parametrize(
    ("charset", "headers"),
    [
        ('<meta charset="windows-1252">', ()),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', ()),
        ("", (("content-type", "text/html; charset=ISO-8859-1"),)),
    ],
)
def test_the_page_or_the_server_names_the_encoding(
    charset: str, headers: tuple[tuple[str, str], ...]
) -> None:
    words = "“Köhler won’t go,” it said."
    stored = article(f"<p>{words}</p>").replace("<head>", f"<head>{charset}").encode("cp1252")
    document, notes = read(capture(stored, HTML, "dam.html", headers=headers))
    assert words in document.text
    assert [note.cause for note in notes] == [Cause.NO_DATE]


def test_a_page_that_names_a_wrong_encoding_is_read_as_what_it_is() -> None:
    stored = article("<p>“Köhler won’t go,” it said.</p>").replace(
        "<head>", '<head><meta charset="iso-8859-1">'
    )
    assert "“Köhler won’t go,” it said." in text_of(stored)


def test_a_page_in_pieces_is_still_read() -> None:
    markup = article().replace("</p>", "").replace("</article>", "<p>“Unclosed").partition("<footer>")[0]
    assert text_of(markup)[:2] == [OPENING, MIDDLE]
