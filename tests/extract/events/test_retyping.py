"""What the clause around a word makes of its type and standing."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia reached a deal with Somalia in Ankara on Monday.",
        "Kenya and Uganda struck an agreement on fishing rights.",
    ],
)
def test_a_deal_that_is_made_is_one_of_support(tell: Tell, text: str) -> None:
    assert tell(text).kinds() == ["SUPPORT"]


def test_a_truce_that_is_agreed_is_no_such_deal(tell: Tell) -> None:
    assert "SUPPORT" not in tell("Israel and Hamas reached a ceasefire deal on Friday.").kinds()


def test_all_sides_of_a_signed_agreement_made_it(tell: Tell) -> None:
    told = tell("Ethiopia signed a memorandum with Somaliland on Monday.")
    assert told.cast("SUPPORT")["actor"] == {"Ethiopia", "Somaliland"}


def test_who_invites_offers_a_meeting_and_hosts_it(tell: Tell) -> None:
    told = tell("Macron has invited Tshisekedi and Kagame to talks in Paris.")
    assert told.standing("CONSULT")[0] == "offered"
    assert told.cast("CONSULT")["host"] == {"Macron"}
    assert [told.drafts.actors[one.speaker].name for one in told.drafts.claims] == ["Macron"]


def test_who_signs_says_nothing_by_it(tell: Tell) -> None:
    assert not tell("Peru and Chile signed a treaty in Lima on Monday.").drafts.claims


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Planned talks in Doha were called off on Monday.", "cancelled"),
        ("The meeting scheduled for Monday in Doha was postponed.", "postponed"),
    ],
)
def test_what_was_planned_and_undone_is_undone(tell: Tell, text: str, status: str) -> None:
    assert tell(text).standing("CONSULT")[0] == status


@pytest.mark.parametrize(
    "text",
    [
        "A court in Kismayo has issued a warrant for Mohamud's arrest.",
        "A court in Kismayo has issued a warrant for the arrest of Mohamud.",
    ],
)
def test_a_warrant_charges_and_arrests_nobody_yet(tell: Tell, text: str) -> None:
    told = tell(text)
    assert told.kinds() == ["ACCUSE"]
    assert told.cast("ACCUSE")["recipient"] == {"Mohamud"}


def test_who_does_it_together_with_others_does_it_with_them(tell: Tell) -> None:
    told = tell("Mali left the bloc in January together with Burkina Faso and Niger.")
    assert told.cast("SANCTION")["actor"] == {"Mali", "Burkina Faso", "Niger"}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels killed no civilians in Goma.",
        "Police arrested no protesters on Friday.",
        "Soldiers fired on nobody in Lagos.",
    ],
)
def test_a_deed_done_to_nobody_was_not_done(tell: Tell, text: str) -> None:
    told = tell(text)
    assert [(one.status, one.factuality) for one in told.drafts.events] == [("not_held", "negated")]


def test_a_time_without_a_deed_to_nobody_is_no_negation(tell: Tell) -> None:
    told = tell("Rebels shelled the town with no warning on Monday.")
    assert told.standing("ASSAULT") == ("occurred", "asserted")


def test_talks_brokered_after_hours_have_their_mediator_and_parties(tell: Tell) -> None:
    told = tell(
        "Somalia and Ethiopia announced the deal after eight hours of talks late on Wednesday "
        "brokered by Turkish President Recep Tayyip Erdogan."
    )
    cast = told.cast("CONSULT")
    assert cast["actor"] == {"Somalia", "Ethiopia"}
    assert cast["mediator"] == {"Recep Tayyip Erdogan"}


def test_a_deed_of_another_sentence_behind_a_semicolon_tells_nothing_of_it(tell: Tell) -> None:
    told = tell("The Fund approved a loan of 1 billion dollars to Pakistan; India opposed it.")
    assert told.standing("AID")[0] in ("occurred", "planned")


def test_no_decision_to_talk_plans_no_talks(tell: Tell) -> None:
    told = tell("There is no decision to hold talks with Pakistan, the minister said.")
    assert not [one for one in told.drafts.events if one.status == "planned"]


def test_what_is_only_mentioned_has_not_been_done(tell: Tell) -> None:
    assert "CONSULT" not in tell("Misri made no mention of American mediation.").kinds()


def test_talks_are_agreed_and_no_day_is_agreed_on(tell: Tell) -> None:
    told = tell("The rebels agreed on Monday to release the hostages on Friday.")
    assert [one.type for one in told.drafts.events] == ["CONCEDE", "RETREAT"]


def test_fighting_between_the_neighbours_is_of_both(tell: Tell) -> None:
    told = tell("It was the heaviest fighting between the neighbours in years.")
    kinds = {told.drafts.actors[role.actor].kind for role in told.event("ASSAULT").roles}
    assert kinds == {"members"}


def test_who_takes_over_a_post_seizes_nothing(tell: Tell) -> None:
    assert not tell("Laurent Saint-Cyr took over its chairmanship in August.").kinds()


def test_who_asks_not_to_be_named_demands_nothing(tell: Tell) -> None:
    told = tell("An Indian official, who asked not to be named, rejected the offer.")
    assert [claim.stance for claim in told.drafts.claims] == ["rejects"]


def test_airports_that_suspend_flights_are_no_displaced_people(tell: Tell) -> None:
    told = tell("Some 32 airports in northern India suspended civilian flights on Monday.")
    assert "displaced" not in {figure.measure for figure in told.drafts.figures}


def test_who_is_due_somewhere_will_visit_it(tell: Tell) -> None:
    told = tell("French President Emmanuel Macron is due in Kigali on Friday.")
    assert told.standing("CONSULT")[0] == "planned"
    assert told.cast("CONSULT")["actor"] == {"Emmanuel Macron"}


def test_who_is_due_in_court_visits_nobody(tell: Tell) -> None:
    assert not tell("The former minister is due in court on Friday.").kinds()


def test_whoever_is_met_together_with_his_deputy_is_met(tell: Tell) -> None:
    told = tell("Barrack met President Joseph Aoun on Monday together with Morgan Ortagus.")
    assert {"Joseph Aoun", "Morgan Ortagus"} <= told.cast("CONSULT")["actor"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At least 285 people have been killed by Israeli fire in Lebanon.", "ASSAULT"),
        ("At least 12 people have been killed by a fire in Beirut.", None),
    ],
)
def test_fire_that_is_somebodys_is_no_accident(tell: Tell, text: str, kind: str | None) -> None:
    assert tell(text).kinds() == [kind]
