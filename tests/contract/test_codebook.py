"""A codebook of one's own through the API, on a program in miniature.

The codebook's text is the version of the miniature, so that another one reads all anew.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import api
from dragoman.errors import CodebookError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.run.codebook import SHIPPED
from dragoman.run.steps import Steps
from tests.model.test_codebook_faults import HELD
from tests.run.fakes import fake_steps

Texts = list[str | None]


@pytest.fixture(autouse=True)
def used(monkeypatch: pytest.MonkeyPatch) -> Texts:
    """The codebook of each call, None for the one that ships."""
    texts: Texts = []

    def load_steps(text: str | None = None) -> Steps:
        texts.append(text)
        return replace(fake_steps(text or "1"), codebook=text)

    monkeypatch.setattr(api, "load_steps", load_steps)
    return texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Aliyev Pashinyan\nMichel", encoding="utf-8")
    (folder / "b.txt").write_text("Michel\nPutin", encoding="utf-8")
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(HELD, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, folder: Path, mine: Path) -> Path:
    """A store read with a codebook of one's own."""
    path = tmp_path / "talks.duckdb"
    api.read(folder, path, codebook=mine)
    return path


def test_a_store_is_read_with_the_codebook_given(store: Path, used: Texts) -> None:
    assert used == [HELD]


def test_a_later_run_uses_it_without_the_file(
    store: Path, folder: Path, mine: Path, used: Texts
) -> None:
    mine.unlink()
    assert api.read(folder, store).reread == 0
    assert used == [HELD, HELD]


def test_every_other_call_that_takes_steps_uses_it(store: Path, used: Texts) -> None:
    report = next(row for row in api.load(store).reports if row.file == "b.txt")
    anchor = Anchor(report=report.id, start=7, end=12, quote="Putin", kind="event")
    api.judge(store, make_judgement("accept", anchor, by="mk"))
    api.rebuild(store)
    assert api.check(store) == ()
    api.remove(store, "a.txt")
    assert used == [HELD] * 5


def test_plover_goes_back_and_reads_all_anew(store: Path, folder: Path, used: Texts) -> None:
    assert api.read(folder, store, codebook=SHIPPED).reread == 2
    assert api.read(folder, store).reread == 0
    assert used == [HELD, None, None]


def test_another_codebook_reads_all_anew_and_the_same_does_not(
    store: Path, folder: Path, mine: Path
) -> None:
    assert api.read(folder, store, codebook=str(mine)).reread == 0
    mine.write_text(HELD.replace('"Mine"', '"Other"'), encoding="utf-8")
    assert api.read(folder, store, codebook=mine).reread == 2


def test_a_broken_codebook_leaves_the_store_with_the_one_it_has(
    store: Path, folder: Path, mine: Path, used: Texts
) -> None:
    mine.write_text("name = 'Mine'", encoding="utf-8")
    with pytest.raises(CodebookError, match="has no version"):
        api.read(folder, store, codebook=mine)
    api.read(folder, store)
    assert used == [HELD, HELD]


def test_a_codebook_goes_with_one_store_alone(
    store: Path, folder: Path, tmp_path: Path, used: Texts
) -> None:
    api.read(folder, tmp_path / "other.duckdb")
    assert used == [HELD, None]


def test_a_run_that_fails_leaves_the_store_with_the_codebook_it_has(
    store: Path, folder: Path, used: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("dragoman.run.intake.update_store", fail)
        with pytest.raises(KeyboardInterrupt):
            api.read(folder, store, codebook=SHIPPED)
    assert api.check(store) == ()


def test_plover_goes_back_as_a_path_too(store: Path, folder: Path) -> None:
    assert api.read(folder, store, codebook=Path(SHIPPED)).reread == 2
