"""The extractor of claims: words of saying, acts that are statements, and sources."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.extract.claims.sources import mediating_claims, source_claims
from dragoman.extract.claims.stating import announced_claim, enacted_claim, spoken_claim
from dragoman.extract.triggers.finding import find_triggers
from dragoman.model.codebook import Codebook, SpeechEntry
from dragoman.model.draft import ClaimDraft, Drafts

NAME = "claims"
REQUIRES = ("events",)


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[ClaimDraft]:
    """Claim drafts of `doc`: those of its words in text order, then those of named sources."""
    for trigger in find_triggers(doc, codebook):
        if isinstance(trigger.entry, SpeechEntry):
            claim = spoken_claim(trigger, trigger.entry, found.events)
        else:
            claim = enacted_claim(trigger, found.events)
            claim = claim or announced_claim(trigger, codebook, found.events)
        if claim is not None:
            yield claim
    yield from source_claims(doc, found.events)
    yield from mediating_claims(doc, found.events)
