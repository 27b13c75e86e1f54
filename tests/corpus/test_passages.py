"""Reading passages in brackets, and that those of the corpus can be read."""

from pathlib import Path

import pytest

from corpus.passages import (
    FOLDER,
    PassageError,
    main,
    read_passage,
    read_passages,
    split_passages,
)

RIGHT = "[A:Malta] said [A:it] slept."
WRONG = "[A:Malta] said it slept. [A:The island] slept on."


def marks(raw: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is marked, in text order, and with which labels."""
    passage = read_passage(raw)
    return [(passage.text[one.start : one.end], one.labels) for one in passage.marked]


def written(folder: Path, *passages: str) -> Path:
    path = folder / "hand.txt"
    path.write_text("\n---\n".join(passages) + "\n", encoding="utf-8")
    return path


# -- brackets --------------------------------------------------------------------------------


def test_the_text_is_without_its_brackets() -> None:
    assert read_passage(RIGHT).text == "Malta said it slept."


def test_what_brackets_hold_is_marked_with_their_label() -> None:
    assert marks(RIGHT) == [("Malta", ("A",)), ("it", ("A",))]


def test_brackets_nest_and_the_inner_come_in_text_order() -> None:
    raw = "[A:Malta] and [B:the army of [A:the island]] slept. [B:[A:Its] army] woke."
    assert marks(raw) == [
        ("Malta", ("A",)),
        ("the army of the island", ("B",)),
        ("the island", ("A",)),
        ("Its", ("A",)),
        ("Its army", ("B",)),
    ]


def test_several_together_have_several_labels() -> None:
    raw = "[A:Malta] met [B1:Fiji]. [A+B1:They] slept."
    assert marks(raw)[2] == ("They", ("A", "B1"))


def test_a_word_that_stands_for_nobody_has_no_label() -> None:
    assert marks("[0:It] rained.") == [("It", ())]


def test_a_passage_may_have_several_paragraphs() -> None:
    assert read_passage("[A:Malta] slept.\n\n[A:It] woke.").text == "Malta slept.\n\nIt woke."


# -- complaints ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("[A:Malta] slept and [A:Malta] said it woke.", "a pronoun is not marked"),
        ("[A:Malta] said [A:it] woke. Theirs slept.", "a pronoun is not marked"),
        ("[A:Malta] met [B:Fiji]. [B:It] slept.", "A is marked only once"),
        ("[A+B:They] met. [A:Malta] slept.", "B is marked only once"),
        ("[Malta] said [A:it] slept.", "a bracket without a label: '[Malta]"),
        ("[a:Malta] said [a:it] slept.", "a bracket without a label: '[a:Malta]"),
        ("[A+:Malta] said [A:it] slept.", "a bracket without a label: '[A+:Malta]"),
        ("[A:Malta] said [A:it slept.", "a bracket stays open: 'it slept.'"),
        ("[A:Malta] said [A:it]] slept.", "a bracket closes that was not opened: '[A:Malta]"),
    ],
)
def test_a_passage_that_cannot_be_read_says_why(raw: str, says: str) -> None:
    with pytest.raises(PassageError) as raised:
        read_passage(raw)
    assert says in str(raised.value)


def test_a_complaint_about_a_pronoun_shows_the_words_around_it() -> None:
    with pytest.raises(PassageError, match="in May because it was tired"):
        read_passage("[A:Malta] slept in May because it was tired of [A:the island] alone.")


@pytest.mark.parametrize("word", ["US", "IT", "shearing", "hermit", "Ours", "themselves"])
def test_what_only_looks_like_a_pronoun_need_not_be_marked(word: str) -> None:
    assert read_passage(f"The {word} slept.").text == f"The {word} slept."


def test_nobody_may_be_marked_only_once() -> None:
    assert len(marks("[0:It] rained.")) == 1


# -- files -----------------------------------------------------------------------------------


def test_passages_are_parted_by_a_line_of_dashes(tmp_path: Path) -> None:
    found = read_passages(
        written(tmp_path, RIGHT, "[0:It] rained — or [0:it] did not --- at dawn.")
    )
    assert [one.text for one in found] == [
        "Malta said it slept.",
        "It rained — or it did not --- at dawn.",
    ]


def test_labels_belong_to_one_passage_alone(tmp_path: Path) -> None:
    path = written(tmp_path, "[A:Malta] slept.", "[A:Malta] woke.")
    with pytest.raises(PassageError, match="A is marked only once"):
        read_passages(path)


def test_an_error_names_the_file_and_the_number_of_the_passage(tmp_path: Path) -> None:
    path = written(tmp_path, RIGHT, WRONG, RIGHT)
    with pytest.raises(PassageError) as raised:
        read_passages(path)
    assert str(raised.value).startswith(f"{path}: passage 2: a pronoun is not marked")


def test_an_empty_passage_is_none(tmp_path: Path) -> None:
    assert len(read_passages(written(tmp_path, RIGHT, "", RIGHT, ""))) == 2


def test_checking_a_file_tells_how_much_is_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, RIGHT, "[0:It] rained.")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: 2 passages, 3 marked\n"


def test_checking_a_file_that_cannot_be_read_fails_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(written(tmp_path, WRONG))]) == 1
    assert "passage 1: a pronoun is not marked" in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.name)
def test_all_passages_of_the_corpus_can_be_read(path: Path) -> None:
    found = read_passages(path)
    assert found
    assert all(one.marked for one in found)


def test_the_split_has_every_passage_once_and_none_on_both_sides() -> None:
    train, choose = split_passages()
    all_texts = [one.text for path in FOLDER.glob("*.txt") for one in read_passages(path)]
    assert {one.text for one in train}.isdisjoint(one.text for one in choose)
    assert sorted(one.text for one in [*train, *choose]) == sorted(all_texts)


def test_one_passage_in_eight_is_to_choose_by() -> None:
    train, choose = split_passages()
    assert len(choose) == -(-(len(train) + len(choose)) // 8)
