"""How the names of actors are written: folded for keys, and stripped for display."""

import unicodedata

from dragoman.model.referring import load_referring
from dragoman.model.tables import Tables

# Letters that do not come apart into a plain one and a mark.
LETTERS = str.maketrans({"Ə": "A", "ə": "a", "ı": "i", "ø": "o", "ł": "l"})


def fold_name(text: str) -> str:
    """Lower case without accents and marks, for keys and comparison.

    >>> fold_name("Əliyev"), fold_name("Recep Tayyip Erdoğan")
    ('aliyev', 'recep tayyip erdogan')
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(LETTERS).casefold())
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(kept.split())


def without_determiner(text: str) -> str:
    """The words behind articles and possessives.

    >>> without_determiner("The Armenian prime minister")
    'Armenian prime minister'
    """
    words = text.split()
    while words and words[0].lower() in load_referring().determiners:
        words = words[1:]
    return " ".join(words)


def telling_words(name: str) -> str:
    """The words of a crowd that tell who it is: numbers and vague words dropped.

    >>> telling_words("about 300 of the Tigrayan protesters")
    'Tigrayan protesters'
    """
    vague = load_referring().vague
    words = [
        word
        for word in name.split()
        if word.lower() not in vague and not any(c.isdigit() for c in word)
    ]
    return " ".join(words) or name


def adjective_of(country: str | None, tables: Tables) -> str | None:
    """What is of this country ("Armenian"), or None."""
    state = tables.states.get(country or "")
    return state.adjectives[0] if state and state.adjectives else None
