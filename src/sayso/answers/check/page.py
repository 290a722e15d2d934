"""A checked draft as one self-contained page: each quotation with the archived passage beside it."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from sayso.answers.check.passages import archived, rows, together
from sayso.answers.check.values import Checked
from sayso.model import value_of

__all__ = ["page"]


def page(checked: Checked, unit: str) -> str:
    """The page; `unit` is what `Item.line` counts: line or paragraph."""
    quotations = [x for x in checked.items if x.marked]
    return _template().render(
        title=value_of(checked.document.title) or checked.document.name,
        name=checked.document.name,
        rows=rows(checked),
        archived=archived,
        together=together,
        unit=unit,
        quotations=len(quotations),
        wrong=sum(not x.passes for x in quotations),
        beside=len(checked.items) - len(quotations),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso", "data"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("check.html")
