"""Which plain statements are accusations between countries."""

from dataclasses import replace

import pytest

from dragoman.model.actor import ActorMention, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import EventMention
from dragoman.model.when import UNKNOWN
from dragoman.resolve.charging import with_charges
from tests.resolve.telling import happening


def doer(country: str | None, role: str = "actor") -> Participant:
    return Participant(
        role=role, actor=f"body:{country}", name="Troops", country=country, sector="MIL",
        text="troops", stated=True,
    )  # fmt: skip


def deed(*participants: Participant, type_: str = "ASSAULT") -> EventMention:
    return replace(happening(type_), factuality="claimed", participants=participants)


def ministry(sector: str = "GOV") -> ActorMention:
    return ActorMention(
        id="mn_1", report="rp_1", start=0, end=1, text="", key="body:ministry", name="Ministry",
        type="body", country="KHM", sector=sector, office=None, pronoun=False,
    )  # fmt: skip


def stance(event: EventMention, speaker: ActorMention) -> str:
    claim = Claim(
        id="cl_1", report="rp_1", start=0, end=1,
        speaker=Speaker(actor=speaker.key, name=speaker.name), via=(), addressee=None,
        stance="states", act=None, about=event.id, issue=None, content="", directness="reported",
        when=UNKNOWN, evidence=(),
    )  # fmt: skip
    [told] = with_charges([claim], [event], [speaker])
    assert told is not None
    return told.stance


def test_officials_who_tell_of_the_force_of_another_country_accuse_it():
    assert stance(deed(doer("THA")), ministry()) == "accuses"


@pytest.mark.parametrize(
    "event",
    [
        deed(doer("KHM")),
        deed(doer(None)),
        deed(),
        deed(doer("THA"), doer("LAO", "victim")),
        deed(doer("THA"), type_="CONSULT"),
        replace(deed(doer("THA")), factuality="asserted"),
    ],
)
def test_what_is_of_ones_own_of_nobody_known_or_no_force_stays_a_statement(
    event: EventMention,
) -> None:
    assert stance(event, ministry()) == "states"


def test_who_speaks_for_no_side_states():
    assert stance(deed(doer("THA")), ministry(sector="MED")) == "states"
