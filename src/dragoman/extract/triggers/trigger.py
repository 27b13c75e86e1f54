"""A word that may report an event."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.annotations import block_of, is_mention
from dragoman.model.codebook import LightEntry, NounEntry, SpeechEntry, VerbEntry

SKIPPED_BLOCKS = ("heading", "dateline")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may report an event: its head token, its words, and the entry that knows it.

    `carrier` is the light verb that carries an event noun ("hold" in "hold talks").
    """

    token: Token
    words: tuple[int, ...]
    kind: str  # verb, noun or speech
    type: str | None
    mode: str | None
    entry: VerbEntry | NounEntry | SpeechEntry
    carrier: Token | None = None
    light: LightEntry | None = None

    @property
    def anchor(self) -> Token:
        """The token whose clause says whether and when it happened."""
        return self.carrier if self.carrier is not None else self.token


def is_read(token: Token) -> bool:
    """Whether `token` stands in a block that reports: no heading, no dateline."""
    return block_of(token) not in SKIPPED_BLOCKS


def is_noun_like(token: Token) -> bool:
    """ "Azerbaijani shelling": a noun in -ing that the tagger took for a verb."""
    if token.tag_ != "VBG" or token.i == 0:
        return False
    owner = token.nbor(-1)
    is_adjective = owner.ent_type_ == "NORP" and owner.tag_ != "NNPS"
    return is_adjective and is_mention(owner) and owner.dep_ in ("amod", "compound", "pobj")
