"""ECB+ as it is read: texts put together, and the mentions of the sentences that were checked."""

from pathlib import Path

import pytest

from bench.quality.coreference.rows import SENTENCES, Row, load_rows
from bench.quality.files import SetError

TOKENS = (
    (0, "http"), (0, ":"), (0, "//choir.example"),
    (1, "Choir"), (1, "sings"),
    (2, "May"), (2, "3"), (2, ","), (2, "1991"),
    (3, "The"), (3, "far"), (3, "-"), (3, "famed"), (3, "choir"), (3, "broke"), (3, "into"),
    (3, "song"), (3, "."),
    (4, "It"), (4, "rose"), (4, "."),
)  # fmt: skip
MARKS = """
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="5"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="15"/><token_anchor t_id="17"/></ACTION_OCCURRENCE>
<NEG_ACTION_STATE m_id="3"><token_anchor t_id="13"/></NEG_ACTION_STATE>
<ACTION_OCCURRENCE m_id="4"><token_anchor t_id="20"/></ACTION_OCCURRENCE>
<HUMAN_PART m_id="5"><token_anchor t_id="4"/></HUMAN_PART>
<ACTION_OCCURRENCE m_id="9" RELATED_TO="" instance_id="ACT7"/>
"""
TIES = """<CROSS_DOC_COREF r_id="1" note="ACT7">
<source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>"""


def write(folder: Path, *, topic: int = 36, ties: str = TIES) -> Path:
    tokens = "".join(
        f'<token t_id="{number}" sentence="{sentence}" number="0">{word}</token>'
        for number, (sentence, word) in enumerate(TOKENS, start=1)
    )
    (folder / "set").mkdir()
    path = folder / "set" / f"{topic}_2ecbplus.xml"
    path.write_text(
        f"<Document><Markables/>{tokens}<Markables>{MARKS}</Markables>"
        f"<Relations>{ties}</Relations></Document>".replace("<Markables/>", ""),
        encoding="utf-8",
    )
    listed = "".join(f"{topic},2ecbplus,{number}\n" for number in (1, 3))
    (folder / SENTENCES).write_text("Topic,File,Sentence Number\n" + listed, encoding="utf-8")
    return folder / "set"


def row(folder: Path, ties: str = TIES) -> Row:
    [only], _ = load_rows(write(folder, ties=ties))
    return only


def test_a_text_is_put_together_without_the_address_of_its_page(tmp_path: Path) -> None:
    read = row(tmp_path)
    assert (
        read.text == "Choir sings\n\nMay 3, 1991\n\nThe far-famed choir broke into song. It rose."
    )
    assert (read.title, read.published) == ("Choir sings", "1991-05-03")


def test_only_mentions_of_events_in_checked_sentences_count(tmp_path: Path) -> None:
    read = row(tmp_path)
    words = [read.text[one.start : one.end] for one in read.mentions]
    assert words == ["sings", "broke into song", "famed"]
    assert [read.text[start:end] for start, end in read.checked] == [
        "Choir sings",
        "The far-famed choir broke into song.",
    ]


def test_mentions_tied_to_one_instance_are_one_event_and_others_stand_alone(
    tmp_path: Path,
) -> None:
    events = [one.event for one in row(tmp_path).mentions]
    assert events[:2] == ["ACT7", "ACT7"]
    assert events[2] != "ACT7"


def test_a_tie_inside_of_one_text_has_no_name_and_holds_there_alone(tmp_path: Path) -> None:
    ties = TIES.replace("CROSS_DOC_COREF", "INTRA_DOC_COREF").replace(' note="ACT7"', "")
    ties = ties.replace('<target m_id="9"/>', '<target m_id="8"/>')
    assert [one.event for one in row(tmp_path, ties).mentions][:2] == ["36_2ecbplus/1"] * 2


def test_topics_that_others_train_on_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(SetError, match="no texts of"):
        load_rows(write(tmp_path, topic=35))


def test_without_the_list_of_sentences_it_says_where_to_get_it(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (tmp_path / SENTENCES).unlink()
    with pytest.raises(SetError, match=SENTENCES):
        load_rows(folder)
