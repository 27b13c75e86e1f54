"""Peoples, told apart by the region they live in: "Armenians", "the Armenians of Karabakh"."""

from spacy.tokens import Span, Token

from dragoman.annotate.mentions.belonging import region_of
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import objects_of
from dragoman.annotate.mentions.sectors import told_sector
from dragoman.model.tables import Name

PART_OF_NAME = ("displaced", "ethnic", "local")


def add_people(span: Span, entry: Name, found: Found) -> None:
    """Add a country's people; where they are said to live in a region, as the people of there."""
    head = span.root
    region = region_of(head, found.known)
    name, key, country = _identity(span, entry, region, found.known)
    state = _state_lived_in(span, found.known) if region is None else None
    if state is not None and state.country != country:
        name, key, country = f"{name} of {state.text}", f"{key}:{state.country}", state.country
    before = [c.i for c in head.children if c.dep_ == "amod" and c.lower_ in PART_OF_NAME]
    found.add(
        found.doc[min([span.start, *before]) : span.end],
        head=head,
        kind="people",
        name=name,
        key=key,
        country=country,
        sector=told_sector(head, "CVL", found.known),
        plural=True,
        region=region,
    )


def _identity(
    span: Span, entry: Name, region: str | None, known: Known
) -> tuple[str, str, str | None]:
    """Name, key and country: those of the tables where they know the people of that region."""
    people = known_people(entry.country, region, known)
    if people is not None:
        return people.name, people.key, people.country
    if region is None:
        return span.text, entry.key, entry.country
    return f"{span.text} of {region}", f"{entry.key}:{region.casefold()}", entry.country


def _state_lived_in(span: Span, known: Known) -> Name | None:
    """ "the Albanians of Serbia", "ethnic Albanians in Serbia": citizens of where they live."""
    head = span.root
    is_ethnic = "ethnic" in span.text.lower() or any(c.lower_ == "ethnic" for c in head.children)
    where = objects_of(head, ("in", "of") if is_ethnic else ("of",))
    entries = (entry for one in where for entry in known.entries(one))
    return next((entry for entry in entries if entry.kind == "state"), None)


def known_people(country: str | None, region: str | None, known: Known) -> Name | None:
    """The people of `country` in `region`, where the tables have a name for it."""
    if region is None:
        return None
    state = known.tables.states.get(country or "")
    adjective = state.adjectives[0] if state and state.adjectives else ""
    wanted = {f"{region} {adjective}s".casefold(), f"{adjective}s of {region}".casefold()}
    peoples = {name.text.casefold(): name for name in known.tables.names if name.kind == "people"}
    return next((peoples[text] for text in sorted(wanted) if text in peoples), None)


def known_population(noun: Token, region: str | None, known: Known) -> Name | None:
    """ "the Armenian population in Karabakh" is its Armenians."""
    if noun.lemma_ not in known.words.inhabitants:
        return None
    for child in noun.children:
        if child.dep_ in ("amod", "compound"):
            kinds = [e for e in known.entries(child) if e.kind in ("adjective", "people")]
            if kinds and kinds[0].country:
                return known_people(kinds[0].country, region, known)
    return None
