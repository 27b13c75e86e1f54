"""A codebook of one's own: from its file to what a report says and the record holds."""

from pathlib import Path

import pytest

from dragoman.annotate.language import LanguageModel
from dragoman.errors import CodebookError
from dragoman.extract.judging.labels import TYPES
from dragoman.model.codebook import Codebook, read_codebook
from dragoman.model.reading import Reading
from dragoman.model.report import make_report
from dragoman.model.tables import Tables
from dragoman.run.codebook import SHIPPED, Choice, choose_codebook, read_codebook_file, steps_of
from dragoman.run.reading import Reader
from dragoman.run.steps import Steps, load_steps, reconcile_readings
from dragoman.store.codebook import load_codebook_text, save_codebook_text
from dragoman.store.file import open_or_make
from tests.model.test_codebook_faults import HELD
from tests.run.fakes import fake_steps

TEXT = "Kenya greeted Uganda in Nairobi on Monday."


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(HELD, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def reading(tables: Tables, language: LanguageModel) -> Reading:
    """One sentence, read with a codebook that has a type of its own and no other."""
    reader = Reader(codebook=read_codebook(HELD, file="mine.toml"), judge=None)
    vars(reader).update(tables=tables, language=language)
    return reader.read(make_report(TEXT, file="a.txt", published="2023-07-19"))


def test_a_file_that_holds_gives_its_text(mine: Path) -> None:
    assert read_codebook_file(mine) == read_codebook_file(str(mine)) == HELD


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"none\.toml cannot be read: No such file"):
        read_codebook_file(tmp_path / "none.toml")


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="cannot be read: Is a directory"):
        read_codebook_file(tmp_path)


def test_a_file_in_another_encoding_is_named_with_what_to_do(mine: Path) -> None:
    mine.write_bytes("# Begrüßung\n".encode("latin-1"))
    with pytest.raises(CodebookError, match=r"mine\.toml is not UTF-8; save it as UTF-8"):
        read_codebook_file(mine)


def test_a_file_that_does_not_hold_is_told_by_its_name_and_line(mine: Path) -> None:
    mine.write_text(HELD.replace('status = "planned"', 'status = "meant"'), encoding="utf-8")
    with pytest.raises(CodebookError, match=r"^codebook mine\.toml, line \d+: .*'meant' is none$"):
        read_codebook_file(mine)


def test_a_file_with_a_byte_order_mark_is_read(mine: Path) -> None:
    mine.write_bytes(b"\xef\xbb\xbf" + HELD.encode())
    assert read_codebook_file(mine) == HELD


def test_steps_are_those_of_the_codebook_that_the_store_keeps(tmp_path: Path) -> None:
    def load(text: str = "as shipped") -> Steps:
        return fake_steps(text)

    with open_or_make(tmp_path / "talks.duckdb") as con:
        assert steps_of(con, load).version == "as shipped"
        save_codebook_text(con, "mine")
        assert steps_of(con, load).version == "mine"
        save_codebook_text(con, None)
        assert steps_of(con, load).version == "as shipped"


def test_what_is_chosen_now_goes_before_what_the_store_keeps(tmp_path: Path) -> None:
    def load(text: str = "as shipped") -> Steps:
        return fake_steps(text)

    with open_or_make(tmp_path / "talks.duckdb") as con:
        save_codebook_text(con, "kept")
        assert steps_of(con, load, chosen=Choice(text="now")).version == "now"
        assert steps_of(con, load, chosen=Choice(text=None)).version == "as shipped"
        assert load_codebook_text(con) == "kept"


@pytest.mark.parametrize("shipped", [SHIPPED, Path(SHIPPED)])
def test_plover_is_the_shipped_one_and_all_else_a_file(shipped: str | Path, mine: Path) -> None:
    assert choose_codebook(shipped) == Choice(text=None)
    assert choose_codebook(mine) == choose_codebook(str(mine)) == Choice(text=HELD)


def test_the_steps_of_a_codebook_carry_it_to_the_store() -> None:
    assert load_steps(HELD).codebook == HELD
    assert load_steps().codebook is None


def test_another_codebook_is_another_version_and_the_shipped_one_is_unmarked() -> None:
    shipped, mine, other = (load_steps(text).version for text in (None, HELD, HELD + "\n"))
    assert len({shipped, mine, other}) == 3
    assert mine.startswith(f"{shipped}+")
    assert load_steps(HELD).version == mine


def test_a_reader_of_the_steps_is_made_with_their_codebook(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Codebook] = []

    class Unloaded:
        language = gazetteer = None

        def __init__(self, *, codebook: Codebook) -> None:
            made.append(codebook)

    monkeypatch.setattr("dragoman.run.reading.Reader", Unloaded)
    load_steps(HELD).make_reader()
    load_steps().make_reader()
    assert [codebook.name for codebook in made] == ["Mine", "PLOVER"]


def test_a_sentence_is_read_with_a_type_of_ones_own(reading: Reading) -> None:
    (event,) = reading.events
    assert (event.type, event.mode, event.trigger) == ("GREET", None, "greeted")
    assert event.decided_by == "greet.verb"
    assert {(one.role, one.name) for one in event.participants} == {
        ("actor", "Kenya"),
        ("recipient", "Uganda"),
    }
    assert (event.when.start, event.place and event.place.name) == ("2023-07-17", "Nairobi")


def test_the_record_scores_it_as_the_codebook_says(reading: Reading) -> None:
    (event,) = reconcile_readings([reading], (), codebook=HELD).events
    assert (event.type, event.quad, event.score, event.cameo) == (
        "GREET",
        "verbal cooperation",
        1.0,
        "050",
    )


def test_words_of_the_shipped_codebook_say_nothing_in_another(
    tables: Tables, language: LanguageModel
) -> None:
    reader = Reader(codebook=read_codebook(HELD, file="mine.toml"), judge=None)
    vars(reader).update(tables=tables, language=language)
    report = make_report("Kenya attacked Uganda.", file="a.txt")
    assert reader.read(report).events == ()


def test_a_codebook_that_lacks_a_type_that_the_judge_knows_has_no_judge(tmp_path: Path) -> None:
    codebook = read_codebook(HELD, file="mine.toml")
    assert not codebook.has_types(TYPES[1:])
    assert Reader(codebook=codebook, judge=tmp_path / "no weights").judge is None
