"""Rules for days, months, years and longer stretches that the text names."""

from __future__ import annotations

from sayso.annotations.times import date_guards, dates, holidays, length_guards, quarters, seasons, years
from sayso.annotations.times.found import Rule, rule

__all__ = ["DATE_RULES"]

DATE_RULES: tuple[Rule, ...] = (
    rule("iso day", "iso=IsoDate", dates.iso_day, told=True),
    rule("slash day", "slash=SlashDate", dates.slash_day, told=True),
    rule(
        "month day before another",
        "{DatedWeekday}? month={Month} day=(The? {Day})(?=(Dash|To|And|Or) {Month} {Day} Comma? year={Year})",
        dates.month_day,
        told=True,
    ),
    rule(
        "month day year",
        "{Lead}? {PartOf}? {DatedWeekday}? month={Month} day=(The? {Day}) Comma? year={Year}",
        dates.month_day,
        told=True,
    ),
    rule(
        "day month year",
        "{Lead}? {PartOf}? {DatedWeekday}? The? day={Day} Of? month={Month} Comma? year={Year}",
        dates.month_day,
        told=True,
    ),
    rule(
        "month day",
        "{Lead}? {PartOf}? {DatedWeekday}? month={Month} day=(The? {Day}) {InThatYear}?",
        dates.month_day,
        date_guards.is_day_number,
    ),
    rule(
        "day month",
        "{Lead}? {PartOf}? {DatedWeekday}? The? day={Day} Of? month={Month} {InThatYear}?",
        dates.month_day,
    ),
    rule(
        "first day of a range",
        "day={Day}(?=(Dash|To|And|Or) {Day} Of? {Month})",
        dates.first_day,
    ),
    rule(
        "second day of a range",
        "(?<=(Month|DoubtfulMonth) DayNumber (Dash|And|To)) day=DayNumber"
        "|(?<=ShortMonth DayNumber (Dash|And|To)) day=DayNumber|(?<=ShortMonth Dot DayNumber (Dash|And|To)) day=DayNumber",
        dates.second_day,
        date_guards.is_second_day,
    ),
    rule(
        "month before another",
        "month={Month}(?=(Dash|To|And|Or|Comma) {Month} ((Comma|Of)? year={Year}|{InThatYear}))",
        dates.month,
    ),
    rule(
        "season before another",
        "The? season={Season}(?=(Dash|To|And|Or) {Season} ((Comma|Of)? year={Year}|{InThatYear}))",
        seasons.season,
    ),
    rule(
        "quarter before another",
        "ordinal=Ordinal(?=(And|Or|To) Ordinal (Quarter|Quarters) (Of? year={Year})?)",
        quarters.quarter,
    ),
    rule("month year", "lead={Lead}? month={Month} (Comma|Of)? year={Year}", dates.month, told=True),
    rule(
        "month",
        "lead={Lead}? rel=({That}|Each)? month={Month} {InThatYear}?",
        dates.month,
        date_guards.is_month,
    ),
    rule("year of an era", "{Lead}? year={Figure} era=Era", years.year_of_era, date_guards.is_year_of_era),
    rule(
        "year",
        "({Edge} The?|The? {Early})? year=YearNumber",
        years.named_year,
        date_guards.is_year,
        told=True,
    ),
    rule(
        "second year of a range",
        "(?<=YearNumber Dash) year={Figure}|(?<=YearNumber Dash) year=ShortYear",
        years.second_year,
        date_guards.ends_a_range,
        told=True,
    ),
    rule("short year", "{Lead}? year=ShortYear", years.named_year, date_guards.is_short_year, told=True),
    rule(
        "spoken year",
        "lead=(The YearWord)? spoken=({Words})",
        years.spoken_year,
        date_guards.is_spoken_year,
        told=True,
    ),
    rule(
        "month of a spoken year",
        "{Lead}? month={Month} (Comma|Of)? spoken=(Cardinal Dash? Cardinal (Dash? (Cardinal|One))?)",
        dates.month_spoken,
        date_guards.is_spoken_year,
        told=True,
    ),
    rule(
        "season of a spoken year",
        "{Lead}? season={Season} Of? spoken=(Cardinal Dash? Cardinal (Dash? (Cardinal|One))?)",
        seasons.season_spoken,
        date_guards.is_spoken_year,
        told=True,
    ),
    rule(
        "decade",
        "{Lead}? (Last Half Of The)? decade=(Decade|ShortDecade)",
        years.decade,
        date_guards.is_decade,
        told=True,
    ),
    rule("decade name", "{Edge}? The {Early}? decade=DecadeName", years.decade),
    rule("century", "{Lead}? ordinal={Ordinal} Dash? Century era=Era?", years.century, told=True),
    rule(
        "season",
        "{Lead}? rel=({That}|Each)? season={Season} {InYear}?",
        seasons.season,
        date_guards.is_season,
    ),
    rule(
        "quarter",
        "(The|Its|Latest|A)? (Comma? rel_year={That} YearWord Possessive?|year_ago=(YearWord Dash? (Ago|Earlier))|year={Year} Possessive?)?"
        " Fiscal? Dash? ordinal=Ordinal Dash? Quarter (Of? Fiscal? YearWord? year={Year}|{InThatYear})?",
        quarters.quarter,
        date_guards.is_quarter,
    ),
    rule(
        "same quarter",
        "(The|Its) (Latest|Current|Same|Previous|Following|Fiscal|Past){0,3} Quarter (A YearWord (Ago|Earlier))?"
        "|(Last|Next|This|Coming|That) Fiscal? Quarter",
        quarters.same_quarter,
    ),
    rule(
        "same period", "(The|Its) Latest Period|The year=YearNumber (Quarter|Period)", quarters.same_quarter
    ),
    rule(
        "year-ago quarter",
        "(The|A)? Comparable? year_ago=(YearWord Dash? (Ago|Earlier)) (Quarter|Period)?",
        quarters.same_quarter,
        length_guards.is_year_ago,
    ),
    rule(
        "short quarter",
        "quarter=SmallQuarter (Of? year={Year}|{InThatYear})?|year=YearNumber Dash? quarter=SmallQuarter",
        quarters.small_quarter,
    ),
    rule("the year", "The Full? YearWord", quarters.the_year, length_guards.is_the_year),
    rule(
        "half year",
        "The? ordinal=(Ordinal|Last) Dash? Half (Of (The Fiscal? YearWord|Fiscal? year={Year})|{InThatYear})",
        quarters.half_year,
    ),
    rule(
        "fiscal year",
        "(The|Its)? (Last|Next|This|Current|Latest|Previous|Coming)? Fiscal YearWord? year={Year}"
        "|(The|Its)? (Last|Next|This|Current|Latest|Previous|Coming) Fiscal? YearWord"
        "|(The|Its) Fiscal YearWord",
        quarters.fiscal_year,
        length_guards.is_fiscal,
    ),
    rule(
        "holiday",
        "rel=(Last|Next|This)? holiday=(Holiday (Eve|DayWord|Weekday)?) {InYear}?"
        "|rel=(Last|Next|This)? holiday=(NewWord YearWord Possessive (DayWord|Eve)|Election Possessive? DayWord|Good Weekday) {InYear}?",
        holidays.holiday,
        date_guards.is_holiday,
    ),
    rule("week of a holiday", "holiday=Holiday WeekWord", holidays.holiday_week),
)
