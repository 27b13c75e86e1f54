"""Words of saying: which words of a sentence attribute something to somebody, and how."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.extract.annotations import block_of
from dragoman.extract.attribution.quoting import Quoting
from dragoman.extract.attribution.tokens import seen
from dragoman.extract.judging.hearing import Clues, Hearing
from dragoman.extract.judging.labels import CUES, LINKS

TELLING = ("VERB", "NOUN")
PARTICLES = ("prt", "prep", "mark", "agent")
SURE = 0.6  # that a word is a cue: best on the passages kept to choose by
MOST = 120  # words of a sentence that are asked about


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The word that heads a cue, the stance that it gives what is said, and how sure it is."""

    token: Token
    sent: Span
    stance: str
    chance: float


def candidates_in(sent: Span) -> list[Token]:
    """The words of a sentence that may be cues."""
    return [token for token in sent if token.pos_ in TELLING and token.dep_ != "compound"][:MOST]


def find_cues(sents: Sequence[Span], quoting: Quoting, hearing: Hearing) -> list[Cue]:
    """The cues of sentences, in text order."""
    asked = [(sent, tokens) for sent in sents if (tokens := candidates_in(sent))]
    questions = [
        (
            hearing.state((sent.start_char, sent.end_char), sent[0]),
            seen(tokens, [clues_of(token, quoting) for token in tokens], hearing),
        )
        for sent, tokens in asked
    ]
    found = hearing.all_chances(CUES, questions)
    stances = LINKS[CUES]
    return [
        Cue(
            token=token,
            sent=sent,
            stance=stances[1 + int(row[1:].argmax())],
            chance=float(1 - row[0]),
        )
        for (sent, tokens), rows in zip(asked, found, strict=True)
        for token, row in zip(tokens, rows, strict=True)
        if 1 - row[0] >= SURE
    ]


def clues_of(token: Token, quoting: Quoting) -> Clues:
    """What grammar and marks show of a word that may be a cue."""
    lemma = token.lemma_.lower()
    subject = next((one for one in token.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    return (
        f"lemma={lemma}",
        f"{token.dep_}|lemma={lemma}",
        f"tag={token.tag_}",
        f"dep={token.dep_}",
        f"head={token.head.lemma_.lower()}",
        f"head.dep={token.head.dep_}.{token.head.pos_}",
        f"subject={_kind_of(subject)}",
        f"block={block_of(token)}",
        f"before={_word_at(token, -1)}",
        f"after={_word_at(token, 1)}",
        *sorted({f"child={one.dep_}" for one in token.children}),
        *sorted({f"{lemma}|child={one.dep_}" for one in token.children}),
        *sorted({f"with={one.lower_}" for one in token.children if one.dep_ in PARTICLES}),
        *quoting.around(token),
    )


def _kind_of(subject: Token | None) -> str:
    if subject is None:
        return "none"
    return subject.ent_type_ or (subject.lower_ if subject.pos_ == "PRON" else subject.pos_)


def _word_at(token: Token, steps: int) -> str:
    index = token.i + steps
    return token.doc[index].lower_ if 0 <= index < len(token.doc) else ""
