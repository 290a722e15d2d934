"""The root code of one sentence: what it is about, whoever tells it."""

from pathlib import Path

import pytest

from eval import plover
from sayso.annotations.events import root_code


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Norland agreed to share its harbour with Sudria.", "AGREE"),
        ("Norland will send food to Sudria, aides said.", "AGREE"),
        ("The rebels vowed to free the hostages.", "AGREE"),
        ("The rebels vowed to attack the port.", "THREATEN"),
        ("Sudria said it would boycott the talks.", "THREATEN"),
        ("Sudria said it will not accept the plan.", "REJECT"),
        ("Sudria refused to meet the envoy.", "REJECT"),
        ("The two sides failed to reach a deal.", "REJECT"),
        ("The envoy said Norland must open the border.", "REQUEST"),
        ("Sudria urged Norland to free the hostages.", "REQUEST"),
        ("Sudria urged the League to support the premier.", "SUPPORT"),
        ("The governor ordered troops to arrest the dockers.", "COERCE"),
        ("After police killed a docker, Norland suspended aid to Sudria.", "SANCTION"),
        ("The choir sang in Port Aven.", None),
    ],
)
def test_root_code(sentence, code):
    assert root_code(sentence) == code


@pytest.mark.corpus
def test_coded_sentences_of_plover(corpus: Path):
    found = plover.pairs(corpus)
    assert plover.macro_f1(found) >= 75
    assert plover.macro_f1(found[1::2]) >= 60  # the half on which no rule was written (63.5 when pinned)
