"""Words by which the set is edited: chosen by hand for it, not taken from the list that the check goes by."""

from __future__ import annotations

__all__ = [
    "AGENCIES",
    "AMOUNTS",
    "CONDITIONS",
    "FILLERS",
    "INSERTED",
    "LIMITING",
    "LIMITS",
    "MODALS",
    "NEGATIONS",
    "NOWHERE",
    "OTHER",
    "PLAIN",
    "PREPOSITIONS",
]

NEGATIONS = (
    *("not", "never", "no", "nothing", "without", "nobody", "none"),
    *("don't", "don’t", "won't", "won’t", "can't", "can’t", "cannot", "didn’t", "isn’t"),
)
CONDITIONS = ("if", "unless", "until")
MODALS = ("will", "would", "may", "might", "must", "should", "could", "can")
AMOUNTS = ("only", "some", "all", "most", "many", "every")
LIMITS = (*NEGATIONS, *CONDITIONS, *AMOUNTS)

OTHER = {
    "will": "may", "would": "will", "may": "will", "might": "will", "must": "may", "should": "must", "could": "will",
    "can": "could", "all": "some", "some": "all", "most": "some", "many": "few", "every": "some", "only": "also",
    "never": "often", "no": "some", "not": "now", "always": "sometimes", "if": "when", "unless": "if",
    "million": "billion", "billion": "million", "two": "three", "three": "two", "four": "five", "five": "four",
    "first": "second", "hundreds": "thousands", "thousands": "hundreds",
}  # fmt: skip
"""For words on which a meaning turns, one that turns it."""

PLAIN = {
    "people": "persons", "country": "nation", "government": "administration", "important": "vital", "work": "labor",
    "today": "now", "think": "believe", "going": "moving", "great": "grand", "help": "aid", "make": "build",
    "time": "moment", "support": "backing", "want": "wish", "continue": "proceed", "many": "numerous", "new": "fresh",
    "world": "globe", "year": "season", "good": "fine", "said": "stated", "big": "large", "started": "began",
}  # fmt: skip
"""For other words, one that means about the same."""

PREPOSITIONS = frozenset(
    {"about", "across", "after", "among", "around", "at", "before", "between", "by", "during", "for", "from", "in", "into",
     "of", "on", "over", "since", "through", "throughout", "to", "toward", "towards", "with"}
)  # fmt: skip
"""Prepositions that set the place, time or matter of what is said: not “without”, “against”, “except”, “under”, “despite”."""

LIMITING = frozenset(
    {"absence", "alleged", "apparent", "case", "cases", "certain", "condition", "conditions", "doubt", "doubts", "dozens",
     "event", "exception", "extent", "few", "fewer", "half", "hundreds", "less", "likely", "limited", "many", "millions",
     "billions", "thousands", "more", "most", "majority", "minority", "number", "part", "partial", "parts", "percent",
     "possible", "potential", "probable", "several", "so-called", "sole", "supposed", "unlikely", "various", "view"}
)  # fmt: skip
"""Nouns and adjectives that limit what is said: no honest ellipsis leaves them out."""

INSERTED = ("[sic]", "[the United States]", "[in the region]", "[the ministry]", "[this week]")
AGENCIES = ("the Orland Wire Agency", "the Halm Tribune", "the Selm News Agency")
FILLERS = (
    *("lantern", "orchard", "gravel", "violin", "harbour"),
    *("saddle", "pepper", "window", "copper", "meadow"),
)
NOWHERE = (
    "The copper lanterns of Velm are counted by moonlight and returned in baskets",
    "Our orchard owes three violins to the harbour of Lusmere this winter",
    "Gravel is the only currency that the ferrymen of Ostra ever trusted",
    "A saddle full of pepper outweighs the promises of seven customs officers",
    "The meadow council has resolved to paint every window in the province green",
    "No ferry shall carry an unlicensed violin across the Nerith after dusk",
)
