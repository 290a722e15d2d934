"""The brief: a Markdown file of its author with references to the record; drafted, and built without a wrong quotation."""

from sayso.answers.brief.build import Built, Format, build
from sayso.answers.brief.drafting.choosing import Wanted
from sayso.answers.brief.drafting.composing import Draft, draft
from sayso.answers.brief.quotations import Read
from sayso.answers.brief.refusal import BriefRefused, Refusal

__all__ = ["BriefRefused", "Built", "Draft", "Format", "Read", "Refusal", "Wanted", "build", "draft"]
