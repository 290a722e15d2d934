"""What looks like an event and is none, or is not the narrator's."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "If Norland attacks the port, trade will stop.",
        "Norland could expel the envoy.",
        "Norland did not expel the envoy.",
        "Norland has never tested a missile.",
        "Sudria wants to recall its envoy.",
        "Sudria plans to impose sanctions on Norland.",
        "Unless the rebels release the hostages, the road stays shut.",
        "Norland expels envoy",
        "Will Norland expel the envoy?",
        "The attack dog slept in the harbour.",
        "Visits to the museum are free.",
        "The Armed Sailors is a novel.",
        "An earthquake killed four villagers.",
        "The baker was injured in a fire.",
        "The inventor demonstrated a pump.",
        "The envoy accused Norland of spying.",
        "The envoy demanded an apology.",
        "Prices have fallen since the board met in March.",
        'A sign on the wall said "Police arrested nine students".',
    ],
)
def test_not_told_as_done(read, text):
    assert read(text) == ()


def test_what_others_said_is_not_the_narrators(read):
    text = "The envoy said that Norland had expelled two diplomats. Sudria recalled its ambassador."
    codes = [(event.code, event.actor) for event in read(text, "that Norland had expelled two diplomats")]
    assert codes == [("SANCTION", "Sudria")]


def test_turns_of_a_transcript_have_no_other_narrator(read):
    text = "MS. RUIZ: Sudria recalled its ambassador."
    assert [event.code for event in read(text, "Sudria recalled its ambassador.")] == ["SANCTION"]
    question = "Q And the vote tomorrow on the dam?"
    assert [event.on for event in read(question, "And the vote tomorrow on the dam?")] == ["2031-03-21"]


def test_a_performative_is_a_deed_of_its_speaker(read):
    assert [event.code for event in read("I am calling on the assembly to pass the bill.")] == ["REQUEST"]
    assert read("We want the harbour open.") == ()
