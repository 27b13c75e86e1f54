"""Claims that the judge reads: every attribution, whatever its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import actor_of, aside_of
from dragoman.extract.attribution.finding import Attribution
from dragoman.extract.attribution.parts import Pieces
from dragoman.extract.claims.denying import is_denial
from dragoman.extract.claims.directness import directness_of
from dragoman.extract.claims.drafting import Statement, cited_by, draft_claim
from dragoman.extract.grammar.phrases import relative_head
from dragoman.extract.pairs import events_by_word
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.draft import Characters, ClaimDraft, EventDraft

ACCORDING = "according"
RELATIVE = ("WDT", "WP")


def attributed_claim(one: Attribution, doc: Doc, events: tuple[EventDraft, ...]) -> ClaimDraft:
    """The claim of an attribution that no entry of the codebook tells."""
    word = one.token
    speaker = speaker_in(one.source, doc)
    cited = cited_by(word.head) if word.lower_ == ACCORDING else []
    statement = Statement(
        word=word,
        speaker=cited[0] if cited else speaker,
        via=(speaker,) if cited and speaker is not None else (),
        stance=one.stance,
        span=one.content[0],
        act=events_by_word(doc).get(word.i),
        addressee=speaker_in(one.addressee, doc),
    )
    return with_parts(draft_claim(statement, events), one, doc, events)


def with_parts(
    claim: ClaimDraft, one: Attribution, doc: Doc, events: tuple[EventDraft, ...]
) -> ClaimDraft:
    """A claim with the source, cue and content that the judge reads around its word."""
    contents = _characters(one.content, doc)
    told = (event.index for event in events if _is_in(event.start, contents))
    about = next((index for index in told if index != claim.act), None)
    first, last = doc[one.content[0][0]].sent, doc[one.content[-1][1] - 1].sent
    speaker = speaker_in(one.source, doc)
    return replace(
        claim,
        speaker=speaker
        if claim.speaker is None or _is_elsewhere(claim, one, doc)
        else claim.speaker,
        addressee=claim.addressee
        if claim.addressee is not None
        else speaker_in(one.addressee, doc),
        about=claim.about if about is None else about,
        stance=_stance(claim, one, doc, events),
        directness=directness_of(claim.directness, source=one.source, content=one.content, doc=doc),
        content=_words(one.content, doc),
        source=_characters(one.source, doc),
        cue=_characters(one.cue, doc),
        contents=contents,
        sentence_start=min(claim.sentence_start, first.start_char),
        sentence_end=max(claim.sentence_end, last.end_char),
    )


def _stance(claim: ClaimDraft, one: Attribution, doc: Doc, events: tuple[EventDraft, ...]) -> str:
    """As told, unless a plain statement is that something was not so."""
    is_plain = claim.stance == "states" and claim.act is None
    return "denies" if is_plain and is_denial(one.content, doc, events) else claim.stance


def with_chains(claims: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
    """ "X said, Y reported": a claim within what another says came through that one's speaker."""
    for claim in claims:
        outer = [
            other.speaker
            for other in claims
            if other is not claim
            and other.speaker is not None
            and _is_in(claim.start, other.contents)
        ]
        chain = dict.fromkeys((*outer, *claim.via))
        yield replace(claim, via=tuple(one for one in chain if one != claim.speaker))


def speaker_in(source: Pieces, doc: Doc) -> int | None:
    """Index of the actor whom the words of a source name: by their head, else the first named."""
    for start, end in source:
        root = relative_head(doc[start:end].root)
        found = _named(root)
        if found is None:
            found = next((n for n in map(_named, doc[start:end]) if n is not None), None)
        if found is not None:
            return found
    return None


def _named(token: Token) -> int | None:
    index = acting_mention(token)
    if index is not None:
        return index
    actor = actor_of(token) or aside_of(token)
    return None if actor is None else actor.index


def _words(content: Pieces, doc: Doc) -> str:
    """What is said; for "which" alone what it stands for."""
    (start, end) = content[0]
    if len(content) == 1 and end - start == 1 and doc[start].tag_ in RELATIVE:
        noun = relative_head(doc[start])
        return str(
            doc[noun.left_edge.i : max(noun.i + 1, min(start, noun.right_edge.i))].text
        ).strip(" ,")
    return " ".join(doc[a:b].text for a, b in content)


def _is_elsewhere(claim: ClaimDraft, one: Attribution, doc: Doc) -> bool:
    """Whether the speaker by rule is not named in the source that the judge reads."""
    if not one.source or claim.act is not None or claim.via:
        return False
    return claim.speaker not in set(
        map(_named, (doc[i] for a, b in one.source for i in range(a, b)))
    )


def _characters(pieces: Pieces, doc: Doc) -> tuple[Characters, ...]:
    return tuple((doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in pieces)


def _is_in(place: int, spans: Iterable[Characters]) -> bool:
    return any(start <= place < end for start, end in spans)
