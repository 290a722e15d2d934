"""A page of HTML as a tree."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from sayso.documents.encoding import Decoded, decoded
from sayso.documents.headers import declared_charset
from sayso.model import Capture

__all__ = ["decoded_page", "light", "tree_of"]

META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
META_WITHIN = 4096
SCRIPT = re.compile(
    r"<script\b(?![^>]*ld\+json)[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL
)
EMBEDDED = re.compile(r"data:[\w/+.-]{0,80};base64,[A-Za-z0-9+/=%\s]+")
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
PLAIN_OPENING, PLAIN_CLOSING = "“", "”"


def decoded_page(capture: Capture) -> Decoded:
    """The page's markup, in the encoding that the server or the page names where it is not UTF-8."""
    found = META_CHARSET.search(capture.content[:META_WITHIN])
    named = declared_charset(capture) or (found[1].decode("ascii", errors="replace") if found else None)
    return decoded(capture.content, named)


def light(markup: str) -> str:
    """`markup` without scripts, styles and embedded pictures, which are most of many a page; JSON-LD stays."""
    return XML_DECLARATION.sub("", EMBEDDED.sub("", SCRIPT.sub("", markup)), count=1)


def tree_of(markup: str) -> HtmlElement | None:
    """The tree of `markup`, with the quotation marks that a browser draws around `<q>` written out; None without an element."""
    try:
        tree = html.document_fromstring(markup.replace("\x00", ""))
    except (etree.ParserError, ValueError):
        return None
    for quoted in tree.iter("q"):
        quoted.text = PLAIN_OPENING + (quoted.text or "")
        last = quoted[-1] if len(quoted) else None
        if last is None:
            quoted.text += PLAIN_CLOSING
        else:
            last.tail = (last.tail or "") + PLAIN_CLOSING
    etree.strip_tags(tree, "q")
    return tree
