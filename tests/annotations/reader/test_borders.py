"""What no content crosses: labels of an interview's turns, and from one labelled quotation of a list to the next."""

import re

import pytest

from sayso.annotations.reader.borders import borders, within_borders
from sayso.model import Attribution, Span


def kept(marked):
    """The contents left of the marked attribution: `<…>` a source, `{…}` a cue, `[…]` a content."""
    text, spans, opened, place = "", {"<": [], "{": [], "[": []}, [], 0
    for match in re.finditer(r"[<>{}\[\]]", marked):
        text += marked[place : match.start()]
        place = match.end()
        if match.group() in "<{[":
            opened.append((match.group(), len(text)))
        else:
            mark, start = opened.pop()
            spans[mark].append(Span(start, len(text)))
    text += marked[place:]
    one = Attribution(tuple(spans["["]), tuple(spans["{"]), tuple(spans["<"]))
    return [[s.of(text) for s in a.content] for a in within_borders(text, [one], borders(text))]


@pytest.mark.parametrize(
    ("marked", "contents"),
    [
        # A label's colon brings in what follows; what stands before it is the item's before.
        ("- Ana Ruiz: [“We left.”]\n- <Jon Vale>, mayor (May 5){:} [“We stayed.”]", [["“We stayed.”"]]),
        (
            "- Ana Ruiz: [“We left.”] - <Jon Vale> (May 5){:} “We stayed.” - Tom Orr: “No.”",
            [["“We stayed.”"]],
        ),
        ("[We left.]\n\n<MS. VALE>{:} So —", []),
        ("- <Ana Ruiz>{:} [“We left.”\n- Jon Vale]: “We stayed.”", [["“We left.”"]]),
        ("- <Ana Ruiz>{:} [“We left.” - Jon Vale]: “We stayed.”", [["“We left.”"]]),
        ("((Ana Ruiz)) <I> {think} [it was late.\n\n((VP)) Was it?]", [["it was late."]]),
        ("As {required} by <the board>.\n\n[((Ana Ruiz))]", []),
        # Items that are quotations and have no label, and a dash within what is said, part nothing.
        ("<Ana Ruiz> {said}:\n[- “We left.”\n- “We stayed.”]", [["- “We left.”\n- “We stayed.”"]]),
        ("<Ana Ruiz> {said} [“it was late” - and left]", [["“it was late” - and left"]]),
        ("[“We left”]{:} <Ana Ruiz>", [["“We left”"]]),
    ],
)
def test_content_stays_within_its_borders(marked, contents):
    assert kept(marked) == contents
