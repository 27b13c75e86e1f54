"""Where names stand in a text, whatever their accents, blanks, hyphens and line ends."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

# Letters that do not come apart into a plain one and a mark.
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d"})
ADDRESS = re.compile(r"[/_@]|\w\.\w")
Replacement = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The words of a text in plain small letters with one blank between, and whence each letter."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names to look for; `pattern` matches folded words, the longest name first."""

    pattern: re.Pattern[str] | None

    def find(self, text: str, *, any_case: bool = False) -> Iterator[tuple[int, int, str]]:
        """Start and end of each name, and the name folded, from the left; none overlap.

        One word in small letters is taken for a word, "will", unless `any_case`.
        """
        if self.pattern is None:
            return
        folded = fold_words(text)
        for match in self.pattern.finditer(folded.text):
            start, end = folded.places[match.start()], folded.places[match.end() - 1] + 1
            if any_case or " " in match[0] or is_written_as_name(text, start, end):
                yield start, _with_marks(text, end), match[0]

    def replace(self, text: str, by: Replacement, *, any_case: bool = False) -> str:
        """The text with each name replaced by what `by` makes of it as written, and folded."""
        pieces, last = [], 0
        for start, end, name in self.find(text, any_case=any_case):
            pieces += [text[last:start], by(text[start:end], name)]
            last = end
        return "".join((*pieces, text[last:]))


def make_names(names: Iterable[str]) -> Names:
    """Names by which to look; those without a letter or digit are none.

    >>> make_names(["Reem al-Ali"]).replace("REEM AL ALI, 9, and Reem", lambda *name: "[withheld]")
    '[withheld], 9, and Reem'
    >>> list(make_names(["Will"]).find("Will will go."))
    [(0, 4, 'will')]
    """
    folded = {fold_name(name) for name in names} - {""}
    words = sorted(folded, key=lambda name: (-len(name), name))
    joined = "|".join(re.escape(name) for name in words)
    return Names(pattern=re.compile(rf"(?<![^ ])(?:{joined})(?![^ ])") if words else None)


def is_written_as_name(text: str, start: int, end: int) -> bool:
    """Whether a word has a capital, or stands in an address or the name of a file.

    >>> is_written_as_name("will", 0, 4), is_written_as_name("see x.org/will-dies", 10, 14)
    (False, True)
    """
    if not text[start:end].islower():
        return True
    before, behind = text[:start].split(" ")[-1], text[end:].split(" ")[0]
    return bool(ADDRESS.search(f"{before}{text[start:end]}{behind}"))


def fold_name(name: str) -> str:
    """A name as it is looked for.

    >>> fold_name("Reem al-Ali.")
    'reem al ali'
    """
    return fold_words(name).text.strip()


def fold_words(text: str) -> Folded:
    """Letters and digits without marks, in small ones; all else is one blank.

    >>> fold_words("Erdoğan's \\n visit").text
    'erdogan s visit'
    """
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        folded = _fold(sign)
        if folded == " " and (not letters or letters[-1] == " "):
            continue
        letters += folded
        places += [place] * len(folded)
    return Folded(text="".join(letters), places=tuple(places))


def _fold(sign: str) -> str:
    """One sign as small plain letters: a blank where it parts words, nothing for a mark."""
    if sign.isascii():
        return sign.lower() if sign.isalnum() else " "
    signs = unicodedata.normalize("NFKD", sign.casefold().translate(LETTERS))
    kept = "".join(one for one in signs if one.isalnum())
    return kept or ("" if all(map(unicodedata.combining, signs)) else " ")


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
