"""What a page says of itself, and where."""

from __future__ import annotations

import json

import pytest

from sayso.model import Cause, Document, Fact, Where
from tests.documents.making import capture, page, read

PARAGRAPH = (
    "<p>The minister of the Orrin Republic said on Monday that the gates of the dam would stay shut through the "
    "winter, after a week of talks in Velm.</p>"
)
DATELINE = "VELM, 12 March 2031 (ORA) — The gates of the dam stay shut, as a minister of the republic put it."
FILE = "file:///desk/dam.html"
WEB = "https://courier.example/news/dam"


def ld(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def of(head: str = "", body: str = "", address: str = FILE) -> Document:
    return read(
        capture(
            page(f"<article>{body}{PARAGRAPH * 3}</article>", head), "text/html", "dam.html", address=address
        )
    )[0]


PUBLISHED = "article:published_time"


@pytest.mark.parametrize(
    ("head", "body", "address", "day"),
    [
        (
            ld(datePublished="2031-03-12T23:10:00-05:00") + meta(PUBLISHED, "2031-03-13"),
            "",
            FILE,
            Fact("2031-03-12", Where.JSON_LD),
        ),
        (ld(datePublished=["2031-03-12"]), "", FILE, Fact("2031-03-12", Where.JSON_LD)),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, '
            '{"@type": ["Article"], "datePublished": "2031-03-12"}]}</script>',
            "",
            FILE,
            Fact("2031-03-12", Where.JSON_LD),
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "datePublished": </script>'
            + meta("date", "12 March 2031"),
            "",
            FILE,
            Fact("2031-03-12", Where.META_TAG),
        ),
        (f'<meta property="{PUBLISHED}" content="2031-03-12">', "", FILE, Fact("2031-03-12", Where.META_TAG)),
        (meta("parsely-pub-date", "2031-03-12T08:00:00Z"), "", FILE, Fact("2031-03-12", Where.META_TAG)),
        (meta("DC.date.issued", "2031-03-12"), "", FILE, Fact("2031-03-12", Where.META_TAG)),
        (
            meta("date", "soon") + meta(PUBLISHED, ""),
            '<time class="published" datetime="2031-03-12">today</time>',
            FILE,
            Fact("2031-03-12", Where.TEXT),
        ),
        ("", '<span itemprop="datePublished">12 March 2031</span>', FILE, Fact("2031-03-12", Where.TEXT)),
        ("", "", "https://courier.example/2031/03/12/dam", Fact("2031-03-12", Where.ADDRESS)),
        (
            '<link rel="canonical" href="https://courier.example/2031/03/12/dam">',
            "",
            FILE,
            Fact("2031-03-12", Where.ADDRESS),
        ),
        ("", f"<p>{DATELINE}</p>", WEB, Fact("2031-03-12", Where.TEXT, guess=True)),
        # The day of a change is not that of publication, and only a guess where there is no other.
        (
            ld(dateModified="2031-03-15", datePublished="2031-03-12"),
            "",
            FILE,
            Fact("2031-03-12", Where.JSON_LD),
        ),
        (ld(dateModified="2031-03-15"), "", FILE, Fact("2031-03-15", Where.JSON_LD, guess=True)),
        (
            meta("article:modified_time", "2031-03-15"),
            "",
            "https://courier.example/2031/03/12/dam",
            Fact("2031-03-12", Where.ADDRESS),
        ),
        ("", "", WEB, None),
    ],
)
def test_day_of_publication(head: str, body: str, address: str, day: Fact | None) -> None:
    assert of(head, body, address).published == day


def test_a_guess_is_noted() -> None:
    one = capture(page(f"<article><p>{DATELINE}</p>{PARAGRAPH * 3}</article>"), "text/html", "dam.html")
    assert [note.cause for note in read(one)[1]] == [Cause.GUESSED_DATE]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            ld(headline=" Gates  stay shut ") + meta("og:title", "x"),
            "",
            Fact("Gates stay shut", Where.JSON_LD),
        ),
        (
            '<meta property="og:title" content="Gates stay shut">',
            "<h1>News</h1>",
            Fact("Gates stay shut", Where.META_TAG),
        ),
        (
            "<title>Gates stay shut -- Dam -- The Velm Courier</title>",
            "<h1>Gates stay shut</h1>",
            Fact("Gates stay shut", Where.TEXT),
        ),
        (
            "<title>Gates stay shut | The Velm Courier</title>" + meta("og:site_name", "The Velm Courier"),
            "",
            Fact("Gates stay shut", Where.META_TAG),
        ),
        ("", "<h1>Gates <i>stay</i> shut</h1>", Fact("Gates stay shut", Where.TEXT)),
        ("", "", None),
    ],
)
def test_title(head: str, body: str, title: Fact | None) -> None:
    assert of(head, body).title == title


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (
            ld(author=[{"name": "Ana Ruiz"}, {"name": "Jon Beck"}, {"name": "Ana Ruiz"}]),
            Fact("Ana Ruiz, Jon Beck", Where.JSON_LD),
        ),
        (ld(author="Ana Ruiz"), Fact("Ana Ruiz", Where.JSON_LD)),
        (meta("author", "Ana Ruiz"), Fact("Ana Ruiz", Where.META_TAG)),
        (
            '<meta property="article:author" content="https://courier.example/ruiz">'
            + meta("parsely-author", "Jon Beck"),
            Fact("Jon Beck", Where.META_TAG),
        ),
        ("", None),
    ],
)
def test_byline(head: str, byline: Fact | None) -> None:
    assert of(head).byline == byline


@pytest.mark.parametrize(
    ("head", "address", "publisher"),
    [
        (ld(publisher={"@type": "Organization", "name": "ORA"}), FILE, Fact("ORA", Where.JSON_LD)),
        (
            '<meta property="og:site_name" content="The Velm Courier">',
            WEB,
            Fact("The Velm Courier", Where.META_TAG),
        ),
        ("", "https://www.courier.example/dam", Fact("courier.example", Where.ADDRESS, guess=True)),
        ("", FILE, None),
    ],
)
def test_publisher(head: str, address: str, publisher: Fact | None) -> None:
    assert of(head, address=address).publisher == publisher


@pytest.mark.parametrize(
    ("head", "address", "own"),
    [
        ("", WEB, WEB),
        (f'<link rel="canonical" href="{WEB}">', FILE, WEB),
        (f'<meta property="og:url" content="{WEB}">', FILE, WEB),
        ('<link rel="canonical" href="/dam">', FILE, FILE),
    ],
)
def test_address(head: str, address: str, own: str) -> None:
    assert of(head, address=address).address == own
