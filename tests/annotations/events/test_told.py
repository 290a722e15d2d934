"""What the narrator tells as done or due: code, actor, target."""

import pytest

TOLD = [
    ("Norland expelled two Sudrian diplomats.", [("SANCTION", "Norland", "two Sudrian diplomats")]),
    ("Two Sudrian diplomats were expelled by Norland.", [("SANCTION", "Norland", "Two Sudrian diplomats")]),
    ("Norland has imposed sanctions on Sudria.", [("SANCTION", "Norland", "Sudria")]),
    ("Norland recalled its ambassador from Sudria.", [("SANCTION", "Norland", "Sudria")]),
    ("Sudria withdrew from the Varn Treaty.", [("REJECT", "Sudria", "Varn Treaty")]),
    ("Police arrested nine students.", [("COERCE", "Police", "nine students")]),
    ("Nine students were arrested.", [("COERCE", None, "Nine students")]),
    ("The council imposed a curfew in Port Aven.", [("COERCE", "council", "curfew")]),
    ("Rebels shelled the town of Aven.", [("ASSAULT", "Rebels", "town of Aven")]),
    ("A bomb exploded in Aven.", [("ASSAULT", "bomb", None)]),
    ("Gunmen killed three and wounded five villagers.", [("ASSAULT", "Gunmen", "three")]),
    ("Norland's army tested a missile.", [("MOBILIZE", "Norland's army", "missile")]),
    ("The navy was put on alert.", [("MOBILIZE", None, "navy")]),
    ("Thousands of dockers demonstrated in Port Aven.", [("PROTEST", "Thousands of dockers", None)]),
    ("Farmers blocked the harbour road.", [("PROTEST", "Farmers", "harbour road")]),
    ("The Sudrian premier met the Norish chancellor.", [("CONSULT", "Sudrian premier", "Norish chancellor")]),
    ("Norland and Sudria signed a fishing treaty.", [("SUPPORT", "Norland and Sudria", "fishing treaty")]),
    ("Norland gave Sudria five tonnes of food.", [("AID", "Norland", "Sudria five tonnes of food")]),
    ("Norland extradited two smugglers to Sudria.", [("COOPERATE", "Norland", "Sudria")]),
    ("The rebels released six hostages.", [("RETREAT", "rebels", "six hostages")]),
    ("The governor of Aven resigned.", [("RETREAT", "governor of Aven", None)]),
    ("The governor lifted the curfew.", [("CONCEDE", "governor", "curfew")]),
    ("The assembly approved the fishing treaty.", [("AGREE", "assembly", "fishing treaty")]),
    ("A court in Aven ruled on Monday against the toll.", [("REJECT", "court in Aven", "toll")]),
    ("The island's ministry opened an inquiry into the leak.", [("ACCUSE", "island's ministry", "inquiry")]),
    ("The Aven League condemned the raid.", [("ACCUSE", "Aven League", "raid")]),
    ("The harbour court heard arguments from both sides.", [(None, "harbour court", "arguments")]),
    ("Sudrians voted in a referendum.", [(None, "Sudrians", None)]),
    ("The envoy began mediating.", [("CONSULT", "envoy", None)]),
    ("Sudria decided to recall its envoy.", [("SANCTION", "Sudria", "its envoy")]),
    ("On Monday Norland expelled an envoy.", [("SANCTION", "Norland", "envoy")]),
    ("In March 2030 the two councils signed a fishing treaty.", [("SUPPORT", "two councils", "fishing treaty")]),
    ("Last week police arrested nine students.", [("COERCE", "police", "nine students")]),
    ("Over 200 farmers blocked the harbour road.", [("PROTEST", "Over 200 farmers", "harbour road")]),
    ("In Port Aven the mayor resigned.", [("RETREAT", "mayor", None)]),
    ("In Port Aven police arrested nine students.", [("COERCE", None, "nine students")]),
    ("The two councils signed a fishing treaty.", [("SUPPORT", "two councils", "fishing treaty")]),
    ("The premiers are scheduled to meet on Friday.", [("CONSULT", "premiers", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_did_what_to_whom(read, text, expected):
    assert [(event.code, event.actor, event.target) for event in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("On Monday, Norland expelled an envoy, aides said.", ["Norland expelled an envoy"]),
        ("Crowds cheered after Sudria freed six hostages.", ["Sudria freed six hostages"]),
        (
            "Norland banned the airline and freed its crew.",
            ["Norland banned the airline", "freed its crew"],
        ),
        ("The rebels, who hold Aven, shelled the town of Orm.", ["The rebels, who hold Aven, shelled the town of Orm"]),
        ("Villagers buried those who were killed on Monday.", ["those who were killed on Monday"]),
        ("The board noted the council's meeting on Friday over the dam.", ["the council's meeting on Friday over the dam"]),
    ],
)  # fmt: skip
def test_the_evidence_is_the_clause(read, text, evidence):
    found = [span.of(text) for event in read(text) for span in event.evidence]
    assert found == evidence


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Norland expelled an envoy on Monday.", "2031-03-17"),
        ("On Monday, Norland expelled an envoy.", "2031-03-17"),
        ("Norland expelled an envoy in January 2030.", "2030-01"),
        ("Norland expelled an envoy for two years of spying.", None),
        ("Norland expelled an envoy.", None),
    ],
)
def test_the_day_is_that_of_the_clause(read, text, on):
    assert [event.on for event in read(text)] == [on]
