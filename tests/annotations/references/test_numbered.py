"""Instruments that go by a number, and court cases."""

import pytest

from sayso.annotations.references.catalogue import security_council_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vael cited U.N. Security Council Resolution 2231.",
            [("U.N. Security Council Resolution 2231", "S/RES/2231 (2015)")],
        ),
        ("Vael cited UN resolution 1701 (2006).", [("UN resolution 1701 (2006)", "S/RES/1701 (2006)")]),
        ("The [U.N.] Resolution 1540 binds Halm.", [("The [U.N.] Resolution 1540", "S/RES/1540 (2004)")]),
        (
            "The Security Council recalled resolutions 242, 338 and 425.",
            [
                ("resolutions 242", "S/RES/242 (1967)"),
                ("338", "S/RES/338 (1973)"),
                ("425", "S/RES/425 (1978)"),
            ],
        ),
        ("Halm broke UNSCR 1373.", [("UNSCR 1373", "S/RES/1373 (2001)")]),
        ("Halm broke S/RES/1973 (2011).", [("S/RES/1973 (2011)", "S/RES/1973 (2011)")]),
        ("At the UN, the 2254 resolution holds.", [("the 2254 resolution", "S/RES/2254 (2015)")]),
        ("The UN adopted resolution 67/19.", [("resolution 67/19", "A/RES/67/19")]),
        (
            "They cited General Assembly resolution 181.",
            [("General Assembly resolution 181", "A/RES/181")],
        ),
        (
            "A Human Rights Council resolution 28/6 exists.",
            [("A Human Rights Council resolution 28/6", "A/HRC/RES/28/6")],
        ),
        ("They passed House Resolution 24.", [("House Resolution 24", "H.Res. 24")]),
        ("She signed Executive Order 13769.", [("Executive Order 13769", "Executive Order 13769")]),
        ("She signed E.O. 13224.", [("E.O. 13224", "Executive Order 13224")]),
        ("The house passed H.R. 1698.", [("H.R. 1698", "H.R. 1698")]),
        ("It is Public Law 107-40.", [("Public Law 107-40", "Public Law 107-40")]),
        ("See Regulation (EU) 2016/680.", [("Regulation (EU) 2016/680", "Regulation (EU) 2016/680")]),
        ("See Council Directive 95/46/EC.", [("Council Directive 95/46/EC", "Directive (EC) 95/46")]),
        ("The court ruled in Halm v. Orvik.", [("Halm v. Orvik", "Halm v. Orvik")]),
        (
            "The court heard R (Vael) v The Harbour Board.",
            [("R (Vael) v The Harbour Board", "R (Vael) v. The Harbour Board")],
        ),
        # none
        ("Halm v Orvik ended in a draw.", []),
        ("The resolution 1920 by 1080 is fine.", []),
        ("The star HR 6819 is bright.", []),
    ],
)
def test_numbered_instruments(cited, text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("number", "year"),
    [
        (1, 1946),
        (50, 1948),
        (181, 1963),
        (242, 1967),
        (338, 1973),
        (478, 1980),
        (598, 1987),
        (678, 1990),
        (687, 1991),
        (1244, 1999),
        (1267, 1999),
        (1325, 2000),
        (1373, 2001),
        (1441, 2002),
        (1540, 2004),
        (1701, 2006),
        (1929, 2010),
        (1973, 2011),
        (2118, 2013),
        (2231, 2015),
        (2270, 2016),
        (2334, 2016),
        (2375, 2017),
        (2397, 2017),
        (2401, 2018),
        (2728, 2024),
    ],
)
def test_the_year_of_a_resolution_follows_from_its_number(number, year):
    assert security_council_name(number) == f"S/RES/{number} ({year})"


def test_the_year_in_the_text_goes_before_the_table():
    assert security_council_name(2231, 2014) == "S/RES/2231 (2014)"
