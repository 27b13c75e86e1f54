"""Days of the Islamic, Iranian, Hebrew, Ethiopian and Julian calendars, converted by a library.

The Islamic calendar is the tabular one. A month there begins when its moon is seen, which differs
by country: a day is held to one day either side.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from dragoman.resolve.days import LOST, Days, one_day

# Years of the calendar less those of ours, near enough to look for one.
ISLAMIC_EPOCH, ISLAMIC_SHARE = 622, 33 / 32
OFFSETS = {"persian": -621, "hebrew": 3760, "ethiopian": -8, "julian": 0}
COPTIC_OFFSET = 276  # the Ethiopian calendar is the Coptic one with another first year
FIRST_EASTER = 1583  # of the Gregorian calendar
MOON_DAYS = 1
Convert = Callable[[int, int, int], tuple[int, int, int]]


def day_in(calendar: str, year: int, month: int, day: int) -> Days:
    """That day of the calendar, or LOST where it has no such day."""
    first = _converted(calendar, year, month, day)
    if first is None:
        return LOST
    doubt = timedelta(days=MOON_DAYS if calendar == "islamic" else 0)
    return replace(one_day(first), start=first - doubt, end=first + doubt)


def month_in(calendar: str, year: int, month: int) -> Days:
    """That month of the calendar."""
    first, last = day_in(calendar, year, month, 1), _month_end(calendar, year, month)
    if first == LOST or last == LOST:
        return LOST
    return replace(first, end=last.end, precision="month")


def year_near(calendar: str, year: int) -> int:
    """The calendar's year that began in about that year of ours."""
    if calendar == "islamic":
        return round((year - ISLAMIC_EPOCH) * ISLAMIC_SHARE)
    return year + OFFSETS[calendar]


def easter_of(year: int, church: str) -> date | None:
    """Easter Sunday of our year, of the ``western`` or the ``orthodox`` churches."""
    from convertdate import holidays

    if not FIRST_EASTER <= year < date.max.year:
        return None
    return date(*holidays.easter(year, church=church))


def _month_end(calendar: str, year: int, month: int) -> Days:
    days = (day_in(calendar, year, month, day) for day in (31, 30, 29, 28, 6, 5))
    return next((days for days in days if days != LOST), LOST)


def _converted(calendar: str, year: int, month: int, day: int) -> date | None:
    to, back = _converters()[calendar]
    try:
        found = to(year, month, day)
        # A day that the month lacks runs on into the next.
        return date(*found) if back(*found) == (year, month, day) else None
    except (ValueError, IndexError, OverflowError):
        return None


@cache
def _converters() -> dict[str, tuple[Convert, Convert]]:
    from convertdate import coptic, hebrew, islamic, julian, persian

    def of_ethiopia(year: int, month: int, day: int) -> tuple[int, int, int]:
        found: tuple[int, int, int] = coptic.to_gregorian(year - COPTIC_OFFSET, month, day)
        return found

    def to_ethiopia(year: int, month: int, day: int) -> tuple[int, int, int]:
        coptic_year, coptic_month, coptic_day = coptic.from_gregorian(year, month, day)
        return coptic_year + COPTIC_OFFSET, coptic_month, coptic_day

    pairs: dict[str, tuple[Convert, Convert]] = {
        "islamic": (islamic.to_gregorian, islamic.from_gregorian),
        "persian": (persian.to_gregorian, persian.from_gregorian),
        "hebrew": (hebrew.to_gregorian, hebrew.from_gregorian),
        "ethiopian": (of_ethiopia, to_ethiopia),
        "julian": (julian.to_gregorian, julian.from_gregorian),
    }
    return pairs
