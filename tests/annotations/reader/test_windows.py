"""Windows: every word in one of them, joints that stay where they are when text elsewhere changes."""

import random

import pytest

from sayso.annotations.reader.text import joints, pieces_of_text
from sayso.annotations.reader.windows import MOST, windows

WORDS = [
    "the",
    "board",
    "of",
    "Velm",
    "said",
    "that",
    "no",
    "ship",
    "had",
    "left",
    "since",
    "the",
    "storm",
    "and",
    "nobody",
    "asked",
    "why",
    "it",
    "was",
    "so",
    "slow",
]


def article(paragraphs: int, seed: int) -> list[str]:
    dice = random.Random(seed)

    def sentence() -> str:
        words = [dice.choice(WORDS) for _ in range(dice.randrange(5, 26))]
        return " ".join(words).capitalize() + "."

    return [" ".join(sentence() for _ in range(dice.randrange(1, 5))) for _ in range(paragraphs)]


def read_alone(tokenizer, text: str) -> list[str]:
    pieces = pieces_of_text(tokenizer, text)
    found = windows(pieces, joints(text, pieces))
    assert [w.start for w in found] == [0, *(w.stop for w in found[:-1])]
    assert found[-1].stop == len(pieces)
    return [text[pieces.starts[w.start] : pieces.ends[w.stop - 1]] for w in found]


@pytest.mark.parametrize("seed", range(20))
def test_text_put_before_an_article_moves_no_joint_further_on(tokenizer, seed):
    lines = article(40, seed)
    before, after = (
        read_alone(tokenizer, "\n\n".join(lines)),
        read_alone(tokenizer, "\n\n".join(article(3, seed + 99) + lines)),
    )
    same = [c for c in before if c in set(after)]
    assert len(same) >= len(before) - 3
    assert before[-len(same) :] == same


def test_a_paragraph_of_five_thousand_words_is_cut_at_sentences(tokenizer):
    text = " ".join(" ".join(article(3, n)) for n in range(120))
    found = read_alone(tokenizer, text)
    assert len(found) > 10
    assert all(words.endswith(".") for words in found)


def test_words_without_end_are_cut_too(tokenizer):
    text = "word " * 3000
    pieces = pieces_of_text(tokenizer, text)
    assert all(len(w) <= MOST for w in windows(pieces, joints(text, pieces)))


@pytest.mark.parametrize("text", ["", "\n \n", "\u200b"])
def test_nothing_to_read(tokenizer, text):
    pieces = pieces_of_text(tokenizer, text)
    assert windows(pieces, joints(text, pieces)) == []
