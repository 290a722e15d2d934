"""A brief as one page of HTML: its Markdown with the references resolved, within a template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from html import escape
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import SandboxedEnvironment
from markdown_it import MarkdownIt
from markupsafe import Markup

from sayso.answers.brief.citing import Cited
from sayso.answers.brief.marking import CITE, END, LIST, WORDS, with_tokens
from sayso.answers.brief.refusal import BriefRefused, Refusal
from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.source import Brief
from sayso.answers.brief.wording import attribution, day_text, unbroken
from sayso.data import text as data_text

__all__ = ["page_of", "template_text"]

TOKEN = re.compile(f"([{WORDS}{CITE}])(\\d+){END}")
ALONE = re.compile(f"<p>{WORDS}(\\d+){END}(?:{CITE}\\d+{END})?</p>")


def template_text() -> str:
    """The template that is used unless a brief names another."""
    return data_text("brief.html")


def page_of(
    brief: Brief,
    quoted: Sequence[Quoted],
    cited: Sequence[Cited],
    record_day: date,
    template: str,
    template_name: str,
) -> str:
    """The page; `BriefRefused`, with the template's name and line, for a template with an error."""
    by_document = {x.source.document: x for x in cited}
    before, _, after = with_tokens(brief, quoted).partition(LIST)
    facts = {
        "title": brief.title,
        "author": brief.author,
        "day": brief.day,
        "day_text": day_text(brief.day),
        "record_day": record_day,
        "record_day_text": day_text(record_day),
        "more": dict(brief.more),
        "body": _html(before, quoted, by_document),
        "after": _html(after, quoted, by_document),
        "sources": [_source(x) for x in cited],
        "numbered": all(x.mark == str(x.source.number) for x in cited),
    }
    return _filled(template, template_name, facts)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _html(markdown: str, quoted: Sequence[Quoted], cited: Mapping[str, Cited]) -> Markup:
    def alone(found: re.Match[str]) -> str:
        one = quoted[int(found[1])]
        by = escape(unbroken(attribution(one.entry))) if one.entry else ""
        return (
            f'<figure class="said"><blockquote><p>{_words(one)}</p></blockquote>'
            f"<figcaption>{by}{_mark(one, cited)}</figcaption></figure>"
        )

    def one_of(found: re.Match[str]) -> str:
        one = quoted[int(found[2])]
        return _words(one) if found[1] == WORDS else _mark(one, cited)

    html = _markdown().render(unbroken(markdown))
    return Markup(TOKEN.sub(one_of, ALONE.sub(alone, html)))


def _words(one: Quoted) -> str:
    pieces = [
        f'<span class="{"quoted" if x.quoted else "reported"}">{escape(x.words, quote=False)}</span>'
        for x in one.pieces
    ]
    return " … ".join(pieces)


def _mark(one: Quoted, cited: Mapping[str, Cited]) -> str:
    it = cited[one.document.sha256]
    numeric = it.mark == str(it.source.number)
    link = f'<a href="#source-{it.source.number}">{it.mark}</a>'
    return f'<sup class="cite">{link}</sup>' if numeric else f' <span class="cite">{link}</span>'


def _source(it: Cited) -> dict[str, Any]:
    source = it.source
    return {
        "number": source.number,
        "entry": Markup(it.entry),
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published,
        "address": source.address,
        "link": source.address if (source.address or "").startswith(("https://", "http://")) else None,
        "captured": source.captured.date(),
        "captured_text": day_text(source.captured.date()),
        "capture": source.capture,
        "document": source.document,
        "also": [x.publisher for x in source.carriers if x.publisher and x.publisher != source.publisher],
    }


def _filled(template: str, name: str, facts: Mapping[str, Any]) -> str:
    environment = SandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    try:
        filled = environment.from_string(template).render(facts)
        if "body" in find_undeclared_variables(environment.parse(template)):
            return filled
    except TemplateSyntaxError as error:
        raise BriefRefused(
            [Refusal(name, error.lineno, f"the template has an error: {error.message}")]
        ) from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise BriefRefused([Refusal(name, _line(error), f"the template has an error: {error}")]) from error
    why = "the template does not show the brief: put {{ body }} where its text goes"
    raise BriefRefused([Refusal(name, 1, why)])


def _line(error: Exception) -> int:
    """The line of the template at which it failed."""
    line, frame = 0, error.__traceback__
    while frame:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
