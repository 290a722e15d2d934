"""Rules for lengths of time, for how often, and for times that are only past, present or future."""

from __future__ import annotations

from sayso.annotations.times import length_guards, references, units
from sayso.annotations.times.found import Rule, rule

__all__ = ["LENGTH_RULES"]

LENGTH_RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        "{About}? count={Count} Dash? (Full|More)? Dash? unit={Units} (Or So)? (Dash? Old)?"
        "|{About}? one=(A|One) Dash? Full? Dash? unit={Unit} half=(And A Half)? (Or So)?"
        "|{About}? count={Count} half=(And A Half) unit={Units}"
        "|{About}? half=Half Dash? (A Dash?)? unit={Unit}|{About}? A half=Half Dash? unit={Unit}"
        "|{About}? A? quarter_century=(Quarter Dash? Century)",
        units.duration,
        length_guards.is_duration,
    ),
    rule(
        "length up to now",
        "The? (Last|Past|Next|Coming|Previous|Following|Latest|Ordinal) (count={Count}|vague={Vague}) (Or So)? Full? unit={Units}"
        " (Or So)?",
        units.counted_or_vague,
    ),
    rule("past unit", "The Past one={Unit}", units.past_unit),
    rule("vague length", "{About}? vague={Vague} Dash? (Full|More)? unit=Units", units.vague_duration),
    rule("bare units", "unit=Units", units.vague_duration, length_guards.is_bare_units),
    rule("every", "Each count={Count}? unit={Units}|Each part=Morning", units.every),
    rule("set word", "set=Set", units.set_word, length_guards.is_set_word),
    rule("now", "Right? Now|Adverb", references.reference_word, length_guards.is_reference),
    rule("current", "Current|Recent", references.reference_word, length_guards.is_reference),
    rule("recent units", "(The|More)? (Recent|Past) (Units|Seasons|Quarters) (And Units)?", references.past),
    rule("past", "The Past", references.past, length_guards.stands_alone),
    rule("future", "(The|A) Near? Future|Near Future|Coming (Units|Quarters)", references.future),
    rule("term", "The Near Term", references.future),
    rule("these days", "This Units", references.present, length_guards.is_these_days),
    rule("moment", "(The|This) Moment", references.present, length_guards.is_moment),
    rule("that time", "(That|The) Time", references.past, length_guards.is_that_time),
)
