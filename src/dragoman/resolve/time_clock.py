"""Times of day: "13:00", "1 p.m. (GMT +8)", "half past one at night", "seven o'clock"."""

import re

HALF = r"\s?[ap]\.?m\b\.?"
ZONES = "gmt|utc|[ecmp][sd]t|ce?st|cet|ee?st|eet|msk|bst|ist|jst|trt|(?:local|[a-z]+) time"
OFFSET = r"(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?"
ZONE = rf"(?:\s+hours)?(?:\s+\(?(?:{ZONES})\b{OFFSET}\)?)?"
DIGITAL = (
    rf"(?:[01]?\d|2[0-4])[:.][0-5]\d{HALF}|(?:[01]?\d|2[0-4]):[0-5]\d(?!:?\d)|1?\d{HALF}"
    r"|[0-2]\d[0-5]\d(?=\s(?:gmt|utc|local|hours))|noon|midnight"
)
HOURS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
HOUR = rf"(?:1[0-2]|[1-9]|{'|'.join(HOURS)})"
PART = r"(?:\s(?:in\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight))"
SPOKEN = (
    rf"(?:half\spast|(?:a\s)?quarter\s(?:past|to))\s{HOUR}{PART}?"
    rf"|{HOUR}\so['’]clock{PART}?"
)
CLOCK = rf"(?:{SPOKEN}|{DIGITAL}){ZONE}(?:\s\(\d{{1,2}}:?\d\d\s(?:gmt|utc)\))?"
READ_SPOKEN = re.compile(
    rf"(?:(?P<past>half past|(?:a )?quarter (?:past|to)) )?(?P<hour>{HOUR})(?: o['’]clock)?"
    r"(?: (?P<part>in the (?:early )?(?:morning|afternoon|evening)|at night))?"
)
FIRST_EVENING_HOUR = 6  # "seven at night" is 19:00, "two at night" 02:00
MINUTES = {"half past": 30, "quarter past": 15, "quarter to": -15}


def clock_time(text: str) -> str | None:
    """HH:MM of a time of day, in lower case; None where the day has no such time, or where
    the words leave open whether it is before noon.

    >>> clock_time("1:30 p.m."), clock_time("half past one at night"), clock_time("six o'clock")
    ('13:30', '01:30', None)
    """
    if text.startswith(("noon", "midnight")):
        return "12:00" if text.startswith("noon") else "00:00"
    words = re.sub(r"\s+", " ", text)
    spoken = READ_SPOKEN.match(words)
    if spoken and (spoken["past"] or spoken["part"] or "clock" in words):
        return _spoken_time(spoken)
    found = re.match(r"(\d{1,2}?)(?:[:.]?(\d\d))?(?!\d)\s?([ap]?)", text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour % 24:02}:{minute:02}" if hour <= 24 else None


def is_either_half(text: str) -> bool:
    """Whether the words leave open which half of the day they mean: "six o'clock"."""
    return bool(re.fullmatch(SPOKEN, text)) and clock_time(text) is None


def _spoken_time(found: re.Match[str]) -> str | None:
    part = found["part"]
    if part is None:
        return None
    hour = int(found["hour"]) if found["hour"].isdigit() else HOURS.index(found["hour"]) + 1
    is_late = part.endswith(("afternoon", "evening")) or (
        part == "at night" and FIRST_EVENING_HOUR <= hour < 12
    )
    hour = hour % 12 + (12 if is_late else 0)
    minutes = MINUTES[found["past"].removeprefix("a ")] if found["past"] else 0
    hour, minute = divmod((hour * 60 + minutes) % (24 * 60), 60)
    return f"{hour:02}:{minute:02}"
