"""Sentences of a kept text, to be compared with those of another version of it.

Split by marks alone, the same way in every version: a cut too many or too few shows only where
the text has changed just there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# A text with a line longer than this is not wrapped: each of its line ends closes a paragraph.
WRAP_WIDTH = 100

PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")
LINE_END = re.compile(r"\n\s*")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=\S)")
SHORTENED = re.compile(
    r"\b(?:[A-Z]|Mrs?|Ms|Dr|Prof|St|Jr|Sr|No|vs|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
# "BRUSSELS, Sept. 26 (AP) - ": an update has another one before the same words.
DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, [^—–]{1,40}?)?(?: ?\([^)]{1,40}\))? ?(?:[—–]|--?) ?(?=\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Characters `start` to `end` of a text; `words` is what of it is compared."""

    start: int
    end: int
    words: str


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order; a paragraph's end is a sentence's too.

    >>> [one.words for one in split_sentences("Gen. Abay left. No one\\nasked why.")]
    ['Gen. Abay left.', 'No one asked why.']
    """
    sentences = []
    for start, end in pairwise(sorted({0, *_cuts(text), len(text)})):
        part = text[start:end].strip()
        if part:
            start += text[start:end].index(part)
            sentences.append(Sentence(start=start, end=start + len(part), words=_words(part)))
    return sentences


def _cuts(text: str) -> Iterator[int]:
    is_wrapped = all(len(line) <= WRAP_WIDTH for line in text.split("\n"))
    for match in (PARAGRAPH_END if is_wrapped else LINE_END).finditer(text):
        yield match.end()
    for match in SENTENCE_END.finditer(text):
        is_short = SHORTENED.search(text, max(0, match.start() - 5), match.start() + 1)
        if not is_short and not text[match.end()].islower():
            yield match.end()


def _words(text: str) -> str:
    """One line, single spaces, no dateline."""
    return DATELINE.sub("", " ".join(text.split()))
