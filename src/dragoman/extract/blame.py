"""Statements that accuse without saying so: "Russia has shown that it cannot be relied upon"."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.grammar import conjuncts, frame_of, is_negated
from dragoman.extract.triggers import Trigger
from dragoman.model.codebook import SpeechEntry
from dragoman.model.lexicon import Blame, load_blame

CLAUSES = ("ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Blamed:
    """Whom a statement judges (head tokens of actors), the word that does, and as what event."""

    actors: tuple[Token, ...]
    word: Token
    type: str = "ACCUSE"
    mode: str | None = "disapprove"


def blame_of(trigger: Trigger) -> Blamed | None:
    """Whom an untyped word of saying blames, or None."""
    entry = trigger.entry
    if not isinstance(entry, SpeechEntry) or entry.type is not None or entry.stance != "states":
        return None
    if trigger.token.pos_ not in ("VERB", "AUX"):
        return None
    speakers = {token._.mention for token in frame_of(trigger.token).subjects}
    countries = {_country(token) for token in frame_of(trigger.token).subjects}
    words = load_blame()
    clauses = [clause for clause in trigger.token.children if clause.dep_ in CLAUSES]
    for wanted in ("words", "praise"):
        for clause in clauses:
            found = _blamed(clause, words, wanted)
            if found is not None:
                actors = tuple(t for t in found.actors if t._.mention not in speakers and _country(t) not in countries)
                if actors and any(_country(t) is not None for t in actors):
                    is_praise = wanted == "praise"
                    return Blamed(actors, found.word, "SUPPORT" if is_praise else "ACCUSE", None if is_praise else "disapprove")
    for clause in clauses:
        if _is_refusal(clause, trigger.token):
            return Blamed((), clause, "REJECT", None)
    for clause in clauses:
        for token in clause.subtree:
            if _phrase(token) in words.crimes and not is_negated(token):
                return Blamed((), token, "ACCUSE", "allege")
    return None


def _is_refusal(clause: Token, speech: Token) -> bool:
    """ "Moscow said it would not prolong the deal": who speaks will not do it."""
    if clause.pos_ != "VERB" or not is_negated(clause) or not {c.lower_ for c in clause.children} & {"will", "would", "wo"}:
        return False
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    speakers = {_country(token) for token in frame_of(speech).subjects} - {None}
    return any(
        child.lower_ in ("it", "he", "she", "they", "we") or (child._.mention is not None and _country(child) in speakers)
        for child in subjects
    )


def _blamed(clause: Token, words: Blame, wanted: str) -> Blamed | None:
    """The first word of blame in a clause, and the actors that the clause is about."""
    for part in (clause, *(child for child in clause.children if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))):
        about = [token for subject in _subjects(part) for token in _actors(subject)]
        if not about:
            continue
        for token in _own_words(part):
            if _is_word(token, words, wanted) and not any(token.is_ancestor(one) for one in about):
                return Blamed(tuple(about), token)
    return None


def _own_words(clause: Token) -> list[Token]:
    """Words of a clause without those of the clauses coordinated with it."""
    found = [clause]
    for child in clause.children:
        if not (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            found += _own_words(child)
    return sorted(found, key=lambda token: token.i)


def _subjects(clause: Token) -> list[Token]:
    own = [one for child in clause.children if child.dep_ in ("nsubj", "nsubjpass") for one in conjuncts(child)]
    return own or frame_of(clause).subjects


def _actors(subject: Token) -> list[Token]:
    if subject._.mention is not None:
        return [subject]
    return [child for child in subject.children if child.dep_ == "poss" and child._.mention is not None]


def _phrase(token: Token) -> str:
    """The noun with what stands right before it: "ethnic cleansing"."""
    before = [child.lower_ for child in token.children if child.dep_ in ("amod", "compound")]
    return " ".join([*before[-1:], token.lower_ if token.tag_ == "VBG" else token.lemma_.lower()])


def _is_word(token: Token, words: Blame, wanted: str) -> bool:
    lemma = token.lemma_.lower()
    if wanted == "praise":
        return lemma in words.praise and not is_negated(token)
    if lemma in words.doubted:
        return is_negated(token)
    return lemma in words.words and not is_negated(token) and token.pos_ in ("VERB", "ADJ", "NOUN", "ADV")


def _country(token: Token) -> str | None:
    index = token._.mention
    return None if index is None else token.doc._.mentions[index].country
