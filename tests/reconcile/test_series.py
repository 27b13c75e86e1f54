"""Numbers of one event as a series: by claimant, revised, and against each other."""

from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from tests.reconcile.rows import Writer, day, place, record_of

RAID = {"type": "ASSAULT", "when": day("2023-05-14"), "place": place("Sotk")}


def toll(
    number: str, low: float, *, outlet: str, published: str, exactness: str = "exact"
) -> Reading:
    sentence = f"Shells killed {number} people at the market in Sotk, {outlet} said."
    writer = Writer(published=published, outlet=outlet).event(sentence, "killed", **RAID)
    more = {"low": low, "high": low, "event": 0, "exactness": exactness}
    return writer.figure(sentence, number, **more).reading()


def series_of(*readings: Reading) -> dict[float | None, Figure]:
    return {figure.low: figure for figure in record_of(*readings).figures}


def test_a_later_number_of_one_claimant_revises_his_earlier_one() -> None:
    found = series_of(
        toll("nine", 9.0, outlet="Post", published="2023-05-15"),
        toll("twelve", 12.0, outlet="Post", published="2023-05-16"),
    )
    assert (found[12.0].revises, found[12.0].revision) == (found[9.0].id, "up")
    assert (found[9.0].stands, found[12.0].stands) == (False, True)


def test_a_lower_number_is_a_revision_down() -> None:
    found = series_of(
        toll("nine", 9.0, outlet="Post", published="2023-05-15"),
        toll("six", 6.0, outlet="Post", published="2023-05-16"),
    )
    assert found[6.0].revision == "down"


def test_numbers_of_two_claimants_on_one_day_stand_against_each_other() -> None:
    found = series_of(
        toll("nine", 9.0, outlet="Post", published="2023-05-15"),
        toll("three", 3.0, outlet="Herald", published="2023-05-15"),
    )
    assert found[9.0].against == (found[3.0].id,)
    assert found[3.0].against == (found[9.0].id,)
    assert found[9.0].stands
    assert found[3.0].stands


def test_anothers_later_higher_count_is_growth() -> None:
    found = series_of(
        toll("nine", 9.0, outlet="Post", published="2023-05-15"),
        toll("twelve", 12.0, outlet="Herald", published="2023-05-17"),
    )
    assert found[12.0].against == ()


def test_numbers_that_are_about_right_may_both_be() -> None:
    found = series_of(
        toll("about 100", 100.0, outlet="Post", published="2023-05-15", exactness="about"),
        toll("105", 105.0, outlet="Herald", published="2023-05-15"),
    )
    assert found[100.0].against == ()


def test_series_do_not_depend_on_the_order_of_reports() -> None:
    readings = (
        toll("nine", 9.0, outlet="Post", published="2023-05-15"),
        toll("three", 3.0, outlet="Herald", published="2023-05-15"),
        toll("twelve", 12.0, outlet="Post", published="2023-05-16"),
    )
    assert record_of(*readings).figures == record_of(*readings[::-1]).figures
