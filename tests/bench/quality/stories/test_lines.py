"""Lines of a record.txt."""

import pytest

from bench.quality.stories.lines import LineError, read_line, read_lines


def test_a_line_has_its_kind_its_heads_and_its_fields() -> None:
    line = read_line("M: 03 | e1 | t=talks#2 | n=of peace")
    assert (line.kind, line.heads) == ("M", ("03", "e1"))
    assert line.fields == {"t": "talks#2", "n": "of peace"}


def test_days_with_a_sign_of_equality_are_no_fields() -> None:
    line = read_line("Q: e1 | 2024-03-06=planned | 2024-03-10=postponed")
    assert line.heads == ("e1", "2024-03-06=planned", "2024-03-10=postponed")


def test_a_dash_and_nothing_are_no_value() -> None:
    line = read_line("Z: s1 | type=closure | parties=A & B | place=- | start= | end= | opened=")
    assert line.value("place") is None
    assert line.value("end") is None
    assert line.values("parties") == ("A", "B")
    assert line.values("opened") == ()


def test_a_remark_may_hold_the_sign_between_fields() -> None:
    assert read_line("M: 03 | e1 | t=talks | n=one | t=two").fields["n"] == "one | t=two"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("B: 03", "begins with none of S: R: E:"),
        ("M: 03 | t=talks", "needs 2 values before its fields, has 03"),
        ("M: 03 | e1 | e2 | t=talks", "needs 2 values before its fields, has 03 | e1 | e2"),
        ("M: 03 | e1", "has no t="),
        ("M: 03 | e1 | t=talks | u=x", "does not understand 'u=x'"),
        ("M: 03 | e1 | t=talks | t=more", "has t= twice"),
    ],
)
def test_what_is_wrong_is_told(text: str, fault: str) -> None:
    with pytest.raises(LineError) as told:
        read_line(text)
    assert str(told.value).startswith(fault)


def test_faults_are_kept_with_their_numbers_and_comments_left_out() -> None:
    faults: list[str] = []
    lines = list(read_lines(["# a comment", "", "R: 01 | side=-", "M: 01 | e1"], faults))
    assert [line.number for line in lines] == [3]
    assert faults == ["4: has no t="]
