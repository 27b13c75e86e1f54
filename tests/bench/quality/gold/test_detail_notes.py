"""Lines of details beside a report, in a folder made by hand."""

from pathlib import Path

import pytest

from bench.quality.gold.command import DETAILS, FOLDER
from bench.quality.gold.detail_notes import Details, find_content, load_all_details, read_when
from bench.quality.gold.notes import GoldError, Noted, load_gold

REPORT = """---
published: 2024-03-04
title: Two ferries sink
---
The mayor of Funafuti said a storm sank three boats. He said: "We wait. We hope." It blew on Monday.
"""
NOTES = "E: none occurred asserted | t=sank\nE: none occurred asserted | t=blew\n"
EVENTS = (
    "E: t=sank | when=..2024-03-04 | precision=day | basis=bounded | place=Funafuti | country=TUV"
    " | alt=NRU | pprec=settlement\n"
    "E: t=blew | when=2024-03-04 | precision=day | basis=explicit | place=- | optional"
    " | n=at night; 2024-03-03 is also right\n"
)
FIGURE = (
    "F: text=three boats | measure=things | low=3 | high= | exactness=at_least | unit=boats | of=-"
    " | by=The mayor of Funafuti | event=sank\n"
)
CLAIM = (
    "C: speaker=He | who=The mayor of Funafuti | cue=said | content=We wait … hope | stance=states"
    " | directness=quoted | act=- | about=sank | n=also about: blew\n"
)


def noted(folder: Path) -> Noted:
    for name, content in (("reports", REPORT), ("notes", NOTES)):
        (folder / name).mkdir()
        (folder / name / "storm.txt").write_text(content, encoding="utf-8")
    [one] = load_gold(folder)
    return one


def load(folder: Path, written: str) -> Details:
    one = noted(folder)
    (folder / DETAILS).mkdir()
    (folder / DETAILS / "storm.txt").write_text(f"# a remark\n{written}", encoding="utf-8")
    return load_all_details(folder / DETAILS, [one])["storm"]


def test_an_event_has_its_bounds_its_place_and_the_countries_that_are_right(tmp_path: Path) -> None:
    sank, blew = load(tmp_path, EVENTS).events
    assert (sank.start, sank.end, sank.place) == (None, "2024-03-04", "Funafuti")
    assert sank.countries == ("TUV", "NRU")
    assert (blew.start, blew.end, blew.place) == ("2024-03-04", "2024-03-04", None)
    assert (sank.optional, blew.optional) == (False, True)


def test_of_a_remark_the_part_that_gives_another_right_value_is_kept(tmp_path: Path) -> None:
    sank, blew = load(tmp_path, EVENTS).events
    assert (sank.also, blew.also) == ((), ("2024-03-03 is also right",))


def test_a_figure_has_its_words_its_bounds_and_who_gives_it(tmp_path: Path) -> None:
    [figure] = load(tmp_path, EVENTS + FIGURE).figures
    assert (figure.low, figure.high) == (3, None)
    assert figure.by is not None
    assert figure.by.name == "The mayor of Funafuti"


def test_a_figure_of_the_title_alone_is_left_out(tmp_path: Path) -> None:
    written = FIGURE.replace("three boats", "Two ferries")
    assert load(tmp_path, EVENTS + written).figures == ()


def test_a_claim_has_whom_its_pronoun_means_and_the_events_it_is_about(tmp_path: Path) -> None:
    [claim] = load(tmp_path, EVENTS + CLAIM).claims
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.meant) == ("He", "The mayor of Funafuti")
    assert (claim.act, claim.about, claim.also_about) == (None, 0, (1,))


def test_a_content_in_parts_runs_from_the_first_words_to_the_last() -> None:
    text = "He hopes. We wait. We hope. We wait."
    assert text[slice(*find_content("We wait … hope", text))] == "We wait. We hope"


@pytest.mark.parametrize(
    ("written", "bounds"),
    [
        ("2024-03-04", ("2024-03-04", "2024-03-04")),
        ("2024-03-01..2024-03-31", ("2024-03-01", "2024-03-31")),
        ("2024-03-04..", ("2024-03-04", None)),
        ("unknown", (None, None)),
    ],
)
def test_a_date_is_read_with_its_open_sides(written: str, bounds: tuple[str, str]) -> None:
    assert read_when(written) == bounds


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (EVENTS + CLAIM.replace("about=sank", "about=rained"), r"storm\.txt:4: 'rained' is no eve"),
        (EVENTS.replace("t=blew", "t=storm"), r"storm\.txt:3: 'storm' is not event 2"),
        (EVENTS.splitlines()[0], "has 1 events, the notes have 2"),
    ],
)
def test_a_detail_that_does_not_fit_is_told(tmp_path: Path, written: str, fault: str) -> None:
    with pytest.raises(GoldError, match=fault):
        load(tmp_path, written)


def test_a_report_without_details_has_none(tmp_path: Path) -> None:
    assert load_all_details(tmp_path / DETAILS, [noted(tmp_path)]) == {}


def test_all_details_of_the_set_fit_their_notes() -> None:
    gold = load_gold(FOLDER)
    assert set(load_all_details(FOLDER / DETAILS, gold)) == {noted.name for noted in gold}
