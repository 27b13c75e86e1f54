"""Numbers of sentences: each once, the earliest reports first, the quoted one always among them."""

from dragoman.model.record import Record
from dragoman.model.report import make_report
from dragoman.model.span import Evidence
from dragoman.present.brief.citing import Citing, without_scheme
from dragoman.present.telling import Telling

TEXT = "They met. They parted."
REPORTS = tuple(
    make_report(TEXT, file=f"{day}.txt", published=f"2023-05-{day:02d}", mark=mark)
    for day, mark in ((1, "CLEAR"), (2, "GREEN"), (3, "CLEAR"), (4, "AMBER"))
)
NOTHING = dict.fromkeys(
    "actors events claims figures situations tracks agreements commitments positions".split(), ()
)


def citing() -> Citing:
    record = Record(reports=REPORTS, **NOTHING)
    return Citing(record, Telling(record))


def met(number: int, start: int = 0, end: int = 9) -> Evidence:
    return Evidence(report=REPORTS[number].id, start=start, end=end, text=TEXT[start:end])


def test_a_sentence_has_one_number_wherever_it_is_cited() -> None:
    cited = citing()
    assert cited.cite([met(1), met(0)]) == (1, 2)
    assert cited.cite([met(1)]) == (2,)
    assert [one.number for one in cited.references()] == [1, 2]


def test_of_a_report_the_first_sentence_is_cited() -> None:
    cited = citing()
    cited.cite([met(0), met(0, 10, 22)])
    assert [one.text for one in cited.references()] == ["They met."]


def test_of_many_reports_the_first_are_cited_and_the_quoted_one() -> None:
    cited = citing()
    later = met(3, 10, 22)
    cited.cite([met(3), met(2), met(1), met(0), later], with_piece=later)
    assert [one.text for one in cited.references()] == ["They met.", "They met.", "They parted."]
    assert {one.report for one in cited.sources()} == {REPORTS[n].id for n in (0, 1, 3)}


def test_the_mark_is_the_strictest_of_what_is_cited() -> None:
    cited = citing()
    assert cited.mark() == "CLEAR"
    cited.cite([met(1)])
    assert cited.mark() == "GREEN"


def test_what_no_report_of_the_record_says_is_not_cited() -> None:
    assert citing().cite([Evidence(report="rp_gone", start=0, end=2, text="No")]) == ()


def test_an_address_of_another_scheme_is_left_out() -> None:
    assert without_scheme("file:///etc/passwd") == ""
    assert without_scheme("HTTPS://example.org/a") == "example.org/a"
