"""All that is new, and how much was read to find it."""

import json
from dataclasses import asdict

from dragoman.present.news.digest import make_digest
from dragoman.present.news.news import TITLES, has_news, sections
from tests.present.news.records import NEW, after, before, event, news
from tests.present.sample import EARLY, EVENTS, REPORT, make_record

SAMPLE = make_record()


def test_to_one_who_knew_nothing_the_whole_record_is_new() -> None:
    found = news(before(), SAMPLE)
    empty = [title for title, items in sections(found) if not items]
    assert empty == ["Changed states", "Moved dates", "Revised figures"]


def test_a_record_beside_itself_has_no_news() -> None:
    found = news(SAMPLE, SAMPLE)
    assert not has_news(found)
    assert found.extent.new == ()


def test_meetings_ahead_are_told_though_nothing_is_new() -> None:
    assert news(SAMPLE, SAMPLE).meetings_ahead != ()


def test_the_day_is_the_latest_published_date_unless_another_is_given() -> None:
    assert news(SAMPLE, SAMPLE).as_of == "2023-07-15"
    assert news(SAMPLE, SAMPLE, as_of="2023-10-06").as_of == "2023-10-06"


def test_a_day_given_later_than_the_last_report_is_news_of_what_lapsed_by_it() -> None:
    found = news(SAMPLE, SAMPLE, as_of="2023-10-06")
    assert [one.after for one in found.changed_states] == ["lapsed"]
    notes = make_digest(found).notes
    assert notes[1] == "No report read since the last visit: what follows comes of the day alone."


def test_the_extent_tells_new_known_and_rejected_reports() -> None:
    extent = news(before(), after(events=EVENTS), rejected=2).extent
    assert [cited.id for cited in extent.new] == [REPORT.id]
    assert (extent.known, extent.rejected) == (1, 2)
    assert extent.said == (
        "1 report read since, 15 Jul 2023; 1 report known before, 10 Jul 2023; 2 not read"
    )


def test_nothing_new_says_in_how_much_that_was_read() -> None:
    assert make_digest(news(before(), after())).notes[1] == (
        "Nothing new in 1 report read since the last visit."
    )
    assert make_digest(news(before(), before())).notes[1] == (
        "Nothing new: no report read since the last visit."
    )


def test_kinds_of_which_there_is_nothing_are_named_with_what_was_read() -> None:
    new = after(events=(event("mn_b", evidence=NEW, status="occurred"),))
    notes = make_digest(news(before(), new)).notes
    assert notes[1].startswith("None in 1 report read since the last visit: changed states, moved")
    assert notes[2] == "No meeting ahead in 2 reports."


def test_every_line_names_a_report() -> None:
    found = news(before(), SAMPLE)
    lines = [line for part in make_digest(found).parts for line in part.lines]
    assert lines
    assert all("Jul 2023 (rp_" in line.source for line in lines)


def test_a_limit_leaves_out_lines_and_counts_them() -> None:
    part = make_digest(news(before(), SAMPLE), limit=2).parts[0]
    assert (part.title, len(part.lines), part.more) == ("New events (5)", 2, 3)


def test_news_as_json_has_every_kind_with_ids_and_evidence() -> None:
    data = json.loads(json.dumps(asdict(news(before(), SAMPLE))))
    assert data.keys() >= TITLES.keys()
    for name in TITLES:
        for item in data[name]:
            assert item["id"]
            assert item["reports"]
            assert item["evidence"][0].keys() == {"report", "start", "end", "text"}
    assert data["contradictions"][0]["reports"][0]["id"] in {EARLY.id, REPORT.id}
