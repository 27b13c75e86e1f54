"""How the actors of an event are said."""

from dragoman.model.actor import Participant
from dragoman.present.people import People
from tests.present.sample import make_record


def test_the_actor_comes_first_whoever_is_named_first() -> None:
    spared = Participant(role="recipient", actor="ac_1", name="Armenia")
    doer = Participant(role="actor", actor="ac_2", name="France")
    assert People(make_record()).say_roles((spared, doer)) == "France; recipient Armenia"


def test_helpers_come_last_with_what_they_are() -> None:
    host = Participant(role="host", actor="ac_1", name="Qatar")
    attendee = Participant(role="attendee", actor="ac_2", name="Chad")
    assert People(make_record()).say_roles((host, attendee)) == "attendee Chad; host Qatar"
