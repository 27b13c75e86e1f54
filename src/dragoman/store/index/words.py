"""What a reader types, as a query that full-text search takes whatever was typed.

Every word has to be found; words in quotes have to follow one another, and `word*` stands for
all words that begin so, if with two letters at least. Nothing else has a meaning: signs part
words, AND and OR are words.
"""

import re
import unicodedata

PART = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
SHORTEST_BEGINNING = 2  # letters before a star: half of all words begin with one of three
MOST_PARTS = 30  # of a query; each costs a look-up
# What the tokenizer takes for parts of words: letters, numbers, marks, and private characters.
SPELLING = ("L", "N", "Co")


def safe_query(text: str) -> str | None:
    """The query in FTS5's syntax; None where nothing of it can be looked for.

    >>> safe_query('Aliyev "joint statement" neg* cease-fire AND x:y "')
    '"Aliyev" "joint statement" "neg" * "cease-fire" "AND" "x:y"'
    >>> safe_query("- * ?") is None
    True
    """
    parts = (_part(found) for found in PART.finditer(text))
    kept = [part for part in parts if part][:MOST_PARTS]
    return " ".join(kept) or None


def _part(found: "re.Match[str]") -> str | None:
    phrase, word = found["phrase"], found["word"]
    said = phrase if word is None else word.rstrip("*")
    if not any(_is_spelling(letter) for letter in said):
        return None
    quoted = '"' + said.replace("\x00", " ") + '"'
    is_begun = word is not None and word.endswith("*") and len(said) >= SHORTEST_BEGINNING
    return f"{quoted} *" if is_begun else quoted


def _is_spelling(letter: str) -> bool:
    return unicodedata.category(letter).startswith(SPELLING)
