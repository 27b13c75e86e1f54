"""Days in the order in which their reader writes them."""

import re

from dragoman.present.wording import MONTHS

DAY_FIRST, MONTH_FIRST = "day", "month"
# English as written in the United States, its territories and the Philippines puts the month first.
MONTH_FIRST_TAGS = ("en-us", "en-ph", "en-pr", "en-gu", "en-vi", "en-as", "en-mp", "en-um")
SAID = re.compile(rf"\b(\d{{1,2}}(?:–\d{{1,2}})?) ({'|'.join(MONTHS)})\b(?: (\d{{4}}))?")


def style_of(languages: str) -> str:
    """The order that the first of a browser's languages asks for.

    >>> style_of("en-US,en;q=0.9"), style_of("en-GB"), style_of("")
    ('month', 'day', 'day')
    """
    first = languages.partition(",")[0].partition(";")[0].strip().lower()
    return MONTH_FIRST if first in MONTH_FIRST_TAGS else DAY_FIRST


def say_in_style(said: str, style: str) -> str:
    """What was said of days, in an order.

    >>> say_in_style("24–26 Sep 2023*", "month"), say_in_style("by 5 Oct 2023", "day")
    ('Sep 24–26, 2023*', 'by 5 Oct 2023')
    """
    return SAID.sub(_month_first, said) if style == MONTH_FIRST else said


def _month_first(match: re.Match[str]) -> str:
    days, month, year = match.groups()
    return f"{month} {days}, {year}" if year else f"{month} {days}"
