"""Mentions without a name: "the Foreign Ministry", "the Armenian Prime Minister", "villagers"."""

from spacy.tokens import Token

from dragoman.annotate.mentions.amounts import counted_by
from dragoman.annotate.mentions.belonging import (
    countries_of,
    country_of,
    name_tokens,
    region_of,
)
from dragoman.annotate.mentions.bodies import add_body, add_fighters, add_group
from dragoman.annotate.mentions.body_nouns import find_body
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.kinds import kind_of_noun
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.members import add_sides
from dragoman.annotate.mentions.peoples import known_population
from dragoman.annotate.mentions.phrases import (
    NOUNS,
    PLURALS,
    PREDICATES,
    SUBJECTS,
    noun_readings,
    phrase_to,
    without_article,
)
from dragoman.annotate.mentions.sectors import owner_sector, told_sector
from dragoman.annotate.mentions.titles import Title, find_title, gender_of
from dragoman.model.actor import OfficeSeen
from dragoman.model.tables import Noun

ACTED_THROUGH = ("against", "among", "by", "from", "of", "with")
OBJECTS = ("appos", "attr")
# What those have who act: "the movement's leader", "the union's statement".
OWNED = (
    *("chairman", "chief", "commander", "delegation", "deputy", "director", "fighter", "head"),
    *("leader", "leadership", "member", "negotiator", "representative", "secretary", "spokesman"),
    *("spokesperson", "spokeswoman", "statement"),
)
POINTING = ("the", "his", "her", "its", "their", "our", "my", "whose")


def add_nouns(found: Found) -> None:
    """Add each noun that names an actor by what it is and that no mention holds yet."""
    for token in found.doc:
        is_noun = token.pos_ in NOUNS or _is_used_as_noun(token)
        if not is_noun or token.dep_ in ("compound", "nmod"):
            continue
        if found.is_used([token]) or token.i in found.heads or _counts_people(token, found):
            continue
        _add_noun(token, found)


def _counts_people(noun: Token, found: Found) -> bool:
    """ "A group of teachers": the teachers are who acts."""
    counted = counted_by(noun, found.known.words.amounts)
    if counted is None:
        return False
    known = found.known
    is_person = _person_noun(counted, known) or find_title(counted, known)
    return counted.i in found.heads or is_person is not None


def _is_used_as_noun(token: Token) -> bool:
    """ "The wounded", "the displaced": an adjective or participle that is a subject with "the"."""
    is_subject = token.dep_ in SUBJECTS and token.pos_ in ("ADJ", "VERB")
    return is_subject and any(child.lower_ == "the" for child in token.children)


def is_actor_noun(token: Token, known: Known) -> bool:
    """Whether a noun names somebody who acts, so that a name before it says only whose."""
    return token.pos_ in NOUNS and (
        find_body(token, known.tables) is not None
        or find_title(token, known) is not None
        or any(text in known.tables.persons for text in noun_readings(token))
        or token.lemma_.lower() in known.words.speak_for
    )


def _add_noun(noun: Token, found: Found) -> None:
    """The first reading that fits, from the narrowest to the widest."""
    for add in (_add_country, add_sides, add_body, _add_office, _add_crowd, _add_kind):
        if add(noun, found):
            return


def _add_country(noun: Token, found: Found) -> bool:
    """ "his country", "the country": the state of whom the report just spoke."""
    if noun.lower_ not in ("country", "nation"):
        return False
    if countries_of(noun, found.known) or country_of(noun, found.known):
        return False
    is_pointing = any(c.dep_ in ("poss", "det") and c.lower_ in POINTING for c in noun.children)
    is_described = any(child.dep_ in ("relcl", "amod", "prep") for child in noun.children)
    if is_described or not is_pointing:
        return False
    found.add(phrase_to(noun), head=noun, kind="pronoun", name="country", pronoun="country")
    return True


