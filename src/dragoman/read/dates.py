"""Dates that people write into a call or a front matter: ISO days, nothing else."""

import re
from datetime import date

from dragoman.errors import DateError

# A day, and whatever clock time and zone follow it; the day stays as written, in its own zone.
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt ]+\d{1,2}:\d{2})")


def check_date(text: str, *, what: str) -> str:
    """ISO day of `text`; raises DateError that names `what` was given.

    >>> check_date("2023-7-05", what="--published")
    '2023-07-05'
    """
    found = DAY.match(text.strip())
    if found is None:
        raise DateError(f"{what} {text!r} is not a date; write it as YYYY-MM-DD")
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise DateError(f"{what} {text!r} is no day of the calendar; check it") from error
