"""One quotation against the record: each verdict, with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.answers.check import Fit, Kind, check, check_words
from sayso.model import Fact, Judgement, Verdict, Where
from sayso.record import Store
from tests.answers.check.conftest import direct
from tests.record.made import NOW, intake, reading

RUIZ, HALM, ORM = "Ana Ruiz", "Jon Halm", "Lea Orm"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("We will not open the dam before the rain comes", RUIZ),
        ("We will not open the dam before the rain comes,", "Ruiz"),
        ("The gates are shut. The river is low.", HALM),
        ("Who will pay for the water?", HALM),
        ("No letter, however long, will change that.", None),
        ("the old mill", None),
    ],
)
def test_exact(store: Store, words: str, speaker: str | None) -> None:
    item = check_words(store, words, speaker=speaker)
    assert [x.fit for x in item.findings] == [Fit.EXACT], item.findings
    (match,) = item.matches
    assert " ".join(match.words) == words.rstrip(",.?")
    assert match.citation.document == match.document.sha256


@pytest.mark.parametrize(
    "words",
    [
        "we will not open the dam before the rain comes",
        "We will not open the dam before the rain comes.",
        "We will not open the dam [at Ulvet] before the rain comes",
        "[W]e will not open the dam before the rain comes",
        "We will not open the dam before the  rain\ncomes",
        "We will not open ‘the dam’ before the rain comes",
        "We will not open the dam before the rain comes. No letter, however long, will change that.",
        "No letter … will change that.",
        "No letter [...] will change that.",
        "The gates are shut. … The fields are dry.",
        "[The state] will not open the dam before the rain comes",
        "If the council insist[ed], we will answer in 30 days",
    ],
    ids=[
        "small letter", "final stop", "insertion", "bracketed capital", "space", "marks inside", "narrator left out",
        "ellipsis", "ellipsis in brackets", "a sentence left out", "who is meant", "a form of the word",
    ],
)  # fmt: skip
def test_what_editors_may_do(store: Store, words: str) -> None:
    item = check_words(store, words)
    assert [x.fit for x in item.findings] == [Fit.EDITED], item.findings
    assert item.passes


@pytest.mark.parametrize(
    ("words", "fit", "note"),
    [
        ("We will open the dam before the rain comes", Fit.SHORTENED, "“not” is lost"),
        ("open the dam before the rain comes", Fit.SHORTENED, "“not” is lost before"),
        ("We will … open the dam before the rain comes", Fit.SHORTENED, "“not” is lost in the ellipsis"),
        ("we will answer in 30 days", Fit.SHORTENED, "“if” is lost before"),
        ("of the nine gates can be mended this year", Fit.SHORTENED, "“two” is lost before"),
        ("two of the nine gates can be mended this year", Fit.SHORTENED, "“only” is lost before"),
        ("Only two of the nine gates can be mended this year", Fit.SHORTENED, "“unless” is lost after"),
        (
            "two of the nine gates … mended this year, unless help comes",
            Fit.SHORTENED,
            "“can” is lost in the",
        ),
        ("We will not open the dam until the rain comes", Fit.ALTERED, "“before” became “until”"),
        (
            "We may not open the dam before the rain comes",
            Fit.ALTERED,
            "The meaning may turn on “will”, “may”",
        ),
        ("We will not ever open the dam before the rain comes", Fit.ALTERED, "“ever” is added"),
        ("We will [never] not open the dam before the rain comes", Fit.ALTERED, "“never” is added"),
        ("No letter however long will change that", Fit.ALTERED, "“, however” became “however”"),
        ("We will not open the Dam before the rain comes", Fit.ALTERED, "“dam” became “Dam”"),
        ("Who will pay for the water.", Fit.ALTERED, "“?” at its end is lost"),
        ("The gates are shut!", Fit.ALTERED, "no “!” there"),
        ("The gates are shut. The fields are dry.", Fit.ALTERED, "“The river is low” is lost"),
        ("The river is low. The gates are shut. The fields are dry.", Fit.REORDERED, "another order"),
        ("The fields are dry … The gates are shut", Fit.REORDERED, "another order"),
    ],
)
def test_altered_or_shortened(store: Store, words: str, fit: Fit, note: str) -> None:
    item = check_words(store, words)
    assert item.fit is fit, item.findings
    assert any(note in x.note for x in item.findings), item.findings
    assert not item.passes


def test_a_word_put_in_between_runs_that_many_texts_have(store: Store) -> None:
    """The text that it comes from shares no rare run of words; it is found all the same."""
    for number in range(60):
        made = reading(
            f"[“The river was low in the next few hours, and {number}.”] «Jon Halm» {{said}}.\n",
            name=f"{number}.txt",
        )
        store.keep(intake(direct(made)), now=NOW)
    made = reading("[“The river will rise in the next few hours,”] «Lea Orm» {said}.\n", name="last.txt")
    store.keep(intake(direct(made)), now=NOW)
    item = check_words(store, "The river will not rise in the next few hours", speaker=ORM)
    assert (item.fit, item.findings[0].note) == (
        Fit.ALTERED,
        "“not” is added. The meaning may turn on “not”.",
    )


def test_what_the_draft_keeps_outside_the_marks_is_not_lost(store: Store) -> None:
    words = "open the dam before the rain comes"
    kept = check_words(store, words, speaker=RUIZ, before="Ruiz said that they would not")
    assert kept.fit is Fit.EXACT
    other = check_words(store, words, speaker=RUIZ, before="Ruiz said that they would gladly")
    assert other.fit is Fit.SHORTENED


@pytest.mark.parametrize(
    ("words", "before", "after", "fit"),
    [
        ("open the dam before the rain comes", "Ruiz, who had no notes, said that they would", "", Fit.SHORTENED),
        ("open the dam before the rain comes", "Not long ago Ruiz said that they would", "", Fit.SHORTENED),
        ("open the dam before the rain comes", "Ruiz said she had no idea who would", "", Fit.SHORTENED),
        ("open the dam before the rain comes", "Ruiz said that nobody would", "", Fit.EXACT),
        ("we will answer in 30 days", "If asked, Ruiz said,", "", Fit.SHORTENED),
        ("we will answer in 30 days", "Ruiz said that if the council does so,", "", Fit.EXACT),
        ("we will answer in 30 days", "Ruiz said that unless the council insists,", "", Fit.SHORTENED),
        ("we will answer in 30 days", "", "Ruiz said, if the council insists", Fit.EXACT),
        ("of the nine gates can be mended this year", "Orm said that only two", "unless help comes", Fit.EXACT),
        ("of the nine gates can be mended this year", "Orm said that only four", "unless help comes", Fit.SHORTENED),
    ],
    ids=[
        "of another clause", "of the time", "of an idea", "of the subject", "of the speaker", "after the verb",
        "another condition", "the same behind", "the number", "another number",
    ],
)  # fmt: skip
def test_only_a_word_that_bears_on_the_quotation_excuses_one_that_is_lost(
    store: Store, words: str, before: str, after: str, fit: Fit
) -> None:
    item = check_words(store, words, before=before, after=after)
    assert item.fit is fit, item.findings


@pytest.mark.parametrize(
    "words",
    [
        "The gates are shut … I never asked for the water of others",
        "We will not open the dam … The river is low.",
        "The gates are shut. I never asked for the water of others, and I do not ask for it now.",
    ],
    ids=["two texts", "two speakers of one text", "two texts without an ellipsis"],
)
def test_stitched(store: Store, words: str) -> None:
    item = check_words(store, words)
    assert item.fit is Fit.STITCHED, item.findings


def test_said_by_someone_else(store: Store) -> None:
    item = check_words(store, "The river is low", speaker=RUIZ)
    assert item.fit is Fit.OTHER_SPEAKER
    assert item.findings[0].note == "By the record Jon Halm said it, not Ana Ruiz."
    assert check_words(store, "The river is low", speaker="a spokesman").passes


def test_words_that_no_statement_holds_confirm_nobody(store: Store) -> None:
    item = check_words(store, "The mayor's house stands by the old mill.", speaker=RUIZ)
    assert [x.fit for x in item.findings] == [Fit.REPORTED, Fit.UNCONFIRMED]
    assert item.citations[0].statement == ""


def test_a_report_in_the_articles_words_is_no_quotation(store: Store) -> None:
    item = check_words(store, "some of the gates were old", speaker=RUIZ)
    assert item.fit is Fit.REPORTED


@pytest.mark.parametrize(
    ("words", "speaker", "fit"),
    [
        ("The mayor's house stands by the old mill.", "the Halm Courier", Fit.EXACT),
        ("Ruiz said that some of the gates were old.", "Halm Courier", Fit.EXACT),
        ("some of the gates were old", "Halm Courier", Fit.OTHER_SPEAKER),  # its words, and Ruiz's claim
        ("The mayor's house stands by the old mill.", "Selm Post", Fit.REPORTED),  # another paper
        ("The river is low", "Halm Courier", Fit.OTHER_SPEAKER),
    ],
)
def test_an_articles_own_words_under_the_name_of_its_paper(
    store: Store, words: str, speaker: str, fit: Fit
) -> None:
    assert check_words(store, words, speaker=speaker).fit is fit


@pytest.mark.parametrize(
    ("words", "speaker", "fit"),
    [
        ("The weirs are older than the town.", ORM, Fit.EXACT),
        ("We believe that the ministry has lost its way.", ORM, Fit.EXACT),
        ("the ministry has lost its way", ORM, Fit.SHORTENED),  # "We believe that"
        ("the ministry has lost its way", RUIZ, Fit.OTHER_SPEAKER),
        ("we broke the treaty", ORM, Fit.REPORTED),  # "I have read that"
        ("a farmer to sell the land", ORM, Fit.SHORTENED),  # "We will not ask"
        ("the gates would open", ORM, Fit.OTHER_SPEAKER),  # she reports it of another
        ("The weirs are older than the town.", RUIZ, Fit.REPORTED),
        ("The gates of Ulvet are shut.", "the Riparian Council", Fit.EXACT),
        ("The gates of Ulvet are shut.", "Ulvet", Fit.REPORTED),  # of which it is only about
    ],
)
def test_an_authors_own_words(empty: Store, words: str, speaker: str, fit: Fit) -> None:
    column = reading(
        "The weirs are older than the town.\n«We» {believe} [that the ministry has lost its way].\n"
        "«We» {will not ask} [a farmer to sell the land].\n«Ana Ruiz» {said} [that the gates would open].\n"
        "«I» {have read} [that we broke the treaty].\n",
        speakers={"We": ORM, "I": ORM},
        name="column.txt",
    )
    column = replace(column, document=replace(column.document, byline=Fact("By Lea Orm", Where.META_TAG)))
    empty.keep(intake(direct(column)), now=NOW)
    title = "Statement by the Riparian Council on Ulvet"
    empty.keep(intake(reading("The gates of Ulvet are shut.\n", title=title, name="council.txt")), now=NOW)
    item = check_words(empty, words, speaker=speaker)
    assert item.fit is fit, item.findings


@pytest.mark.parametrize(
    ("speaker", "before", "fit"),
    [
        ("Halm Courier", "The Halm Courier quoted Halm’s answer", Fit.EXACT),
        ("Halm Courier", "The Halm Courier’s answer was", Fit.OTHER_SPEAKER),  # nobody else is named
        ("Selm Post", "The Selm Post quoted Halm", Fit.OTHER_SPEAKER),  # which did not carry it
    ],
)
def test_who_carried_the_words_beside_who_said_them(
    store: Store, speaker: str, before: str, fit: Fit
) -> None:
    assert check_words(store, "The river is low", speaker=speaker, before=before).fit is fit


@pytest.mark.parametrize(
    ("day", "fit"),
    [
        ("2031-03-13", Fit.EXACT),
        ("2031-03", Fit.EXACT),
        ("2031-W11", Fit.EXACT),
        ("2031-02-13", Fit.OTHER_DAY),
    ],
)
def test_the_day(store: Store, day: str, fit: Fit) -> None:
    assert check_words(store, "The river is low", speaker=HALM, day=day).fit is fit


def test_nothing_is_said_after_it_was_published(store: Store) -> None:
    words = "I never asked for the water of others"
    assert check_words(store, words, day="2031-05-01").fit is Fit.OTHER_DAY
    assert check_words(store, words, day="2031-04-03").fit is Fit.EXACT
    assert check_words(store, words, day="PAST_REF").fit is Fit.EXACT


@pytest.mark.parametrize(
    ("via", "fit"),
    [
        (("Selm News Agency",), Fit.EXACT),
        (("SNA",), Fit.EXACT),
        (("Orland Times",), Fit.EXACT),
        (("the agency",), Fit.EXACT),
        (("Lusmere Wire",), Fit.OTHER_CHAIN),
    ],
    ids=["as the article says", "by its initials", "its publisher", "no name", "another"],
)
def test_the_chain(store: Store, via: tuple[str, ...], fit: Fit) -> None:
    assert check_words(store, "I never asked for the water of others", via=via).fit is fit


def test_a_claim_that_its_speaker_contests(store: Store) -> None:
    """In the denial itself, and in the report that is denied."""
    item = check_words(store, "the valley had been sold to Halm", speaker=RUIZ)
    assert Fit.DENIED in [x.fit for x in item.findings]
    theirs = check_words(store, "The valley had been sold to Halm for 40 crowns", speaker="Pell Varga")
    assert theirs.fit is Fit.EXACT


def test_judged_wrong_by_a_reviewer(store: Store) -> None:
    statement = check_words(store, "The river is low").citations[0].statement
    store.judge(Judgement(statement, Verdict.WRONG, "ida", NOW, "it was the lake"))
    item = check_words(store, "The river is low", speaker=HALM)
    assert item.fit is Fit.JUDGED_WRONG
    assert item.findings[0].note == "ida judged this statement wrong: it was the lake."


def test_only_close(store: Store) -> None:
    item = check_words(store, "We shall never close the dam before any rain comes", speaker=RUIZ)
    assert item.fit is Fit.CLOSE
    assert item.nearest[0].entry
    assert "not open the dam" in item.nearest[0].entry.citation.words[0]
    assert Kind.CHANGED in {x.kind for x in item.difference}


@pytest.mark.parametrize("words", ["Dragons eat the crowns of seven kings", "?!", "…", "dragons"])
def test_not_in_the_record(store: Store, words: str) -> None:
    item = check_words(store, words)
    assert item.fit is Fit.NOT_FOUND
    assert item.matches == ()


def test_an_empty_record_has_nothing(empty: Store) -> None:
    item = check_words(empty, "We will not open the dam", speaker=RUIZ)
    assert (item.fit, item.nearest) == (Fit.NOT_FOUND, ())


def test_each_place_is_exact_characters_of_the_text(store: Store) -> None:
    item = check_words(store, "No letter … will change that. If the council insists", speaker=RUIZ)
    for match in item.matches:
        assert match.words == tuple(match.document.text[x.start : x.end] for x in match.spans)
        assert match.citation.spans == match.spans


@pytest.mark.parametrize(
    ("words", "before", "after", "fit"),
    [
        ("The river is low", "No minister of Halmar said", "", Fit.CONTRADICTED),
        ("The river is low", "It is untrue that Halm said", "", Fit.CONTRADICTED),
        ("The river is low", "", "is not what Halm said", Fit.CONTRADICTED),
        ("shut", "Halm said the gates were not", "", Fit.CONTRADICTED),
        ("shut", "Halm said the gates were", "", Fit.EXACT),
        ("The river is low", "Halm said he had no doubt that", "", Fit.EXACT),
        ("The river is low", "Halm said the matter was not closed and that", "", Fit.EXACT),
        ("The river is low", "Halm, who had not slept, said", "", Fit.EXACT),
        ("open the dam before the rain comes", "Ruiz said they would not", "", Fit.EXACT),
    ],
)
def test_a_draft_that_denies_what_the_record_asserts(
    store: Store, words: str, before: str, after: str, fit: Fit
) -> None:
    item = check_words(store, words, before=before, after=after)
    assert item.fit is fit, item.findings


@pytest.mark.parametrize(
    ("words", "before", "passes"),
    [
        ("a bribe.", "«Brand» {denied} [that the minister had taken", True),
        ("secret meeting in Ulvet.", "«Brand» {denied} [any", True),
        ("secret meeting in Ulvet.", "«Brand» {dismissed} [talk of a", True),
        ("sold the valley to strangers.", "«Brand» {denied} [that anybody had", True),
        ("the levy", "«Brand» {refuses} [to accept", True),
        ("support a plan that drowns three villages.", "«Brand» {said} [she could not", True),
        ("support a plan that drowns three villages.", "«Brand» {refused} [to", True),
        ("a plan that drowns three villages.", "«Brand» {rejects} [", True),
        ("a bribe.", "«Brand» {refused to say} [that the minister had taken", False),
        ("a bribe.", "«Brand» {has not denied} [that the minister had taken", False),
        ("a bribe.", "«Brand», who denied a part of it, {said} [the minister had taken", False),
        ("The minister did not take a bribe.", "«Brand» {denied} [that", False),
        ("There was no secret meeting in Ulvet.", "«Brand» {denied} [", False),
        ("open to all inspectors.", "«Brand» {rejected} [that the gates are", False),
        ("open to all inspectors.", "«Brand» {denied} [that the gates are", False),
    ],
)
def test_a_denial_that_tells_what_the_record_says_in_the_negative(
    empty: Store, words: str, before: str, passes: bool
) -> None:
    lines = (
        "[“The minister did not take a bribe.”] «Hilde Brand» {said}.\n"
        "[“There was no secret meeting in Ulvet. Nobody sold the valley to strangers.”] «Hilde Brand» {said}.\n"
        "[“We do not accept the levy.”] «Hilde Brand» {said}.\n"
        "[“I cannot support a plan that drowns three villages.”] «Hilde Brand» {said}.\n"
        "[“The gates are open to all inspectors.”] «Hilde Brand» {said}.\n"
    )
    empty.keep(intake(direct(reading(lines))), now=NOW)
    draft = reading(f"{before} “{words}”]\n", speakers={"Brand": "Hilde Brand"})
    (item,) = [x for x in check(empty, draft).items if x.marked]
    assert item.passes is passes, item.findings


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        ("[The farmers] will not open the dam before the rain comes", Fit.EDITED),
        ("We will not open the dam [at Ulvet] before the rain comes", Fit.EDITED),
        ("The river is low [at Halm]", Fit.EDITED),
        ("[He] never asked for the water of others", Fit.EDITED),
        ("I never asked for the water of others, and I do not ask for [the water] now", Fit.EDITED),
        ("Who will pay for the water [of 2030]?", Fit.EDITED),
        ("[The soldiers] are shut", Fit.ALTERED),
        ("The gates are [open]", Fit.ALTERED),
        ("We will not open [the border]", Fit.ALTERED),
        ("We will not open the dam before [the snow]", Fit.ALTERED),
        ("[Some] gates are shut", Fit.ALTERED),
        ("The [six] gates are shut", Fit.ALTERED),
        ("The gates are [allegedly] shut", Fit.ALTERED),
        ("The gates are [un-]shut", Fit.ALTERED),
        ("I never asked for the water of others, and [she does] not ask for it now", Fit.ALTERED),
        ("If the council insists, we will answer in 30 days [or so], [they] said", Fit.ALTERED),
    ],
)
def test_what_a_bracket_may_hold(store: Store, words: str, fit: Fit) -> None:
    item = check_words(store, words)
    assert item.fit is fit, item.findings


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        ("We will cut the tax [next year].", False),
        ("The council met the farmers in Selm [on Monday]", False),
        ("The council met the farmers [and the mayor]", False),
        ("We will mend it [next year]", False),
        ("We will mend it [the bridge]", True),
        ("The council met the farmers [who grow beet]", True),
        ("The council met the farmers [of Halm]", True),
        ("The council met the farmers [at Ulvet] in Selm", True),
        ("We will cut the tax on wine in the north [next year]", True),
        ("I fight [against] the north", False),
    ],
)
def test_a_bracket_in_the_place_of_words_that_were_cut(empty: Store, words: str, passes: bool) -> None:
    """It may say more of the word before it; anything else is said instead of what the record has there."""
    lines = (
        "[“We will cut the tax on wine in the north, and I fight for the north.”] «Lea Orm» {said}.\n"
        "[“The council met the farmers in Selm because the river had risen.”] «Jon Halm» {said}.\n"
        "[“We will mend it before the winter comes.”] «Pell Varga» {said}.\n"
    )
    empty.keep(intake(direct(reading(lines))), now=NOW)
    item = check_words(empty, words)
    assert item.passes is passes, item.findings


def test_an_office_in_small_letters_is_an_office(empty: Store) -> None:
    made = direct(reading("[“The river is low,”] «Jon Halm» {said}.\n", name="one.txt"))
    statement = made.statements[0]
    assert statement.speaker
    speaker = replace(statement.speaker, role="Halmar's water minister")
    made = replace(made, statements=(replace(statement, speaker=speaker),))
    empty.keep(intake(made), now=NOW)
    for name, fit in (
        ("water minister", Fit.EXACT),
        ("minister", Fit.EXACT),
        ("energy minister", Fit.UNCONFIRMED),
        (None, Fit.EXACT),
        ("Halmar", Fit.EXACT),
    ):
        assert check_words(empty, "The river is low", speaker=name).fit is fit, name


@pytest.mark.parametrize(
    ("name", "note"),
    [
        (
            "Riparian Council",
            "By the record Ivo Tarn (Riparian Council spokesman) said it; the draft gives it to Riparian Council.",
        ),
        ("Ivo Tarn", ""),
        ("Tarn", ""),
    ],
)
def test_a_body_is_quoted_through_who_speaks_for_it(empty: Store, name: str, note: str) -> None:
    made = direct(reading("[“The river is low,”] «Ivo Tarn» {said}.\n", name="one.txt"))
    statement = made.statements[0]
    assert statement.speaker
    speaker = replace(statement.speaker, role="Riparian Council spokesman")
    empty.keep(intake(replace(made, statements=(replace(statement, speaker=speaker),))), now=NOW)
    item = check_words(empty, "The river is low", speaker=name)
    assert (item.passes, item.findings[0].note) == (True, note)


def test_the_opposition_of_a_state_is_not_the_state(empty: Store) -> None:
    made = direct(reading("[“The river is low,”] «Jon Halm» {said}.\n", name="one.txt"))
    statement = made.statements[0]
    assert statement.speaker
    speaker = replace(statement.speaker, role="Halmar's opposition leader")
    empty.keep(intake(replace(made, statements=(replace(statement, speaker=speaker),))), now=NOW)
    assert check_words(empty, "The river is low", speaker="Halmar").fit is Fit.OTHER_SPEAKER


def test_one_of_two_is_not_both(store: Store) -> None:
    assert check_words(store, "The river is low", speaker="Ana Ruiz and Jon Halm").fit is Fit.OTHER_SPEAKER


@pytest.mark.parametrize("speaker", [None, "he", "a spokesman"])
def test_who_is_not_named_by_the_draft_is_named_by_the_record(store: Store, speaker: str | None) -> None:
    (finding,) = check_words(store, "The river is low", speaker=speaker).findings
    assert finding.note == (
        "Whose words they are the draft does not say by name; by the record Jon Halm said them."
    )
