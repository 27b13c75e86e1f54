"""Nouns that no list knows, kept aside: "cocoa shippers", "five mosques", "killing four".

Whether they take a part in an event, the judge says; else they are no mention of anybody.
"""

from spacy.tokens import Token

from dragoman.annotate.mentions.belonging import country_of
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.kinds import kind_of_noun
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import NOUNS, PLURALS, phrase_to, without_article
from dragoman.annotate.mentions.sectors import told_sector

ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj", "appos")
MEASURES = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL")


def add_others(found: Found) -> None:
    """Keep aside each noun phrase that no mention holds and that may be done something to."""
    for token in found.doc:
        if token.i not in found.heads and _may_take_part(token) and not found.is_used([token]):
            phrase = phrase_to(token)
            country = country_of(token, found.known)
            is_armed = country is not None and token.lemma_.lower() in found.known.words.armaments
            found.keep_aside(
                phrase,
                head=token,
                name=without_article(phrase).text,
                country=country,
                # "Israeli tanks": the army that has them
                sector="MIL"
                if is_armed
                else told_sector(token, _kind(token, found.known), found.known),
                plural=token.tag_ in PLURALS,
            )


def _kind(noun: Token, known: Known) -> str | None:
    return kind_of_noun((token.text for token in phrase_to(noun)), known.tables)


def _may_take_part(token: Token) -> bool:
    is_number = token.pos_ == "NUM"
    is_noun = token.pos_ in NOUNS or is_number
    return is_noun and token.dep_ in ARGUMENTS and token.ent_type_ not in MEASURES
