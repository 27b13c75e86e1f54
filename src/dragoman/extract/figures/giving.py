"""Who gives a number: the claim in whose content it stands."""

from spacy.tokens import Span

from dragoman.model.draft import ClaimDraft

# Stances that put a deed and not a fact: whoever reports the deed gives its number.
DOING = ("demands", "offers", "promises", "supports")
BREAKS = (";", ". ", ":")  # between what one says and what the outlet does
FURTHER = ("another", "further", "more", "other", "others")
REFUSING = "rejects"


def claim_of(span: Span, claims: tuple[ClaimDraft, ...]) -> int | None:
    """Index of the claim that gives the number: the innermost that states it, else one whose word
    governs it or stands at the end of its clause.

    None that rejects what it says.
    """
    here = [
        number
        for number, claim in enumerate(claims)
        if claim.sentence_start <= span.start_char < claim.sentence_end and claim.stance != REFUSING
    ]
    holding = [number for number in here if _holds(claims[number], span)]
    holding.sort(key=lambda number: (claims[number].stance in DOING, _length(claims[number])))
    governing = [number for number in here if _governs(claims[number], span)]
    return next(iter(holding or governing), None)


def takes_up(span: Span) -> bool:
    """Whether a number goes on with one told before: "fourteen more", "another 30"."""
    doc = span.doc
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    before = doc[span.start - 1].lower_ if span.start else ""
    return behind in FURTHER or before in FURTHER


def _holds(claim: ClaimDraft, span: Span) -> bool:
    if not claim.contents:
        return span.sent.text.find(claim.content) >= 0 and str(span.text) in claim.content
    return any(start <= span.start_char < end for start, end in claim.contents)


def _governs(claim: ClaimDraft, span: Span) -> bool:
    """Whether the number hangs on the word of saying, or "…, X said" follows it."""
    if claim.stance in DOING:
        return False
    if any(token.idx == claim.start for token in span.root.ancestors):
        return True
    follows = claim.start > span.end_char and all(
        start < claim.start for start, _ in claim.contents
    )
    between = span.doc.text[span.end_char : claim.start]
    return follows and bool(claim.contents) and not any(mark in between for mark in BREAKS)


def _length(claim: ClaimDraft) -> int:
    return sum(end - start for start, end in claim.contents) or len(claim.content)
