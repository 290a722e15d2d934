"""Whose paper it is that a source names: "the ruling", "a U.N. resolution", "the statement"."""

from __future__ import annotations

from sayso.model import ActorKind, Span
from sayso.statements.bodies import bodies_with
from sayso.statements.cast import Cast
from sayso.statements.named import Sort
from sayso.statements.phrase import Phrase
from sayso.statements.who import History, Who, described, of_body
from sayso.statements.words import fold, is_word

__all__ = ["body_of_document"]


def body_of_document(cast: Cast, phrase: Phrase, history: History) -> Who | None:
    """Who speaks in a paper: the body named in its phrase ("a U.N. resolution"), else, for a ruling, the court."""
    text = cast.text
    for one in cast.names:
        if phrase.whole.start <= one.span.start and one.span.end <= phrase.head.end and one.sort is Sort.BODY:
            body = cast.bodies.get(" ".join(one.span.of(text).split()))
            if body:
                return of_body(body)
    issuer = _in_name(text, phrase)
    if issuer:
        return issuer
    words = {fold(w) for w in phrase.head.of(text).split()}
    if any(is_word("court_paper", w) for w in words) and phrase.article == "the":
        courts = bodies_with(cast, "court", phrase.head.start)
        return of_body(courts[0]) if len(courts) == 1 else None
    last = history.before(phrase.whole.start)
    if phrase.article == "the" and fold(phrase.head.of(text)) == "statement" and last and last.who:
        return (
            last.who
            if cast.layout.paragraph(last.place) == cast.layout.paragraph(phrase.whole.start)
            else None
        )
    if "'s" in phrase.head.of(text) or "’s" in phrase.head.of(text):
        return None
    return described(" ".join(phrase.head.of(text).split()), None, phrase.head)


def _in_name(text: str, phrase: Phrase) -> Who | None:
    """The body within a paper's capitalised name: "U.N. Security Council Resolution 901"."""
    words = phrase.core.of(text).split()
    papers = [i for i, word in enumerate(words) if is_word("document", word)]
    if not papers or not papers[0]:
        return None
    before = words[: papers[0]]
    while before and not before[0][0].isupper():
        before.pop(0)
    name = " ".join(before)
    if before and (
        is_word("organisation", before[-1]) or (len(before) == 1 and before[0].replace(".", "").isupper())
    ):
        start = text.index(before[0], phrase.core.start)
        return described(
            name, ActorKind.ORGANISATION, Span(start, text.index(before[-1], start) + len(before[-1]))
        )
    return None
