"""Whose a noun is: the countries and the region that the words around it name."""

from collections import deque
from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import (
    MODIFIERS,
    PLURALS,
    modifiers,
    objects_of,
    prepositional_objects,
    with_conjuncts,
)
from dragoman.model.tables import Name

OWNED = ("of", "for", "from")
LIVING = ("of", "in", "from")
BETWEEN_STATES = "IGO"  # at country level
SHARED = ("compound", "amod", "nmod", "conj", "punct")


def country_of(noun: Token, known: Known) -> str | None:
    """Country that a noun's modifiers give: "Russian", "Baku's", "of Armenia"."""
    if _is_of_several(noun, known):
        return BETWEEN_STATES
    prepositions = (*OWNED, "in") if noun.lemma_.lower() in known.words.governing else OWNED
    near = [*modifiers(noun), *objects_of(noun, prepositions)]
    near += [inner for token in near for inner in modifiers(token)]
    near = [token for token in near if not _is_side_taken(token, known)]
    return next((country for token in near if (country := known.country(token))), None)


def _is_of_several(noun: Token, known: Known) -> bool:
    """ "the contact group on X", "the river commission's envoy": of several states' body."""
    words = known.words.intergovernmental
    for one in (noun, *(child for child in noun.children if child.dep_ == "poss")):
        before = (child for child in one.children if child.dep_ in ("compound", "amod", "poss"))
        lemma = one.lemma_.lower()
        if lemma in words or any(f"{child.lower_} {lemma}" in words for child in before):
            return True
    return False


def _is_side_taken(token: Token, known: Known) -> bool:
    """ "pro-Russian", "Iran-backed": on whose side somebody is, not whose he is."""
    doc, words = token.doc, known.words
    is_tied = token.i > 1 and doc[token.i - 1].text == "-"
    if is_tied and doc[token.i - 2].lower_ in words.sided:
        return True
    has_tie = token.i + 2 < len(doc) and doc[token.i + 1].text == "-"
    return has_tie and doc[token.i + 2].lower_ in words.backed


def group_of(noun: Token, known: Known) -> Name | None:
    """The group that alone owns a noun: "M23 fighters", "a delegation of the RSF"."""
    near = [*modifiers(noun), *objects_of(noun, OWNED)]
    entries = [entry for token in near for entry in known.entries(token)]
    if any(entry.kind in ("state", "adjective") for entry in entries):
        return None
    return next((entry for entry in entries if entry.kind == "group"), None)


def countries_of(noun: Token, known: Known) -> tuple[str, ...]:
    """All countries before a noun that several share: "Armenian and Azerbaijani ministers".

    Fewer than two are none: the noun is one country's, as `country_of` says.
    """
    found: dict[str, int] = {}
    for token in _shared_modifiers(noun):
        country = _state_at(token, known, ("state", "adjective"))
        if country:
            found.setdefault(country, token.i)
    if len(found) == 1:
        found |= _headline_neighbour(noun, known)
    return tuple(sorted(found, key=lambda iso: found[iso])) if len(found) > 1 else ()


def _shared_modifiers(noun: Token) -> Iterator[Token]:
    """Modifiers before `noun` and what is joined to them, the nearest to it in the tree first."""
    waiting = deque(child for child in modifiers(noun) if child.i < noun.i)
    while waiting:
        token = waiting.popleft()
        yield token
        waiting += [c for c in token.children if c.i < noun.i and c.dep_ in SHARED]


def owning_countries(noun: Token, known: Known) -> tuple[str, ...]:
    """All countries behind a noun that several share: "the governments of A and of B"."""
    found = [_state_at(token, known, ("state",)) for token in _shared_owners(noun)]
    countries = tuple(dict.fromkeys(country for country in found if country))
    return countries if len(countries) > 1 and len(countries) == len(found) else ()


def _shared_owners(noun: Token) -> Iterator[Token]:
    """What stands behind "of" after a noun of several: "the armies of A and of B"."""
    if noun.tag_ in PLURALS:
        for prep in (child for child in noun.children if child.dep_ == "prep"):
            if prep.lower_ == "of":
                for one in prepositional_objects(prep):
                    yield from with_conjuncts(one)


def _state_at(token: Token, known: Known, kinds: tuple[str, ...]) -> str | None:
    return next((e.country for e in known.entries(token) if e.country and e.kind in kinds), None)


def _headline_neighbour(noun: Token, known: Known) -> dict[str, int]:
    """ "Armenia, Turkey leaders discuss": headlines join two states with a comma."""
    doc = noun.doc
    first = noun.left_edge.i
    if first < 2 or doc[first - 1].text != "," or noun.tag_ not in PLURALS:
        return {}
    country = _state_at(doc[first - 2], known, ("state",))
    return {country: first - 2} if country and doc[first - 2].dep_ != "nsubj" else {}


def region_of(noun: Token, known: Known) -> str | None:
    """Region that a people is said to live in: "of Karabakh", "Karabakh residents"."""
    regions = (_region_told_by(child, known) for child in noun.children)
    return next((region for region in regions if region), None)


def _region_told_by(child: Token, known: Known) -> str | None:
    if child.dep_ in MODIFIERS:
        return _region_at(child, known)
    if child.dep_ != "prep" or child.lower_ not in LIVING:
        return None
    homes = prepositional_objects(child)
    regions = (_region_at(home, known) or _region_before(home, known) for home in homes)
    return next((region for region in regions if region), None)


def _region_at(token: Token, known: Known) -> str | None:
    near = (token, *(child for child in token.children if child.dep_ in ("compound", "nmod")))
    return next((region for one in near if (region := known.region(one))), None)


def _region_before(token: Token, known: Known) -> str | None:
    """ "the region", "the enclave": the last region that the report named."""
    if token.lemma_ not in known.words.areas:
        return None
    if not any(child.lower_ == "the" for child in token.children):
        return None
    named = [entries for span, entries in token.doc._.names if span.end <= token.i]
    regions = [entry.name for entries in named for entry in entries if entry.kind == "region"]
    return regions[-1] if regions else None


def name_tokens(noun: Token, known: Known) -> list[int]:
    """Tokens of table names inside the phrase of `noun`, which are no actors of their own."""
    near = [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
    spans = [known.names[child.i][0] for child in near if child.i in known.names]
    return [token.i for span in spans for token in span]
