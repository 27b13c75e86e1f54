"""Stories in folders made by hand, and what is wrong with them."""

from pathlib import Path

import pytest

from bench.quality.stories.lines import StoryError
from bench.quality.stories.notes import hash_stories, load_stories, read_record
from bench.quality.stories.story import Days
from tests.bench.quality.stories.toy import EVENTS, HEAD, MENTIONS, REPORTS, faults_of, story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _write(tmp_path, HEAD, EVENTS, MENTIONS)
    return tmp_path


def _write(path: Path, *lines: tuple[str, ...]) -> None:
    reports = path / "01_toy" / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    (path / "01_toy" / "record.txt").write_text(
        "\n".join(line for part in lines for line in part), encoding="utf-8"
    )
    for number, report in REPORTS.items():
        front = f"title: 'Toys': a report\npublished: {report.published}\noutlet: {report.outlet}"
        text = f"---\n{front}\n---\n\n{report.text}"
        (reports / f"{number}_toy.txt").write_text(text, encoding="utf-8")


def test_a_story_is_read_with_its_reports(folder: Path) -> None:
    [found] = load_stories(folder)
    first = found.reports[0]
    assert (found.name, found.as_of) == ("01_toy", "2024-03-06")
    assert (first.report.text, first.report.title) == (REPORTS["01"].text, "'Toys': a report")
    assert [one.copy_of for one in found.reports] == [None, None, "01"]


def test_stories_are_chosen_by_how_their_names_begin(folder: Path) -> None:
    assert len(load_stories(folder, ["01"])) == 1
    with pytest.raises(StoryError, match="has no story named 02; give the stories' folder with --"):
        load_stories(folder, ["02"])


def test_the_hash_changes_with_what_is_noted(folder: Path) -> None:
    before = hash_stories(folder)
    _write(folder, HEAD, EVENTS)
    assert hash_stories(folder) != before


def test_a_fault_is_told_with_file_and_line(folder: Path) -> None:
    _write(folder, HEAD, ("M: 01 | e9 | t=Talks", "M: 01 | e1 | t=Feasts"), EVENTS)
    with pytest.raises(StoryError) as told:
        load_stories(folder)
    first, second = str(told.value).splitlines()
    assert first.endswith("01_toy/record.txt:5: 'e9' is no event")
    assert second.endswith("01_toy/record.txt:6: report 01: 'Feasts' does not stand in the text")


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ("title: T\npublished: soon\noutlet: O", r"01_toy\.txt:3: 'soon' is no date"),
        ("title: T\noutlet: O", r"01_toy\.txt:1: its front matter has no published"),
    ],
)
def test_a_fault_of_a_report_is_told(folder: Path, front: str, fault: str) -> None:
    path = folder / "01_toy" / "reports" / "01_toy.txt"
    path.write_text(f"---\n{front}\n---\nTalks.", encoding="utf-8")
    with pytest.raises(StoryError, match=fault):
        load_stories(folder)


def test_a_report_without_front_matter_is_told(folder: Path) -> None:
    (folder / "01_toy" / "reports" / "01_toy.txt").write_text("Talks.", encoding="utf-8")
    with pytest.raises(StoryError, match=r"01_toy\.txt:1: has no front matter"):
        load_stories(folder)


def test_a_report_that_has_no_line_is_told() -> None:
    lines = [line for line in HEAD if not line.startswith("R: 02")]
    assert read_record(lines, REPORTS, name="toy")[1] == ["1: has no R: line for report 02"]


def test_a_record_without_its_first_line_is_no_story() -> None:
    found, faults = read_record(HEAD[1:], REPORTS, name="toy")
    assert (found, faults) == (None, ["1: has no S: line"])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (EVENTS[0], "e1 is an event already"),
        (EVENTS[0].replace("e1", "e3").replace("CONSULT", "MEET"), "'MEET' is no type"),
        (EVENTS[0].replace("e1", "e3").replace("mode=-", "mode=demo"), "'demo' is no mode of C"),
        (EVENTS[0].replace("e1", "e3").replace("ongoing", "soon"), "'soon' is no status"),
        ("T: e1 | announced:01 held:04", "'04' is no report"),
        ("T: e1 | begun:01", "'begun' is no step"),
        ("Q: e1 | 2024-03-06=over", "'over' is no state"),
        ("Y: s1 | 2024-03-06=closed", "'s1' is no situation"),
        ("L: e1 | follows | e2 | 01 | t=-", "'follows' is no link"),
        (
            "X: about=e2 | kind=denial | a=Shells | b=02:denies | who=A ; B",
            "'Shells' has no report",
        ),
        ("K: report=02 | corrects=01 | of=g1 | from=5 | to=4", "'g1' is no event or figure"),
    ],
)
def test_what_a_line_names_must_be_known(line: str, fault: str) -> None:
    [told] = faults_of(line)
    number, _, what = told.partition(": ")
    assert int(number) == len(HEAD) + len(EVENTS) + len(MENTIONS) + 1
    assert what.startswith(fault)


def test_an_event_is_read_with_types_dates_and_remark() -> None:
    first, second = story().events
    assert (first.types, first.mode, first.country) == (("CONSULT",), None, "OMN")
    assert (second.types, second.mode) == (("ASSAULT", "COERCE"), "heavy-weapons")
    assert (second.when, second.country) == (Days(end="2024-03-04"), None)


def test_a_second_occurrence_counts_whole_words() -> None:
    *_, mention = story("M: 02 | e1 | t=The#2").mentions
    assert mention.words.span == (17, 20)
    assert faults_of("M: 02 | e1 | t=he") == ["12: report 02: 'he' does not stand in the text"]


def test_an_open_bound_of_a_figure_is_none() -> None:
    [value] = story(
        "G: g1 | measure=killed | event=e2 | of=-",
        "V: g1 | 01 | text=five people | low=5 | high= | exactness=at_least | by=- | as_of=-"
        " | is=first",
    ).values
    assert (value.low, value.high, value.words.text) == (5, None, "five people")


def test_situations_tracks_and_the_rest_are_read() -> None:
    found = story(
        "Z: s1 | type=siege | parties=actor: Army & recipient: Tula town | place=Tula | start="
        " | end= | opened=e2",
        "Y: s1 | 2024-03-06=in_force",
        "W: Oman | mediator | e1",
        "W: Nauru ; Tuvalu | direct | e1 e2",
        "P: actor=Army | issue=ceasefire | report=02 | t=denies | wants=no blame | changed=no",
        "O: who=Army | to=- | what=talk | made=e1 | report=02 | state=open",
        "N: since=2024-03-05 | new=e2",
    )
    [situation] = found.situations
    assert (situation.parties, situation.events) == (("Army", "Tula town"), ("e2",))
    assert [track.names for track in found.tracks] == [("Oman",), ("Nauru", "Tuvalu")]
    assert (found.positions[0].has_changed, found.commitments[0].made) == (False, "e1")
