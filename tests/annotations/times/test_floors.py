"""What the rules reach on corpora that were marked by hand (TIMEX3, TempEval-3)."""

from pathlib import Path

import pytest

from eval import times


@pytest.mark.corpus
def test_values_reach_what_heideltime_reaches(corpus: Path):
    scores = times.score(corpus)
    assert scores["times.timebank"] >= 79
    assert scores["times.aquaint"] >= 73
