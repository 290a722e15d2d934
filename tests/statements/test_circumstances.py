"""Through whom, when, where, to whom; and how far that holds on."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Document, Layer, Layers, Span
from sayso.statements.resolve import statements
from tests.statements.marked import last, read


@pytest.mark.parametrize(
    ("article", "via"),
    [
        ("<Ana Ruiz> {said} [it was late], Lowen News Agency reported.", ("Lowen News Agency",)),
        ("<Ana Ruiz> {told} the BBC [that it was late].", ("BBC",)),
        ("<Ana Ruiz> {tweeted} [that it was late].", ("Twitter",)),
        ("<Ana Ruiz> {wrote} on Facebook [that it was late].", ("Facebook",)),
        ("<Ana Ruiz> {wrote} in a Facebook post [that it was late].", ("Facebook",)),
        ("<Ana Ruiz> {said} over Facebook [that it was late].", ("Facebook",)),
        (
            "<Ana Ruiz> {compared} the leak, in which over 50 million Facebook profiles were read, [to theft].",
            (),
        ),
        ("<Ana Ruiz>, in a talk to Facebook employees, {said} [that it was late].", ()),
        ("<Ana Ruiz>, who has 900 followers on Facebook, {said} [that it was late].", ()),
        ("<Ana Ruiz>, in remarks to lowen.com, {said} [that it was late].", ("lowen.com",)),
        (
            "<Ana Ruiz> {said} [it was late] in a statement carried by KCNA, according to Yonhap.",
            ("KCNA", "Yonhap"),
        ),
        (
            "According to Reuters, <Ana Ruiz> {told} the Lowen Herald [it was late].",
            ("Lowen Herald", "Reuters"),
        ),
        ("<Reuters> {reported} [that it was late].", ()),
        (
            "<Ana Ruiz> {said} [so] in a statement carried by the Lowen Press Service.",
            ("Lowen Press Service",),
        ),
        ("<Ana Ruiz> {told} the state agency Lowen Tidings [it was late].", ("Lowen Tidings",)),
        ("<Ana Ruiz> {told} Radio Lowen [it was late].", ("Radio Lowen",)),
        ('["It is late,"] Ana Ruiz wrote on Facebook, <Reuters> {reported}.', ("Facebook", "Reuters")),
        ("<Ana Ruiz> {told} reporters [that it was late].", ()),
        ("<Ana Ruiz> {told} the Lowen Post [that it was late].", ()),  # the article's own publisher
        ("Reuters was sold. <Ana Ruiz> {said} [that it was late].", ()),
        (
            "<Ana Ruiz> {said} [it was late], Reuters reported. |<She> {added} [that all was well].",
            ("Reuters",),
        ),
        ("<Ana Ruiz> {said} [it was late], Reuters reported. |<Jon Vale> {said} [that all was well].", ()),
        ("<Ana Ruiz> {said} [it was late], Reuters reported. |<She> {has said} [that all was well].", ()),
    ],
)
def test_the_chain(article: str, via: tuple[str, ...]) -> None:
    assert last(article, publisher="Lowen Post").via == via


@pytest.mark.parametrize(
    ("article", "day"),
    [
        ("<Ana Ruiz> {said} on Tuesday [that it was late].", "2031-03-18"),
        ("On Tuesday, <Ana Ruiz> {said} [that it was late].", "2031-03-18"),
        ("Last week, <the Dam Board> {announced} [a plan].", "2031-W11"),
        ("Last month <the Dam Board> {rejected} [the plan].", "2031-02"),
        ("<Ana Ruiz> {said} [that it was late on Tuesday].", None),
        ("<Ana Ruiz>, who resigned on Tuesday, {said} [that it was late].", None),
        ("<Ana Ruiz> {said} after the storm on Tuesday [that it was late].", None),
        ("<Ana Ruiz> {has said} [it was late].", None),
        ("<Ana Ruiz> {announced} [a plan] to be shown on Friday.", None),
        ("Recently, <Ana Ruiz> {said} [that it was late].", None),
        # "According to" takes only the day of the source, or one at its side.
        ("On Sunday in Velm, {according to} <witnesses>, [a man died].", None),
        ("Yesterday [a man died], {according to} <the police>.", None),
        ("[A man died], {according to} <the police> on Friday.", "2031-03-14"),
        ("[A man died], {according to} <a report on Wednesday by the Dam Board>.", "2031-03-19"),
        # A year before a noun dates nothing but a paper or meeting in which it was said.
        ("According to a 2011 study, <the Dam Board> {reported} [less].", None),
        ("Jon Vale's 2008 opponent <Ana Ruiz> {claimed} [it was late].", None),
        ("In a 2008 interview, <Ana Ruiz> {said} [it was late].", "2008"),
        ("At the 2008 conference <Ana Ruiz> {said} [it was late].", "2008"),
        ("<Ana Ruiz> {said} in a 2008 play [it was late].", "2008"),
        ("In 2008 <Ana Ruiz> {said} [it was late].", "2008"),
        # A clause before that of the cue has its own day.
        ("When Ana Ruiz, then mayor, left office in 1993, <she> {told} the host [it was late].", None),
        ("Since the dam, built in 1993, broke, <Ana Ruiz> {said} [it was late].", None),
        ("When the dam broke, on Tuesday <Ana Ruiz> {said} [it was late].", "2031-03-18"),
        ("<a letter on Tuesday from Mayor Ana Ruiz> {said} [it was late].", "2031-03-18"),
        ("On Tuesday the gates were shut, with <officials> {saying} [it was late].", "2031-03-18"),
        ("<Mayor Ana Ruiz> {said} on Tuesday [it was late]. |<She> {added} [all was well].", "2031-03-18"),
        ("<Mayor Ana Ruiz> {said} on Tuesday [it was late]. |<Jon Vale> {said} [all was well].", None),
        ("<Mayor Ana Ruiz> {said} on Tuesday [it was late]. |<She> {has often said} [all was well].", None),
        (
            # What a clause after a noun tells was said on an occasion of its own.
            "The storm grew after a statement <Ana Ruiz> {made} in May [about the dam]. |<Ruiz> {said} [it was late].",
            None,
        ),
        (
            # A meeting that somebody tells of dates nobody's words.
            "<The report> {said} [that the board met in May]. | <Jon Vale> {argued} [that all was well].",
            None,
        ),
        (
            "The Dam Board held a hearing on Tuesday. <Jon Vale> {argued} [that all was well].",
            "2031-03-18",
        ),
        ("On Tuesday Mayor Ana Ruiz gave a speech. <Ruiz> {said} [that all was well].", "2031-03-18"),
        ("On Tuesday Mayor Ana Ruiz gave a speech. <Jon Vale> {said} [that all was well].", None),
        (
            "<Mayor Ana Ruiz> {spoke} on Tuesday at a ceremony [of gates]. |<Judge Jon Vale> also {said} [no] at the ceremony.",
            "2031-03-18",
        ),
    ],
)
def test_the_day(article: str, day: str | None) -> None:
    one = last(article)
    assert (one.said_on, one.said_on_evidence is not None) == (day, day is not None)


@pytest.mark.parametrize(
    ("article", "occasion", "addressee"),
    [
        ("<Ruiz> {said} at a press conference in Lowen [it was late].", "a press conference in Lowen", None),
        ("<Ruiz> {told} reporters on Tuesday [it was late].", None, "reporters"),
        (
            "<Ruiz> {told} a gathering of dam workers [it was late].",
            "a gathering of dam workers",
            "a gathering of dam workers",
        ),
        ("<Ruiz> {said} [at a press conference it was late].", None, None),
        ("<Ruiz> {told} the press a search of the harbour [had ended].", None, "the press"),
        ("<Ruiz> {told} the head of the board [it was late].", None, "the head of the board"),
        ("<Ruiz> {told} Lowen This Week [it was late].", None, "Lowen This Week"),
    ],
)
def test_occasion_and_addressee(article: str, occasion: str | None, addressee: str | None) -> None:
    one = last(article)
    assert (one.occasion, one.addressee) == (occasion, addressee)


def nested(text: str, outer: tuple[str, str, str], inner: tuple[str, str, str]) -> Layers:
    def at(words: str) -> tuple[Span, ...]:
        start = text.rindex(words)
        return (Span(start, start + len(words)),)

    first = Attribution(at(outer[2]), at(outer[1]), at(outer[0]))
    second = Attribution(at(inner[2]), at(inner[1]), at(inner[0]), inside=0)
    return Layers((Layer(Attribution, "test", "1", (first, second)),))


def test_an_agency_around_anothers_words_is_no_statement_but_their_carrier() -> None:
    text = "Reuters reported that Ana Ruiz said it was late."
    layers = nested(
        text, ("Reuters", "reported", "that Ana Ruiz said it was late"), ("Ana Ruiz", "said", "it was late")
    )
    (one,) = statements(Document(text, "invented.txt"), layers)
    assert one.speaker is not None
    assert (one.speaker.name, one.via, one.inside) == ("Ana Ruiz", ("Reuters",), None)


def test_whoever_tells_anothers_words_carries_them() -> None:
    text = "Jon Vale claimed that Ana Ruiz said it was late."
    layers = nested(
        text, ("Jon Vale", "claimed", "that Ana Ruiz said it was late"), ("Ana Ruiz", "said", "it was late")
    )
    outer, inner = statements(Document(text, "invented.txt"), layers)
    assert (inner.via, inner.inside) == (("Jon Vale",), outer.id)


def test_the_same_passage_of_the_same_source_is_one_statement() -> None:
    assert len(read("<Ana Ruiz> {said} [it was late].")) == 1


def test_no_attributions_are_no_statements() -> None:
    assert statements(Document("Rain fell.", "invented.txt"), Layers()) == ()


def test_the_day_up_to_which_something_holds_is_not_the_day_of_saying_it() -> None:
    assert last("As of Sunday, [the rate had risen] {according to} <the ministry>.").said_on is None


def test_who_passes_a_quotation_on_is_not_who_said_it() -> None:
    one = last('["It is late,"] Mayor Ana Ruiz told the Lowen Herald, <Reuters> {reported} on Tuesday.')
    assert one.speaker is not None
    assert (one.speaker.name, one.via) == ("Ana Ruiz", ("Lowen Herald", "Reuters"))


@pytest.mark.parametrize("note", ["", "[2]", "[12]", "2", "”[3]"])
def test_the_number_of_a_note_does_not_join_two_sentences(note: str) -> None:
    opening = "“" if note.startswith("”") else ""
    text = f"{opening}The gauge was read last week.{note} <Ana Ruiz> {{said}} in a speech on 12 March 2031: [“It is dry.”]"
    assert last(text).said_on == "2031-03-12"
