"""Reports in capitals and their keys, from a set written by hand."""

import io
import tarfile
from pathlib import Path

import pytest

from bench.quality.files import SetError
from bench.quality.incidents.rows import Incident, Row, load_rows

REPORTS = """TST9-MUC4-0001

   PORT HOPE, 3 MAY 91 -- RAIDERS SHELLED A MILL.

TST9-MUC4-0002

   PORT HOPE, 4 MAY -- THE CHOIR SANG.
"""
KEYS = """; keys by hand

0.  MESSAGE: ID                    TST9-MUC4-0001
1.  MESSAGE: TEMPLATE              1
2.  INCIDENT: DATE                 3 MAY 91
3.  INCIDENT: LOCATION             RURITANIA: PORT HOPE (CITY)
4.  INCIDENT: TYPE                 ATTACK / BOMBING
5.  INCIDENT: STAGE OF EXECUTION   ACCOMPLISHED
9.  PERP: INDIVIDUAL ID            "RAIDERS"
10. PERP: ORGANIZATION ID          "FREE HARBOUR LEAGUE"
18. HUM TGT: NAME                  "ADA MILLER" / "MISS MILLER"
                                   "BEN MILLER"
19. HUM TGT: DESCRIPTION           "MILLERS"
21. HUM TGT: NUMBER                2: "MILLERS"
                                   1: "ADA MILLER"
24. HUM TGT: TOTAL NUMBER          9

0.  MESSAGE: ID                    TST9-MUC4-0001
1.  MESSAGE: TEMPLATE              2 (OPTIONAL)
4.  INCIDENT: TYPE                 ARSON
5.  INCIDENT: STAGE OF EXECUTION   ATTEMPTED

0.  MESSAGE: ID                    TST9-MUC4-0002
1.  MESSAGE: TEMPLATE              *
4.  INCIDENT: TYPE                 *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    held = tmp_path / "tst9"
    held.mkdir()
    (held / "tst9-muc4").write_text(REPORTS, encoding="latin-1")
    (held / "key-tst9.v1").write_text(KEYS, encoding="latin-1")
    return held


@pytest.fixture
def archive(folder: Path) -> Path:
    path = folder.parent / "tst9.tar.gz"
    with tarfile.open(path, "w:gz") as made:
        made.add(folder, arcname="tst9")
    return path


def rows(path: Path) -> tuple[Row, ...]:
    return load_rows(path)[0]


def test_a_report_is_its_text_under_its_id(folder: Path) -> None:
    assert [(row.id, row.text) for row in rows(folder)] == [
        ("TST9-MUC4-0001", "PORT HOPE, 3 MAY 91 -- RAIDERS SHELLED A MILL."),
        ("TST9-MUC4-0002", "PORT HOPE, 4 MAY -- THE CHOIR SANG."),
    ]


def test_optional_templates_are_left_out_and_the_others_read(folder: Path) -> None:
    assert rows(folder)[0].incidents == (
        Incident(
            type="ATTACK",
            stage="ACCOMPLISHED",
            date=("1991-05-03", "1991-05-03"),
            location="RURITANIA: PORT HOPE (CITY)",
            perpetrators=(("RAIDERS",), ("FREE HARBOUR LEAGUE",)),
            victims=(("ADA MILLER", "MISS MILLER"), ("BEN MILLER",), ("MILLERS",)),
            numbers=(2, 1),
        ),
    )


def test_an_irrelevant_report_has_no_incident(folder: Path) -> None:
    assert rows(folder)[1].incidents == ()


def test_archive_and_folder_hold_the_same_rows(folder: Path, archive: Path) -> None:
    assert rows(archive) == rows(folder)


def test_the_hash_is_of_what_was_given(archive: Path) -> None:
    before = load_rows(archive)[1]
    with tarfile.open(archive, "w:gz") as made:
        for name, content in (("tst9-muc4", REPORTS), ("key", KEYS.replace("RAIDERS", "THEY"))):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            made.addfile(member, io.BytesIO(content.encode("latin-1")))
    assert load_rows(archive)[1] != before


def test_a_file_that_is_no_archive_is_told_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no archive", encoding="utf-8")
    with pytest.raises(SetError, match=r"(?s)notes\.txt holds no MUC-4 reports .* with --data"):
        load_rows(path)


@pytest.mark.parametrize("left", ["tst9-muc4", "key-tst9.v1"])
def test_reports_without_keys_and_keys_without_reports_are_no_set(folder: Path, left: str) -> None:
    (folder / left).unlink()
    with pytest.raises(SetError, match="holds no MUC-4 reports with keys"):
        load_rows(folder)


def test_the_dateline_says_when_a_report_was_published(folder: Path) -> None:
    assert [row.published for row in rows(folder)] == ["1991-05-03", None]


@pytest.mark.parametrize(
    ("slot", "days"),
    [
        ("3 MAY 91", ("1991-05-03", "1991-05-03")),
        ("- 13 SEP 89", (None, "1989-09-13")),
        ("11 NOV 89 - 12 NOV 89", ("1989-11-11", "1989-11-12")),
        ("(11 NOV 89 - 26 NOV 89) / (- 26 NOV 89)", ("1989-11-11", "1989-11-26")),
        ("-", None),
    ],
)
def test_a_slot_gives_its_first_and_last_day(
    folder: Path, slot: str, days: tuple[str | None, str] | None
) -> None:
    (folder / "key-tst9.v1").write_text(KEYS.replace("3 MAY 91", slot), encoding="latin-1")
    assert rows(folder)[0].incidents[0].date == days
