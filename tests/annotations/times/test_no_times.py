"""What looks like a time and is none."""

import pytest

PUBLISHED = "2017-10-26"


@pytest.mark.parametrize(
    "text",
    [
        "May said the plan was dead.",
        "Theresa May said so.",
        "Prime Minister May spoke.",
        "The talks may go on.",
        "The May government fell.",
        "June Halvorsen sang.",
        "The crowds march through Orvik.",
        "A March on Orvik was called.",
        "He wants a second chance.",
        "She won her second quarter-final.",
        "The Sunday Times wrote it.",
        "The Good Friday Agreement holds.",
        "He flew to Easter Island.",
        "On Bloody Sunday the square filled.",
        "About 2,000 people came.",
        "Some 1990 people came.",
        "Resolution 1973 was adopted.",
        "The 2231 resolution was adopted.",
        "Resolution No. 1973 was adopted.",
        "Call 555-1990 or 202-555-1990.",
        "Version 2.0.1990 is out, v. 1990 is not.",
        "See https://example.org/2017/10/26/story for more.",
        "It cost $1990 and weighed 1900 kg.",
        "Flight 1984 landed.",
        "The boy is six years old; his six-year-old sister sings.",
        "She is in her 30s.",
        "Four flights a week leave Orvik.",
        "They earn $2 million a year.",
        "Three-quarters of the town fled.",
        "He read it in Current Biology.",
        'He watched "This Week" there.',
        "They soon found the house.",
        "Come as soon as you can.",
        "The spring of the lock broke in the fall of Halm.",
        "He used the past tense.",
        "It was a high noon shot.",
        "The quarterly dividend fell.",
        "",
        "\n\n",
    ],
)
def test_no_time_is_found(read, text):
    assert read(text, PUBLISHED) == []
