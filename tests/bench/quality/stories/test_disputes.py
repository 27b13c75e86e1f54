"""Contradictions found, missed, false and repeated."""

from typing import Any

from bench.quality.stories.disputes import score_disputes
from bench.quality.stories.sheet import Sheet
from dragoman.model.dispute import Contradiction, Voice
from dragoman.model.span import Evidence
from tests.bench.quality.stories.toy import actor, event, mention, said, story, told

LINE = (
    "X: about=e2 | kind=denial | a=01:Shells killed five people | b=02:denies that it shelled"
    " | who=Toy Wire ; Nauru army"
)
SHELLS = mention("01", "Shells", type="ASSAULT")


def _voice(name: str, *evidence: Evidence, actor: str | None = None) -> Voice:
    return Voice(name=name, actor=actor, says="", evidence=evidence)


def _row(*sides: Voice, id: str = "cx_1", about: str = "ev_9") -> Contradiction:
    return Contradiction(
        id=id, type="denial", about=about, field=None, sides=sides, since=None, evidence=()
    )


def _score(*rows: Contradiction, lines: tuple[str, ...] = (LINE,), **given: Any) -> Sheet:
    sheet = Sheet()
    shelling = event("ev_2", SHELLS)
    score_disputes(
        told(story(*lines), shelling, mentions=(SHELLS,), contradictions=rows, **given), sheet
    )
    return sheet


def test_a_row_with_the_words_of_both_sides_is_it() -> None:
    sheet = _score(_row(_voice("X", said("02", "denies")), _voice("Y", said("01", "five"))))
    assert (sheet.value("contradictions_recall"), sheet.value("contradictions_false")) == (1, 0)


def test_words_of_one_side_alone_are_not() -> None:
    sheet = _score(_row(_voice("X", said("02", "denies")), _voice("Y", said("02", "began"))))
    assert (sheet.value("contradictions_recall"), sheet.value("contradictions_false")) == (0, 1)
    assert sheet.wrong == [
        "missed contradiction, denial about e2: 01 'Shells killed five people' against"
        " 02 'denies that it shelled'",
        "false contradiction, denial : X 'denies' against Y 'began'",
    ]


def test_one_side_that_has_the_words_of_both_is_not() -> None:
    both = _voice("X", said("02", "denies"), said("01", "five"))
    assert _score(_row(both, _voice("Y"))).value("contradictions_recall") == 0


def test_the_words_in_a_copy_will_do() -> None:
    copied = said("03", "Shells killed five people!")
    sheet = _score(_row(_voice("X", said("02", "denies")), _voice("Y", copied)))
    assert sheet.value("contradictions_recall") == 1


def test_a_row_about_the_event_between_the_two_who_are_noted_is_it() -> None:
    sides = _voice("the army of Nauru"), _voice("Toy Wire")
    assert _score(_row(*sides, about="ev_2")).value("contradictions_recall") == 1
    assert _score(_row(*sides, about="ev_9")).value("contradictions_recall") == 0
    others = _voice("the army of Nauru"), _voice("Tuvalu")
    assert _score(_row(*others, about="ev_2")).value("contradictions_recall") == 0


def test_somebody_is_known_by_the_record_s_other_names() -> None:
    sides = _voice("Mr Ode", actor="ac_1"), _voice("Toy Wire")
    ode = actor("ac_1", "Mr Ode", aliases=("spokesman of Nauru",))
    assert _score(_row(*sides, about="ev_2"), actors=(ode,)).value("contradictions_recall") == 1


def test_of_a_figure_its_event_will_do() -> None:
    lines = (
        "G: g1 | measure=killed | event=e2 | of=-",
        LINE.replace("about=e2", "about=g1"),
    )
    sheet = _score(_row(_voice("Nauru"), _voice("Toy Wire"), about="ev_2"), lines=lines)
    assert sheet.value("contradictions_recall") == 1


def test_a_second_row_for_the_same_is_repeated_and_not_false() -> None:
    sides = _voice("Nauru"), _voice("Toy Wire")
    sheet = _score(_row(*sides, about="ev_2"), _row(*sides, id="cx_2", about="ev_2"))
    assert sheet.value("contradictions_false") == 0
    assert sheet.value("contradictions_repeated") == 1
