"""Event nouns and nouns of saying, each with the light verb that carries it."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.grammar.tree import children_by, is_noun, prepositions
from dragoman.extract.triggers.carriers import carrier_of
from dragoman.extract.triggers.trigger import Trigger, is_noun_like, is_read
from dragoman.extract.triggers.warrants import is_warranted
from dragoman.model.codebook import Codebook, NounEntry, SpeechEntry
from dragoman.model.cues import load_cues

CHARGES = ("claim", "case", "charge")  # accusations where they are "against" somebody
MODIFIERS = ("compound", "amod", "nmod")
ROUND = "round"
POLLS = frozenset(("ballot", "election", "polling", "runoff"))  # these go in rounds too
TALKS = "talk"


def noun_triggers(doc: Doc, codebook: Codebook) -> Iterator[Trigger]:
    """Triggers that are nouns."""
    for token in doc:
        if not (is_noun(token) or is_noun_like(token)) or token.dep_ in ("compound", "nmod"):
            continue
        if not _may_tell(token, codebook):
            continue
        if is_read(token) and not is_mention(token) and not is_warranted(token):
            trigger = _trigger(token, codebook)
            if trigger is not None:
                yield trigger


def _may_tell(token: Token, codebook: Codebook) -> bool:
    words = codebook.noun_words
    if token.lemma_.lower() == ROUND:
        return True
    return token.lower_ in words or token.lemma_.lower() in words or token.lower_ in CHARGES


def _trigger(token: Token, codebook: Codebook) -> Trigger | None:
    """The entry of the longest phrase that ends or begins with the noun."""
    for key, words in _phrases(token):
        entry = _entry(token, key, codebook)
        if entry is not None:
            kind = "noun" if isinstance(entry, NounEntry) else "speech"
            trigger = Trigger(token, words, kind, entry.type, entry.mode, entry)
            carrier = carrier_of(token, codebook)
            return (
                replace(trigger, carrier=carrier.verb, light=carrier.entry) if carrier else trigger
            )
    return None


def _entry(token: Token, key: str, codebook: Codebook) -> NounEntry | SpeechEntry | None:
    if key in CHARGES and _is_against_somebody(token):
        return codebook.nouns["allegation"]
    if key == ROUND and _is_of_talks(token):
        return codebook.nouns.get(TALKS)
    return codebook.nouns.get(key) or codebook.speech_nouns.get(key)


def _is_of_talks(noun: Token) -> bool:
    """ "A third round is due on Friday": numbered, where the report speaks of talks."""
    cues = load_cues().meetings
    is_numbered = any(
        child.lower_ in cues.ordinals or child.lower_ in cues.another for child in noun.children
    )
    return is_numbered and not prepositions(noun, "of") and _speaks_of_talks(noun.doc)


def _speaks_of_talks(doc: Doc) -> bool:
    found: bool | None = doc.user_data.get("speaks_of_talks")
    if found is None:
        cues = load_cues().meetings
        words = {token.lemma_.lower() for token in doc if is_noun(token)}
        talks = cues.gatherings - cues.rounds
        found = bool(words & talks) and not words & POLLS
        doc.user_data["speaks_of_talks"] = found
    return found


def _is_against_somebody(noun: Token) -> bool:
    """ "a smuggling claim against the Red Cross" accuses."""
    preps = prepositions(noun, "against")
    return any(is_mention(inner) for prep in preps for inner in prep.children)


def _phrases(token: Token) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Readings of a noun: "exchange of prisoners", "peace talks", "peace talk", then "talks"."""
    last = token.lower_ if token.tag_ == "VBG" else token.lemma_.lower()
    for prep in prepositions(token, "of", "in", "to", "for", "from"):
        for inner in children_by(prep, "pobj"):
            words = (token.i, prep.i, inner.i)
            yield f"{last} {prep.lower_} {inner.lemma_.lower()}", words
    for size in (3, 2, 1):
        start = token.i - size + 1
        if start >= token.sent.start:
            yield from _readings(token, start, last)
    yield token.lower_, (token.i,)


def _readings(token: Token, start: int, last: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The words from `start` to the noun, by its lemma and as written."""
    doc = token.doc
    modifiers = doc[start : token.i]
    if any(one.dep_ not in MODIFIERS for one in modifiers):
        return
    words = tuple(range(start, token.i + 1))
    yield " ".join([*(one.lower_ for one in modifiers), last]), words
    if modifiers:
        yield doc[start : token.i + 1].text.lower(), words
