"""The class of an event by its marks."""

from pathlib import Path

import pytest

from bench.quality.factuality.rows import class_of, load_rows
from bench.quality.files import SetError
from bench.quality.meantime import Marking


def marked(certainty: str, polarity: str, time: str, special: str = "NONE") -> Marking:
    return Marking(
        kind="EVENT_MENTION",
        start=0,
        end=4,
        sentence=2,
        attributes={
            "certainty": certainty,
            "polarity": polarity,
            "time": time,
            "special_cases": special,
        },
    )


@pytest.mark.parametrize(
    ("event", "class_"),
    [
        (marked("CERTAIN", "POS", "NON_FUTURE"), "asserted"),
        (marked("CERTAIN", "POS", "NON_FUTURE", "GEN"), "asserted"),
        (marked("CERTAIN", "POS", "FUTURE"), "future"),
        (marked("CERTAIN", "UNDERSPECIFIED", "FUTURE"), "future"),
        (marked("CERTAIN", "NEG", "FUTURE"), "negative"),
        (marked("POSSIBLE", "NEG", "FUTURE"), "negative"),
        (marked("POSSIBLE", "POS", "FUTURE"), "uncertain"),
        (marked("PROBABLE", "UNDERSPECIFIED", "NON_FUTURE"), "uncertain"),
        (marked("UNDERSPECIFIED", "POS", "FUTURE", "COND_IF_CLAUSE"), "uncertain"),
        (marked("UNDERSPECIFIED", "UNDERSPECIFIED", "FUTURE"), None),
        (marked("CERTAIN", "POS", "UNDERSPECIFIED"), None),
        (marked("", "", ""), None),
    ],
)
def test_an_event_is_negative_then_uncertain_then_future_then_asserted(
    event: Marking, class_: str | None
) -> None:
    assert class_of(event) == class_


FILE = """<Document doc_name="a"><token sentence="{sentence}" t_id="1">sang</token><Markables>
<EVENT_MENTION certainty="CERTAIN" polarity="POS" time="NON_FUTURE"><token_anchor t_id="1"/>
</EVENT_MENTION></Markables></Document>"""


@pytest.mark.parametrize(("sentence", "count"), [(0, 1), (5, 1), (6, 0)])
def test_events_are_those_of_the_sentences_that_people_have_marked(
    tmp_path: Path, sentence: int, count: int
) -> None:
    for name, number in (("a", 0), ("b", sentence)):
        (tmp_path / f"{name}.xml").write_text(FILE.format(sentence=number), encoding="utf-8")
    assert [len(row.events) for row in load_rows(tmp_path)[0]] == [1, count]


def test_a_folder_without_events_is_no_set(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<Document/>", encoding="utf-8")
    with pytest.raises(SetError, match=r"holds no texts of MEANTIME with events; .* with --data"):
        load_rows(tmp_path)
