"""One file, one report or one reason."""

import os
from pathlib import Path

import pytest

from dragoman.model.report import Rejected, Report
from dragoman.read.front_matter import split_front_matter
from dragoman.read.reports import read_report

SENTENCE = "Aliyev met Pashinyan in Brussels.\n"


def write(folder: Path, content: str | bytes, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def accepted(path: Path, **given: str) -> Report:
    report = read_report(path, **given)
    assert isinstance(report, Report), report
    return report


def reason(path: Path) -> str:
    rejected = read_report(path)
    assert isinstance(rejected, Rejected)
    assert rejected.file == str(path)
    assert "\n" not in rejected.reason
    return rejected.reason


def test_plain_text_is_kept_whole(tmp_path: Path) -> None:
    report = accepted(write(tmp_path, SENTENCE))
    assert (report.text, report.file, report.language) == (SENTENCE, "report.txt", "en")
    assert report.published is None


def test_the_front_matter_is_taken_off_and_unknown_keys_are_ignored(tmp_path: Path) -> None:
    head = "---\noutlet: AFP\ntitle: 'Talks: day two'\npublished: 2023-07-15\nurl: https://a.org\n"
    path = write(tmp_path, f"{head}language: en-GB\nauthor: ~\nmood: [grim]\n---\n\n \n{SENTENCE}")
    report = accepted(path)
    assert report.text == SENTENCE
    assert (report.outlet, report.title) == ("AFP", "Talks: day two")
    assert (report.published, report.url) == ("2023-07-15", "https://a.org")
    assert (report.language, report.author) == ("en", None)


def test_what_the_call_gives_stands_in_only_where_the_file_is_silent(tmp_path: Path) -> None:
    dated = write(tmp_path, f"---\npublished: 2023-07-15\n---\n{SENTENCE}", "dated.txt")
    bare = write(tmp_path, SENTENCE)
    given = {"published": "2023-09-26", "outlet": "AFP"}
    assert accepted(dated, **given).published == "2023-07-15"
    assert accepted(dated, **given).outlet == "AFP"
    assert accepted(bare, **given).published == "2023-09-26"


def test_line_ends_and_byte_order_mark_leave_no_trace(tmp_path: Path) -> None:
    path = write(tmp_path, b"\xef\xbb\xbf---\r\noutlet: AFP\r\n---\r\nAliyev met\rPashinyan.\r\n")
    assert accepted(path).text == "Aliyev met\nPashinyan.\n"


def test_the_same_text_under_another_name_has_the_same_id(tmp_path: Path) -> None:
    first = accepted(write(tmp_path, SENTENCE, "a.txt"))
    assert first.id == accepted(write(tmp_path, SENTENCE, "b.txt")).id


def test_control_characters_and_damage_inside_a_text_are_kept(tmp_path: Path) -> None:
    text = "Aliyev \x1b[31mmet\x1b[0m Pashin\ufffdan at length in Brussels on Saturday.\n"
    assert accepted(write(tmp_path, text)).text == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "blanks"),
        (b" \n\t\n", "blanks"),
        (b"Aliyev met", "no sentence"),
        (b"12 14 ... 7,24 <>", "no sentence"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        ("Aliyev met Pashinyan – in Brussels".encode("cp1252"), "iconv -f cp1252"),
        ("Алиев встретился с Пашиняном в Брюсселе".encode("cp1251"), "iconv -f cp1251"),
        (SENTENCE.encode("utf-16"), "iconv -f utf-16 "),
        (SENTENCE.encode("utf-16-le"), "iconv -f utf-16le"),
        ("Алиев встретился с Пашиняном в Брюсселе".encode(), "English only"),
        (b"---\nlanguage: ru\n---\nAliyev met Pashinyan.", "English only"),
        (b"---\noutlet: AFP\nAliyev met Pashinyan.", "never closed"),
        (b"---\nAliyev met Pashinyan.\n---\nIn Brussels, once again.", "line 2"),
        (b'---\noutlet: AFP\ntitle: "Talks, day two\n---\nA met B there.', "line 3"),
        (b"---\noutlet: AFP\noutlet: TASS\n---\nA met B there.", "line 3: the key outlet"),
        (b"---\npublished: 2023-02-30\n---\nA met B there.", "line 2: published '2023-02-30'"),
        (b"---\npublished: Saturday\n---\nA met B there.", "line 2: published 'Saturday'"),
        (b"---\ntitle: [a, b]\n---\nA met B there.", "line 2: the key title"),
        (b"---\nx: " + b"[" * 5000 + b"\n---\nA met B there.", "front matter"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_what_is_wrong(
    tmp_path: Path, content: bytes, words: str
) -> None:
    assert words in reason(write(tmp_path, content))


def test_a_title_of_half_characters_is_mended(tmp_path: Path) -> None:
    path = write(tmp_path, f'---\ntitle: "a \\ud800 b"\n---\n{SENTENCE}')
    assert accepted(path).title == "a ? b"


def test_a_huge_file_is_rejected_by_its_size_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "50 MB" in reason(path)


def test_an_absent_file_and_a_pipe_are_rejected(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "regular file" in reason(tmp_path / "pipe.txt")
    assert "no such file" in reason(tmp_path / "absent.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_closed_file_is_rejected(tmp_path: Path) -> None:
    path = write(tmp_path, SENTENCE)
    path.chmod(0)
    assert "permission denied" in reason(path)


def test_a_title_with_a_colon_needs_no_quotes() -> None:
    found, text = split_front_matter("---\ntitle: Talks end: no deal\n---\nTalks ended.")
    assert (found.title, text) == ("Talks end: no deal", "Talks ended.")


@pytest.mark.parametrize("title", ['"IGAD" sends observers: more', "'Coup' was none, says Accra"])
def test_a_title_that_begins_with_a_quotation_is_kept_whole(title: str) -> None:
    found, _ = split_front_matter(f"---\ntitle: {title}\noutlet: AFP\n---\nTalks ended.")
    assert (found.title, found.outlet) == (title, "AFP")


@pytest.mark.parametrize(
    ("written", "mark"),
    [("AMBER", "AMBER"), ("tlp:red", "RED"), ("TLP:WHITE", "CLEAR"), ("~", "CLEAR")],
)
def test_the_handling_mark_stands_in_the_front_matter(
    tmp_path: Path, written: str, mark: str
) -> None:
    path = write(tmp_path, f"---\nmark: {written}\n---\n{SENTENCE}")
    assert accepted(path).mark == mark


def test_a_mark_finer_than_the_record_has_is_refused_and_not_rounded(tmp_path: Path) -> None:
    path = write(tmp_path, f"---\noutlet: AFP\nmark: AMBER+STRICT\n---\n{SENTENCE}")
    assert reason(path).startswith("front matter, line 3: mark 'AMBER+STRICT' is no handling mark")
