"""The chain against sums over every path, which small paragraphs allow."""

from itertools import pairwise, product

import numpy as np
import pytest

from sayso.annotations.reader.chain import Chain

DICE = np.random.default_rng(5)


def drawn(*shape: int) -> np.ndarray:
    return DICE.normal(size=shape).astype(np.float32)


CHAIN = Chain(drawn(3, 3), drawn(3), drawn(3))


def weight(scores: np.ndarray, path: tuple[int, ...]) -> float:
    moves = sum(CHAIN.moves[a, b] for a, b in pairwise(path))
    return CHAIN.begin[path[0]] + CHAIN.end[path[-1]] + moves + sum(scores[i, t] for i, t in enumerate(path))


@pytest.mark.parametrize("words", [1, 2, 5])
def test_likeliest_path_and_posteriors_are_those_of_all_paths(words):
    scores = drawn(words, 3)
    paths = list(product(range(3), repeat=words))
    weights = np.exp([weight(scores, p) for p in paths])
    [tags], [sure] = CHAIN.likeliest([scores]), CHAIN.posteriors([scores])
    assert tuple(tags) == paths[int(weights.argmax())]
    for i in range(words):
        for tag in range(3):
            share = sum(w for w, p in zip(weights, paths, strict=True) if p[i] == tag) / weights.sum()
            assert sure[i, tag] == pytest.approx(share, abs=1e-5)


def test_a_paragraph_is_read_the_same_whatever_stands_beside_it():
    short, long = drawn(2, 3), drawn(9, 3)
    [alone], [sure] = CHAIN.likeliest([short]), CHAIN.posteriors([short])
    assert (CHAIN.likeliest([long, short])[1] == alone).all()
    assert np.allclose(CHAIN.posteriors([long, short])[1], sure, atol=1e-6)


def test_no_paragraph_is_too_long_for_the_sums():
    scores = drawn(20_000, 3)
    [tags], [sure] = CHAIN.likeliest([scores]), CHAIN.posteriors([scores])
    assert len(tags) == 20_000
    assert np.allclose(sure.sum(axis=1), 1, atol=1e-4)


def test_nothing_to_read():
    assert CHAIN.likeliest([]) == CHAIN.posteriors([]) == []
