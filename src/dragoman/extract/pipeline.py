"""The extractors in their order, and all that they find in one document."""

from dataclasses import replace

from spacy.tokens import Doc

from dragoman.extract.annotations import actors_in
from dragoman.extract.claims import extractor as claims
from dragoman.extract.corrections import extractor as corrections
from dragoman.extract.events import extractor as events
from dragoman.extract.figures import extractor as figures
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.judge import Judge
from dragoman.extract.pacts import citings, tallies, terms
from dragoman.extract.places.named import names_of_places
from dragoman.extract.references.antecedents import with_antecedents
from dragoman.extract.references.sides import with_sides
from dragoman.extract.situations import extractor as situations
from dragoman.extract.times import FindTimes, mark_times
from dragoman.model.actor import OTHER
from dragoman.model.codebook import Codebook
from dragoman.model.draft import ActorDraft, Drafts

# Each has its NAME, which is a field of Drafts; those that it REQUIRES stand before it.
EXTRACTORS = (events, claims, figures, situations, corrections, terms, citings, tallies)


def extract_drafts(
    doc: Doc, codebook: Codebook, find_times: FindTimes, judge: Judge | None = None
) -> Drafts:
    """All drafts of an annotated document; `find_times` gives spans of time expressions in text."""
    mark_times(doc, find_times)
    hearing = None if judge is None else Hearing(judge, doc)
    doc.user_data["hearing"] = hearing
    actors = actors_in(doc) if hearing is None else with_antecedents(doc, hearing)
    actors = with_sides(doc, actors)
    found = Drafts(actors=actors, events=(), claims=(), figures=(), situations=())
    for extractor in EXTRACTORS:
        drafts = tuple(extractor.extract(doc, codebook, found))
        found = replace(found, **{extractor.NAME: drafts})
    return replace(found, actors=_taking_part(found), **names_of_places(doc))


def _taking_part(found: Drafts) -> tuple[ActorDraft, ...]:
    """The mentions, and of the phrases kept aside those that do or say something, themselves or by
    a pronoun that stands for them."""
    parts = {role.actor for event in found.events for role in event.roles}
    parts |= {index for term in found.terms for index in (*term.by, *term.to)}
    parts |= {
        index
        for tally in found.tallies
        for index in (*tally.accused, tally.claimant)
        if index is not None
    }
    for claim in found.claims:
        named = (claim.speaker, claim.addressee, *claim.via)
        parts |= {one for one in named if one is not None}
    by_index = {one.index: one for one in found.actors}
    waiting = list(parts)
    while waiting:
        meant = set(by_index[waiting.pop()].antecedents or ()) - parts
        parts |= meant
        waiting += meant
    return tuple(one for one in found.actors if one.kind != OTHER or one.index in parts)
