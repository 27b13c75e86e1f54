"""Corrections: what a report withdraws or puts right of an earlier one."""

import re

from bench.quality.stories.names import words_of
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import NotedCorrection
from bench.quality.stories.telling import Telling
from dragoman.model.dispute import Correction

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {
    **{word: float(value) for value, word in enumerate(SMALL)},
    **{word: float(value) for value, word in zip(range(20, 100, 10), TENS, strict=True)},
}
WORDED = re.compile(
    rf"\b(?:({'|'.join(TENS)})[ -]({'|'.join(SMALL[1:10])})|({'|'.join(NUMBERS)}))\b"
)


def score_corrections(telling: Telling, sheet: Sheet) -> None:
    """Recall, and for each story the rows that are none of the noted."""
    rows = telling.whole.record.corrections
    noted = telling.story.corrections
    for one in noted:
        is_right = any(is_found(one, row, telling) for row in rows)
        sheet.judge("corrections_recall", is_right=is_right)
        if not is_right:
            sheet.wrong.append(f"missed correction, {_say(one)}")
    false = [row for row in rows if not any(is_found(one, row, telling) for one in noted)]
    sheet.count("corrections_false", len(false), of=1)
    sheet.wrong += [f"false correction, {_say_row(row, telling)}" for row in false]


def is_found(noted: NotedCorrection, row: Correction, telling: Telling) -> bool:
    """The same reports (or their copies and versions), the same field, the same new value."""
    is_report = telling.is_same_text(row.report, noted.report)
    is_earlier = row.corrects is not None and telling.is_same_text(row.corrects, noted.corrects)
    is_field = noted.field is None or row.field == noted.field
    return is_report and is_earlier and is_field and is_same_value(noted.after, row.after)


def is_same_value(noted: str, told: str) -> bool:
    """The same number where the notes have one, else a word in common.

    >>> is_same_value("12", "twelve people"), is_same_value("12", "13")
    (True, False)
    """
    numbers = numbers_in(noted)
    if numbers:
        return bool(numbers & numbers_in(told))
    return bool(words_of(noted) & words_of(told))


def numbers_in(text: str) -> set[float]:
    """Numbers in digits and in words, up to ninety-nine.

    >>> numbers_in("twenty-one of 1,400") == {21, 1400}
    True
    """
    digits = {float(number.replace(",", "")) for number in NUMBER.findall(text)}
    words = (filter(None, parts) for parts in WORDED.findall(text.casefold()))
    return digits | {sum(NUMBERS[word] for word in parts) for parts in words}


def _say(noted: NotedCorrection) -> str:
    told = f"{noted.report} of {noted.corrects}: {noted.of} {noted.field or ''}"
    return f"{told} from {noted.before!r} to {noted.after!r}"


def _say_row(row: Correction, telling: Telling) -> str:
    corrects = telling.numbers[row.corrects] if row.corrects else "no report"
    told = f"{telling.numbers[row.report]} of {corrects}: {row.field}"
    return f"{told} from {row.before!r} to {row.after!r}"
