"""The parts of an attribution: which words of the sentence are its source, cue and content."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.extract.attribution.cues import Cue
from dragoman.extract.attribution.quoting import Quoting
from dragoman.extract.attribution.segments import best_segment, segments
from dragoman.extract.attribution.tokens import seen
from dragoman.extract.grammar.paths import Paths, distance
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Clues, Hearing
from dragoman.extract.judging.labels import ATTRIBUTIONS, LINKS

SMALL = ("ADP", "SCONJ", "PART", "DET", "PRON", "PUNCT", "CCONJ", "AUX")
WINDOW = 70  # tokens on either side of a cue that are asked about
Pieces = tuple[tuple[int, int], ...]  # tokens, ends excluded


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Tokens of each part, in pieces; none where nothing is there."""

    source: Pieces
    cue: Pieces
    content: Pieces
    addressee: Pieces


def tokens_around(cue: Token, sent: Span) -> list[Token]:
    """The words of the sentence near a cue; blanks say nothing."""
    return [one for one in sent if abs(one.i - cue.i) <= WINDOW and not one.is_space]


def find_parts(cues: Sequence[Cue], quoting: Quoting, hearing: Hearing) -> list[Parts | None]:
    """The parts around each cue; None where the judge ended before it."""
    around = [tokens_around(cue.token, cue.sent) for cue in cues]
    questions = [
        (
            hearing.state(words_of(cue.token), cue.token),
            seen(tokens, clues_of(tokens, cue.token, quoting), hearing),
        )
        for cue, tokens in zip(cues, around, strict=True)
    ]
    found = hearing.all_chances(ATTRIBUTIONS, questions)
    return [
        None if state is None else _parts(tokens, chances, cue.token)
        for cue, tokens, (state, _), chances in zip(cues, around, questions, found, strict=True)
    ]


def _parts(tokens: list[Token], found: Floats, cue: Token) -> Parts:
    by_label = {label: found[:, column] for column, label in enumerate(LINKS[ATTRIBUTIONS])}
    at = next(place for place, token in enumerate(tokens) if token.i == cue.i)
    source = best_segment(by_label["source"])
    of_cue = best_segment(by_label["cue"], through=at) or (at, at + 1)
    addressee = best_segment(by_label["addressee"])
    content = segments(by_label["content"], barred=(source, of_cue))

    def pieces(*found: tuple[int, int] | None) -> Pieces:
        return tuple((tokens[a].i, tokens[b - 1].i + 1) for a, b in filter(None, found))

    return Parts(
        source=pieces(source),
        cue=pieces(of_cue),
        content=pieces(*content),
        addressee=pieces(addressee),
    )


def clues_of(tokens: list[Token], cue: Token, quoting: Quoting) -> list[Clues]:
    """What grammar and marks show of each word beside a cue."""
    paths = Paths(cue)
    branches = _branches(cue)
    lemma = cue.lemma_.lower()
    quote = quoting.at(cue)
    return [
        (
            *paths.clues_from(token),
            *_branch_clues(token, cue, branches, lemma),
            f"away={distance(token.i - cue.i)}",
            f"tag={token.tag_}",
            f"dep={token.dep_}",
            f"entity={token.ent_type_}",
            f"word={token.lower_ if token.pos_ in SMALL else token.pos_}",
            f"before={_small_at(token, -1)}",
            f"after={_small_at(token, 1)}",
            f"quoted={_quoted(token, quoting, quote)}",
            f"cue={cue.dep_}.{cue.tag_}",
        )
        for token in tokens
    ]


def _branches(cue: Token) -> dict[int, Token]:
    """The child of the cue, or the word above it, under which each word of the sentence hangs."""
    found: dict[int, Token] = {}
    for child in cue.children:
        found.update(dict.fromkeys((one.i for one in child.subtree), child))
    return found


def _branch_clues(
    token: Token, cue: Token, branches: dict[int, Token], lemma: str
) -> tuple[str, ...]:
    branch = branches.get(token.i)
    side = "<" if token.i < cue.i else ">"
    if branch is None:
        is_above = token.i == cue.i or cue.i in range(token.left_edge.i, token.right_edge.i + 1)
        return (f"branch={'above' if is_above else 'beside'}.{side}.{cue.dep_}",)
    edge = "first" if token.i == branch.left_edge.i else ""
    edge += "last" if token.i == branch.right_edge.i else ""
    return (
        f"branch={branch.dep_}.{side}",
        f"branch={branch.dep_}.{side}.{branch.lower_ if branch.pos_ == 'ADP' else branch.tag_}",
        f"{lemma}|branch={branch.dep_}",
        f"edge={edge}.{branch.dep_}",
    )


def _small_at(token: Token, steps: int) -> str:
    index = token.i + steps
    if not 0 <= index < len(token.doc):
        return ""
    word = token.doc[index]
    return word.lower_ if word.pos_ in SMALL else word.pos_


def _quoted(token: Token, quoting: Quoting, of_cue: object) -> str:
    quote = quoting.at(token)
    if quote is None:
        return "out"
    return ("same" if quote is of_cue else "other") + f".{quote.is_speech}"
