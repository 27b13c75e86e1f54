"""Bad input through the program: one clear line each, the others are read all the same."""

import os
import shutil
from pathlib import Path

import duckdb
import pytest

from tests.endtoend.conftest import Read
from tests.endtoend.stores import REPORTS, rows, run

SENTENCE = "Armenian Prime Minister Nikol Pashinyan met Ilham Aliyev in Brussels on Friday.\n"
REASONS = {
    "binary.txt": "the file is binary",
    "closed.txt": "permission denied",
    "date.txt": "line 2: published '2023-13-45'",
    "empty.txt": "the file is empty",
    "huge.txt": "the file has 50 MB",
    "latin.txt": "iconv -f cp1252 -t utf-8",
    "wordless.txt": "it holds no sentence",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20)
    (folder / "closed.txt").write_text(SENTENCE, encoding="utf-8")
    (folder / "closed.txt").chmod(0)
    (folder / "date.txt").write_text(f"---\npublished: 2023-13-45\n---\n{SENTENCE}")
    (folder / "empty.txt").touch()
    (folder / "good.txt").write_text(SENTENCE, encoding="utf-8")
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (folder / "latin.txt").write_bytes("Le président a rencontré son homologue.".encode("latin-1"))
    (folder / "wordless.txt").write_text("12:30 ... 44 -- 7,24 <>\n", encoding="utf-8")
    if os.geteuid() == 0:  # root reads every file
        (folder / "closed.txt").unlink()
    return folder


def test_each_bad_file_has_one_line_and_the_good_one_is_read(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    result = run("read", folder, "-o", store, "--published", "2023-07-15")
    bad = sorted(file.name for file in folder.iterdir() if file.name != "good.txt")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == len(bad)
    for name, line in zip(bad, lines, strict=True):
        assert line.startswith(f"rejected  {folder / name}: ")
        assert REASONS[name] in line
    assert f"1 report read, {len(bad)} rejected" in result.stdout
    assert run("check", store).exit_code == 0
    assert run("export", store, "--format", "jsonl", "-o", tmp_path / "out.jsonl").exit_code == 0
    files = [
        r["file"] for r in rows((tmp_path / "out.jsonl").read_bytes()) if r["kind"] == "report"
    ]
    assert files == ["good.txt"]


def test_a_file_made_good_is_no_longer_rejected(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    assert run("read", folder / "empty.txt", folder / "good.txt", "-o", store).exit_code == 1
    (folder / "empty.txt").write_text("Charles Michel hosted both leaders in Brussels.\n")
    result = run("read", folder / "empty.txt", folder / "good.txt", "-o", store)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 report read, 1 already known" in result.stdout


def test_nothing_but_bad_files_leaves_an_empty_sound_store(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    assert run("read", folder / "empty.txt", folder / "absent.txt", "-o", store).exit_code == 1
    assert run("check", store).exit_code == 0
    assert run("show", "timeline", store).exit_code == 0


def make_folder(path: Path) -> None:
    path.mkdir()


def make_text(path: Path) -> None:
    path.write_text("my notes, not to be lost\n", encoding="utf-8")


def make_empty(path: Path) -> None:
    path.touch()


def make_foreign(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE TABLE notes AS SELECT 'not to be lost' AS note")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_folder, "is a folder"),
        (make_text, "not a Dragoman store"),
        (make_empty, "not a Dragoman store"),
        (make_foreign, "not a Dragoman store"),
    ],
)
def test_an_output_that_is_no_store_is_refused_and_left_alone(
    tmp_path: Path, make: object, words: str
) -> None:
    path = tmp_path / "talks.duckdb"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    result = run("read", REPORTS[0], "-o", path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"dragoman: {path} ")
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "options",
    [("--published", "2023-02-30"), ("--published", "soon"), ("--jobs", "0"), ("--nonsense",)],
)
def test_an_unusable_call_makes_no_store(tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run("read", REPORTS[0], "-o", tmp_path / "talks.duckdb", *options)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "call",
    [
        ("remove", "STORE", "rp_0000000000000000"),
        ("show", "timeline", "NONE"),
        ("show", "report", "STORE", "--report", "absent.txt"),
        ("check", "NONE"),
        ("rebuild", "NONE"),
        ("export", "NONE", "--format", "jsonl", "-o", "OUT"),
        ("export", "STORE", "--format", "xml", "-o", "OUT"),
        ("export", "STORE", "--format", "jsonl", "-o", "STORE"),
    ],
    ids=" ".join,
)
def test_a_call_that_cannot_be_carried_out_changes_nothing(
    whole: Read, tmp_path: Path, call: tuple[str, ...]
) -> None:
    store = Path(shutil.copy(whole.store, tmp_path / "talks.duckdb"))
    before = store.read_bytes()
    names = {"STORE": store, "NONE": tmp_path / "none.duckdb", "OUT": tmp_path / "out"}
    result = run(*(names.get(word, word) for word in call))
    assert result.exit_code == 2
    assert result.stderr
    assert store.read_bytes() == before
    assert list(tmp_path.iterdir()) == [store]
