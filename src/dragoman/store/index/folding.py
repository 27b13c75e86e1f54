"""Letters without case and marks, so that a name is found however its reader can type it."""

import re
import unicodedata

# Letters that do not come apart into a plain one and a mark, each by what is typed for it.
PLAIN = {
    "ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŋ": "n", "ŧ": "t",
    "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
LETTERS = str.maketrans(PLAIN)
CAPITALS = "".join(letter.upper() for letter in PLAIN if letter.upper().lower() == letter)
SPECIAL = re.compile(f"[{''.join(PLAIN)}{CAPITALS}]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def fold(text: str) -> str:
    """The text in plain small letters.

    >>> fold("Łukasz Müller"), fold("Məmmədov")
    ('lukasz muller', 'mammadov')
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def plain_spellings(*texts: str | None) -> str:
    """The words with letters that full-text search takes as they are, in plain ones.

    >>> plain_spellings("President Məmmədov met", None, "Łukasz")
    'mammadov lukasz'
    """
    special = (text for text in texts if text and SPECIAL.search(text))
    words = {word: None for text in special for word in text.split() if SPECIAL.search(word)}
    return " ".join(fold(word) for word in words)


def without_controls(text: str | None) -> str:
    """The text without control characters, which mark the hits in what search gives back."""
    return CONTROL.sub(" ", text or "")
