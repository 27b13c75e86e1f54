"""What each line of a report is."""

import pytest

from dragoman.annotate.layout import content_start, find_blocks

BODY = "The two delegations met on Monday and agreed to exchange the lists of prisoners."


def kinds(text, title=None):
    return [block.kind for block in find_blocks(text, title)]


def words(text):
    return [text[block.start : block.end] for block in find_blocks(text)]


def test_a_short_open_first_line_is_the_headline():
    assert kinds(f"Lists exchanged in Geneva\n\n{BODY} {BODY}") == ["headline", "body"]


def test_a_line_equal_to_the_title_is_the_headline_wherever_it_stands():
    text = f"{BODY}\n\nLists Exchanged: The Long Road Back."
    assert kinds(text, "Lists exchanged: the long road back.") == ["body", "headline"]


def test_a_line_right_under_the_headline_is_its_standfirst():
    text = f"Lists exchanged\nBoth sides call the talks useful.\n\n{BODY}"
    assert kinds(text) == ["headline", "standfirst", "body"]


def test_a_paragraph_apart_from_the_headline_is_no_standfirst():
    text = f"Lists exchanged in Geneva\n\n{BODY} {BODY}\n\n{BODY}"
    assert kinds(text) == ["headline", "body", "body"]


def test_a_report_of_one_line_is_body():
    assert kinds("Lists exchanged in Geneva") == ["body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Who was on the lists", "read_more"),
        ("Correction: an earlier version misspelt a name.", "correction"),
        ("Photo: the delegations at the lake", "caption"),
        ("The ministers (left, right) at the lake.", "body"),
        ("The ministers Orlov (left) and Petri (right) at the lake.", "caption"),
        ("The delegations at the lake (Lake Agency)", "caption"),
        ("What comes next", "heading"),
    ],
)
def test_each_kind_of_line_has_its_signs(line, kind):
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}")[1] == kind


def test_a_sentence_wrapped_at_the_margin_is_one_block():
    text = "The two delegations met on Monday and\nagreed to exchange the lists of all\nprisoners."
    assert words(text) == [text]


def test_a_line_that_ends_a_sentence_ends_its_block():
    assert words(f"{BODY}\n{BODY}") == [BODY, BODY]


def test_spaces_around_a_line_are_no_part_of_its_block():
    assert words(f"  {BODY}  \n\n \n{BODY}\n") == [BODY, BODY]


def test_an_empty_text_has_no_blocks():
    assert find_blocks("") == ()


@pytest.mark.parametrize(
    "before",
    [
        "GENEVA, 3 May (Lake Agency) — ",
        "GENEVA - ",
        "14:20 — ",
        "(14:20) – ",
        "14:20 GMT: ",
        "Tbilisi, Georgia, Mar. 4, 2026 (Radio One) – ",
        "Port Sudan, 4 March — ",
        "Tbilisi (Radio One) -- ",
    ],
)
def test_the_words_of_a_block_start_behind_its_dateline(before):
    text = before + BODY
    (block,) = find_blocks(text)
    assert text[content_start(text, block) :] == BODY


def test_the_words_of_a_link_start_behind_read_more():
    text = "Read more: Who was on the lists"
    (block,) = find_blocks(text)
    assert text[content_start(text, block) :] == "Who was on the lists"


def test_a_name_in_capitals_without_a_dash_is_no_dateline():
    text = "NATO observers watched the exchange of the lists on the bridge."
    (block,) = find_blocks(text)
    assert content_start(text, block) == 0


def test_a_place_with_a_dash_and_no_day_or_agency_is_no_dateline():
    text = "Armenia – the smaller of the two – sent its lists to the bridge."
    (block,) = find_blocks(text)
    assert content_start(text, block) == 0


def test_only_the_line_right_under_the_headline_is_a_standfirst():
    short = "Both sides call the talks useful."
    assert kinds(f"Lists exchanged\n{short}\n\n{BODY}")[1] == "standfirst"
    assert "standfirst" not in kinds(f"Lists exchanged\n\n{short}\n\n{BODY}")
    assert kinds(f"Lists exchanged\n{short}\n{short}\n\n{BODY}").count("standfirst") == 1
