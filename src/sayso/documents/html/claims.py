"""What a page says of itself: JSON-LD, meta tags, and times marked as that of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from sayso.documents.normal import normalised

__all__ = ["Claims", "claims_of"]

# schema.org: Article and its kinds, as of version 29.
ARTICLE_TYPES = frozenset(
    {
        "Article",
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "SatiricalArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "SpecialAnnouncement",
        "TechArticle",
    }
)
PAGE_TYPES = frozenset({"WebPage", "ItemPage", "VideoObject"})
PUBLISHED_CLASS = re.compile(
    r"publi|posted|post-date|entry-date|article-date|date-created|dateline", re.IGNORECASE
)
UPDATED_CLASS = re.compile(r"updat|modif", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claims:
    """The article's object in JSON-LD (empty if there is none), meta tags by lower-case name, marked times."""

    article: Mapping[str, Any] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    times: tuple[str, ...] = ()
    is_article: bool = False


def claims_of(tree: HtmlElement) -> Claims:
    """What the page of `tree` says of itself."""
    objects = list(_objects(tree))
    articles = [o for o in objects if _types(o) & ARTICLE_TYPES]
    pages = [o for o in objects if _types(o) & PAGE_TYPES]
    meta = _meta(tree)
    marked = bool(tree.xpath("//*[contains(@itemprop, 'articleBody') or contains(@itemtype, 'Article')]"))
    return Claims(
        article=next(iter((*articles, *pages)), {}),
        meta=meta,
        times=tuple(_marked_times(tree)),
        is_article=bool(articles) or marked or meta.get("og:type", "").lower() == "article",
    )


def _objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        try:
            data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken JSON-LD says nothing; its other marks still may
        yield from _flat(data)


def _flat(data: Any) -> Iterator[dict[str, Any]]:
    """Objects at the top, in lists and in graphs; what a list of other articles holds is not about this one."""
    if isinstance(data, list):
        for member in data:
            yield from _flat(member)
    elif isinstance(data, dict):
        yield data
        yield from _flat(data.get("@graph"))
        yield from _flat(data.get("mainEntity"))


def _types(data: Mapping[str, Any]) -> set[str]:
    kind = data.get("@type", ())
    names = kind if isinstance(kind, list) else [kind]
    return {name.rpartition("/")[2] for name in names if isinstance(name, str)}


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = normalised(element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = (element.get(attribute) or "").strip().lower()
            if key and content:
                found.setdefault(key, content)
    return found


def _marked_times(tree: HtmlElement) -> Iterator[str]:
    for element in tree.xpath("//*[contains(@itemprop, 'datePublished')] | //time[@pubdate]"):
        yield element.get("content") or element.get("datetime") or element.text_content()
    for element in tree.iter("time"):
        names = " ".join(filter(None, (element.get("class"), element.get("id"))))
        if element.get("datetime") and PUBLISHED_CLASS.search(names) and not UPDATED_CLASS.search(names):
            yield element.get("datetime")
