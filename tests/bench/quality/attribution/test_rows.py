"""Texts with attributions, in brat's form, written by hand."""

from pathlib import Path

import pytest

from bench.quality.attribution.rows import Attribution, Row, load_rows
from bench.quality.files import SetError

TEXT = "The choir, Ada said, sang. It rained."
FIRST = """T1\tSource 11 14\tAda
T2\tCue 15 19\tsaid
T3\tContent 0 9;21 25\tThe choir sang
T4\tAttribution 15 19\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tDiscuss 27 37\tIt rained.
"""


def load(folder: Path, **files: str) -> tuple[Row, ...]:
    for name, content in files.items():
        ending = "txt" if name.startswith("text") else "ann"
        (folder / f"{name.removeprefix('text_')}.{ending}").write_text(content, encoding="utf-8")
    return load_rows(folder)[0]


def test_an_attribution_links_its_parts_and_a_stretch_keeps_its_fragments(tmp_path: Path) -> None:
    [row] = load(
        tmp_path, **{"text_gazette_1991-05-03_choir-": TEXT, "gazette_1991-05-03_choir-_a": FIRST}
    )
    assert row.published == "1991-05-03"
    assert row.attributions == (
        Attribution(sources=(((11, 14),),), cues=(((15, 19),),), contents=(((0, 9), (21, 25)),)),
    )


def test_of_two_annotators_the_first_by_name_is_taken(tmp_path: Path) -> None:
    second = FIRST.replace("Source 11 14", "Source 0 9")
    [row] = load(tmp_path, text_choir=TEXT, choir_b=second, choir_a=FIRST)
    assert row.attributions[0].sources == (((11, 14),),)


def test_a_second_content_is_content_and_nobody_may_speak(tmp_path: Path) -> None:
    more = FIRST.replace("Cue:T2 Source:T1", "Cue:T2 Content2:T1")
    [row] = load(tmp_path, text_choir=TEXT, choir_a=more)
    assert row.attributions[0].sources == ()
    assert row.attributions[0].contents == (((0, 9), (21, 25)), ((11, 14),))


def test_what_is_marked_for_discussion_and_an_empty_link_are_no_attribution(tmp_path: Path) -> None:
    [row] = load(tmp_path, text_choir=TEXT, choir_a=FIRST + "E2\tAttribution:T4\n")
    assert len(row.attributions) == 1


def test_a_folder_without_annotations_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(SetError, match=r"holds no texts with attributions; .* with --data"):
        load(tmp_path, text_choir=TEXT)
