"""Title, byline, publisher and day of a page, each with where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from sayso.documents.days import day_in_address, day_in_text, day_of
from sayso.documents.html.claims import Claims
from sayso.documents.normal import normalised
from sayso.model import Fact, Where

__all__ = ["address_of", "byline_of", "day_of_page", "publisher_of", "title_of"]

# Names from the Open Graph protocol (ogp.me), Dublin Core, Google Scholar's and Parse.ly's tags, and sites' own habit.
TITLES = (
    "og:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "twitter:title",
)
BYLINES = (
    "author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "byl",
)
ARTICLE_AUTHORS = ("article:author", "og:article:author")
PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "application-name",
)
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "article.published",
    "article:post_date",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "ptime",
    "displaydate",
    "date",
)
MODIFIED = ("article:modified_time", "og:updated_time", "last-modified", "lastmod", "dcterms.modified")


def title_of(tree: HtmlElement, claims: Claims, publisher: Fact | None) -> Fact | None:
    """The headline: of JSON-LD, else the first heading that a tag repeats, else of a meta tag, heading or `<title>`.

    The outlet's name that a site puts after the headline is taken off.
    """
    stated = [Fact(w, Where.JSON_LD) for w in _words(claims.article.get("headline"))]
    name = _squeezed(tree.findtext("head/title") or "")
    tagged = _tagged(claims, TITLES, Where.META_TAG) + ([Fact(name, Where.META_TAG)] if name else [])
    headings = list(dict.fromkeys(_squeezed(h.text_content()) for h in tree.iter("h1")))
    shown = [Fact(heading, Where.TEXT) for heading in headings if heading]
    repeated = [h for h in shown if any(t.value.startswith(h.value) for t in tagged)]
    found = _first((*stated, *repeated, *tagged[: len(tagged) - bool(name)], *shown, *tagged))
    return replace(found, value=_without_outlet(found.value, publisher)) if found else None


def _without_outlet(title: str, publisher: Fact | None) -> str:
    if publisher is None:
        return title
    outlet = re.escape(publisher.value)
    return re.sub(rf"\s*(?:[|–—·:-]|--)\s*{outlet}$", "", title, flags=re.IGNORECASE) or title


def byline_of(claims: Claims) -> Fact | None:
    """The authors, joined by commas, as JSON-LD or a meta tag names them."""
    names = list(dict.fromkeys(_names(claims.article.get("author"))))
    if names:
        return Fact(", ".join(names), Where.JSON_LD)
    tagged = _tagged(claims, (*BYLINES, *ARTICLE_AUTHORS), Where.META_TAG)
    return _first(fact for fact in tagged if "://" not in fact.value)


def publisher_of(claims: Claims, address: str | None) -> Fact | None:
    """The outlet, as the page names it; else, as a guess, the name of its site."""
    stated = [Fact(name, Where.JSON_LD) for name in _names(claims.article.get("publisher"))]
    found = _first((*stated, *_tagged(claims, PUBLISHERS, Where.META_TAG)))
    site = urlsplit(address or "").hostname
    if found is None and site:
        return Fact(site.removeprefix("www."), Where.ADDRESS, guess=True)
    return found


def address_of(tree: HtmlElement, claims: Claims, address: str) -> str | None:
    """The page's http(s) address: where it was fetched, else the one that it gives as its own."""
    if address.startswith(("http://", "https://")):
        return address
    links = [link.get("href", "") for link in tree.iter("link") if link.get("rel", "").lower() == "canonical"]
    own = [*links, claims.meta.get("og:url", "")]
    return next((link.strip() for link in own if link.strip().startswith(("http://", "https://"))), None)


def day_of_page(tree: HtmlElement, claims: Claims, address: str | None, text: str) -> Fact | None:
    """The day of publication and where it is stated; a guess (dateline, htmldate, last change) where it is not."""
    stated = [(words, Where.JSON_LD) for words in _words(claims.article.get("datePublished"))]
    tagged = [(claims.meta[name], Where.META_TAG) for name in PUBLISHED if name in claims.meta]
    timed = [(moment, Where.TEXT) for moment in claims.times]
    for words, where in (*stated, *tagged, *timed):
        day = day_of(words)
        if day:
            return Fact(day, where)
    in_address = day_in_address(address) if address else None
    if in_address:
        return Fact(in_address, Where.ADDRESS)
    return _guessed_day(tree, claims, address, text)


def _guessed_day(tree: HtmlElement, claims: Claims, address: str | None, text: str) -> Fact | None:
    guess = day_in_text(text) or find_date(tree, original_date=True, extensive_search=False, url=address)
    if guess:
        return Fact(guess, Where.TEXT, guess=True)
    changed = [(words, Where.JSON_LD) for words in _words(claims.article.get("dateModified"))]
    changed += [(claims.meta[name], Where.META_TAG) for name in MODIFIED if name in claims.meta]
    days = ((day_of(words), where) for words, where in changed)
    return next((Fact(day, where, guess=True) for day, where in days if day), None)


def _tagged(claims: Claims, names: Iterable[str], where: Where) -> list[Fact]:
    return [Fact(_squeezed(claims.meta[name]), where) for name in names if name in claims.meta]


def _names(data: Any) -> Iterator[str]:
    """The names in an author or publisher of JSON-LD: words, objects with a name, or a list of these."""
    if isinstance(data, dict):
        yield from _words(data.get("name"))
    elif isinstance(data, list):
        for member in data:
            yield from _names(member)
    else:
        yield from (words for words in _words(data) if "://" not in words)


def _words(data: Any) -> Iterator[str]:
    for value in data if isinstance(data, list) else [data]:
        if isinstance(value, str) and value.strip():
            yield _squeezed(value)


def _squeezed(words: str) -> str:
    return " ".join(normalised(words).split())


def _first(facts: Iterable[Fact]) -> Fact | None:
    return next(iter(facts), None)
