import pytest

from dragoman.model.draft import CorrectionDraft
from tests.extract.conftest import Tell


def told(tell: Tell, text: str) -> list[tuple[str, str, str, str]]:
    drafts: tuple[CorrectionDraft, ...] = tell(text).drafts.corrections
    return [(one.by, one.field, one.before, one.after) for one in drafts]


def test_a_correction_gives_both_numbers(tell: Tell) -> None:
    found = told(tell, "Our edition of 12 March gave 31 wounded. The correct number is 21.")
    assert found == [("own", "number", "31", "21")]


def test_an_official_mends_an_earlier_toll(tell: Tell) -> None:
    text = "Shells killed five people in Ulang, an official said, correcting her toll of seven."
    assert told(tell, text) == [("mended", "number", "seven", "five")]


def test_a_number_put_in_the_place_of_another_is_a_contrast(tell: Tell) -> None:
    found = told(tell, "Two people, not three, died in the strike on a bridge in Aleppo.")
    assert found == [("contrast", "number", "three", "Two")]


def test_a_day_is_put_right(tell: Tell) -> None:
    text = "The crossing was closed on Sunday, not on Saturday as we reported."
    ((by, field, before, after),) = told(tell, text)
    assert (by, field) == ("own", "when")
    assert "Saturday" in before
    assert "Sunday" in after


def test_a_report_taken_back_is_a_correction_of_whether_it_happened(tell: Tell) -> None:
    text = (
        "The Portal withdraws its report that Russian troops had left Aleppo."
        " The departure did not take place."
    )
    ((by, field, before, after),) = told(tell, text)
    assert (by, field) == ("taken_back", "factuality")
    assert before == "Russian troops had left Aleppo"
    assert after == "The departure did not take place"


@pytest.mark.parametrize(
    "text",
    [
        "The army killed three people in Aleppo, and not a word was said.",
        "Ten people were wounded on Monday and two more on Tuesday.",
        "They agreed on ten days' notice instead of three.",
    ],
)
def test_plain_numbers_correct_nothing(tell: Tell, text: str) -> None:
    assert told(tell, text) == []


def test_a_note_may_name_only_what_is_right(tell: Tell) -> None:
    text = "The ambush near Djibo was on Monday; our report of Friday gave a wrong day."
    assert told(tell, text) == [("own", "when", "", "Monday")]


def test_a_number_brought_down_is_mended_though_the_old_one_is_not_repeated(tell: Tell) -> None:
    found = told(tell, "The ministry brought the number of dead down to 133 on Saturday.")
    assert found == [("mended", "number", "", "133")]


def test_it_was_another_who_did_it(tell: Tell) -> None:
    text = (
        "Saturday's dispatch wrongly credited Qatar with the release of three farmers."
        " It was Egypt that secured it."
    )
    assert told(tell, text) == [("own", "actor", "Qatar", "Egypt")]


def test_the_head_of_a_note_gives_what_is_right(tell: Tell) -> None:
    text = (
        "(Corrects death toll in paragraph 1 to 4)\n\nIn Tripoli 4 dockers were killed on Tuesday."
    )
    assert told(tell, text) == [("own", "number", "", "4")]


def test_what_is_not_so_contrary_to_a_report_of_the_outlet(tell: Tell) -> None:
    text = "The mayor of Zvecan was not arrested, contrary to a report of this agency on Wednesday."
    ((by, field, before, after),) = told(tell, text)
    assert (by, field) == ("own", "factuality")
    assert "not" in after
    assert "not" not in before
