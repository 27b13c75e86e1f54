from tests.extract.conftest import Tell


def test_what_is_to_begin_is_planned(tell: Tell) -> None:
    told = tell("The truce between Israel and Hamas is to begin on Sunday.")
    assert told.event("RETREAT").status == "planned"


def test_talks_before_they_were_to_resume_are_planned(tell: Tell) -> None:
    told = tell("Days before talks between Egypt and Turkey were to resume, Cairo closed a road.")
    assert told.event("CONSULT").status == "planned"


def test_a_journey_in_the_present_tense_with_a_day_is_planned(tell: Tell) -> None:
    told = tell("The Egyptian foreign minister travels to Ankara on Tuesday.")
    assert told.event("CONSULT").status == "planned"


def test_a_visit_in_the_past_tense_with_a_day_has_been(tell: Tell) -> None:
    told = tell("The Egyptian foreign minister travelled to Ankara on Tuesday.")
    assert told.event("CONSULT").status == "occurred"


def test_an_accepted_proposal_makes_its_meeting_planned(tell: Tell) -> None:
    told = tell("Egypt accepted a proposal for talks with Turkey.")
    assert told.event("CONSULT").status == "planned"


def test_a_proposal_that_nobody_accepted_is_an_offer(tell: Tell) -> None:
    told = tell("Egypt rejected a proposal for talks with Turkey.")
    assert told.event("CONSULT").status == "offered"


def test_what_an_inquiry_looks_into_has_happened(tell: Tell) -> None:
    told = tell("Egypt demanded an inquiry into the killing of two soldiers by Israel.")
    assert told.event("ASSAULT").status == "occurred"


def test_a_truce_that_goes_on_is_ongoing(tell: Tell) -> None:
    told = tell("The truce between Israel and Hamas goes on.")
    assert told.event("RETREAT").status == "ongoing"


def test_some_days_into_a_truce_it_is_ongoing(tell: Tell) -> None:
    told = tell("Shells fell in Gaza two days into a truce between Israel and Hamas.")
    assert told.event("RETREAT").status == "ongoing"


def test_a_numbered_round_is_one_of_the_talks_told_of(tell: Tell) -> None:
    told = tell("Egypt and Turkey held talks in Cairo. A third round is set for Ankara on 4 June.")
    assert [event.status for event in told.drafts.events if event.type == "CONSULT"] == [
        "occurred",
        "planned",
    ]


def test_a_round_of_an_election_is_none_of_talks(tell: Tell) -> None:
    told = tell("Egypt and Turkey held talks. A second round of the election is set for June.")
    assert told.kinds().count("CONSULT") == 1


def test_a_round_of_talks_is_moved_as_a_whole(tell: Tell) -> None:
    told = tell("The second round of talks between Egypt and Turkey was carried over to Monday.")
    assert (told.event("CONSULT").status, told.event("CONSULT").step) == ("planned", "moved")


def test_an_order_to_ones_own_forces_is_a_plan(tell: Tell) -> None:
    told = tell("The president of Ecuador ordered the army to attack the rebels in Guayaquil.")
    assert told.event("ASSAULT").status == "planned"


def test_an_order_to_others_is_a_demand(tell: Tell) -> None:
    told = tell("The court ordered Turkey to lift the blockade of Aleppo.")
    assert told.event("RETREAT").status == "called_for"


def test_a_summit_planned_for_one_day_and_put_off_to_another_has_moved(tell: Tell) -> None:
    text = (
        "A summit of the Thai and Lao leaders planned for next Tuesday has been put off to May 25."
    )
    assert (tell(text).event("CONSULT").status, tell(text).event("CONSULT").step) == (
        "planned",
        "moved",
    )
