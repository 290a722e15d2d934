"""Who a source is, as the article lets one know it."""

from __future__ import annotations

import pytest

from sayso.model import ActorKind
from tests.statements.marked import last, read

PERSON, BODY, STATE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE
GROUP, UNNAMED = ActorKind.GROUP, ActorKind.UNNAMED


@pytest.mark.parametrize(
    ("source", "name", "kind", "role"),
    [
        ("Foreign Minister Ana Ruiz", "Ana Ruiz", PERSON, "Foreign Minister"),
        ("Norway's Foreign Minister Ana Ruiz", "Ana Ruiz", PERSON, "Norway's Foreign Minister"),
        ("US Ambassador to Norway Ana Ruiz", "Ana Ruiz", PERSON, "US Ambassador to Norway"),
        ("Lowen Secretary of State Ana Ruiz", "Ana Ruiz", PERSON, "Lowen Secretary of State"),
        (
            "Ana A. I. Ruiz, president of Lowen University,",
            "Ana A. I. Ruiz",
            PERSON,
            "president of Lowen University",
        ),
        ("Secretary of State Ana Ruiz", "Ana Ruiz", PERSON, "Secretary of State"),
        ("former water minister Ana Ruiz", "Ana Ruiz", PERSON, "former water minister"),
        ("Ana Ruiz, the water minister of Norland,", "Ana Ruiz", PERSON, "water minister of Norland"),
        ("the ministry's spokeswoman, Ana Ruiz", "Ana Ruiz", PERSON, "ministry's spokeswoman"),
        ("Lowen Harbour Institute Director Ana Ruiz", "Ana Ruiz", PERSON, "Lowen Harbour Institute Director"),
        ("Dr. Ana van Ruiz", "Ana van Ruiz", PERSON, None),
        ("The city clerk, Ana Ruiz,", "Ana Ruiz", PERSON, "city clerk"),
        ("rapper Ana Ruiz", "Ana Ruiz", PERSON, "rapper"),
        ("Queen Ana II", "Ana II", PERSON, "Queen"),
        ("a statement by Minister Ana Ruiz", "Ana Ruiz", PERSON, "Minister"),
        ("the Lowen Harbour Council", "Lowen Harbour Council", BODY, None),
        ("the High Court of Norway", "High Court of Norway", BODY, None),
        ("Norway's Foreign Ministry", "Foreign Ministry of Norway", BODY, None),
        ("the Norwegian government", "Norwegian government", BODY, None),
        ("Norway", "Norway", STATE, None),
        ("Oslo", "Norway", STATE, None),
        ("both Norway and the Netherlands", "Norway and Netherlands", GROUP, None),
        ("Minister Ana Ruiz and Mayor Jon Vale", "Ana Ruiz and Jon Vale", GROUP, None),
        ("nurses, cooks and porters", "nurses, cooks and porters", GROUP, None),
        ("European powers", "European powers", GROUP, None),
        ("Norwegian officials", "Norwegian officials", UNNAMED, None),
        ("a senior official who asked not to be named", "senior official", UNNAMED, None),
        ("aides to Mr. Vale", "aides to Mr. Vale", UNNAMED, None),
        ("a spokesman for Minister Ana Ruiz", "spokesman for Minister Ana Ruiz", UNNAMED, None),
        ("the manager of Lowen Media, Dr Ana Ruiz", "Ana Ruiz", PERSON, "manager of Lowen Media"),
        ("Lowen Sheriff's Office", "Lowen Sheriff's Office", None, None),
    ],
)
def test_a_source_alone(source: str, name: str, kind: ActorKind | None, role: str | None) -> None:
    speaker = last(f"<{source}> {{said}} [that it was late].").speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)
    assert kind is None or speaker.kind is kind


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("Mayor Ana Ruiz arrived. <Ruiz> {said} [that it was late].", "Ana Ruiz"),
        ("<Ruiz> {said} [it was late]. The mayor is Ana Ruiz, 45.", "Ana Ruiz"),
        ("Mayor Ana Ruiz met Judge Jon Ruiz. <Mr. Ruiz> {said} [that it was late].", "Jon Ruiz"),
        ("Mayor Jon Berendal left. <Jon Berednal> {said} [that it was late].", "Jon Berendal"),
        ("Mayor Ana Ruiz arrived. <She> {said} [that it was late].", "Ana Ruiz"),
        ("Mayor Ana Ruiz met Mr. Jon Vale. <He> {said} [that it was late].", "Jon Vale"),
        ("Mr. Jon Vale sat down. Mr. Tom Orr arrived with a dog. <He> {said} [that it was late].", "Tom Orr"),
        ("Mayor Ana Ruiz spoke to Judge Jon Vale. <The mayor> {said} [that it was late].", "Ana Ruiz"),
        ("<Ana Ruiz, the minister,> {said} [no]. | Rain fell. | <The minister> {left} [by car].", "Ana Ruiz"),
        ("The Lowen Water Ministry was closed. <The ministry> {said} [it was late].", "Lowen Water Ministry"),
        ("The Lowen Dam Board (LDB) met. <The LDB> {said} [that it was late].", "Lowen Dam Board"),
        ('<The Dam Board> {said} [it was late]. | "We left," <it> {added} [that all was well].', "Dam Board"),
        ("A High Court of Norway sat. <The ruling> {found} [that it was late].", "High Court of Norway"),
        ("<a U.N. Water Council Resolution 12> {asks} [that it be late].", "U.N. Water Council"),
        ("<Ana Ruiz> {said} [it was late], | {adding} [that all was well].", "Ana Ruiz"),
        ("<A dam official> {said} [it was late]. | <The official> {added} [all was well].", "dam official"),
        ("Mayor Ana Ruiz left. <Her letter> {says} [it was late].", "Ana Ruiz"),
        ("Judge Jon Vale, <who> {said} [it was late], left.", "Jon Vale"),
        ("<Orland nurses> {said} [it was late]. | <They> {added} [all was well].", "Orland nurses"),
    ],
)
def test_a_source_in_its_article(article: str, name: str) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "article",
    [
        "<She> {said} [that it was late].",
        "Mayor Ana Ruiz arrived. <He> {said} [that it was late].",
        "Mr. Jon Vale and Mr. Tom Orr arrived. <He> {said} [that it was late].",
        "Mayor Ana Ruiz met Mayor Eva Vale in Lowen Hall. <The mayor> {said} [that it was late].",
        "Mayor Ana Ruiz met Judge Tilda Ruiz. <Ruiz> {said} [that it was late].",
        "Mayor Ana Ruiz arrived. It {was said} [that it was late].",
        "Mayor Ana Ruiz arrived. <It> {said} [that it was late].",
        "The Bed Ministry and the Dam Ministry met. <The ministry> {said} [that it was late].",
        "In Daimo, Berta, and <Vale> {said} [that it was late].",
        "Snow fell and somebody {said} [that it was late].",
        "Mayor Ana Ruiz, who was there, {was said} [to be late].",
        "Mayor Ana Ruiz arrived while the rain {warned} [that it was late].",
        "Mayor Ana Ruiz arrived.\n\nRain fell.\n\nSnow fell.\n\n<She> {said} [that it was late].",
        "Rain fell on <Ana Ruiz>.\n\nSnow fell and somebody {said} [that it was late].",
        "<We> {said} [that it was late].",
        "<My report> {says} [that it was late].",
        "<Your letter> {says} [that it was late].",
        "<His letter> {says} [that it was late].",
        "Former Mayor Ana Ruiz met Mayor Eva Vale and Mayor Ida Orr. <The mayor> {said} [it was late].",
        "Vale ran the dam. His plans were opposed by men such as Mr. Tom Orr. <He> {said} [that it was late].",
        "Minister Ana Ruiz met Mr. Tom Orr and Mr. Jon Vale. <He> {said} [it was late].",
        "Reads <an> board letter {as said}, [it was late].",
    ],
)
def test_where_two_readings_are_possible_or_none_nobody_speaks(article: str) -> None:
    assert last(article).speaker is None


