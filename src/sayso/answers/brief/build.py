"""A brief built: every reference resolved, every quotation seen to be right, then all formats, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from sayso.answers.brief.blocks import blocks_of
from sayso.answers.brief.citing import Cited, cited, style_named
from sayso.answers.brief.page import page_of, template_text
from sayso.answers.brief.quotations import Read, wrong_quotations
from sayso.answers.brief.refusal import BriefRefused, Refusal
from sayso.answers.brief.resolve import Quoted, resolve
from sayso.answers.brief.source import Brief, parse_brief
from sayso.answers.brief.sources import numbered
from sayso.answers.brief.to_docx import docx_of
from sayso.answers.brief.to_markdown import markdown_of
from sayso.answers.brief.to_pdf import pdf_of
from sayso.answers.brief.written import unfit
from sayso.model import UsageError
from sayso.record.contract import Store

__all__ = ["Built", "Format", "build"]


class Format(StrEnum):
    """What a brief is built to."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Built:
    """A brief that was built: each format's bytes, the references with their words, the sources."""

    brief: Brief
    record_day: date
    quoted: tuple[Quoted, ...]
    cited: tuple[Cited, ...]
    files: dict[Format, bytes] = field(repr=False)


def build(
    store: Store,
    text: str,
    name: str,
    *,
    record_day: date,
    read: Read,
    formats: Sequence[Format] = tuple(Format),
    template: Path | None = None,
    style: str | None = None,
    folder: Path | None = None,
) -> Built:
    """The brief in `text`, the content of the file `name`, on the record of `record_day`.

    `read` reads a text without keeping it: with it quotations in the brief's own words are checked. A template and a
    style given here take the place of those that the brief names, whose paths are from `folder`.
    `BriefRefused` with every reason, by file and line; `UsageError` for a template or a style that is not there.
    """
    brief = parse_brief(text, name)
    quoted, refusals = resolve(store, brief)
    refusals += unfit(brief)
    refusals += wrong_quotations(store, brief, quoted, read)
    if refusals:
        raise BriefRefused(refusals)
    folder = folder or Path()
    page, template_name = _template(brief, template, folder)
    named = style_named(style, Path()) if style else style_named(brief.style, folder)
    sources = numbered(store, [(x.document, x.entry) for x in quoted])
    listed = cited(tuple(sources.values()), named)
    html = page_of(brief, quoted, listed, record_day, page, template_name).strip() + "\n"
    files = {x: _format(x, html, brief) for x in dict.fromkeys(formats)}
    return Built(brief, record_day, tuple(quoted), listed, files)


def _template(brief: Brief, given: Path | None, folder: Path) -> tuple[str, str]:
    """The template's text and how to call it."""
    path = given or (folder / Path(brief.template).expanduser() if brief.template else None)
    if path is None:
        return template_text(), "the template of sayso"
    try:
        return path.read_text(encoding="utf-8"), str(path)
    except OSError as error:
        raise UsageError(f"the template {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BriefRefused(
            [Refusal(str(path), 0, "the template is no UTF-8 text; save it as UTF-8")]
        ) from error


def _format(wanted: Format, page: str, brief: Brief) -> bytes:
    if wanted is Format.HTML:
        return page.encode("utf-8")
    if wanted is Format.PDF:
        return pdf_of(page)
    blocks = blocks_of(page)
    if wanted is Format.MD:
        return markdown_of(blocks).encode("utf-8")
    return docx_of(blocks, title=brief.title, author=brief.author, day=brief.day)
