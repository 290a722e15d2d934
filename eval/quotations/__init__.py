"""Drafted quotations: statements of a record, each with one edit, the verdict that is due, and the one that comes."""

from eval.quotations.scoring import files, score

__all__ = ["files", "score"]
