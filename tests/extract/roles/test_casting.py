import pytest

from tests.extract.conftest import Tell


def test_the_agent_of_a_passive_is_the_actor(tell: Tell) -> None:
    told = tell("The village was shelled by Russian forces on Monday.")
    assert told.cast("ASSAULT")["actor"] == {"Russian forces"}


def test_who_hosts_talks_is_host_and_no_side_of_them(tell: Tell) -> None:
    told = tell("Norway hosted talks between Colombia and Venezuela.")
    assert told.cast("CONSULT") == {"actor": {"Colombia", "Venezuela"}, "host": {"Norway"}}


def test_who_stands_before_a_mediating_participle_is_mediator(tell: Tell) -> None:
    told = tell("Colombia and Venezuela held EU-mediated talks in Oslo.")
    assert told.cast("CONSULT")["mediator"] == {"European Union"}
    assert told.cast("CONSULT")["actor"] == {"Colombia", "Venezuela"}


def test_who_stands_behind_under_the_mediation_of_is_mediator(tell: Tell) -> None:
    told = tell("Armenia and Georgia held talks under the mediation of Switzerland.")
    assert told.cast("CONSULT")["mediator"] == {"Switzerland"}


def test_what_is_urged_is_done_by_whom_is_urged(tell: Tell) -> None:
    told = tell("Kenya urged Uganda to withdraw its troops.")
    assert told.cast("REQUEST") == {"actor": {"Kenya"}, "recipient": {"Uganda"}}
    assert told.cast("RETREAT")["actor"] == {"Uganda"}


def test_what_is_promised_is_done_by_who_promises(tell: Tell) -> None:
    told = tell("Kenya promised Uganda to withdraw its troops.")
    assert told.cast("CONCEDE")["actor"] == {"Kenya"}


def test_telling_somebody_to_do_something_asks_it_of_them(tell: Tell) -> None:
    told = tell("Egypt told Sudan to withdraw its forces.")
    assert told.cast("REQUEST") == {"actor": {"Egypt"}, "recipient": {"Sudan"}}


def test_whose_the_support_is_gives_it_and_does_not_receive_it(tell: Tell) -> None:
    told = tell("Kenya voiced its support for Uganda.")
    assert told.cast("SUPPORT") == {"actor": {"Kenya"}, "recipient": {"Uganda"}}


def test_whose_borders_are_supported_is_supported(tell: Tell) -> None:
    told = tell("Kenya supports Uganda's borders.")
    assert told.cast("SUPPORT") == {"actor": {"Kenya"}, "recipient": {"Uganda"}}


def test_who_speaks_at_the_end_of_a_meeting_took_part_in_it(tell: Tell) -> None:
    text = "Kenya's president urged restraint on Saturday, speaking at the end of a meeting with "
    assert tell(text + "Sudan.").cast("CONSULT")["actor"] == {"president", "Sudan"}


@pytest.mark.parametrize(
    ("text", "kind", "group"),
    [
        ("M23 fighters attacked Rwanda.", "ASSAULT", "March 23 Movement"),
        ("Houthi forces attacked Saudi Arabia.", "ASSAULT", "Houthi movement"),
        ("A delegation of the RSF met Egypt in Cairo.", "CONSULT", "Rapid Support Forces"),
    ],
)
def test_the_men_of_a_group_are_the_group_and_not_its_country(
    tell: Tell, text: str, kind: str, group: str
) -> None:
    assert group in tell(text).cast(kind)["actor"]


def test_the_forces_of_a_state_are_no_group(tell: Tell) -> None:
    assert tell("Israeli forces attacked Syria.").cast("ASSAULT")["actor"] == {"Israeli forces"}


@pytest.mark.parametrize(
    "text",
    [
        "Sudan and Ethiopia signed the accord at talks mediated by Turkey.",
        "Sudan and Ethiopia traded barbs during Turkish-mediated talks in Ankara.",
    ],
)
def test_those_who_do_something_at_mediated_talks_hold_them(tell: Tell, text: str) -> None:
    assert tell(text).cast("CONSULT")["actor"] == {"Sudan", "Ethiopia"}


def test_who_alone_speaks_at_talks_of_others_is_no_side_of_them(tell: Tell) -> None:
    told = tell("The envoy spoke at talks hosted by Oman.")
    assert "actor" not in told.cast("CONSULT")
