"""The office or relation beside a name, and the abstract nouns that are no office where they stand."""

from __future__ import annotations

import pytest

from tests.statements.marked import last


@pytest.mark.parametrize(
    ("article", "role"),
    [
        ("Vigil demands justice Ana Ruiz was denied. <Ana Ruiz> {said} [it was late].", None),
        ("Vigil for Jon Vale. The town sought justice, Ana Ruiz wept. <Ana Ruiz> {said} [so].", None),
        ("Justice for Ana Maria Ruiz was promised. <Ana Maria Ruiz> {said} [so].", None),
        ("As a general Ana Ruiz was late. <Ana Ruiz> {said} [so].", "general"),
        ("In general Ana Ruiz was late. <Ana Ruiz> {said} [so].", None),
        ("She took no chair Ana Ruiz had used. <Ana Ruiz> {said} [so].", None),
        ("Ana Ruiz, demanding justice, left. <Ana Ruiz> {said} [so].", None),
        ("<Justice Ana Ruiz> {said} [so].", "Justice"),
        ("<Ana Ruiz, a justice of the High Court,> {said} [so].", "justice of the High Court"),
        ("<Ana Ruiz, chair of the dam board,> {said} [so].", "chair of the dam board"),
        ("<attorney general Ana Ruiz> {said} [so].", "attorney general"),
        ("<the board's chair, Ana Ruiz,> {said} [so].", "board's chair"),
        (
            "She met Green Bloc mayoral candidate Ana Ruiz. <Ruiz> {said} [so].",
            "Green Bloc mayoral candidate",
        ),
        ("<Lord Mayor Ana Ruiz> {said} [so].", "Lord Mayor"),
        ("<the Lord Mayor of Velm, Ana Ruiz,> {said} [so].", "Lord Mayor of Velm"),
        ("REMARKS BY PRESIDENT ANA RUIZ\n\n<Ana Ruiz> {said} [so].", "PRESIDENT"),
        ("<supreme court justice Ana Ruiz> {said} [so].", "supreme court justice"),
    ],
)
def test_an_abstract_noun_is_an_office_only_in_an_office_s_place(article: str, role: str | None) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert (speaker.name.split()[-1].title(), speaker.role) == ("Ruiz", role)


@pytest.mark.parametrize(
    ("article", "role"),
    [
        ("The head of the dam union, Ana Ruiz, left. <Ruiz> {said} [so].", "head of the dam union"),
        ("Orland's envoy to the talks, Ana Ruiz, left. <Ruiz> {said} [so].", "Orland's envoy to the talks"),
        ("The Speaker, Dame Ana Ruiz, left. <Ruiz> {said} [so].", "Speaker"),
        ("Its general secretary, Ana Ruiz, left. <Ruiz> {said} [so].", "general secretary"),
        ("The mayor of Lowen, Ana Ruiz left. <Ruiz> {said} [so].", "mayor of Lowen"),
        ("Before she met the mayor, Ana Ruiz left. <Ruiz> {said} [so].", None),
        ("<Ana Ruiz>, sister of the mayor, {said} [so].", "sister of the mayor"),
        ("Vale's widow Ana Ruiz left. <Ruiz> {said} [so].", "Vale's widow"),
        # A role stands in one paragraph and one sentence with its name.
        ("River Will Peak At Noon\n\nMayor Ana Ruiz left. <Ruiz> {said} [so].", "Mayor"),
        (
            "It asks the Secretary to report. Orland's envoy, Ana Ruiz, left. <Ruiz> {said} [so].",
            "Orland's envoy",
        ),
        # A sentence that ends with an office tells nothing of who begins the next; a shortened title has its stop too.
        ("The court was led by the general. Ana Ruiz wept. <Ana Ruiz> {said} [so].", None),
        ("Vale had been a teacher. Ana Ruiz denied it. <Ana Ruiz> {said} [so].", None),
        ("All met the general. Mayor Ana Ruiz wept. <Ana Ruiz> {said} [so].", "Mayor"),
        ("All met Lt. Gov. Ana Ruiz. <Ana Ruiz> {said} [so].", "Lt. Gov"),
        ("<Ana Ruiz> (chair) {said} [so].", "chair"),
        ("An adviser to the Ana Ruiz campaign left. <Ana Ruiz> {said} [so].", None),
        # Whose colleague she is only the sentence tells, so it is no role elsewhere.
        ("His colleague Ana Ruiz left. <Ruiz> {said} [so].", None),
    ],
)
def test_an_apposition_tells_the_role(article: str, role: str | None) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Ana Ruiz", role)
