"""What a correction puts right without repeating it: the value that the earlier report gave."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model.dispute import CorrectionMention
from dragoman.model.reading import Reading
from dragoman.reconcile.disputes.wording import DATED, NUMBER, numbers_in, stems_of
from dragoman.reconcile.texts.sentences import split_sentences

SHARED = 2  # words that the passage and the earlier sentence have in common, at least
MOST_TIMES = 20  # a number is mistaken for one of its order
CLOSE = 1.5  # of numbers so near one shared word is enough
DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})\b",
    re.IGNORECASE,
)
Found = tuple[int, str, float | None]  # words shared, value in words, and as a number


def fill_in(mention: CorrectionMention, earlier: Sequence[Reading]) -> CorrectionMention | None:
    """The mention with what was wrong; None where no earlier report gives such a value."""
    said = stems_of(" ".join(item.text for item in mention.evidence))
    best: Found | None = None
    for reading in earlier:  # the last that says it best is mended
        for sent in split_sentences(reading.report.text):
            text = reading.report.text[sent.start : sent.end]
            shared = len(said & stems_of(text))
            value = next(_values(mention, reading, text), None) if shared else None
            if value is None or shared < _least(mention, value[1]) or (best and shared < best[0]):
                continue
            best = (shared, *value)
    if best is None:
        return None
    return replace(mention, before=best[1], before_amount=best[2])


def _least(mention: CorrectionMention, amount: float | None) -> int:
    """Words that the passage and the sentence share at least."""
    right = mention.after_amount
    if right is None or amount is None:
        return SHARED
    return 1 if max(right, amount) <= CLOSE * min(right, amount) else SHARED


def _values(
    mention: CorrectionMention, reading: Reading, text: str
) -> Iterator[tuple[str, float | None]]:
    """Values of the sentence for which the right one can stand, in text order."""
    if mention.field == "number":
        yield from _numbers(mention.after_amount, text)
    elif mention.field == "when":
        days = (match[0] for match in DAY.finditer(text))
        yield from ((day, None) for day in days if day.casefold() not in mention.after.casefold())
    else:
        kinds = [one.text for one in reading.actors if not one.pronoun]
        if mention.field == "place":
            kinds = [event.place.text for event in reading.events if event.place is not None]
        yield from ((one, None) for one in kinds if one in text and one != mention.after)


def _numbers(right: float | None, text: str) -> Iterator[tuple[str, float]]:
    plain = DATED.sub(lambda match: "#" * len(match[0]), text)
    for match in NUMBER.finditer(plain):
        (value,) = numbers_in(match[0])[:1] or (None,)
        if value is None or right is None or value == right or min(value, right) <= 0:
            continue
        if max(value, right) / min(value, right) <= MOST_TIMES:
            yield match[0], value
