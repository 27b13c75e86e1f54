"""What is still to come, and what the day that its reader stands on has left behind."""

from dragoman.model.diplomacy import Commitment
from dragoman.model.event import PENDING, UNREAL, Event
from dragoman.present.days import is_over
from dragoman.present.wording import say_status

LAPSED = "lapsed"
OVERDUE = "overdue"


def is_open(event: Event) -> bool:
    """Whether it is still to come, for all that the record knows."""
    return event.status in PENDING and event.factuality not in UNREAL


def is_lapsed(event: Event, as_of: str | None) -> bool:
    """Whether it was to come, and its last possible day lies before `as_of` without word."""
    return is_open(event) and is_over(event.when, as_of=as_of)


def is_overdue(commitment: Commitment, as_of: str | None) -> bool:
    """Whether it should have been kept before `as_of`, and no word came that it was or was not."""
    return commitment.state == "open" and is_over(commitment.due, as_of=as_of)


def standing(event: Event, as_of: str | None) -> str:
    """Its status on the day `as_of`; what has lapsed is counted here and stored nowhere."""
    return LAPSED if is_lapsed(event, as_of) else event.status


def say_standing(event: Event, as_of: str | None) -> str:
    """The same with its sign, and how it is put where it is not plainly so."""
    return say_status(standing(event, as_of), event.factuality)


def standing_of(commitment: Commitment, as_of: str | None) -> str:
    """Its state on the day `as_of`."""
    return OVERDUE if is_overdue(commitment, as_of) else commitment.state
