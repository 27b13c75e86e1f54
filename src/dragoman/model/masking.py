"""Purged names masked in a text: each letter becomes another, so that every span stays.

``Reem al-Ali`` becomes ``Xxxx xx-Xxx``. It still reads as somebody's name, so that what he did and
what was done to him stay in the record, without him. Every purged name has a letter of its own, as
far as there are some, so that two persons are not taken for one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.names_in_text import fold_words, is_written_as_name
from dragoman.model.note import Note, make_note
from dragoman.model.report import Report, make_report
from dragoman.model.tombstone import Tombstone, name_hash, names_among

MASKS = "xqzjvkwy"  # letters that words begin with least, so that a mask is seen to be one
WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Which letter stands for each purged name, by its hash; and how many words they have."""

    letters: dict[str, str]
    lengths: tuple[int, ...]

    def cover(self, text: str) -> str:
        """The text with every purged name masked, of the same length."""
        covered = text
        for start, end, letter in self._find(text):
            masked = (_masked(sign, letter) for sign in text[start:end])
            covered = f"{covered[:start]}{''.join(masked)}{covered[end:]}"
        return covered

    def _find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and letter of each; one word in small letters is a word, but in addresses."""
        folded = fold_words(text)
        words = list(WORD.finditer(folded.text))
        for size in self.lengths:
            for first in range(len(words) - size + 1):
                begin, stop = words[first].start(), words[first + size - 1].end()
                letter = self.letters.get(name_hash(folded.text[begin:stop]))
                start, end = folded.places[begin], folded.places[stop - 1] + 1
                if letter and (size > 1 or is_written_as_name(text, start, end)):
                    yield start, end, letter


def make_mask(tombstones: Sequence[Tombstone]) -> Mask:
    """The mask of all names among the tombstones, each with the letter of its turn."""
    names = names_among(tombstones)
    letters: dict[str, str] = {}
    for number, stone in enumerate(names):
        letters.setdefault(stone.sha256, MASKS[number % len(MASKS)])
    return Mask(letters=letters, lengths=tuple(sorted({stone.words for stone in names})))


def mask_report(report: Report, mask: Mask) -> Report:
    """The report with its texts masked, under the id that they give it; itself where none is."""
    said = (report.text, report.file, report.title, report.url, report.outlet, report.author)
    covered = [mask.cover(text) if text else text for text in said]
    if covered == list(said):
        return report
    text, file, title, url, outlet, author = covered
    return make_report(
        text or "",
        file=file or "",
        title=title,
        url=url,
        outlet=outlet,
        author=author,
        published=report.published,
        language=report.language,
        mark=report.mark,
    )


def mask_note(note: Note, mask: Mask) -> Note:
    """The note with its text masked, under the id that it gives it."""
    text = mask.cover(note.text)
    return make_note(text, author=note.author, date=note.date, mark=note.mark)


def _masked(sign: str, letter: str) -> str:
    if not sign.isalnum():
        return sign
    return letter.upper() if sign.isupper() else letter
