"""What sort of actor a name or noun is that no table knows, by the words it is made of.

"Patriotic Front for Rebirth" is a front, "The Kaduna Herald" a paper, "lighthouse keepers" keepers.
"""

from collections.abc import Iterable, Iterator

from dragoman.model.tables import Tables, kind_key

LINKS = ("de", "del", "for", "in", "of")
LONGEST = 4


def kind_of_name(words: Iterable[str], tables: Tables) -> str | None:
    """Sector of a name: by its first words, the longest reading of its head, or any word of it.

    >>> from dragoman.model.tables import load_tables
    >>> kind_of_name("Patriotic Front for the Rebirth".split(), load_tables())
    'REB'
    >>> kind_of_name("Kaduna Daily Herald".split(), load_tables())
    'JRN'
    """
    said = kind_key(" ".join(words)).split()
    several = [text for text in _starts(said) if " " in text]
    readings = (*several, *_ends(_head(said)), *_ends(said), *_starts(said), *said)
    return next((kind for text in readings if (kind := tables.kinds.get(text))), None)


def kind_of_noun(words: Iterable[str], tables: Tables) -> str | None:
    """Sector of a noun with the words before it: the longest reading that ends with it."""
    said = kind_key(" ".join(words)).split()
    return next((kind for text in _ends(said) if (kind := tables.kinds.get(text))), None)


def kind_of_compound(words: Iterable[str], tables: Tables) -> str | None:
    """Sector of a noun with at least one word before it: "customs officers" are no soldiers."""
    said = kind_key(" ".join(words)).split()
    readings = (text for text in _ends(said) if " " in text)
    return next((kind for text in readings if (kind := tables.kinds.get(text))), None)


def _head(words: list[str]) -> list[str]:
    """The words before "of" or "for": "Chamber" of "Chamber of Mines"."""
    cuts = [number for number, word in enumerate(words) if number and word in LINKS]
    return words[: cuts[0]] if cuts else words


def _ends(words: list[str]) -> Iterator[str]:
    """Readings that end with the last word, the longest first."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        yield " ".join(words[-size:])


def _starts(words: list[str]) -> Iterator[str]:
    for size in range(min(LONGEST, len(words)), 0, -1):
        yield " ".join(words[:size])
