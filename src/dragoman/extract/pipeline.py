"""The extractors in their order, and all that they find in one document."""

from dataclasses import replace

from spacy.tokens import Doc

from dragoman.extract.annotations import actors_in
from dragoman.extract.claims import extractor as claims
from dragoman.extract.events import extractor as events
from dragoman.extract.figures import extractor as figures
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.judge import Judge
from dragoman.extract.situations import extractor as situations
from dragoman.extract.times import FindTimes, mark_times
from dragoman.model.actor import OTHER
from dragoman.model.codebook import Codebook
from dragoman.model.draft import ActorDraft, Drafts

# Each has its NAME, which is a field of Drafts; those that it REQUIRES stand before it.
EXTRACTORS = (events, claims, figures, situations)


def extract_drafts(
    doc: Doc, codebook: Codebook, find_times: FindTimes, judge: Judge | None = None
) -> Drafts:
    """All drafts of an annotated document; `find_times` gives spans of time expressions in text."""
    mark_times(doc, find_times)
    doc.user_data["hearing"] = None if judge is None else Hearing(judge, doc)
    found = Drafts(actors=actors_in(doc), events=(), claims=(), figures=(), situations=())
    for extractor in EXTRACTORS:
        drafts = tuple(extractor.extract(doc, codebook, found))
        found = replace(found, **{extractor.NAME: drafts})
    return replace(found, actors=_taking_part(found))


def _taking_part(found: Drafts) -> tuple[ActorDraft, ...]:
    """The mentions, and of the phrases kept aside those that events gave a part."""
    parts = {role.actor for event in found.events for role in event.roles}
    return tuple(one for one in found.actors if one.kind != OTHER or one.index in parts)
