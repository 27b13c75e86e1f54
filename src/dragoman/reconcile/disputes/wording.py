"""Words of a sentence as they are laid over those of another."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHORTEST = 3
NONE = frozenset(("",))
STEM = 4  # letters that are left at least
ENDINGS = (
    "ations",
    "ments",
    "ation",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "ies",
    "ed",
    "es",
    "er",
    "s",
    "y",
    "e",
)
# Closed classes of English, months and days, and words of saying: they say nothing of what is told.
COMMON = frozenset(
    """a about after again against all also an and another any are as at away be because been before
    being between both but by can could did do does down during each earlier every first for from
    had has have he her here herself him himself his how i if in into is it its itself last later
    may me men might more most must my near never new no nobody none nor not now of off on once one
    only or other our out over own people per rather said same say says shall she should since so
    some still such than that the their them themselves then there these they this those three
    through till to told too toward towards two under until up us very was we were what when where
    which while who whom whose why will with within without would yet you your accuse accused
    accuses added allegation alleged call called calls charge claim claimed claims deny denied
    denies dismiss dismissed insist insisted later reject rejected rejects report reported reports
    spokesman spokeswoman spokesperson statement state states stated told minister ministry
    official officials monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december day days week month morning
    night evening today yesterday side part time""".split()
)
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
THOUSAND, MILLION = 1000, 1_000_000
VALUES = {word: n for n, word in enumerate(ONES)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
MANY = {"tens of thousands": 20_000, "dozens": 24, "hundreds": 200, "thousands": 2000}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBER = re.compile(
    rf"(?<![\w.,-])(?:(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
    rf"|((?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join((*ONES, *MANY))}))"
    rf"(?:\s+({'|'.join(SCALES)}))?(?![\w])",
    re.IGNORECASE,
)
# What stands behind the number of a part.
PARTITIVE = re.compile(r"\s+of (?:the|them|those|these|his|her|my|whom|which)\b")
MONTHS = (
    "January February March April May June July August September October November December".split()
)
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_ANY_MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
# "3 May", "May 3, 2024", "2024", "8.40 am", "Adam, 40, said", "two days": they count nobody.
DATED = re.compile(
    rf"\b\d{{1,2}}\s+(?:{_ANY_MONTH})\b\.?|\b(?:{_ANY_MONTH})\.?\s+\d{{1,2}}\b|\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}[.:]\d\d\b|(?<=[A-Za-z]),\s+\d{1,2}(?=\s*(?:[,.;]|$))|\b[\w-]+[\s-]+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b",
)


@lru_cache(maxsize=2**10)  # a claim and the sentence it stands in have the same words, one set
def stems_of(text: str) -> frozenset[str]:
    """Words that carry meaning, without the plain endings of English.

    >>> sorted(stems_of("He denied that the shelling had killed anybody in Ulang."))
    ['anybod', 'kill', 'shell', 'ulang']
    """
    found = frozenset(map(_stem_of, WORD.findall(text)))
    return found - NONE if "" in found else found


def spellings_of(value: float) -> re.Pattern[str]:
    """Pattern of a number in a text, in figures or in words.

    >>> bool(spellings_of(21).search("the twenty-one dead")), bool(spellings_of(4).search("14"))
    (True, False)
    """
    number = int(value)
    if number != value:
        return re.compile(rf"(?<![\w.,]){re.escape(f'{value:g}')}(?![\w]|[.,]\d)")
    forms = [f"{number:,}", str(number), *_in_words(number)]
    if number >= THOUSAND and number % THOUSAND == 0:
        forms += [
            f"{form} thousand" for form in (str(number // THOUSAND), *_in_words(number // THOUSAND))
        ]
    if number >= MILLION:
        forms.append(f"{value / MILLION:g} million")
    any_form = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"(?<![\w.,])(?:{any_form})(?![\w]|[.,]\d)", re.IGNORECASE)


def numbers_in(text: str) -> list[float]:
    """Numbers of a text in their order, years and days of months left out.

    >>> numbers_in("On 3 May 2024 some 1,400 came; police counted ninety-two, or 15 thousand")
    [1400.0, 92.0, 15000.0]
    """
    return [
        _value(match) for match in NUMBER.finditer(DATED.sub(lambda m: "#" * len(m.group()), text))
    ]


def _value(match: re.Match[str]) -> float:
    digits, words, scale = match.groups()
    if digits:
        value = float(digits.replace(",", ""))
    elif words.casefold() in MANY:
        value = float(MANY[words.casefold()])
    else:
        ten, _, one = words.casefold().replace(" ", "-").partition("-")
        value = float(VALUES[ten] + VALUES.get(one, 0))
    return value * SCALES.get((scale or "").casefold(), 1)


def _in_words(number: int) -> list[str]:
    if number < len(ONES):
        return [ONES[number]]
    ten, one = divmod(number, 10)
    if ten > len(TENS) + 1:
        return []
    return [TENS[ten - 2] + (f"-{ONES[one]}" if one else "")]


@lru_cache(maxsize=2**16)
def _stem_of(word: str) -> str:
    """Stem of a word as it is written; nothing of one that says nothing."""
    word = word.casefold().removesuffix("'s").removesuffix("’s")
    return _stem(word) if len(word) >= SHORTEST and word not in COMMON else ""


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word.removesuffix(ending)
    return word
