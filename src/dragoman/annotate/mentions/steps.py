"""The kinds of mentions, in the order in which they are looked for.

Each mention becomes an ActorDraft with what its own words tell: names, titles, country, sector.
Who it is (which Pashinyan, whose "he") is decided in `resolve`.
"""

from spacy.tokens import Doc

from dragoman.annotate.marks import mark_words
from dragoman.annotate.mentions.amounts import head_by_amounts
from dragoman.annotate.mentions.defined import add_defined
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.members import link_members
from dragoman.annotate.mentions.names import add_names, add_organisations
from dragoman.annotate.mentions.nouns import add_nouns
from dragoman.annotate.mentions.others import add_others
from dragoman.annotate.mentions.persons import add_persons
from dragoman.annotate.mentions.pronouns import add_pronouns
from dragoman.model.marks import ASIDES, MENTIONS
from dragoman.model.naming import load_naming
from dragoman.model.tables import Tables

# Persons first, since their titles hold other names; what is taken is not looked at again.
STEPS = (
    add_persons,
    add_defined,
    add_names,
    add_organisations,
    add_nouns,
    head_by_amounts,
    add_pronouns,
    link_members,
    add_others,
)

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=())
    Doc.set_extension("asides", default=())
mark_words("mention", MENTIONS)
mark_words("aside", ASIDES)


def find_mentions(doc: Doc, tables: Tables) -> Doc:
    """Set `doc._.mentions` and, on the head token of each, `token._.mention` (its index).

    What may turn out to be one (others.py) is in `doc._.asides`, by `token._.aside`.
    """
    names = {token.i: (span, entries) for span, entries in doc._.names for token in span}
    entities = {token.i: ent for ent in doc.ents for token in ent}
    found = Found(doc, Known(tables=tables, words=load_naming(), names=names, entities=entities))
    for add in STEPS:
        add(found)
    doc._.mentions = tuple(found.drafts)
    doc._.asides = tuple(found.asides)
    return doc
