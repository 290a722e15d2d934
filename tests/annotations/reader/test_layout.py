"""What is read from layout alone: paragraphs, quotation marks, turns of a transcript."""

import pytest

from sayso.annotations.reader.marks import quoted_ranges
from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.annotations.reader.turns import turns


@pytest.mark.parametrize(
    ("paragraph", "quoted"),
    [
        ("“We will leave,” Ana Ruiz said.", ["“We will leave,”"]),
        ('"Now," he said. "Not later."', ['"Now,"', '"Not later."']),
        ("«Nous restons», dit-elle.", ["«Nous restons»"]),
        ("''The pier is shut,'' Mr. Adeyo said.", ["''The pier is shut,''"]),
        ("``The pier is shut,'' Mr. Adeyo said.", ["``The pier is shut,''"]),
        ("‘The pier isn’t safe,’ she said.", ["‘The pier isn’t safe,’"]),
        ("The ministers' plan isn't new.", []),
        ("“It goes on in the next paragraph.", ["“It goes on in the next paragraph."]),
        ("it ends here,” she said.", []),
        ("“He said ‘never’ twice,” she said.", ["“He said ‘never’ twice,”"]),
    ],
)
def test_where_a_paragraph_is_quoted(paragraph, quoted):
    assert [paragraph[a:b] for a, b in quoted_ranges(paragraph)] == quoted


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Port shut\n\nThe port of Velm was shut.\n", ["Port shut", "The port of Velm was shut."]),
        ("Port shut\nThe port of Velm was shut.", ["Port shut", "The port of Velm was shut."]),
        (
            "The harbour master said that the port of Velm would\nremain shut until Friday, since nobody had yet seen\n"
            "the damage below the water line.\n\nFishermen waited.",
            [
                "The harbour master said that the port of Velm would\nremain shut until Friday, since nobody had yet seen\n"
                "the damage below the water line.",
                "Fishermen waited.",
            ],
        ),
        ("Port shut, sailors told\r\n\r\n  Nobody came. \r\n", ["Port shut, sailors told", "Nobody came."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_where_paragraphs_are(text, paragraphs):
    assert [text[a:b] for a, b in paragraph_ranges(text)] == paragraphs


BRIEFING = """Briefing by the Spokeswoman of the Harbour Board

MS. OKAFOR:  Good morning.

MS. OKAFOR:  We have had forty ships waiting since Sunday. Two have turned back.

The board meets again tonight.

Q  Will the pilots go back to work?

MS. OKAFOR:  Ask the pilots.

(Laughter.)

Q  Thank you.

11:42 A.M.
"""


def told(text):
    return [
        (t.source.of(text), [s.of(text) for s in t.cue], [s.of(text) for s in t.content]) for t in turns(text)
    ]


def test_turns_of_a_briefing():
    assert told(BRIEFING) == [
        ("MS. OKAFOR", [":"], []),  # good morning
        (
            "MS. OKAFOR",
            [":"],
            [
                "We have had forty ships waiting since Sunday. Two have turned back.",
                "The board meets again tonight.",
            ],
        ),
        ("Q", [], ["Will the pilots go back to work?"]),
        ("MS. OKAFOR", [":"], ["Ask the pilots."]),
        ("Q", [], []),
    ]


def test_a_label_in_double_brackets_ends_a_turn():
    text = "((VP)) Was it late?\n\nAR: It was.\n\n((VP)) And?\n\nAR: It stood.\n\n((VP)) Ah.\n\nAR: It fell."
    assert [content for _, _, content in told(text)] == [["It was."], ["It stood."], ["It fell."]]


def test_turns_of_an_interview_with_names_in_small_letters():
    text = "\n\n".join(
        f"{name}: {words}"
        for name, words in [
            ("Bren Haldis", "Why did you sell the mill?"),
            ("Ana Ruiz", "Nobody bought flour."),
            ("Bren Haldis", "And the house?"),
            ("Ana Ruiz", "The bank has it."),
            ("Bren Haldis", "Would you do it again?"),
            ("Ana Ruiz", "Tomorrow."),
        ]
    )
    assert [source for source, _, _ in told(text)] == ["Bren Haldis", "Ana Ruiz"] * 3


def test_turns_of_people_who_each_speak_once():
    text = "MR. HALDIS: The mill is sold.\n\nMS. OKAFOR: It is not.\n\nDR. RUIZ: Ask the bank."
    assert [source for source, _, _ in told(text)] == ["MR. HALDIS", "MS. OKAFOR", "DR. RUIZ"]


@pytest.mark.parametrize(
    "text",
    [
        "Minister: No talks\n\nThe minister of Orlen said on Monday that there would be no talks.",
        "NOTE: Doors close at nine.\n\nThe hall was full.",
        "PROTECTING THE COAST OF VELM: The council will build a wall.\n\nPAYING FOR THE WALL: Ships pay a toll.\n\n"
        "LOOKING AHEAD: The wall opens in May.\n\nA New Wall would follow.",
        "Q fever came back to Orlen.\n\nQ is a letter.\n\nQ stands for question.",
    ],
)
def test_no_transcript(text):
    assert turns(text) == []
