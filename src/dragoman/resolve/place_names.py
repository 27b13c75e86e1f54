"""Spellings of place names: folding, and the generic words around a name.

Two spellings of one name meet in a key without case, accents and punctuation; "the town of X"
and "X region" also say what kind of place X is.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache

from dragoman.model.tables import TABLES

_LETTERS = str.maketrans({
    "ə": "e", "Ə": "E", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "’": "'", "‘": "'", "ʼ": "'",
    "–": "-", "—": "-",
})  # fmt: skip
_MARKS = str.maketrans({
    **dict.fromkeys("'`.\"", ""), **dict.fromkeys("-/,;:()[]&", " "),
})  # fmt: skip
# "X region" is a region whatever X is, but "Kansas City" and "Northern Province" are names whole.
_SHORTEST_CORE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A place name taken apart.

    `key`: the whole name folded; `core`: without generic words; `sort`: what kind of place they
    say (region, district, settlement, country); `inner`: without a direction ("northern X").
    """

    key: str
    core: str
    sort: str | None
    inner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """The region that an abbreviation stands for; `country` is ISO alpha-3."""

    name: str
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """The words of placewords.toml: each generic phrase with the sort of place it says, each
    abbreviation with its region."""

    before: dict[str, str]
    after: dict[str, str]
    common: frozenset[str]
    directions: frozenset[str]
    short: dict[str, Short]


def find_short(text: str) -> Short | None:
    """The region that is written short: "W.Va.", "Calif.", "TX".

    >>> find_short("W. Va.").name, find_short("Ind")
    ('West Virginia', None)
    """
    short = load_place_words().short.get(text.replace(".", "").replace(" ", "").lower())
    is_short = "." in text or text.isupper()
    return short if is_short else None


def fold(text: str) -> str:
    """The name in lower case, without accents and punctuation.

    >>> fold("Nagorno-Karabakh"), fold("Chișinău"), fold("Xankəndi")
    ('nagorno karabakh', 'chisinau', 'xankendi')
    """
    if text.isascii() and text.isalpha():  # as most are
        return text.lower() if text.lower() != "st" else "saint"
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(char for char in parts if not unicodedata.combining(char))
    words = text.lower().translate(_MARKS).split()
    return " ".join(
        ["saint" if word == "st" else word for word in words] if "st" in words else words
    )


def take_apart(text: str) -> Spelling:
    """The spelling of a place name as written.

    >>> take_apart("the Kherson Oblast").core
    'kherson'
    """
    words = load_place_words()
    key = fold(text).removeprefix("the ")
    core, sort = _without_generic(key, words=words)
    return Spelling(key=key, core=core, sort=sort, inner=_without_direction(core, words=words))


@cache
def load_place_words() -> PlaceWords:
    """The word lists shipped with the program."""
    table = tomllib.loads((TABLES / "placewords.toml").read_text(encoding="utf-8"))
    return PlaceWords(
        before=_by_phrase(table["before"]),
        after=_by_phrase(table["after"]),
        common=frozenset(table["alone"]["common"]),
        directions=frozenset(table["alone"]["directions"]),
        short={
            form: Short(name=name, country=country)
            for country, names in table["short"].items()
            for name, forms in names.items()
            for form in forms
        },
    )


def _by_phrase(sorts: dict[str, list[str]]) -> dict[str, str]:
    return {phrase: sort for sort, phrases in sorts.items() for phrase in phrases}


def _without_generic(key: str, *, words: PlaceWords) -> tuple[str, str | None]:
    tokens = key.split()
    for size in (3, 2, 1):
        before = words.before.get(" ".join(tokens[:size]))
        core = " ".join(tokens[size:]).removeprefix("the ")
        if before and len(core) >= _SHORTEST_CORE:
            return core, before
    for size in (2, 1):
        after = words.after.get(" ".join(tokens[-size:]))
        core = " ".join(tokens[:-size])
        if after and len(core) >= _SHORTEST_CORE:
            return core, after
    return key, None


def _without_direction(core: str, *, words: PlaceWords) -> str | None:
    tokens = core.split()
    for size in (2, 1):
        inner = " ".join(tokens[size:])
        if " ".join(tokens[:size]) in words.directions and len(inner) >= _SHORTEST_CORE:
            return inner
    return None
