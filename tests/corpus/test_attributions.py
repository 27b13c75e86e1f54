"""Reading passages with who says what, and that those of the corpus can be read."""

from pathlib import Path

import pytest

from corpus.attributions import (
    FOLDER,
    AttributionError,
    Passage,
    main,
    read_attributions,
    split_attributions,
)

TEXT = "P: We left, Kenya said. Kenya said no. ¶ Uganda slept."
RIGHT = "A: s=Kenya | q=said | c=We left | st=states | d=reported"


def written(folder: Path, *lines: str) -> Path:
    path = folder / "hand.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(folder: Path, *lines: str) -> Passage:
    (passage,) = read_attributions(written(folder, *lines))
    return passage


def words(passage: Passage, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [passage.text[start:end] for start, end in spans]


def test_parts_are_characters_of_the_passage(tmp_path: Path) -> None:
    passage = read(tmp_path, TEXT, RIGHT)
    (one,) = passage.attributions
    assert words(passage, one.source) == ["Kenya"]
    assert words(passage, one.content) == ["We left"]
    assert (one.stance, one.directness) == ("states", "reported")


def test_paragraphs_are_parted_by_an_empty_line(tmp_path: Path) -> None:
    assert "no.\n\nUganda" in read(tmp_path, TEXT).text


def test_a_number_tells_which_occurrence_is_meant(tmp_path: Path) -> None:
    line = "A: s=Kenya#2 | q=said#2 | c=no | st=denies | d=reported"
    (one,) = read(tmp_path, TEXT, line).attributions
    assert one.cue[0][0] > TEXT.index("said") + 1


def test_what_is_interrupted_has_pieces_one_behind_the_other(tmp_path: Path) -> None:
    line = "A: s=- | q=said | c=We left … no | st=states | d=reported"
    passage = read(tmp_path, TEXT, line)
    (one,) = passage.attributions
    assert one.source == ()
    assert words(passage, one.content) == ["We left", "no"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("A: s=Chad | q=said | c=no | st=states | d=reported", "not in the passage: 'Chad'"),
        ("A: s=Kenya | q=said | st=states | d=reported", "lacks c"),
        ("A: s=Kenya | q=said | c=no | st=shouts | d=reported", "st is one of"),
        ("A: s=Kenya | q=said | c=no | st=states | d=sung", "d is one of"),
        ("A: s=Kenya | x=1", "no such field: 'x=1'"),
        ("Kenya said no.", "neither a passage nor an attribution"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_is_wrong(
    tmp_path: Path, line: str, message: str
) -> None:
    with pytest.raises(AttributionError, match=r"hand\.txt:2: ") as error:
        read_attributions(written(tmp_path, TEXT, line))
    assert message in str(error.value)


def test_a_source_within_what_it_says_is_complained_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "A: s=Kenya#2 | q=said | c=Kenya said no | st=states | d=reported"
    assert main([str(written(tmp_path, TEXT, line))]) == 1
    assert "a source within what it says" in capsys.readouterr().err


def test_all_passages_of_the_corpus_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(path) for path in sorted(FOLDER.glob("*.txt"))]) == 0


def test_one_passage_in_eight_is_kept_to_choose_by() -> None:
    train, kept = split_attributions()
    assert len(train) + len(kept) > 900
    assert 7 * (len(kept) - 1) <= len(train) <= 7 * len(kept)
    assert not {one.text for one in train} & {one.text for one in kept}
