"""Whether a name that the program gives is one that the analyst noted."""

import re

from bench.quality.facts.names import fold

# "Name, office" and "Name (whose)": either part names somebody.
PART = re.compile(r"[^,()]+")
WORD = re.compile(r"\w+")
NOBODY = ("", "unknown")

Words = tuple[str, ...]


def find_names(noted: str) -> tuple[Words, ...]:
    """The whole of a noted name and its parts, in folded words; nothing for "unknown".

    >>> find_names("Abdallah, army spokesman")
    (('abdallah', 'army', 'spokesman'), ('abdallah',), ('army', 'spokesman'))
    """
    parts = [part for part in PART.findall(noted) if part.strip() not in NOBODY]
    whole = [noted] if parts and not noted.startswith("unknown") else []
    return tuple(dict.fromkeys(_words(text) for text in (*whole, *parts)))


def is_named(given: str, noted: str) -> bool:
    """Whether one name holds the words of the other in a row.

    >>> is_named("Zelenskyy", "Volodymyr Zelenskyy, President of Ukraine")
    True
    >>> is_named("Sudanese army", "Sudan")
    False
    """
    words = _words(given)
    return any(_holds(name, words) or _holds(words, name) for name in find_names(noted))


def has_surname(given: str, noted: str) -> bool:
    """Whether a person's name ends in the word that the noted name, or a part of it, ends in.

    >>> has_surname("General Zelenskyy", "Volodymyr Zelenskyy, President of Ukraine")
    True
    """
    last = _words(given)[-1:]
    return bool(last) and any(name[-1:] == last for name in find_names(noted))


def _words(text: str) -> Words:
    return tuple(WORD.findall(fold(text)))


def _holds(words: Words, others: Words) -> bool:
    size = len(others)
    return size > 0 and any(words[at : at + size] == others for at in range(len(words)))
