"""Text in capitals as it would stand in print, character for character.

Old wires and flashes come in capitals, in which the language model sees names everywhere. A line in
capitals is put in lower case; names keep a capital: words that the tables know as names, and words
that the lemmatizer's list of English words does not have.
"""

import re
from collections.abc import Iterable
from typing import cast

from spacy.language import Language
from spacy.pipeline import Lemmatizer

from dragoman.model.tables import Name, Tables

LETTERS = 12  # of a line, under which its capitals mean nothing
SHARE = 0.8  # of capitals among its letters, from which it is in capitals
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDS = (".", "!", "?", "--", ":", '"')
_SHORT = 4  # letters of an abbreviation at most
# Words that are also written so, in capitals, as names of less common things.
_RATHER_WORDS = frozenset(
    "act aid all arc arena arm art can cap car chin diet fact fur him ice in is it jam male mend "
    "model mud muse or pa pace pad pan plan raw ream rim sac sad shape side sour swat swift tip "
    "who".split()
)
_CALENDAR = frozenset(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_LONGEST = 5  # words of a name that the tables know


class Casing:
    """Puts lines in capitals into plain case."""

    def __init__(self, nlp: Language, tables: Tables) -> None:
        self._names = _written(tables.names)
        lookups = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups
        index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
        self._known = frozenset(word for table in index.values() for word in table) | frozenset(
            form for table in exceptions.values() for form in table
        )
        self._stops = frozenset(nlp.Defaults.stop_words)

    def plain(self, text: str) -> str:
        """The text, of the same length, with lines in capitals in plain case."""
        if not _in_capitals(text) and not any(map(_in_capitals, text.splitlines())):
            return text
        lines = text.splitlines(keepends=True)
        made = []
        starts = True  # the first word of a sentence keeps its capital
        for line in lines:
            if _in_capitals(line) or (not _has_lower(line) and _in_capitals(text)):
                line = self._line(line, starts=starts)
            made.append(line)
            starts = not line.strip() or line.rstrip().endswith(_ENDS)
        return "".join(made)

    def _line(self, line: str, *, starts: bool) -> str:
        matches = list(_WORD.finditer(line))
        made = list(line)
        end = at = 0
        while at < len(matches):
            first = matches[at]
            before = line[end : first.start()]
            begins = starts if at == 0 else before.strip().endswith(_ENDS)
            count, written = self._name_at(line, matches[at : at + _LONGEST])
            if written is not None and first[0].lower() == "the":  # "the West Bank", not "The West"
                inner, name = self._name_at(line, matches[at + 1 : at + 1 + _LONGEST])
                count, written = (
                    (1, None) if name is not None and inner >= count else (count, written)
                )
            last = matches[at + count - 1]
            made[first.start() : last.end()] = written or self._word(first[0], begins=begins)
            end, at = last.end(), at + count
        return "".join(made)

    def _name_at(self, line: str, matches: list[re.Match[str]]) -> tuple[int, str | None]:
        """How many of the words make the longest known name, and how it is written."""
        for count in range(len(matches), 0, -1):
            span = line[matches[0].start() : matches[count - 1].end()].lower()
            owned = span[-2:] if span.endswith(("'s", "’s")) else ""
            written = self._names.get(span.removesuffix(owned)) or self._names.get(span)
            if written is None or span in _RATHER_WORDS:
                continue
            written += "" if written.lower() == span else owned
            if len(written) == len(span):
                return count, written
        return 1, None

    def _word(self, word: str, *, begins: bool) -> str:
        lower = word.lower()
        if len(lower) != len(word) or lower == "i":
            return word  # a letter whose small form is longer
        bare = lower.replace("’", "'").split("'")[0]
        if "." in word or len(bare) == 1 < len(word):
            # "U.S." stays; of "I'LL" and "O'NEILL" the first letters do
            return (
                word
                if "." in word
                else word[:2] + (lower[2:] if bare == "i" else word[2] + lower[3:])
            )
        if lower.endswith(("n't", "n’t")):
            return lower
        if begins or bare in _CALENDAR:
            return word[0] + lower[1:]
        if self._is_english(bare):
            return lower
        is_abbreviation = len(bare) <= _SHORT and not set(bare) & set("aeiou")
        return word if is_abbreviation else word[0] + lower[1:]

    def _is_english(self, word: str) -> bool:
        """Whether the list has the word, or a form that a plural, past or -ing is made of."""
        return word in self._stops or any(form in self._known for form in _forms(word))


def _written(names: Iterable[Name]) -> dict[str, str]:
    """Names as they are written, by their small letters: of "NATO" and "Nato" the former."""
    found: dict[str, Name] = {}
    for name in names:
        held = found.get(name.text.lower())
        if held is None or held.key != name.key or not held.text.isupper():
            found[name.text.lower()] = name
    return {small: name.text for small, name in found.items()}


def _forms(word: str) -> list[str]:
    forms = [word]
    for ending, instead in (
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""),
        ("ing", "e"), ("ly", ""), ("er", ""), ("est", ""), ("d", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: len(word) - len(ending)]
            forms.append(stem + instead)
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


def _in_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= LETTERS and sum(map(str.isupper, letters)) >= SHARE * len(letters)


def _has_lower(line: str) -> bool:
    return any(map(str.islower, line))
