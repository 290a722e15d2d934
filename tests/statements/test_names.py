"""One name for each: relatives of one surname, surnames like an office, acronyms like a state, words that are no part of a name."""

from __future__ import annotations

import pytest

from tests.statements.marked import last


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("Jon Vale left. His wife Ana Vale was ill.\n\nRain fell. Snow fell. <Vale> {said} [so].", "Jon Vale"),
        ("Leon King left. <King> {said} [it was late].", "Leon King"),
        ("Leon King met King Harald. <The king> {said} [it was late].", "Harald"),
        ("The Union for Orland (UK) met. <The UK> {said} [it was late].", "Union for Orland"),
        ("The Lowen Gas & Electric Company (LG&E) met. <LG&E> {said} [so].", "Lowen Gas & Electric Company"),
        ("The Board for Dams, Gates and Locks Council (BDGLC) met. <The BDGLC> {said} [so].", "Board for Dams, Gates and Locks Council"),
        ("<The Lowen water ministry> {said} [no]. | Rain fell. | <The ministry> {added} [so].", "Lowen water ministry"),
        ("<analyst Per Hauge> {said} [it was late].", "Per Hauge"),
        ("<Churchwarden Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        ("<The archdeacon, the Venerable Ana Ruiz,> {said} [it was late].", "Ana Ruiz"),
        ("<Lord Hallam> {said} [no]. | His son, the Hon. Guy Hallam, was there.", "Hallam"),
        ("<Mother-of-two Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        # What a paper is called, a time, an acronym: none is a person's name or a pronoun.
        ("<The Executive Order> {directs} [that it be late].", "Executive Order"),
        ("<President Ruiz's Executive Order> {directs} [that it be late].", "Ruiz"),
        ("<Today's report> {says} [that it was late].", "report"),
        ("<March's figures> {show} [that it was late].", "figures"),
        ("The World Harbour Organization (WHO) met. <WHO> {said} [it was late].", "World Harbour Organization"),
        ("<US> {said} [it was late].", "United States"),
        ("<Cllr Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        ("<Director for Emerging Technology Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        ("<Council Coordinator for Strategic Communications Jon Vale> {said} [it was late].", "Jon Vale"),
        ("<Aldera Energy and Berta Works today> {announced} [a new dam].", "Aldera Energy and Berta Works"),
        ("<Lowen Today> {reported} [it was late].", "Lowen Today"),
        ("<Mayor Ana Ruiz and her deputy, Jon Vale,> {said} [it was late].", "Ana Ruiz and Jon Vale"),
        ("<the union Havnet> {said} [it was late].", "Havnet"),
        ("<His successor, Ana Ruiz,> {said} [it was late].", "Ana Ruiz"),
        ("<the Orland Institute of Dams and Tidal Rivers> {said} [so].", "Orland Institute of Dams and Tidal Rivers"),
        ("<the Institute of Dams and Ana Ruiz> {said} [so].", "Institute of Dams and Ana Ruiz"),
        ("<the Bank of Orland's director, Ana Ruiz,> {said} [so].", "Ana Ruiz"),
        ("<Witness Ana Ruiz, a baker,> {said} [so].", "Ana Ruiz"),
        ("<Dame Ana Ruiz KC> {said} [so].", "Ana Ruiz"),
        ("<Ana María de la Ruiz-Ortega> {said} [so].", "Ana María de la Ruiz-Ortega"),
        ("Park Min-ji, a critic, left. <Park> {said} [so].", "Park Min-ji"),
        ("<My colleague Jan Vik> {said} [so].", "Jan Vik"),
        ("Ana Ruiz came. In April <Ruiz> {said} [so].", "Ana Ruiz"),
        ("<Nguyen Thi Minh> Ha {said} [so].", "Nguyen Thi Minh Ha"),
        ("<Storm Ada - Mayor Ana Ruiz> {said} [so].", "Ana Ruiz"),
        ("<10:42 Mayor Ana Ruiz> {said} [so].", "Ana Ruiz"),
        ("<One of them, Sergeant Ana Ruiz,> {said} [so].", "Ana Ruiz"),
        ("<Vale's wife, Dorothea,> {said} [so].", "Dorothea"),
        ("The buyer, Havel Holdings, paid. <The company> {said} [so].", "Havel Holdings"),
    ],
)  # fmt: skip
def test_the_name_is_whole_and_its_own(article: str, name: str) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "article",
    [
        "<Justice> {demands} [that it be late].",
        "<Today's> {says} [that it was late].",
        "“He came. <WHO> {SAID} [IT WAS LATE].",
        "<REMARKS BY PRESIDENT ANA RUIZ>{:} [So.]",
        "<PROMISE MADE>{:} [“We build.”]",
        "<PUTTING PEOPLE FIRST>{:} [it will build.]",
        "<NOMINATIONS SENT TO THE COUNCIL>{:} [Ana Ruiz of Velm.]",
        "Jon Vale accused Tom Vale, his cousin, of lying. <Vale> {said} [it was late].",
        "Jon Vale is dead. His father, Tom Vale, said no.\n\nRain fell. <Vale> {said} [it was late].",
    ],
)
def test_nobody_is_named_where_another_may_be_meant(article: str) -> None:
    assert last(article).speaker is None


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (
            "President Aldby was late. Reporters asked about Hunter Aldby. [It will hold], <President Aldby> {said}.",
            "Aldby",
        ),
        ("Hunter Aldby, the president's son, left. <President Aldby> {said} [that it was late].", None),
        ("Ana Ruiz won the vote in Lowen. <Mayor Ruiz> {said} [that it was late].", "Ana Ruiz"),
    ],
)
def test_an_office_before_a_surname_is_not_a_relative_s_of_the_same_name(
    article: str, name: str | None
) -> None:
    speaker = last(article).speaker
    assert (speaker.name if speaker else None) == name
