"""Sets as they may be given."""

import gzip
import io
import tarfile
from pathlib import Path

import pytest

from bench.quality.files import SetError, load_files

GET = "download it and give it with --data"
TWO = {"set/a.txt": b"first", "set/b.txt": b"second"}


def packed(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return held.getvalue()


def given(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_an_archive_gives_its_files_by_name(tmp_path: Path) -> None:
    files, _ = load_files(given(tmp_path / "set.tar.gz", packed(TWO)), get=GET)
    assert files == TWO


def test_an_archive_is_known_by_its_first_bytes_whatever_it_is_called(tmp_path: Path) -> None:
    plain = gzip.decompress(packed(TWO))
    assert load_files(given(tmp_path / "set.bin", plain), get=GET)[0] == TWO


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_single_file_is_unzipped_where_it_is_zipped(tmp_path: Path, pack: type[bytes]) -> None:
    files, _ = load_files(given(tmp_path / "set.xml", pack(b"<set/>")), get=GET)
    assert files == {"set.xml": b"<set/>"}


def test_a_folder_gives_all_files_under_it_and_none_that_are_hidden(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    given(tmp_path / "in" / "a.txt", gzip.compress(b"first"))
    given(tmp_path / ".DS_Store", b"?")
    assert load_files(tmp_path, get=GET)[0] == {str(tmp_path / "in" / "a.txt"): b"first"}


def test_the_hash_is_of_the_file_as_it_is_given(tmp_path: Path) -> None:
    plain = load_files(given(tmp_path / "a", b"<set/>"), get=GET)[1]
    zipped = load_files(given(tmp_path / "b", gzip.compress(b"<set/>")), get=GET)[1]
    assert plain != zipped


@pytest.mark.parametrize("content", [None, b"\x1f\x8bbroken"])
def test_what_cannot_be_read_is_told_with_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "set.tar.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SetError, match=r"set\.tar\.gz cannot be read .* with --data"):
        load_files(path, get=GET)
