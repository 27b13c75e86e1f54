"""Claims without a word of saying: "according to X", "posing as mediators"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import block_of, mentions_of
from dragoman.extract.claims.drafting import Statement, cited_by, draft_claim
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.phrases import complements
from dragoman.extract.grammar.tree import children_by, is_verb, prepositions
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.cues import load_cues
from dragoman.model.draft import ClaimDraft, EventDraft

SAID_OF_TALLIES = ("attr", "dobj", "acomp", "prep")


def source_claims(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """ "According to A, citing B, …": B speaks, through A; or A alone."""
    for token in doc:
        if token.lower_ != "according" or block_of(token) is None:
            continue
        sources = mentions_of(_behind_to(token))
        span = _told(token)
        if not sources or span[0] >= span[1]:
            continue
        cited = cited_by(token.head)
        statement = Statement(
            word=token,
            speaker=cited[0] if cited else sources[0],
            via=tuple(sources) if cited else (),
            stance="states",
            span=span,
        )
        yield draft_claim(statement, events)


def counting_claims(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """ "The group lists 1,794 prisoners", "80 were killed by the monitor's count", "the police
    estimate is 8,000".
    """
    cues = load_cues().claims
    for token in doc:
        if block_of(token) is None:
            continue
        if token.lemma_ in cues.counting and is_verb(token):
            told = [one for one in frame_of(token).objects if _has_number(one)]
            speakers = [acting_mention(one) for one in frame_of(token).subjects]
            span = (token.i + 1, max((one.right_edge.i + 1 for one in told), default=0))
        elif token.lemma_ in cues.tallies and token.dep_ == "pobj" and token.head.lower_ == "by":
            told = [token.head]
            speakers = _owners(token)
            span = _told(token.head)
        elif token.lemma_ in cues.tallies and token.dep_ == "nsubj" and is_verb(token.head):
            told = [one for one in children_by(token.head, *SAID_OF_TALLIES) if _has_number(one)]
            speakers = _owners(token)
            span = (token.head.i + 1, max((one.right_edge.i + 1 for one in told), default=0))
        else:
            continue
        speaker = next((one for one in speakers if one is not None), None)
        if told and speaker is not None and span[0] < span[1]:
            statement = Statement(word=token, speaker=speaker, stance="states", span=span)
            yield draft_claim(statement, events)


def _owners(tally: Token) -> list[int | None]:
    """Whose it is: "the monitor's count", "the police estimate", "the count of the monitor"."""
    owners = children_by(tally, "poss", "compound", "nmod")
    behind = [one for prep in prepositions(tally, "of", "by") for one in children_by(prep, "pobj")]
    return [acting_mention(one) for one in (*owners, *behind)]


def _has_number(noun: Token) -> bool:
    return noun.like_num or any(child.like_num for child in noun.subtree)


def mediating_claims(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """ "have been posing as mediators": an offer of mediation, by each of them."""
    for token in doc:
        is_pose = token.lemma_ == "mediator" and token.dep_ == "pobj" and token.head.lower_ == "as"
        if not is_pose or token.head.head.pos_ != "VERB":
            continue
        span = (token.head.i, token.right_edge.i + 1)
        for subject in frame_of(token.head.head).subjects:
            speaker = acting_mention(subject)
            if speaker is not None:
                statement = Statement(
                    word=subject, speaker=speaker, stance="offers", span=span, issue="mediation"
                )
                yield draft_claim(statement, events)


def _behind_to(according: Token) -> list[Token]:
    preps = [child for child in according.children if child.lower_ == "to"]
    return [one for prep in preps for one in complements(prep)]


def _told(according: Token) -> tuple[int, int]:
    """Tokens of the clause that the source vouches for, without the source."""
    head = according.head
    while head.dep_ == "conj" and according.i > head.i and is_verb(head.head):
        head = head.head  # "killed 19 and wounded 40, by the ministry's count"
    start, end = head.left_edge.i, head.right_edge.i + 1
    if according.left_edge.i <= start:
        return min(according.right_edge.i + 1, head.i), end
    if according.i > head.i:
        return start, according.left_edge.i
    return start, end
