"""Nouns that name a body of state, misspelt ones among them."""

from rapidfuzz.distance import JaroWinkler
from spacy.tokens import Token

from dragoman.annotate.mentions.phrases import noun_readings
from dragoman.model.tables import Noun, Tables

OFTEN_MISSPELT = ("ministry", "government", "parliament", "presidency", "embassy")
MISSPELT_LIKENESS = 0.94  # "Ministery" is 0.97 like "ministry", "ministerial" 0.92
MISSPELT_LETTERS = 7


PARTY = "party"
FESTIVE = frozenset(
    "anniversary birthday boarding christmas cocktail dinner engagement farewell garden landing "
    "raiding rescue scouting search tea wedding working".split()
)


def find_body(noun: Token, tables: Tables) -> Noun | None:
    """Longest body noun that ends at `noun`: "foreign ministry", "ministry of defence"."""
    if noun.lemma_.lower() == PARTY and any(one.lower_ in FESTIVE for one in noun.children):
        return None
    readings = (text for text in noun_readings(noun) if text in tables.bodies)
    text = next(readings, None) or _misspelt_body(noun)
    return tables.bodies.get(text) if text else None


def _misspelt_body(noun: Token) -> str | None:
    """ "Ministery" with a capital is a ministry; plurals and short words are left alone."""
    is_name = noun.text[0].isupper() and noun.tag_ in ("NN", "NNP")
    if not is_name or len(noun) < MISSPELT_LETTERS:
        return None
    same_end = (word for word in OFTEN_MISSPELT if noun.lower_[-1] == word[-1])
    alike = (w for w in same_end if JaroWinkler.similarity(noun.lower_, w) > MISSPELT_LIKENESS)
    return next(alike, None)
