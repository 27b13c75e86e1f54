"""TIMEX3's value of a length of time: P3Y, PT90M, PXD.

Source of the forms: TimeML 1.2.1, the value attribute of TIMEX3.
"""

from dragoman.resolve.time_lengths import Length

UNITS = {
    "century": ("", 100, "Y"),
    "day": ("", 1, "D"),
    "decade": ("", 10, "Y"),
    "fortnight": ("", 2, "W"),
    "hour": ("T", 1, "H"),
    "minute": ("T", 1, "M"),
    "month": ("", 1, "M"),
    "night": ("", 1, "D"),
    "quarter": ("", 1, "Q"),
    "second": ("T", 1, "S"),
    "week": ("", 1, "W"),
    "weekend": ("", 1, "WE"),
    "year": ("", 1, "Y"),
}
VAGUE = {"century": "CE", "decade": "DE"}


def length_value(length: Length) -> str:
    """P3Y, PT1.5H, PXD."""
    time, size, code = UNITS[length.unit]
    if length.count is None:
        return f"P{time}X{VAGUE.get(length.unit, code)}"
    if length.unit == "hour" and length.count % 1:
        return f"PT{round(length.count * 60)}M"
    return f"P{time}{length.count * size}{code}"
