"""Days: a stretch of the calendar, the arithmetic on it, and the frame it is read in."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

YEARS_TRIED = 9  # a 29 February comes at least every eight years
FAR_DAYS = 270  # news seldom tells of a day further off without its year
FAR_MONTH_DAYS = 180  # the same for a month told in the present
NEAR_DAYS = 95  # but does of one so near on the other side
UNIT_PRECISION = {"minute": "day", "hour": "day", "night": "day", "day": "day", "weekend": "day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """From start to end, inclusive; None is open. `clock` is a time of day, HH:MM."""

    start: date | None = None
    end: date | None = None
    precision: str = "unknown"
    extent: str = "within"
    basis: str = "explicit"
    clock: str | None = None

    @property
    def is_one_day(self) -> bool:
        """Whether start and end are the same day."""
        return self.start is not None and self.start == self.end


# A time expression whose date cannot be told.
LOST = Days(basis="unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a time expression is read against."""

    tense: str
    published: date | None
    previous: Days | None = None


def one_day(day: date, *, basis: str = "explicit") -> Days:
    """That day alone."""
    return Days(start=day, end=day, precision="day", basis=basis)


def week_of(day: date) -> Days:
    """Monday to Sunday around the day."""
    monday = day - timedelta(days=day.weekday())
    return Days(start=monday, end=monday + timedelta(days=6), precision="week")


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the day's week."""
    saturday = day + timedelta(days=5 - day.weekday())
    return Days(start=saturday, end=saturday + timedelta(days=1), precision="day")


def about_day(day: date) -> Days:
    """A week with the day in its middle: what "three weeks ago" can be held to."""
    return Days(start=day - timedelta(days=3), end=day + timedelta(days=3), precision="week")


def month_of(year: int, month: int) -> Days:
    """That calendar month."""
    if not MINYEAR <= year <= MAXYEAR:
        return LOST
    last = calendar.monthrange(year, month)[1]
    return Days(start=date(year, month, 1), end=date(year, month, last), precision="month")


def years_of(first: int, last: int) -> Days:
    """From January of the first year to December of the last."""
    if not MINYEAR <= first <= last <= MAXYEAR:
        return LOST
    return Days(start=date(first, 1, 1), end=date(last, 12, 31), precision="year")


def months_of(year: int, month: int, count: int) -> Days:
    """Some months from the first of that one on, as one season."""
    first = month_of(year, month).start
    if first is None or not MINYEAR < year < MAXYEAR:
        return LOST
    last = shifted_months(first, count - 1)
    return Days(start=first, end=month_of(last.year, last.month).end, precision="season")


def day_of(year: int, month: int, day: int) -> Days:
    """That day, or LOST where the calendar has no such day."""
    if not MINYEAR <= year <= MAXYEAR or not 1 <= month <= 12:
        return LOST
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return LOST
    return one_day(date(year, month, day))


def shifted_months(day: date, months: int) -> date:
    """The day some months on or back; the last of the month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(day: date, count: int, unit: str) -> Days:
    """What lies `count` units on from the day, as exactly as the unit allows."""
    if unit in ("day", "night"):
        return one_day(day + timedelta(days=count))
    if unit in ("hour", "minute"):
        return _hours_moved(day, count if unit == "hour" else 0)
    if unit in ("week", "fortnight"):
        return about_day(day + timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        month = shifted_months(day, count)
        return month_of(month.year, month.month)
    if unit == "decade":
        return years_of(day.year + 10 * count - 2, day.year + 10 * count + 2)
    return years_of(day.year + count, day.year + count)


def _hours_moved(day: date, hours: int) -> Days:
    # The hour of the day is not known: noon is taken for hours that are no whole days.
    near, far = abs(hours) // 24, -(-max(abs(hours) - 12, 0) // 24)
    ends = [day + timedelta(days=step if hours > 0 else -step) for step in (near, far)]
    return Days(start=min(ends), end=max(ends), precision="day")


def window(day: date, count: int, unit: str) -> Days:
    """Everything from the day to `count` units on, or back where `count` is negative."""
    days = {"hour": abs(count) / 24, "day": abs(count), "night": abs(count), "minute": 0}
    if unit in days:
        other = day + timedelta(days=-(-days[unit] // 1)) * (1 if count > 0 else -1)
    elif unit in ("week", "fortnight"):
        other = day + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
    else:
        other = shifted_months(day, count * {"month": 1, "year": 12, "decade": 120}[unit])
    precision = {"fortnight": "week", "decade": "year"}.get(unit, unit)
    return Days(
        start=min(day, other),
        end=max(day, other),
        precision=UNIT_PRECISION.get(precision, precision),
    )


def containing(day: date, unit: str) -> Days:
    """The calendar unit around the day."""
    if unit in ("week", "fortnight"):
        return week_of(day)
    if unit == "weekend":
        return weekend_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return months_of(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "year":
        return years_of(day.year, day.year)
    if unit == "decade":
        return years_of(day.year // 10 * 10, day.year // 10 * 10 + 9)
    return one_day(day)


def neighbour(day: date, steps: int, unit: str) -> Days:
    """The calendar unit some steps on or back from the one around the day."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
    if unit in months:
        return containing(shifted_months(day, steps * months[unit]), unit)
    return containing(day + timedelta(days=steps * (7 if unit.startswith("week") else 1)), unit)


def nearest(make: Callable[[int], Days], frame: Frame) -> Days:
    """Of one date in each year: the latest begun by publication, or the next not yet over."""
    published = frame.published
    if published is None:
        return LOST
    year = published.year
    if frame.tense == "future":
        tried = (make(year + step) for step in range(-1, YEARS_TRIED))
        return next((days for days in tried if days.end and days.end >= published), LOST)
    tried = (make(year - step) for step in range(YEARS_TRIED))
    return next((days for days in tried if days.start and days.start <= published), LOST)


def nearest_month(make: Callable[[int], Days], frame: Frame) -> Days:
    """As `nearest`; in the present, which may tell of either, the other side where it is near."""
    if frame.tense != "present":
        return nearest(make, frame)
    return _unless_far(make, frame, FAR_MONTH_DAYS)


def nearest_day(make: Callable[[int], Days], frame: Frame) -> Days:
    """As `nearest`; but of days most of a year off, the one near on the other side.

    "Talks were set for 5 October", written on 26 September, means nine days on.
    """
    if frame.tense == "present":
        sides = [nearest(make, one) for one in (frame, _reversed(frame))]
        return min(sides, key=lambda days: _distance(days, frame))
    return _unless_far(make, frame, FAR_DAYS)


def _unless_far(make: Callable[[int], Days], frame: Frame, far: int) -> Days:
    days, other = nearest(make, frame), nearest(make, _reversed(frame))
    is_misplaced = _distance(days, frame) > far and _distance(other, frame) <= NEAR_DAYS
    return other if is_misplaced else days


def _reversed(frame: Frame) -> Frame:
    return replace(frame, tense="past" if frame.tense == "future" else "future")


def _distance(days: Days, frame: Frame) -> int:
    """Days between publication and the nearer end; of a date that is lost, more than any."""
    if frame.published is None or days.start is None or days.end is None:
        return date.max.toordinal()
    if days.start <= frame.published <= days.end:
        return 0
    return min(abs((end - frame.published).days) for end in (days.start, days.end))


def bounded(frame: Frame) -> Days:
    """What publication alone says: a past event ended by it, a future one is not before it."""
    if frame.published is None or frame.tense not in ("past", "future"):
        return LOST
    if frame.tense == "past":
        return Days(end=frame.published, basis="bounded")
    return Days(start=frame.published, basis="bounded")
