"""The sector that the words around a noun give it: former, armed, fled, of whom it speaks for."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.annotate.mentions.body_nouns import find_body
from dragoman.annotate.mentions.kinds import kind_of_compound, kind_of_noun
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import (
    NOUNS,
    modifiers,
    noun_readings,
    objects_of,
    phrase_to,
)

OF_STATE = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")
ARMED_SERVICES = ("COP", "MIL", "REB", "SPY")
OWNED = ("at", "for", "from", "in", "of", "with", "within")


def told_sector(noun: Token, sector: str | None, known: Known) -> str | None:
    """The sector of an actor noun: what its words say of it before what it is by itself."""
    words = known.words
    text = [token.text for token in phrase_to(noun)]
    sector = kind_of_compound(text, known.tables) or sector
    before = {token.lower_ for token in phrase_to(noun)} | _prefix(noun)
    if _is_breakaway(noun, before, known) and sector in (*OF_STATE, None):
        return "PRE"
    if sector in OF_STATE and before & words.former:
        return "ELI"
    if sector in ("MIL", "UAF") and before & words.rebellious:
        return "REB"
    if sector == "UAF" and before & words.loyal:
        return "PRM"
    if sector in ("CVL", "UNK", None):
        return _of_civilian(noun, before, sector, known)
    return sector


def _prefix(noun: Token) -> set[str]:
    """ "ex-president", which the parser takes apart."""
    is_tied = noun.i > 1 and noun.nbor(-1).text in ("-", "‑")
    return {noun.nbor(-2).lower_} if is_tied else set()


def owner_sector(noun: Token, known: Known) -> str | None:
    """Sector of whom somebody speaks for or works at: "a spokesman for the miners' union"."""
    near = [*modifiers(noun), *objects_of(noun, OWNED)]
    return next((sector for one in near if (sector := _sector_of(one, known))), None)


def _of_civilian(noun: Token, before: set[str], sector: str | None, known: Known) -> str | None:
    words = known.words
    if before & words.armed or any(one.lemma_ in words.weapons for one in _beside(noun)):
        return "UAF"
    if (served := _served_by(noun, known)) is not None:
        return served
    if before & words.fled or any(one.lemma_.lower() in words.fleeing for one in _clauses(noun)):
        return "REF"
    if noun.lemma_.lower() in words.kin and owner_sector(noun, known) in OF_STATE:
        return "ELI"
    return sector


def _served_by(noun: Token, known: Known) -> str | None:
    """ "army engineers", "police divers": a trade in the service of those who are armed."""
    before = [child.text for child in noun.children if child.dep_ == "compound"]
    found = (kind_of_noun([word], known.tables) for word in before)
    return next((sector for sector in found if sector in ARMED_SERVICES), None)


def _is_breakaway(noun: Token, before: set[str], known: Known) -> bool:
    if before & known.words.breakaway:
        return True
    near = [*modifiers(noun), *objects_of(noun, ("of", "in"))]
    near += [inner for one in near for inner in (*modifiers(one), *objects_of(one, ("of",)))]
    return any(
        one.lower_ in known.words.breakaway or _name_at(one, known) in known.tables.breakaways
        for one in near
    )


def _name_at(token: Token, known: Known) -> str:
    span = known.names[token.i][0] if token.i in known.names else known.entities.get(token.i)
    text = span.text if span is not None else token.text
    return text.casefold().removeprefix("the ").removesuffix("'s")


def _sector_of(token: Token, known: Known) -> str | None:
    entries = [entry.sector for entry in known.entries(token) if entry.kind != "people"]
    if any(entries):
        return next(sector for sector in entries if sector)
    if token.pos_ not in NOUNS:
        return None
    body = find_body(token, known.tables)
    if body is not None and body.sector:
        return body.sector
    readings = list(noun_readings(token))
    offices = (known.tables.offices.get(text) for text in readings)
    office = next((office.sector for office in offices if office), None)
    return office or kind_of_noun((one.text for one in phrase_to(token)), known.tables)


def _beside(noun: Token) -> Iterator[Token]:
    """What somebody has or is on: "men with rifles", "attackers on motorbikes"."""
    return objects_of(noun, ("in", "on", "with"))


def _clauses(noun: Token) -> Iterator[Token]:
    return (child for child in noun.children if child.dep_ in ("acl", "relcl"))
