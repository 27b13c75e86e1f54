"""Number words and digits to values, with how exactly they are given."""

import re
from dataclasses import dataclass

WORDS = {
    "zero": 0, "no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 100, "dozen": 12, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000,
    "crore": 10_000_000, "billion": 1_000_000_000, "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
}  # fmt: skip
VAGUE = {"dozens", "scores", "hundreds", "thousands", "millions", "tens", "several", "many"}
DIGITS = re.compile(r"^\d{1,3}(?:[,.\u00a0 ]\d{3})+$|^\d+(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Amount:
    """Lowest and highest value; both None where the words give no bounds ("thousands")."""

    low: float | None
    high: float | None


def read_number(text: str) -> Amount | None:
    """Value of a number as written, None if it is none: "6,000", "two dozen", "1.2 million".

    >>> read_number("6,000")
    Amount(low=6000.0, high=6000.0)
    >>> read_number("thousands")
    Amount(low=None, high=None)
    """
    lowered = text.lower().strip()
    if set(re.findall(r"[a-z]+", lowered)) & VAGUE:
        return Amount(None, None)
    between = re.fullmatch(
        r"(?:between |from )?(\S+?)(?:\s*[-–]\s*|\s+(?:and|to)\s+)(\d\S*)", lowered
    )
    if between:
        low, high = _value(between.group(1)), _value(between.group(2))
        if low is not None and high is not None and low < high:
            return Amount(low, high)
    value = _value(lowered)
    return None if value is None else Amount(value, value)


def _value(text: str) -> float | None:
    total, current, found = 0.0, 0.0, False
    for word in re.findall(r"[\d.,\u00a0]*\d|[a-z]+", text.replace("-", " ")):
        if word in ("and", "a", "an"):
            current = current or (1 if word != "and" else current)
            continue
        if word[0].isdigit() or word[0] in ".,":
            number = _digits(word)
            if number is None:
                return None
            current, found = current + number, True
        elif word in WORDS:
            current, found = current + WORDS[word], True
        elif word in SCALES:
            current, found = (current or 1) * SCALES[word], True
            if SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        else:
            return None
    return total + current if found else None


def _digits(word: str) -> float | None:
    if not DIGITS.match(word):
        return None
    if re.fullmatch(r"\d{1,3}(?:[,.\u00a0]\d{3})+", word):
        return float(re.sub(r"[^\d]", "", word))
    return float(word)
