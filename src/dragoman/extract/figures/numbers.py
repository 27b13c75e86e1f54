"""Number words and digits to lowest and highest values."""

import re
from dataclasses import dataclass

WORDS = {
    "zero": 0, "no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "couple": 2, "pair": 2,
}  # fmt: skip
FRACTIONS = {"half": 0.5, "quarter": 0.25, "½": 0.5, "¼": 0.25, "¾": 0.75}
SCALES = {
    "hundred": 100, "dozen": 12, "score": 20, "thousand": 1_000, "lakh": 100_000, "lac": 100_000,
    "million": 1_000_000, "crore": 10_000_000, "billion": 1_000_000_000, "trillion": 10**12,
    "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
}  # fmt: skip
# Words in the plural that stand for "two or more of it".
MANY = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "lakhs": 100_000,
    "millions": 1_000_000, "crores": 10_000_000, "billions": 1_000_000_000,
}  # fmt: skip
OPEN = ("dozens", "scores")  # of which there may be any number
SOME = ("several", "few", "many", "handful", "numerous")
LEAST = 2  # of what is told in the plural
FILLERS = ("a", "an", "and", "of", "the", "some")
# "12,500"; Indian "1,25,000"; "12 500", "12.500" and "12'500" elsewhere.
GROUPED = re.compile(r"\d{1,3}(?:[,.'\u2019\u00a0\u202f ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
TOKENS = re.compile(r"\d(?:[\d.,'\u2019\u00a0\u202f]*\d)?|[a-z]+|[½¼¾]")
RANGE = re.compile(r"(?:between |from )?(.+?)(?:\s*[-–—]\s*(?=\d)|\s+(?:and|to|or)\s+)(.+)")


@dataclass(frozen=True, slots=True)
class Amount:
    """Lowest and highest value, both included; None where the words give no such bound."""

    low: float | None
    high: float | None


def read_number(text: str) -> Amount | None:
    """Value of a number as written, None if it is none: "6,000", "two dozen", "1.2 million".

    >>> read_number("6,000")
    Amount(low=6000.0, high=6000.0)
    >>> read_number("tens of thousands")
    Amount(low=20000.0, high=99999.0)
    """
    lowered = text.lower().strip()
    between = _range(lowered)
    if between is not None:
        return between
    words = TOKENS.findall(re.sub(r"(?<=[a-z])-(?=[a-z])", " ", lowered))
    vague = _vague(words)
    if vague is not None:
        return vague
    value = _value(words)
    return None if value is None else Amount(value, value)


def _range(text: str) -> Amount | None:
    """ "20 to 30", "between two and three million"; "a hundred and five" is none."""
    match = RANGE.fullmatch(text)
    if match is None:
        return None
    first, second = (TOKENS.findall(part) for part in match.groups())
    low, high = _value(first), _value(second)
    if low is None or high is None:
        return None
    if " and " in text and not text.startswith("between "):
        return None
    if second[-1] in SCALES and not {*first} & {*SCALES} and low < SCALES[second[-1]]:
        low *= SCALES[second[-1]]
    return Amount(low, high) if low < high else None


def _vague(words: list[str]) -> Amount | None:
    """ "hundreds", "tens of thousands", "several hundred", "a few"."""
    many = [word for word in words if word in MANY]
    some = [word for word in words if word in SOME]
    if not many and not some:
        return None
    if any(word not in {*MANY, *SCALES, *SOME, *FILLERS} for word in words):
        return None
    unit = 1.0
    for word in words:
        unit *= MANY.get(word, SCALES.get(word, 1))
    if unit == 1 and some:
        return Amount(float(LEAST), None)
    is_open = (len(many) == 1 and many[0] in OPEN) or "dozen" in words
    return Amount(LEAST * unit, None if is_open else 10 * unit - 1)


def _value(words: list[str]) -> float | None:
    """The sum that words and digits make; None where one of them is no number."""
    total = current = last_scale = 0.0
    found = is_digit = False
    for word in words:
        if word in FILLERS:
            continue
        number = _digits(word) if word[0].isdigit() else WORDS.get(word)
        if number is not None:
            if is_digit and word[0].isdigit():
                return None  # "30 and 20"
            current += number
        elif (
            word in FRACTIONS
        ):  # "half a million", "two and a half million", "a million and a half"
            current += FRACTIONS[word] * (last_scale if total and not current else 1)
        elif word in SCALES:
            current, last_scale = (current or 1) * SCALES[word], SCALES[word]
            if last_scale >= 1_000:
                total, current = total + current, 0.0
        else:
            return None
        found, is_digit = True, word[0].isdigit()
    return total + current if found else None


def _digits(word: str) -> float | None:
    if GROUPED.fullmatch(word):
        return float(re.sub(r"[^\d]", "", word))
    return float(word) if PLAIN.fullmatch(word) else None
