"""From the record's types to the roots of the set."""

AHEAD = ("planned", "offered")
COOPERATIVE = ("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE")
SAID = ("SUPPORT",)  # who pledges support gives it: to say so is the act
CALLED_OFF = ("cancelled", "not_held")


def root_of(type_: str, status: str) -> str:
    """The set's root of an event: what is ahead, asked for or called off is a verbal act."""
    if type_ in COOPERATIVE and type_ not in SAID and status in AHEAD:
        return "AGREE"
    if type_ in COOPERATIVE and status in CALLED_OFF:
        return "REJECT"
    if status == "called_for":
        return "REQUEST"
    return to_set(type_)


def to_set(type_: str) -> str:
    """CONCEDE and RETREAT are the set's YIELD."""
    return "YIELD" if type_ in ("CONCEDE", "RETREAT") else type_