def test_the_current_bishop_is_not_the_one_before() -> None:
    article = "Bishop Emeritus Tom Orr came. <The current bishop> {said} [that it was late]."
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == "current bishop"


def test_mario_is_not_maria() -> None:
    article = "Mayor Maria Berendal met Judge Mario Berendal. <Mario Berendal> {said} [that it was late]."
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == "Mario Berendal"


def test_the_role_is_told_again_where_only_the_surname_is() -> None:
    speaker = last("Mayor Ana Ruiz arrived. <Ruiz> {said} [that it was late].").speaker
    assert speaker is not None
    assert (speaker.role, speaker.kind) == ("Mayor", PERSON)


def test_turns_of_a_transcript() -> None:
    text = (
        "Briefing by Press Secretary Ana Okafor\n\n"
        "<Q> [Did the dam break?]\n\n|<MS. OKAFOR>{:} [No. It stands.]\n\n|<Q> [And the bridge?]\n\n|<MS. OKAFOR>{:} [It stands.]"
    )
    found = [(s.speaker and s.speaker.name, s.said_on, s.denies) for s in read(text)]
    assert found == [
        ("reporter", "2031-03-20", None),
        ("Ana Okafor", "2031-03-20", "Did the dam break?"),
        ("reporter", "2031-03-20", None),
        ("Ana Okafor", "2031-03-20", None),
    ]


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("Ana Ruiz came. Ruiz denied it on March 6 before <a committee of the council>{:} [“There was no offer.”]", "Ana Ruiz"),
        ("Ana Ruiz came. Ruiz denied it in front of <the press>{:} [“There was no offer.”]", "Ana Ruiz"),
        ("On Monday Ana Ruiz denied it before <the council>{:} [“There was no offer.”]", None),
        ("Days before, <the council> {said}: [“There was no offer.”]", "council"),
    ],
)  # fmt: skip
def test_whom_words_are_said_before_did_not_say_them(article: str, name: str | None) -> None:
    speaker = last(article).speaker
    assert (speaker and speaker.name) == name


