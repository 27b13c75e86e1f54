"""Roles that the rest of a report tells."""

from dragoman.model.event import EventMention
from dragoman.resolve.inferring import infer_roles
from tests.resolve.telling import TABLES, happening, side, town

# Says that Armenia and Azerbaijan are the parties.
QUARREL = happening("REJECT", side("ARM"), side("AZE", "recipient"), sentence=90)
BLOCKADE = {"mode": "restrict", "place": town("Rivergate", "AZE")}


def inferred(*events: EventMention) -> list[list[tuple[str, str, bool]]]:
    """Role, actor and whether it is stated, for each event; the quarrel is left out again."""
    return [
        [(one.role, one.actor, one.stated) for one in event.participants]
        for event in infer_roles([*events, QUARREL, QUARREL], TABLES)[:-2]
    ]


def test_a_report_without_events_has_none_inferred():
    assert infer_roles([], TABLES) == []


# -- mediators -------------------------------------------------------------------------------


def test_a_third_state_that_meets_both_parties_mediates():
    (event,) = inferred(happening("CONSULT", side("ARM"), side("TUR"), side("AZE")))
    assert event == [
        ("actor", "state:ARM", True),
        ("mediator", "state:TUR", False),
        ("actor", "state:AZE", True),
    ]


def test_who_receives_two_others_at_home_mediates_whoever_quarrels_most():
    place = town("Izmir", "TUR")
    quarrels = [
        happening("REJECT", side("TUR"), side("ARM", "recipient"), sentence=n) for n in (7, 8, 9)
    ]
    meeting = happening("CONSULT", side("ARM"), side("TUR"), side("AZE"), place=place)
    event = infer_roles([meeting, *quarrels], TABLES)[0]
    assert [one.actor for one in event.participants if one.role == "mediator"] == ["state:TUR"]


def test_what_is_told_by_unknown_words_does_not_mediate():
    talk = side("TUR", actor="other:TUR:izmir talk")
    (event,) = inferred(happening("CONSULT", side("ARM"), talk, side("AZE")))
    assert {role for role, _, _ in event} == {"actor"}


def test_a_third_state_that_meets_one_party_does_not_mediate():
    (event,) = inferred(happening("CONSULT", side("ARM"), side("TUR")))
    assert [role for role, _, _ in event] == ["actor", "actor"]


def test_two_delegates_of_the_third_state_leave_open_who_mediates():
    second = side("TUR", actor="person:mert aydin")
    (event,) = inferred(happening("CONSULT", side("ARM"), side("AZE"), side("TUR"), second))
    assert {role for role, _, _ in event} == {"actor"}


def test_a_third_state_in_an_attack_does_not_mediate():
    (event,) = inferred(happening("ASSAULT", side("ARM"), side("TUR"), side("AZE")))
    assert {role for role, _, _ in event} == {"actor"}


# -- accusations -----------------------------------------------------------------------------


def claimed_deed(*participants, **given) -> EventMention:
    return happening("ASSAULT", *participants, factuality="claimed", **given)


def test_a_party_that_accuses_nobody_of_a_deed_means_the_other_party_which_did_it():
    accusation, deed = inferred(happening("ACCUSE", side("ARM")), claimed_deed())
    assert accusation == [("actor", "state:ARM", True), ("recipient", "state:AZE", False)]
    assert deed == [("actor", "state:AZE", False)]


def test_the_deed_is_that_of_whom_the_accusation_names():
    accused = side("GEO", "recipient")
    accusation, deed = inferred(happening("ACCUSE", side("ARM"), accused), claimed_deed())
    assert ("recipient", "state:AZE", False) not in accusation
    assert deed == [("actor", "state:GEO", False)]


def test_an_accusation_without_a_deed_in_its_sentence_accuses_nobody():
    accusation, deed = inferred(happening("ACCUSE", side("ARM")), claimed_deed(sentence=1))
    assert accusation == [("actor", "state:ARM", True)]
    assert deed == []


def test_an_outsider_that_accuses_nobody_means_nobody():
    accusation, _ = inferred(happening("ACCUSE", side("TUR")), claimed_deed())
    assert accusation == [("actor", "state:TUR", True)]


def test_a_deed_of_a_third_is_not_laid_on_the_other_party():
    accusation, _ = inferred(happening("ACCUSE", side("ARM")), claimed_deed(side("GEO")))
    assert accusation == [("actor", "state:ARM", True)]


def test_a_deed_told_as_fact_keeps_its_doer_unknown():
    _, deed = inferred(
        happening("ACCUSE", side("ARM"), side("AZE", "recipient")), happening("ASSAULT")
    )
    assert deed == []


# -- clashes ---------------------------------------------------------------------------------


def test_clashes_of_nobody_in_a_partys_country_are_between_the_parties():
    event = happening("ASSAULT", trigger="Border clashes", place=town("Rivergate", "AZE"))
    assert inferred(event) == [[("actor", "state:ARM", False), ("actor", "state:AZE", False)]]


def test_clashes_elsewhere_are_not_the_parties():
    event = happening("ASSAULT", trigger="clashes", place=town("Lakeside", "TUR"))
    assert inferred(event) == [[]]


def test_clashes_at_no_known_place_are_nobodys():
    assert inferred(happening("ASSAULT", trigger="clashes")) == [[]]


def test_a_shooting_of_nobody_is_not_laid_on_both_parties():
    event = happening("ASSAULT", trigger="shooting", place=town("Rivergate", "AZE"))
    assert inferred(event) == [[]]


# -- closures --------------------------------------------------------------------------------


def test_who_is_asked_to_reopen_a_road_has_closed_it():
    closure = happening("COERCE", **BLOCKADE)
    request = happening(
        "RETREAT",
        side("AZE"),
        mode="access",
        status="called_for",
        place=BLOCKADE["place"],
        sentence=1,
    )
    assert inferred(closure, request)[0] == [("actor", "state:AZE", False)]


def test_who_closes_it_in_one_sentence_has_closed_it_in_another():
    closures = happening("COERCE", **BLOCKADE), happening("COERCE", side("AZE"), **BLOCKADE)
    assert inferred(*closures)[0] == [("actor", "state:AZE", False)]


def test_the_first_to_be_named_has_closed_it():
    first = happening("COERCE", side("AZE"), **BLOCKADE)
    second = happening("COERCE", side("GEO"), **BLOCKADE)
    assert inferred(happening("COERCE", **BLOCKADE), first, second)[0] == [
        ("actor", "state:AZE", False)
    ]


def test_another_road_or_another_manner_says_nothing():
    elsewhere = happening("COERCE", side("AZE"), mode="restrict", place=town("Lakeside", "AZE"))
    otherwise = happening("COERCE", side("AZE"), mode="arrest", place=BLOCKADE["place"])
    assert inferred(happening("COERCE", **BLOCKADE), elsewhere, otherwise)[0] == []


def test_who_opened_it_of_their_own_will_did_not_close_it():
    opening = happening("RETREAT", side("GEO"), mode="access", place=BLOCKADE["place"])
    assert inferred(happening("COERCE", **BLOCKADE), opening)[0] == []


def test_a_closure_with_a_doer_keeps_it():
    closure = happening("COERCE", side("GEO"), **BLOCKADE)
    other = happening("COERCE", side("AZE"), sentence=1, **BLOCKADE)
    assert inferred(closure, other)[0] == [("actor", "state:GEO", True)]
