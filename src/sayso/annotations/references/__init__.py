"""References to legal and diplomatic instruments, each with one name."""

from sayso.annotations.references.annotator import ReferencesAnnotator

__all__ = ["ReferencesAnnotator"]
