"""The day and the agency that the head of a report tells."""

from pathlib import Path

import pytest

from dragoman.model.report import Report
from dragoman.read.dateline import Head, read_head
from dragoman.read.reports import read_report


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("GOMA, Congo, March 4, 2026 (Lake Wire) - Rebels left.", "2026-03-04"),
        ("BUKAVU, Congo, March 19, 2026 (Agence des Lacs) - A convoy came.", "2026-03-19"),
        ("Talks stall\n\nNAIROBI, 4 March 2026 — Rebels left.", "2026-03-04"),
        ("Tbilisi, Georgia, Mar. 4, 2026 (Radio One) – Crowds met.", "2026-03-04"),
        ("KHARTOUM, SEPT. 30, 2025 -- Shelling went on.", "2025-09-30"),
        ("Talks stall\nPublished: Wednesday, 4 March 2026, 14:20 GMT\nRebels left.", "2026-03-04"),
        ("Talks stall\n2026-03-04\nRebels left.", "2026-03-04"),
        ("Talks stall\n04.03.2026 | 10:15\nRebels left.", "2026-03-04"),
        ("March 4th, 2026\nTalks stall\nRebels left.", "2026-03-04"),
    ],
)
def test_a_day_with_its_year_at_the_head_is_the_day_of_publication(
    text: str, published: str
) -> None:
    assert read_head(text).published == published


@pytest.mark.parametrize(
    "text",
    [
        "BRUSSELS, 15 July (Caucasus Wire) — Envoys met.",
        "On 4 March 2026 the army - which had waited - went in.",
        "In Geneva, on 4 March 2026, envoys met.",
        "The accord of 4 March 2026 – a short text – was signed by both.",
        "GOMA, 30 February 2026 (Lake Wire) - Rebels left.",
        "GOMA, 04/03/2026 - Rebels left.",
        "Rebels left.\n\n" + "Talks went on.\n\n" * 8 + "4 March 2026",
    ],
)
def test_a_day_of_the_news_or_without_a_year_is_none(text: str) -> None:
    assert read_head(text).published is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("ANKARA (Bosphorus News) - Envoys met.", "Bosphorus News"),
        ("GOMA, Congo, March 4, 2026 (Lake Wire) - Rebels left.", "Lake Wire"),
        ("The envoy (a Swede) – he is new – met both.", None),
        ("GOMA (4 March) - Rebels left.", None),
    ],
)
def test_the_agency_in_brackets_behind_the_place_is_the_outlet(
    text: str, agency: str | None
) -> None:
    assert read_head(text).agency == agency


def test_a_dateline_gives_way_to_front_matter_and_call(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    body = "GOMA, Congo, March 4, 2026 (Lake Wire) - Rebels left the town of Sake.\n"
    file.write_text(body, encoding="utf-8")
    alone, called = read_report(file), read_report(file, published="2026-03-09", outlet="X")
    file.write_text("---\npublished: 2026-03-05\n---\n" + body, encoding="utf-8")
    fronted = read_report(file)
    assert isinstance(alone, Report)
    assert isinstance(called, Report)
    assert isinstance(fronted, Report)
    assert (alone.published, alone.outlet) == ("2026-03-04", "Lake Wire")
    assert (called.published, called.outlet) == ("2026-03-09", "X")
    assert (fronted.published, fronted.outlet) == ("2026-03-05", "Lake Wire")


def test_a_text_without_a_head_tells_nothing() -> None:
    assert read_head("") == Head()