OFFICES = (
    "<THE PRESIDENT>{:} [President Vale called me last night.]\n\n|<Q> [And?]\n\n|"
    "<THE PRESIDENT>{:} [He is well.]\n\n|<THE MAYOR>{:} [So am I.]"
)


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("Remarks by President Ruiz at the Dam", "Ruiz", PERSON),
        ("Remarks by President Ana Ruiz at the Dam", "Ana Ruiz", PERSON),
        ("Remarks at the Dam", "PRESIDENT", UNNAMED),  # not the one who is spoken of
        ("Remarks by President Ana Ruiz and President Mara Holt", "PRESIDENT", UNNAMED),
    ],
)
def test_an_office_as_a_label_is_whose_it_is_in_the_title(title: str, name: str, kind: ActorKind) -> None:
    found = [s.speaker for s in read(OFFICES, title=title)]
    assert [(x.name, x.kind) for x in found if x and x.name.casefold() != "reporter"] == [
        (name, kind),
        (name, kind),
        ("MAYOR", UNNAMED),
    ]


def test_a_label_with_an_office_and_what_it_is_for_names_no_body() -> None:
    text = (
        "<MINISTER FOR HEALTH>{:} [The bill is ready.]\n\n|<MINISTER OF FINANCE> (MR. DALE){:} [Where is it?]\n\n|"
        "<MINISTER FOR HEALTH>{:} [With you.]\n\n|<MR. DALE> (Lowen North){:} [It is not.]"
    )
    found = [s.speaker for s in read(text)]
    assert [(x.name, x.kind) for x in found if x] == [
        ("MINISTER FOR HEALTH", UNNAMED),
        ("DALE", PERSON),
        ("MINISTER FOR HEALTH", UNNAMED),
        ("DALE", PERSON),
    ]
    assert [x.role for x in found if x][1] == "MINISTER OF FINANCE"


def test_a_label_over_a_greeting_is_a_label_of_the_transcript() -> None:
    text = "AUDIENCE: Good evening.\n\n<THE MAYOR>{:} [The dam stands.]\n\nAUDIENCE: Oh!\n\n|<THE MAYOR>{:} [It does.]"
    assert [x.speaker and x.speaker.name for x in read(text, title="Remarks by Mayor Ana Ruiz")] == [
        "Ana Ruiz"
    ] * 2


