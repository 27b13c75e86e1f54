"""The extractor of claims: words of saying, acts that are statements, sources, and attributions
that the judge alone reads."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.extract.attribution.finding import find_attributions
from dragoman.extract.claims.attributed import attributed_claim, with_chains, with_parts
from dragoman.extract.claims.drafting import CITING
from dragoman.extract.claims.sources import counting_claims, mediating_claims, source_claims
from dragoman.extract.claims.stating import announced_claim, enacted_claim, spoken_claim
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.triggers.finding import find_triggers
from dragoman.extract.triggers.wrongs import asks_for_anonymity, tells_another
from dragoman.model.actor import OTHER
from dragoman.model.codebook import Codebook, SpeechEntry
from dragoman.model.cues import load_cues
from dragoman.model.draft import ClaimDraft, Drafts

NAME = "claims"
REQUIRES = ("events",)


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[ClaimDraft]:
    """Claim drafts of `doc` in text order.

    What only a rule takes for a claim is one where it is an act that the record holds as an event,
    an offer to mediate, or told through somebody.
    """
    by_rule = [one for one in _by_rule(doc, codebook, found) if not _is_of_thing(one, doc, found)]
    hearing: Hearing | None = doc.user_data.get("hearing")
    if hearing is None:
        yield from sorted(
            [*by_rule, *counting_claims(doc, found.events)], key=lambda claim: claim.start
        )
        return
    waiting = {
        one.token.idx: one
        for one in find_attributions(doc, hearing)
        if not tells_another(one.token) and not asks_for_anonymity(one.token)
    }
    claims = []
    for claim in by_rule:
        heard = waiting.pop(claim.start, None)
        if heard is not None:
            claims.append(with_parts(claim, heard, doc, found.events))
        elif claim.act is not None or claim.issue is not None or claim.via:
            claims.append(claim)
    told = {claim.start for claim in claims} | set(waiting)
    claims += [one for one in counting_claims(doc, found.events) if one.start not in told]
    chained = {claim.sentence_start for claim in claims if claim.via}
    claims += [
        attributed_claim(one, doc, found.events)
        for one in waiting.values()
        if one.token.lemma_ not in CITING or one.token.sent.start_char not in chained
    ]
    spoken = (claim for claim in claims if not _is_of_thing(claim, doc, found))
    yield from with_chains(sorted(spoken, key=lambda claim: claim.start))


def _is_of_thing(claim: ClaimDraft, doc: Doc, found: Drafts) -> bool:
    """Whether what speaks by the grammar cannot: "the word implied no claim on any land"."""
    if claim.speaker is None:
        return False
    actor = found.actors[claim.speaker]
    span = doc.char_span(actor.start, actor.end, alignment_mode="expand")
    if span is None or actor.kind != OTHER:
        return False
    return span.root.lemma_.lower() in load_cues().roles.speechless


def _by_rule(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[ClaimDraft]:
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
