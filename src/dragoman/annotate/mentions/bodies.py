"""Bodies of state by their common noun: "the Azerbaijani Foreign Ministry", "Baku's army"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.annotate.mentions.belonging import (
    countries_of,
    country_of,
    group_of,
    name_tokens,
    owning_countries,
)
from dragoman.annotate.mentions.body_nouns import find_body
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.kinds import kind_of_compound
from dragoman.annotate.mentions.members import represented
from dragoman.annotate.mentions.phrases import phrase_to, without_article
from dragoman.annotate.mentions.sectors import told_sector

ARMED = ("MIL", "PRM", "REB", "UAF")
UNRULED = ("OPP", "PRE", "PRM", "REB", "SPY", "UAF")  # sectors of those who may have fighters


def add_body(noun: Token, found: Found) -> bool:
    """Add a ministry, army, court ..., with its country where the phrase gives one."""
    known = found.known
    body = find_body(noun, known.tables)
    if body is None:
        return False
    if add_armed_name(noun, found):
        return True
    is_of_group = noun.lemma_.lower() in known.words.speak_for or body.sector in ARMED
    if is_of_group and add_group(noun, found):
        return True
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
        countries=countries_of(noun, known) or owning_countries(noun, known),
        sector=told_sector(noun, body.sector or None, known),
        also=name_tokens(noun, known),
    )
    return True


def add_armed_name(noun: Token, found: Found) -> bool:
    """ "National Liberation Army": by its name an armed group, and no state's army."""
    phrase = without_article(phrase_to(noun))
    words = [token.text for token in phrase]
    is_name = len(words) > 1 and all(word[0].isupper() for word in words if word[0].isalpha())
    if not is_name or kind_of_compound(words, found.known.tables) != "REB":
        return False
    found.add(
        phrase_to(noun),
        head=noun,
        kind="group",
        name=phrase.text,
        key=f"group:{phrase.text.casefold()}",
        country=country_of(noun, found.known),
        sector="REB",
        also=name_tokens(noun, found.known),
    )
    return True


def add_group(noun: Token, found: Found) -> bool:
    """ "M23 fighters", "a delegation of Hamas": the group, and not its country's."""
    group = group_of(noun, found.known)
    if group is None:
        return False
    found.add(
        phrase_to(noun),
        head=noun,
        kind="group",
        name=group.name,
        key=group.key,
        country=group.country,
        sector=group.sector,
        also=name_tokens(noun, found.known),
    )
    return True


def add_fighters(noun: Token, found: Found) -> bool:
    """ "Fighters of the National Salvation Front": they are of an organisation no table knows."""
    owner = next((one for one in _owners(noun) if _is_organisation(one, found)), None)
    if owner is None:
        return False
    whole = found.drafts[owner]
    found.add(
        phrase_to(noun),
        head=noun,
        kind=whole.kind,
        name=whole.name,
        key=whole.key,
        country=whole.country,
        sector=whole.sector,
    )
    return True


def _owners(noun: Token) -> Iterator[int]:
    """Mentions right before the noun, or that it is said to be of or from."""
    own = [child for child in noun.children if child.dep_ in ("compound", "nmod")]
    preps = [child for child in noun.children if child.dep_ == "prep"]
    preps += [noun.nbor(1)] if noun.i + 1 < len(noun.doc) else []  # hung on what is beside it
    own += [
        inner
        for prep in preps
        if prep.lower_ in ("of", "from")
        for inner in prep.children
        if inner.dep_ == "pobj"
    ]
    yield from (one._.mention for one in own if one._.mention is not None)


def _is_organisation(index: int, found: Found) -> bool:
    whole = found.drafts[index]
    return whole.kind == "organisation" and whole.sector in (None, *UNRULED)


def _stands_for_people(noun: Token, found: Found) -> bool:
    if noun.lemma_.lower() not in found.known.words.speak_for:
        return False
    return any(found.drafts[index].kind == "people" for index in represented(noun))
