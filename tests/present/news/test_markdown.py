"""News in Markdown: whatever a report holds is read as it stands."""

import re
from dataclasses import replace

import pytest

from dragoman.present.news.digest import make_digest
from dragoman.present.news.markdown import escape_markdown, markdown_lines
from tests.present.news.records import NEW, after, before, event, news
from tests.present.sample import BRUSSELS, REPORT

NASTY = "a\n# b\x1b[31m <script>*x*</script> [click](http://evil.example) | `c` &lt; \u202edne"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* and _low_", r"\*bold\* and \_low\_"),
        ("[a](b) ![c](d)", r"\[a\](b) \!\[c\](d)"),
        ("<b> & `code`", r"\<b\> \& \`code\`"),
        ("# heading", r"\# heading"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("- one", r"\- one"),
        ("+ one", r"\+ one"),
        ("a - b, 1. c", "a - b, 1. c"),
        ("see https://evil.example", r"see https:\//evil.example"),
        ("see WWW.evil.example", r"see WWW\.evil.example"),
        ("| a | b |", r"\| a \| b \|"),
        ("a\\*b", r"a\\\*b"),
    ],
)
def test_signs_that_markdown_reads_as_more_are_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_a_report_steers_neither_markdown_nor_a_terminal() -> None:
    place = replace(BRUSSELS, name=NASTY)
    new = event("mn_b", evidence=NEW, trigger=NASTY, place=place)
    outlet = replace(REPORT, outlet=NASTY)
    found = news(before(), replace(after(events=(new,)), reports=(outlet,)))
    lines = list(markdown_lines(make_digest(found)))
    text = "\n".join(lines)
    assert all("\n" not in line for line in lines)
    assert not re.search(r"(?<!\\)(<script|\*x|\[click|\||&lt)", text)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert [line for line in lines if line.startswith("#")] == [
        "# News since the last visit",
        "## New events (1)",
        "## Meetings ahead (1)",
    ]


def test_each_line_is_an_item_with_its_report_and_id() -> None:
    new = event("mn_b", evidence=NEW, status="occurred")
    lines = list(markdown_lines(make_digest(news(before(), after(events=(new,))))))
    (item,) = (line for line in lines if line.startswith("- "))
    assert item.startswith("- ● occurred, CONSULT “meeting”: Aliyev (AZE), Pashinyan (ARM)")
    assert item.endswith("— Caucasus Wire, 15 Jul 2023 (rp\\_584801) `ev_mn_b`")


def test_what_a_limit_leaves_out_is_counted() -> None:
    events = tuple(event(f"mn_{n}", evidence=NEW, meeting=None) for n in range(3))
    lines = markdown_lines(make_digest(news(before(), after(events=events)), limit=1))
    assert "- 2 more" in lines