def test_where_all_labels_are_q_and_a_nobody_is_a_reporter() -> None:
    text = "<Q>{:} [Who may apply?]\n\n|<A>{:} [All may.]\n\n|<Q>{:} [When?]\n\n|<A>{:} [In May.]"
    assert [x.speaker for x in read(text)] == [None] * 4


def test_labels_that_name_nobody() -> None:
    text = (
        "<AIDE>{:} [Sit down.]\n\n|<AUDIENCE MEMBER>{:} [We love the dam.]\n\n|<MS. OKAFOR>{:} [It stands.]"
    )
    found = [(s.speaker.name, s.speaker.kind) for s in read(text) if s.speaker]
    assert found[:2] == [("aide", ActorKind.UNNAMED), ("audience member", ActorKind.UNNAMED)]
    assert found[2:] == [("Okafor", PERSON)]


def test_the_author_of_a_statement_says_i_on_its_day() -> None:
    one = last("<I> {believe} [that it is late].", title="Statement from President Ana Ruiz on the Dam")
    assert one.speaker is not None
    assert (one.speaker.name, one.said_on) == ("Ana Ruiz", "2031-03-20")


def test_my_plea_is_the_author_s() -> None:
    one = last("<My final plea> {is} [that it be late].", title="Statement from Mayor Ana Ruiz on the Dam")
    assert one.speaker is not None
    assert one.speaker.name == "Ana Ruiz"


def test_the_author_of_an_article_is_its_byline() -> None:
    one = last("<I> {believe} [that it is late].", byline="By Ana Ruiz")
    assert one.speaker is not None
    assert (one.speaker.name, one.said_on) == ("Ana Ruiz", None)


@pytest.mark.parametrize(
    ("article", "name"),
    [
        # The reader marked no source, or one that cannot be the cue's: the subject is plain all the same.
        ("Mayor Ana Ruiz {warned} [that it was late].", "Ana Ruiz"),
        ("On Monday, the mayor of Lowen, Ana Ruiz, {warned} [that it was late].", "Ana Ruiz"),
        ("Harbour Institute Director Ana Ruiz, in a letter to the board, {warned} [that it was late].", "Ana Ruiz"),
        ("Harbour Institute Director Ana Ruiz, in remarks to lowen.com.<br>, {said} [it was late].", "Ana Ruiz"),
        ('<Merel> agreed.\n\n["We stand ready"] {tweeted} Mayor Ana Ruiz on Monday.', "Ana Ruiz"),
        ('["We stand ready,"] {said} the Lowen Harbour Council.', "Lowen Harbour Council"),
        ("{According to} the Lowen Harbour Council, [it was late].", "Lowen Harbour Council"),
        # Only the last of a list was marked.
        ("Norway, Denmark, and <Sweden> {have announced} [a new fund].", "Norway, Denmark and Sweden"),
        ("<Rural Farmers' Union of Lowen> {said} [it was late].", "Rural Farmers' Union of Lowen"),
        ("Lowen firms including Daimo, Berta Works, and <Vale> {have announced} [a new fund].", "Lowen firms"),
    ],
)  # fmt: skip
def test_a_source_that_was_not_marked_or_was_cut(article: str, name: str) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("article", "name"),
    [
        # A name that its office, its state or what one is was taken into.
        ("Mayor from Orland Ana Ruiz left. Ana Ruiz came. <Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        ("Mayor Gloria La Ruiz won. La Ruiz was glad. <La Ruiz> {said} [it was late].", "Gloria La Ruiz"),
        ("IM Ana Ruiz won. Ana Ruiz was glad. Ana Ruiz left. <She> {said} [it was late].", "Ana Ruiz"),
        ("<singer Oda West> {said} [it was late].", "Oda West"),
        ("<Norwegian Transport and Bridges Minister Ana Ruiz> {said} [it was late].", "Ana Ruiz"),
        (
            "<the Lowen Institute for Dams and Bridges> {said} [it was late].",
            "Lowen Institute for Dams and Bridges",
        ),
        (
            "<the University of Lowen's Institute for Dams and Bridges> {said} [so].",
            "Institute for Dams and Bridges",
        ),
        # An office with its body or place before the name.
        ("<the League of Free Citizens president Jon Vale> {said} [so].", "Jon Vale"),
        ("<Bank of Orland governor Ana Ruiz> {said} [so].", "Ana Ruiz"),
        ("<United Coast Senator from Velm Bernie Oster> {said} [so].", "Bernie Oster"),
        ("<speaker of the parliament Ali Darrin> {said} [so].", "Ali Darrin"),
        ("<Orlen House chief of staff Ron Kell> {said} [so].", "Ron Kell"),
        ("<the mayor of Lowen Ana Ruiz> {said} [so].", "Ana Ruiz"),
        ("<the mayor of Fort Vale> {said} [so].", "mayor of Fort Vale"),
        ("<the chairman of the company Velm Tidal> {said} [so].", "chairman of the company Velm Tidal"),
        ("<spokesman for the mayor Ana Ruiz> {said} [so].", "spokesman for the mayor Ana Ruiz"),
        # A given name alone, where one person has it.
        ("Maria Ruiz and Jon Vale ran it. <Maria> {said} [it was late].", "Maria Ruiz"),
        ("Maria Ruiz met Maria Vale. <Maria> {said} [it was late].", "Maria"),
        # A paper is its owner's.
        ("<the Lowen Harbour Council's report> {said} [it was late].", "Lowen Harbour Council"),
        ("<the leader of the church, Pope Anselm,> {said} [it was late].", "Anselm"),
    ],
)
def test_names_without_what_is_none_of_them(article: str, name: str) -> None:
    speaker = last(article).speaker
    assert speaker is not None
    assert speaker.name == name


