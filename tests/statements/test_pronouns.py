"""Whom "he" and "she" take up, where somebody stands in another's name, or within another's words."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Document, Kind, Layer, Layers, Span
from sayso.statements.resolve import statements
from tests.statements.marked import last


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("Mayor Ana Ruiz left. <Ruiz's husband Dawit> {said} [no]. | <He> {added} [it was late].", "Dawit"),
        (
            "Mayor Jon Ruiz left. <Ruiz's predecessor> {said} [no]. | <He> {added} [so].",
            "Ruiz's predecessor",
        ),
        ("Mayor Jon Ruiz left. <Ruiz's wife> {said} [no]. | <He> {added} [so].", "Jon Ruiz"),
        (
            "<Mayor Jon Vale> {said} [no]. | Later on Friday Vale met Mr. Tom Orr. <He> {said} [so].",
            "Jon Vale",
        ),
        ("Judge Reinhold came. <He> {said} [it was late].", "Reinhold"),
        ("Ana Ruiz left. Declan Marsh, 34, was there. <He> {said} [it was late].", "Declan Marsh"),
    ],
)
def test_who_is_meant(article: str, name: str) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "article",
    [
        "Mayor Jon Ruiz's lawyer left. <He> {said} [it was late].",
        "<Mayor Jon Vale> {said} [no]. | Rain fell where Tom Orr, 34, was forgiven by Vale. <He> {said} [so].",
        "Judge Reinhold met Mr. Jon Vale. <He> {said} [it was late].",
        "<Simmons> {said} [no], as Mayor Jon Ruiz had. | <He> {added} [so].",
        "Mayor Jon Ruiz held a rally. <Simmons> {said} [no]. | <He> {added} [so].",
        "<Mayor Jon Ruiz> {said} [no]. | Dev Anand stood up. <He> {said} [it was late].",
    ],
)
def test_where_another_may_be_meant_nobody_is(article: str) -> None:
    assert last(article).speaker is None


def test_within_her_own_quoted_words_she_is_another() -> None:
    text = '"I know that. She says it is late," Mayor Ana Ruiz said.'

    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    outer = Attribution(
        at('"I know that. She says it is late,"'), at("said"), at("Mayor Ana Ruiz"), Kind.DIRECT
    )
    inner = Attribution(at("it is late"), at("says"), at("She"), Kind.INDIRECT, inside=0)
    found = statements(
        Document(text, "invented.txt"), Layers((Layer(Attribution, "test", "1", (outer, inner)),))
    )
    assert [x.speaker and x.speaker.name for x in found] == ["Ana Ruiz", None]
