"""What a report tells twice is one, and what only looks alike is not."""

import pytest

from dragoman.model.event import EventMention
from dragoman.resolve.retelling import refer_back
from tests.resolve.telling import happening, sentence_of, side


def first_tellings(*events: EventMention) -> list[int | None]:
    """For each event the number of the event it refers to, None where it is told first."""
    numbers = {event.id: number for number, event in enumerate(events)}
    told = refer_back(events)
    return [None if one.corefers is None else numbers[one.corefers] for one in told]


# -- deeds -----------------------------------------------------------------------------------


def deed(sentence: int, *participants, **given) -> EventMention:
    given = {"trigger": "shelling", "factuality": "claimed"} | given
    return happening("ASSAULT", *participants, sentence=sentence, **given)


def test_a_deed_of_which_somebody_is_accused_twice_in_one_word_is_one():
    assert first_tellings(deed(0, side("AZE")), deed(4, side("AZE"))) == [None, 0]


def test_the_same_word_may_have_others_before_it():
    assert first_tellings(deed(0), deed(1, trigger="heavy Shelling")) == [None, 0]


def test_a_third_telling_refers_to_the_first():
    assert first_tellings(deed(0), deed(1), deed(2)) == [None, 0, 0]


def test_what_refers_to_another_event_already_keeps_it():
    event = deed(1, corefers="mn_elsewhere")
    assert refer_back([deed(0), event])[1] == event


@pytest.mark.parametrize(
    "second",
    [
        deed(1, side("AZE"), factuality="asserted"),
        deed(1, side("AZE"), trigger="bombing"),
        deed(1, side("AZE"), mode="heavy-weapons"),
        deed(1, side("ARM")),
    ],
    ids=["a fact", "another word", "another manner", "another doer"],
)
def test_a_fact_or_another_word_manner_or_doer_is_another_deed(second):
    assert first_tellings(deed(0, side("AZE")), second) == [None, None]


def test_a_deed_of_nobody_does_not_join_the_deeds_of_two():
    told = deed(0), deed(1, side("AZE")), deed(2, side("ARM"))
    assert first_tellings(*told) == [None, 0, None]


def test_aid_of_which_somebody_is_said_to_have_given_is_no_deed():
    told = [happening("AID", factuality="claimed", sentence=number) for number in (0, 1)]
    assert first_tellings(*told) == [None, None]


# -- offers ----------------------------------------------------------------------------------


def offer(sentence: int, iso: str | None = "GEO", *, to: str = "offered") -> list[EventMention]:
    """Somebody agrees in a sentence that tells of a meeting with that status."""
    meeting = happening("CONSULT", sentence=sentence, status=to, start=sentence * 100 + 30)
    actors = (side(iso),) if iso else ()
    return [happening("AGREE", *actors, sentence=sentence), meeting]


def test_an_offer_to_meet_told_again_further_on_is_one():
    assert first_tellings(*offer(0), *offer(7)) == [None, None, 0, None]


@pytest.mark.parametrize(
    "second",
    [offer(1, "TUR"), offer(1, None), offer(1, to="planned")],
    ids=["of another", "of nobody", "of no offered meeting"],
)
def test_an_offer_of_another_of_nobody_or_of_no_meeting_is_its_own(second):
    assert first_tellings(*offer(0), *second) == [None] * 4


# -- statements ------------------------------------------------------------------------------


def statement(sentence: int, *actors, accused: str = "AZE", **given) -> EventMention:
    recipient = side(accused, "recipient")
    return happening(given.pop("type", "ACCUSE"), *actors, recipient, sentence=sentence, **given)


STATE = side("ARM")
SPOKESMAN = side("ARM", actor="person:davit melkonian")


@pytest.mark.parametrize("speakers", [(STATE, SPOKESMAN), (SPOKESMAN, STATE)])
def test_what_a_state_says_and_its_spokesman_in_the_next_sentence_is_one(speakers):
    first, second = speakers
    assert first_tellings(statement(0, first), statement(1, second)) == [None, 0]


@pytest.mark.parametrize(
    "second",
    [
        statement(2, SPOKESMAN),
        statement(0, SPOKESMAN, start=40),
        statement(1, STATE),
        statement(1, SPOKESMAN, accused="TUR"),
        statement(1, SPOKESMAN, mode="disapprove"),
        statement(1, side("GEO", actor="person:nino beridze")),
        statement(1, SPOKESMAN, type="SUPPORT"),
    ],
    ids=["later", "same sentence", "state again", "accused", "manner", "speaker", "type"],
)
def test_another_sentence_speaker_accused_manner_or_type_is_another_statement(second):
    assert first_tellings(statement(0, STATE), second) == [None, None]


def test_a_statement_about_nobody_is_never_told_twice():
    told = [happening("ACCUSE", one, sentence=n) for n, one in enumerate((STATE, SPOKESMAN))]
    assert first_tellings(*told) == [None, None]


def test_only_the_next_sentence_counts_as_following():
    assert sentence_of(1).start - sentence_of(0).end == 1
