"""Time expressions in plain text are found with the words that belong to them."""

import pytest

from dragoman.resolve.dates import find_times, resolve_when

TUESDAY = "2023-09-26"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("will receive on Tuesday in the Belgian capital", ["Tuesday"]),
        ("Pashinyan on the fifth of October / Granada", ["the fifth of October"]),
        ("a trilateral meeting on May 14 between Aliyev", ["May 14"]),
        ("On the first of June, a five-way meeting", ["the first of June"]),
        ("met with Vladimir Putin late in May.", ["late in May"]),
        ("Back in February, the top UN court", ["February"]),
        ("Two days ago, Pashinyan criticized Moscow", ["Two days ago"]),
        ("by the thousands in the coming days at a time", ["in the coming days"]),
        ("in Moscow in the near future, the ministry", ["in the near future"]),
        ("closed since late December by activists", ["since late December"]),
        ("talks from 19 to 20 September in Yevlakh", ["from 19 to 20 September"]),
        ("the truce began at 13:00 on 19 September.", ["13:00 on 19 September"]),
        ("between May 1 and May 4 the ministers", ["between May 1 and May 4"]),
        ("to be signed by the end of the month, he said", ["by the end of the month"]),
        ("killed early on Tuesday; on Monday they", ["early on Tuesday", "Monday"]),
        ("on Tuesday morning and again yesterday", ["Tuesday morning", "yesterday"]),
        ("after Tuesday's talks in Brussels", ["Tuesday"]),
        ("the war of 2020 and the 44 days", ["2020"]),
        ("the corridor will stay shut until 10 October", ["until 10 October"]),
        ("Talks end Monday, Baku says", ["Monday"]),
        ("planned for mid-August, not post-2020", ["mid-August"]),
        ("the wars of 1988-1994 and 2020", ["1988-1994"]),
        ("he is due in Moscow by year's end", ["by year's end"]),
        ("from May to July 2022, or May–June", ["from May to July 2022", "May–June"]),
        ("at 1:00 p.m. (0900 GMT) on Sept. 20.", ["1:00 p.m. (0900 GMT) on Sept. 20"]),
        ("he may march on the capital", []),
        ("May they live; the March on Rome", []),
        ("a 30-year conflict, a 24-hour ultimatum", []),
        ("every Tuesday they protest for two hours", []),
        ("reinforced by 2000 troops and 1500 men", []),
        ("shut until Friday\n\n18 September 2023\n\nMoscow", ["until Friday", "18 September 2023"]),
        ("he will pay the first visit in three years", []),
        ("the highest level in two months", []),
        ("they will hold a protest in three weeks", ["in three weeks"]),
        ("on the 14th the ministers met", ["the 14th"]),
        ("on the 14th floor, of the 3rd brigade", []),
        ("ruins of the 19th century", ["the 19th century"]),
        ("In the morning they left", ["In the morning"]),
        ("7,24 in <> hours", []),
        ("", []),
    ],
)
def test_patterns_find_dates_in_text_and_leave_other_words(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_times(text)] == found


@pytest.mark.parametrize("tense", ["past", "present", "future"])
def test_whatever_is_found_can_be_read(tense: str) -> None:
    text = (
        "Since Monday at 1pm, overnight into Tuesday and from May to July 2022; two days after "
        "14 May 2023, later that day, in early 2020, by noon on Friday, during the summer, "
        "on the morning of 19 September, earlier this week, until then, the eve of 9 May, "
        "the end of the year, between Monday and Wednesday, on the 14th, 2 October - 4 October."
    )
    found = [text[start:end] for start, end in find_times(text)]
    assert len(found) == 16
    for piece in found:
        assert resolve_when(piece, tense=tense, published=TUESDAY) is not None, piece
