"""Bodies of state by their common noun: "the Azerbaijani Foreign Ministry", "Baku's army"."""

from rapidfuzz.distance import JaroWinkler
from spacy.tokens import Token

from dragoman.annotate.mentions.belonging import countries_of, country_of, name_tokens
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.members import represented
from dragoman.annotate.mentions.phrases import noun_readings, phrase_to
from dragoman.model.tables import Noun, Tables

OFTEN_MISSPELT = ("ministry", "government", "parliament", "presidency", "embassy")
MISSPELT_LIKENESS = 0.94  # "Ministery" is 0.97 like "ministry", "ministerial" 0.92
MISSPELT_LETTERS = 7


def add_body(noun: Token, found: Found) -> bool:
    """Add a ministry, army, court ..., with its country where the phrase gives one."""
    known = found.known
    body = find_body(noun, known.tables)
    if body is None:
        return False
    country = country_of(noun, known)
    if country is None and noun.lower_ in known.tables.persons:
        return False  # "separatists" of no country are a crowd
    if _stands_for_people(noun, found):
        return False  # "the delegation of Karabakh Armenians" is theirs, not their country's
    adjective = known.adjective(country)
    found.add(
        phrase_to(noun),
        head=noun,
        kind="body",
        name=f"{adjective} {body.name}" if adjective else body.name,
        key=f"body:{country}:{body.name.casefold()}" if country else None,
        country=country,
        countries=countries_of(noun, known),
        sector=body.sector or None,
        also=name_tokens(noun, known),
    )
    return True


def find_body(noun: Token, tables: Tables) -> Noun | None:
    """Longest body noun that ends at `noun`: "foreign ministry", "ministry of defence"."""
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


def _stands_for_people(noun: Token, found: Found) -> bool:
    if noun.lemma_.lower() not in found.known.words.speak_for:
        return False
    return any(found.drafts[index].kind == "people" for index in represented(noun))
