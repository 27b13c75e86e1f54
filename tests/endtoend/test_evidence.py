"""Every row leads to the characters that it came from."""

from typing import Any

import pytest

from dragoman import api
from tests.endtoend.conftest import Read
from tests.endtoend.stores import REPORTS, evidence, rows

# Kinds that are in many places, or the place itself.
WITHOUT = {"actor", "report", "source"}


@pytest.fixture(scope="module")
def texts(whole: Read) -> dict[str, str]:
    return {report.id: report.text for report in api.load(whole.store).reports}


@pytest.fixture(scope="module")
def exported(whole: Read) -> list[dict[str, Any]]:
    return rows(whole.export)


def test_the_kept_text_is_that_of_the_file(whole: Read) -> None:
    files = {file.name: file.read_text(encoding="utf-8") for file in REPORTS}
    for report in api.load(whole.store).reports:
        front, body = files[report.file].removeprefix("---\n").split("\n---\n", 1)
        assert report.text == body
        assert f"published: {report.published}" in front


def test_evidence_is_the_text_of_the_report(
    exported: list[dict[str, Any]], texts: dict[str, str]
) -> None:
    for row in exported:
        for item in evidence(row):
            assert texts[item["report"]][item["start"] : item["end"]] == item["text"], row["id"]


def test_every_row_has_evidence(exported: list[dict[str, Any]]) -> None:
    for row in exported:
        assert row["kind"] in WITHOUT or any(evidence(row)), row["id"]


def test_the_trigger_and_the_figure_stand_in_their_evidence(
    exported: list[dict[str, Any]],
) -> None:
    for row in exported:
        said = " ".join(item["text"] for item in evidence(row))
        for field in {"event": ["trigger"], "figure": ["text"]}.get(row["kind"], []):
            assert row[field] in said, row["id"]


def test_stated_participants_are_named_in_the_words_of_a_report(
    exported: list[dict[str, Any]], texts: dict[str, str]
) -> None:
    for row in (row for row in exported if row["kind"] == "event"):
        for person in row["participants"]:
            if person["stated"] and person["text"]:
                assert any(person["text"] in text for text in texts.values()), row["id"]
