"""Rules for times told from the day of the text, or from another time named in it."""

from __future__ import annotations

from sayso.annotations.times import clock, date_guards, length_guards, relative, weekdays
from sayso.annotations.times.found import Rule, rule

__all__ = ["RELATIVE_RULES"]

_ON_A_DAY = "(weekday={Weekday} (Comma? month={Month} day={Day})?|today=Today|month={Month} day={Day} (Comma? year={Year})?)"

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        "today",
        "({Early} part=Morning|{Early})? Today (part=(Morning|Noon))?",
        weekdays.deictic_day,
        date_guards.is_today,
        here=True,
    ),
    rule("day beyond", "The DayWord beyond=(Before|After) Today", weekdays.deictic_day, here=True),
    rule("tonight", "part=Tonight", weekdays.deictic_day, here=True),
    rule("this morning", "{Early}? This part=Morning|Last part=Morning", weekdays.deictic_day, here=True),
    rule(
        "weekday",
        "{Early}? weekday={Weekday} (Of|Comma)? week=((The? (Last|This|Next|Previous|Following)) WeekWord)"
        "|{Early}? The? rel=({That}|Each)? weekday={Weekday} {Early}? (part=(Morning|Nights))?",
        weekdays.weekday,
        date_guards.is_weekday,
        here=True,
    ),
    rule("weekdays", "(On|Each)? weekday=Weekdays", weekdays.weekdays),
    rule(
        "unit pointed at",
        "({Early}|{Early} In|{Edge})? rel={That} (Past|Coming)? unit=({Unit}|Weekend)",
        relative.same_unit,
        length_guards.is_pointed_at,
        here=True,
    ),
    rule("week of a day", "The WeekWord Of month={Month} day={Day}", weekdays.week_of_day),
    rule("next morning", "The (Next|Following) part=Morning", weekdays.next_part),
    rule("that date", "(That|The? Same) DateWord", weekdays.that_date),
    rule("one before last", "The unit={Unit} Before Last", relative.before_last, here=True),
    rule(
        "unit with the", "(Earlier|Later|Early|{Edge}) (In|On)? The unit=({Unit}|Weekend)", relative.that_unit
    ),
    rule("weekend", "The unit=Weekend", relative.that_unit),
    rule("year end", "YearWord Possessive? Dash? Edge", relative.year_end),
    rule(
        "ago",
        "{About}? (count={Count}|vague={Vague}|one=(A|One)) Dash? unit={Units} (Or So)? Ago|unit=Units Ago",
        relative.ago,
        here=True,
    ),
    rule(
        "from anchor",
        "{About}? (count={Count}|vague={Vague}|one=(A|One)) unit={Units} side=(Earlier|Later)",
        relative.from_anchor,
    ),
    rule("day before", "The DayWord side=(Before|After)", weekdays.day_beside, length_guards.stands_alone),
    rule(
        "from now",
        "{About}? (count={Count}|vague={Vague}|one=(A|One)) unit={Units} From Now",
        relative.from_now,
    ),
    rule(
        "time of day",
        "{About}? clock=({Hour} (Local Time|Zone)?|YearNumber Zone|Number Zone|({Figure}|{Words}) In The Morning) (Open ({Hour}|{Figure}) Zone Close)?"
        " (Early? Comma? On? " + _ON_A_DAY + ")?",
        clock.clock_time,
        length_guards.is_clock,
    ),
    rule(
        "day and time",
        _ON_A_DAY + " Comma? At? {About}? clock=({Hour} (Local Time|Zone)?|YearNumber Zone|Number Zone)"
        " (Open ({Hour}|{Figure}) Zone Close)?",
        clock.clock_time,
        length_guards.is_clock,
    ),
)
