"""How direct a claim is: in the speaker's own words, from a document, or as reported."""

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import quotes_over
from dragoman.extract.attribution.parts import Pieces
from dragoman.extract.grammar.phrases import relative_head
from dragoman.model.cues import load_cues

# Of what is said, that stands between marks: from here on the words are the speaker's own.
LEAST_SHARE = 0.3
LEAST_WORDS = 3


def directness_of(told: str, *, source: Pieces, content: Pieces, doc: Doc) -> str:
    """quoted where enough of the content stands in marks, document where a paper speaks, else as
    `told` by the words around the cue."""
    if told == "document":
        return told
    words = [token for start, end in content for token in doc[start:end] if not token.is_punct]
    own = sum(_is_quoted(token) for token in words)
    if own and (own >= LEAST_WORDS or own >= LEAST_SHARE * len(words)):
        return "quoted"
    if any(_is_paper(doc[start:end].root) for start, end in source):
        return "document"
    return "reported"


def _is_quoted(token: Token) -> bool:
    return next(iter(quotes_over(token.doc, token.i, token.i + 1)), None) is not None


def _is_paper(noun: Token) -> bool:
    """ "the panel's report", "a poll by the Herald", "which" of one."""
    noun = relative_head(noun)
    modifiers = [child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")]
    readings = {noun.lemma_.lower(), *(f"{word} {noun.lemma_.lower()}" for word in modifiers)}
    return not readings.isdisjoint(load_cues().claims.papers)