def test_a_bare_noun_before_a_colon_labels_nothing() -> None:
    assert last("They work as guards, as <porter>{:} [they all came late].").speaker is None


INTERVIEW = """((WN)) Was it late?

((Ana Ruiz)) It was, <I> {think} [that everybody knew].

And <I> {said} [so].

She was late, and <she> {said} [so].

((WN)) <I> {hear} [that gates were moved].

((Ana Ruiz)) <You> {said} [that already].

((WN)) <You> {said} [that it was late].
"""


def test_of_three_who_talk_you_may_be_either() -> None:
    marked = INTERVIEW.replace("((Ana Ruiz)) <You>", "((Tom Vale)) <You>").replace("\n\n", "\n\n|")
    assert [x.speaker and x.speaker.name for x in read(marked)][-2:] == [None, None]


def test_whose_turn_of_an_interview_it_is_says_i() -> None:
    marked = INTERVIEW.replace("\n\n", "\n\n|")
    assert [x.speaker and x.speaker.name for x in read(marked)] == [
        "Ana Ruiz",
        "Ana Ruiz",
        None,
        None,
        None,
        "Ana Ruiz",
    ]


def test_your_letter_is_the_other_s_who_talks() -> None:
    marked = INTERVIEW.replace("((WN)) <You>", "((WN)) <Your letter>").replace(
        "(Ana Ruiz)) <You>", "(Ana Ruiz)) <My plea>"
    )
    assert [x.speaker and x.speaker.name for x in read(marked.replace("\n\n", "\n\n|"))][-2:] == [
        "Ana Ruiz"
    ] * 2


LUSMERE = (
    "Oda Cassane, a former prime minister of Lusmere, came first. Then came the prime minister, Dessa Korrin. "
    "The talks lasted long.\n\nDessa Korrin left early. "
)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("<The former prime minister> {said} [it was late].", "Oda Cassane"),
        ("<The prime minister> {said} [it was late].", "Dessa Korrin"),
        ("Finance Minister Ida Orr came. <The minister> {said} [it was late].", "Ida Orr"),
        ("President Ida Orr met Vice President Jon Vale. <The president> {said} [so].", "Ida Orr"),
    ],
)
def test_a_former_office_holder_is_not_the_one_of_today(sentence: str, name: str) -> None:
    speaker = last(LUSMERE + sentence).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for Prime Minister Aksel Brand",
        "An adviser to Foreign Minister Aksel Brand",
        "An aide to Orland's President Aksel Brand",
    ],
)
def test_who_speaks_for_somebody_is_not_that_person(source: str) -> None:
    speaker = last(f"Aksel Brand slept. <{source}> {{said}} [it was late].").speaker
    assert speaker is not None
    assert speaker.name != "Aksel Brand"
    assert speaker.kind is ActorKind.UNNAMED
