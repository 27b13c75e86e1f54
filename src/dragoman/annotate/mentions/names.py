"""Mentions by name: states, bodies, organisations, groups, peoples."""

from spacy.tokens import Span

from dragoman.annotate.mentions.belonging import country_of
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.kinds import kind_of_name
from dragoman.annotate.mentions.nouns import is_actor_noun
from dragoman.annotate.mentions.peoples import add_people
from dragoman.annotate.mentions.phrases import PLURALS, is_credit, modified_noun, without_article
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Name

# Of what one word may mean, the first is taken; before a noun it is an adjective first.
KINDS = ("state", "organisation", "group", "body", "people", "adjective", "seat", "region")
FLED = ("refugees", "refugee", "displaced")  # "Rohingya refugees": not of the people at large
WHOLE_PEOPLE = len("people:ARM")


def add_names(found: Found) -> None:
    """Add each name that the tables know, unless it only modifies an actor noun."""
    for span, entries in found.doc._.names:
        if not found.is_used(span):
            _add_name(span, entries, found)


def add_organisations(found: Found) -> None:
    """Add the organisations of the recogniser that no table knows."""
    for ent in found.doc.ents:
        if ent.label_ != "ORG" or found.is_used(ent) or found.known.has_name(ent):
            continue
        name = without_article(ent)
        if name.text[0].isupper() and not is_actor_noun(ent.root, found.known):
            _add_organisation(name, found)


def _add_name(span: Span, entries: tuple[Name, ...], found: Found) -> None:
    entry = _best_entry(span, entries)
    if entry.kind == "region" or is_credit(span):
        return
    whole = _longer_name(span, entry, found)
    if whole is not None:
        _add_organisation(whole, found)
        return
    if _is_whole_people(span, entry):
        add_people(span, entry, found)
        return
    noun = modified_noun(span)
    if noun is not None and is_actor_noun(noun, found.known):
        return  # "US delegation", "Azerbaijani forces": the noun takes the name up
    found.add(
        span,
        head=span.root,
        kind="state" if entry.kind in ("seat", "adjective") else entry.kind,
        name=entry.name,
        key=entry.key,
        country=entry.country,
        sector="REF" if span.text.endswith(FLED) else entry.sector,
        plural=entry.kind == "people",
    )


def _longer_name(span: Span, entry: Name, found: Found) -> Span | None:
    """The name of which a known one is the end: "People's Democratic Party" is no Democratic."""
    doc, before = span.doc, span.start - 1
    if entry.kind not in ("body", "group", "organisation") or len(span) == 1 or before < 1:
        return None
    owner = doc[before - 1]
    is_owned = doc[before].text in ("'s", "'") and owner.text[0].isupper()
    is_free = owner.i not in found.known.names and not found.is_used([owner])
    is_plain = owner.ent_type_ not in ("PERSON", "GPE")
    return doc[owner.i : span.end] if is_owned and is_free and is_plain else None


def _best_entry(span: Span, entries: tuple[Name, ...]) -> Name:
    exact = [entry for entry in entries if entry.text == span.text]
    is_adjective = len(span) == 1 and span.root.dep_ == "amod"
    order = ("adjective", *KINDS) if is_adjective else KINDS
    return min(exact or entries, key=lambda entry: order.index(entry.kind))


def _is_whole_people(span: Span, entry: Name) -> bool:
    """Whether a name means a country's people: "Armenians", and not "Karabakh Armenians"."""
    if entry.kind == "adjective":
        return span.root.tag_ in PLURALS and span.root.dep_ not in ("compound", "amod")
    is_country_key = entry.key.startswith("people:") and len(entry.key) == WHOLE_PEOPLE
    return entry.kind == "people" and is_country_key


def _add_organisation(span: Span, found: Found) -> None:
    if is_credit(span):
        return
    whole = _named_in_full(span, found)
    if whole is not None:
        found.add(
            span,
            head=span.root,
            kind=whole.kind,
            name=whole.name,
            key=whole.key,
            country=whole.country,
            sector=whole.sector,
        )
        return
    found.add(
        span,
        head=span.root,
        kind="organisation",
        name=span.text,
        key=f"org:{span.text.casefold()}",
        country=country_of(span.root, found.known),
        sector=kind_of_name((token.text for token in span), found.known.tables),
    )


def _named_in_full(span: Span, found: Found) -> ActorDraft | None:
    """ "The Community" behind "the European Political Community": who was named in full before."""
    if not span.start or span.doc[span.start - 1].lower_ != "the":
        return None
    before = (draft for draft in found.drafts if draft.start < span.start_char)
    named = (draft for draft in before if draft.kind in ("organisation", "group"))
    return next((draft for draft in named if draft.name.endswith(f" {span.text}")), None)
