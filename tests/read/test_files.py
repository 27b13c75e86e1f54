"""Paths of a call."""

import os
from pathlib import Path

import pytest

from dragoman.read.files import find_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "C.TXT", "notes.text", "photo.jpg", ".hidden.txt", "in/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Aliyev met Pashinyan.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no report")
    return tmp_path


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_a_folder_gives_its_text_files_at_any_depth_without_hidden_ones(folder: Path) -> None:
    found, rejected = find_files([folder])
    assert names(found) == ["C.TXT", "a.md", "b.txt", "d.txt", "notes.text"]
    assert rejected == []


def test_a_file_named_outright_is_taken_whatever_its_suffix(folder: Path) -> None:
    assert names(find_files([folder / "photo.jpg"])[0]) == ["photo.jpg"]


def test_a_glob_is_expanded_where_the_shell_did_not(folder: Path) -> None:
    assert names(find_files([f"{folder}/**/*.txt"])[0]) == ["b.txt", "d.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x")
    assert names(find_files([tmp_path / "a[1].txt"])[0]) == ["a[1].txt"]


def test_a_file_reached_twice_is_found_once(folder: Path) -> None:
    found, _ = find_files([folder, folder / "b.txt", f"{folder}/*.txt"])
    assert names(found).count("b.txt") == 1


@pytest.mark.parametrize("name", ["absent.txt", "*.csv", "a/b/c.txt"])
def test_a_path_that_stands_for_nothing_is_rejected(tmp_path: Path, name: str) -> None:
    found, rejected = find_files([tmp_path / name])
    assert found == []
    assert [row.file for row in rejected] == [str(tmp_path / name)]


def test_a_folder_without_text_files_is_rejected(tmp_path: Path) -> None:
    assert "holds no" in find_files([tmp_path])[1][0].reason


def test_a_folder_that_leads_back_into_itself_is_rejected_and_the_rest_is_found(
    folder: Path,
) -> None:
    (folder / "in" / "back").symlink_to(folder, target_is_directory=True)
    found, rejected = find_files([folder])
    assert "d.txt" in names(found)
    assert ["itself" in row.reason for row in rejected] == [True]


def test_a_link_to_itself_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert len(find_files([tmp_path / "loop.txt"])[1]) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root opens every folder")
def test_a_closed_folder_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    assert "permission denied" in find_files([tmp_path])[1][0].reason
