"""One key for the spellings of a name that differ by how it was brought into Latin letters."""

import re
import unicodedata

# Letters that do not come apart into a plain one and a mark.
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "s"})
PARTICLES = ("al", "el", "as", "ul", "ud", "ad", "ol")
# In this order. Each is a choice of letters for one sound: "Zelenskyy", "Zelenskiy", "Zelensky".
SAME_SOUND = (
    (r"m[ou]h[ae]m+[aeo]d", "mohamed"),
    (r"^(abd)[eu]l", r"\1 "),
    (r"tsch|tch", "ch"),
    (r"ph", "f"),
    (r"kh|q|ck|gh(?=[aeiou])", "k"),
    (r"dh", "d"),
    (r"zh|dj", "j"),
    (r"ou|oo|ue", "u"),
    (r"oe", "o"),
    (r"ee|ij|[iy]+", "i"),
    (r"ei|ai|ie", "e"),
    (r"w", "v"),
    (r"(.)\1+", r"\1"),
)


def spelling_key(name: str) -> str:
    """The same text for all usual spellings of a name.

    >>> spelling_key("Volodymyr Zelenskyy") == spelling_key("Volodymyr Zelenskiy")
    True
    >>> spelling_key("Muammar Qaddafi") == spelling_key("Moamar al-Kaddafi")
    False
    >>> spelling_key("Abdel Fattah el-Sisi") == spelling_key("Abdul Fatah al-Sisi")
    True
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    plain = re.sub(r"[^a-z]+", " ", re.sub(r"['’`ʼ\u0300-\u036f]", "", decomposed))
    words = (_sound(word) for word in plain.split() if word not in PARTICLES)
    return " ".join(word for word in words if word)


def _sound(word: str) -> str:
    for letters, sound in SAME_SOUND:
        word = re.sub(letters, sound, word)
    return word.strip()
