"""Reading when and where events of whole reports are, and that the corpus can be read."""

from pathlib import Path

import pytest

from corpus import settings
from corpus.settings import FOLDER, SettingsError, Told, main, read_settings, split_settings

SOURCE = """# report: one
S: Troops entered Goma on Monday.
E: RETREAT/withdraw occurred asserted | t=entered | a=Troops | c=military

S: They looted shops.
E: ASSAULT occurred asserted | t=looted | a=They | c=military
"""


def read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str, source: str = SOURCE
) -> list[Told]:
    (folder / "source").mkdir()
    (folder / "source" / "hand.txt").write_text(source, encoding="utf-8")
    written = folder / "hand.txt"
    written.write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(settings, "SOURCE", folder / "source")
    return read_settings(written)


def test_words_of_another_sentence_are_found_in_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (told,) = read(tmp_path, monkeypatch, "3 | w=Monday | p=Goma", "6 | w=>Monday@2 | p=Goma@2 | ?")
    entered, looted = told.settings
    assert told.text == "Troops entered Goma on Monday. They looted shops."
    assert entered.when == looted.when == (23, 29)
    assert (entered.relation, looted.relation) == ("at", "after")
    assert looted.where is not None
    assert told.text[slice(*looted.where)] == "Goma"
    assert told.text[slice(*looted.trigger)] == "looted"
    assert looted.doubted
    assert not entered.doubted


def test_reports_are_parted_by_their_comments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = SOURCE.replace("\nS: They", "\n# report: two\nS: They")
    told = read(tmp_path, monkeypatch, "3 | w=- | p=-", "7 | w=- | p=-", source=two)
    assert [len(one.settings) for one in told] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (("3 | w=- | p=-",), "nothing of line 6"),
        (("3 | w=Tuesday | p=-", "6 | w=- | p=-"), "of line 3: 'Tuesday' does not stand"),
        (("3 | w=- | p=-", "6 | w=Monday@9 | p=-"), "line 9 is no sentence of the report"),
        (("3 | w=- | p=-", "6 | x=- | p=-"), "does not understand 'x=-'"),
        (("3 | w=- | p=-", "6 | w=- | p=-", "8 | w=- | p=-"), "no event at line 8"),
        (("w=- | p=-",), "begins with no line number"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], complaint: str
) -> None:
    with pytest.raises(SettingsError, match=complaint):
        read(tmp_path, monkeypatch, *lines)


def test_the_settings_of_the_corpus_can_be_read() -> None:
    train, dev = split_settings()
    assert sum(len(told.settings) for told in (*train, *dev)) > 7000
    assert len(dev) > 50


def test_the_command_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(FOLDER / "reports4_c.txt")]) == 0
    assert main(["none.txt"]) == 1
    assert "none.txt" in capsys.readouterr().err
