"""Texts with time expressions, in both forms, written by hand."""

from pathlib import Path

import pytest

from bench.quality.files import SetError
from bench.quality.time.rows import Timex, load_rows

TML = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1991-05-03" functionInDocument="CREATION_TIME">3 May
1991</TIMEX3></DCT>
<TITLE>Choir</TITLE>
<TEXT>
The <EVENT eid="e1">choir <TIMEX3 tid="t1" value="1991-05-02">
yesterday</TIMEX3></EVENT> sang for
<TIMEX3 tid="t2" value="PT2H">two hours</TIMEX3>.</TEXT></TimeML>
"""


def path_of(folder: Path, content: str) -> Path:
    path = folder / "a.tml"
    path.write_text(content, encoding="utf-8")
    return path


def test_expressions_are_counted_in_the_text_without_its_marks(tmp_path: Path) -> None:
    [row] = load_rows(path_of(tmp_path, TML))[0]
    found = [(row.text[one.start : one.end], one.value) for one in row.times]
    assert found == [("yesterday", "1991-05-02"), ("two hours", "PT2H")]


def test_the_day_of_writing_is_that_of_publication_and_asked_of_nobody(tmp_path: Path) -> None:
    [row] = load_rows(path_of(tmp_path, TML))[0]
    assert (row.published, row.creation) == ("1991-05-03", ())
    inside = TML.replace('value="1991-05-02"', 'value="1991" functionInDocument="CREATION_TIME"')
    [row] = load_rows(path_of(tmp_path, inside))[0]
    assert [one.value for one in row.creation] == ["1991"]
    assert [one.value for one in row.times] == ["PT2H"]


def test_a_file_of_tokens_is_known_by_its_content(tmp_path: Path) -> None:
    tokens = "".join(
        f'<token sentence="{sentence}" t_id="{number}">{word}</token>'
        for number, (sentence, word) in enumerate(
            [(0, "Choir"), (1, "3.5.1991"), (2, "Sings"), (2, "at"), (2, "noon")]
        )
    )
    marks = (
        '<TIMEX3 functionInDocument="NONE" value="1991-05-03T12:00Z"><token_anchor t_id="4"/>'
        '</TIMEX3><TIMEX3 functionInDocument="CREATION_TIME" value="1991-05-03">'
        '<token_anchor t_id="1"/></TIMEX3>'
    )
    content = f'<Document doc_name="a">{tokens}<Markables>{marks}</Markables></Document>'
    [row] = load_rows(path_of(tmp_path, content))[0]
    assert row.text == "Choir\n\n3.5.1991\n\nSings at noon"
    assert row.times == (Timex(start=26, end=30, value="1991-05-03T12:00"),)
    assert row.creation == (Timex(start=7, end=15, value="1991-05-03"),)
    assert row.published == "1991-05-03"


@pytest.mark.parametrize("content", ["no xml", "<TimeML><TEXT>No dates.</TEXT></TimeML>"])
def test_a_file_without_time_expressions_is_no_set(tmp_path: Path, content: str) -> None:
    with pytest.raises(SetError, match=r"holds no texts with TIMEX3; .* with --data"):
        load_rows(path_of(tmp_path, content))


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetError, match=r"a\.tml is no whole TimeML file"):
        load_rows(path_of(tmp_path, TML[:-20]))


def test_a_day_of_writing_may_be_given_day_first(tmp_path: Path) -> None:
    content = (
        '<Document doc_name="a"><token sentence="0" t_id="0">Today</token>'
        '<token sentence="0" t_id="1">Monday</token><Markables>'
        '<TIMEX3 functionInDocument="CREATION_TIME" value="03-05-1991"><token_anchor t_id="0"/>'
        '</TIMEX3><TIMEX3 functionInDocument="NONE" value="1991-05-06"><token_anchor t_id="1"/>'
        "</TIMEX3></Markables></Document>"
    )
    [row] = load_rows(path_of(tmp_path, content))[0]
    assert row.published == "1991-05-03"