def _add_office(noun: Token, found: Found) -> bool:
    """A title without its holder's name: "the Armenian Prime Minister"."""
    title = find_title(noun, found.known)
    if title is None or noun.dep_ in PREDICATES:
        return False
    country = title.country or country_of(noun, found.known)
    found.add(
        phrase_to(noun),
        head=noun,
        kind="office",
        name=title.office.title,
        titles=(OfficeSeen(title=title.office.title, of=title.of or country),),
        country=country,
        sector=_office_sector(title, noun, found.known),
        plural=noun.tag_ in PLURALS,
        countries=countries_of(noun, found.known),
        gender=gender_of([title], found.known.words),
        # "advisers to the leaders": those of whom several are told are mentions of their own
        also=[
            *range(title.start, noun.i + 1 if noun.tag_ in PLURALS else title.end),
            *name_tokens(noun, found.known),
        ],
    )
    return True


def _office_sector(title: Title, noun: Token, known: Known) -> str | None:
    """The sector of a title, or of whom a title that any body may have speaks for."""
    is_general = title.office.title in known.words.general_titles
    owner = owner_sector(noun, known) if is_general else None
    return told_sector(noun, owner or title.office.sector, known)


def _add_crowd(noun: Token, found: Found) -> bool:
    """Persons by kind: "soldiers", "Karabakh residents", "advisers to the President"."""
    sort = _person_noun(noun, found.known)
    if sort is None:
        return False
    if sort.kind == "armed" and (add_group(noun, found) or add_fighters(noun, found)):
        return True
    region = region_of(noun, found.known)
    phrase = phrase_to(noun)
    people = known_population(noun, region, found.known)
    found.add(
        phrase,
        head=noun,
        kind="people" if people else "crowd",
        name=people.name if people else without_article(phrase).text,
        key=people.key if people else None,
        country=people.country if people else country_of(noun, found.known),
        sector=told_sector(noun, (people.sector if people else sort.sector) or None, found.known),
        plural=noun.tag_ in PLURALS or sort.kind in ("crowd", "armed"),
        region=region,
        countries=countries_of(noun, found.known),
        also=name_tokens(noun, found.known),
    )
    return True


def _add_kind(noun: Token, found: Found) -> bool:
    """Whoever does something and is of a kind that acts: "lighthouse keepers"."""
    known = found.known
    phrase = phrase_to(noun)
    if not _may_act(noun) or noun.pos_ == "PROPN":
        return False
    if noun.lemma_ in known.words.rarely_actors:
        return False
    sector = kind_of_noun((token.text for token in phrase), known.tables)
    if sector is None:
        return False
    found.add(
        phrase,
        head=noun,
        kind="crowd",
        name=without_article(phrase).text,
        country=country_of(noun, known),
        sector=told_sector(noun, sector, known),
        plural=noun.tag_ in PLURALS,
        region=region_of(noun, known),
        countries=countries_of(noun, known),
        also=name_tokens(noun, known),
    )
    return True


def _may_act(noun: Token) -> bool:
    """Whether a noun stands where those stand who act or are acted on, and things less often.

    "The movement's leader": so does one that has a spokesman or a statement.
    """
    if noun.dep_ == "poss":
        return noun.head.lemma_.lower() in OWNED and any(c.lower_ == "the" for c in noun.children)
    if noun.dep_ == "pobj":
        return noun.head.lower_ in ACTED_THROUGH
    return noun.dep_ in SUBJECTS or (noun.dep_ in OBJECTS and noun.tag_ in PLURALS)


def _person_noun(noun: Token, known: Known) -> Noun | None:
    readings = (text for text in noun_readings(noun) if text in known.tables.persons)
    listed = next(readings, None)
    if listed is not None:
        return known.tables.persons[listed]
    if noun.lemma_.lower() in known.words.speak_for and noun.dep_ not in PREDICATES:
        return Noun(name=noun.lemma_, sector="GOV", kind="officials")
    return None
