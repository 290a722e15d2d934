"""Time expressions and their TIMEX3 values."""

from sayso.annotations.times.annotator import TimesAnnotator

__all__ = ["TimesAnnotator"]
