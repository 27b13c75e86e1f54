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
    """Whom a statement blames (head tokens of actors) and the word that does."""

    actors: tuple[Token, ...]
    word: Token


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
    for clause in trigger.token.children:
        if clause.dep_ in CLAUSES:
            found = _blamed(clause, words)
            if found is not None:
                actors = tuple(t for t in found.actors if t._.mention not in speakers and (_country(t) is None or _country(t) not in countries))
                if actors:
                    return Blamed(actors, found.word)
    return None


def _blamed(clause: Token, words: Blame) -> Blamed | None:
    """The first word of blame in a clause, and the actors that the clause is about."""
    for part in (clause, *(child for child in clause.children if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))):
        about = [token for subject in _subjects(part) for token in _actors(subject)]
        if not about:
            continue
        for token in part.subtree:
            if _is_blame(token, words) and not any(token.is_ancestor(one) for one in about):
                return Blamed(tuple(about), token)
    return None


def _subjects(clause: Token) -> list[Token]:
    own = [one for child in clause.children if child.dep_ in ("nsubj", "nsubjpass") for one in conjuncts(child)]
    return own or frame_of(clause).subjects


def _actors(subject: Token) -> list[Token]:
    if subject._.mention is not None:
        return [subject]
    return [child for child in subject.children if child.dep_ == "poss" and child._.mention is not None]


def _is_blame(token: Token, words: Blame) -> bool:
    lemma = token.lemma_.lower()
    if lemma in words.doubted:
        return is_negated(token)
    return lemma in words.words and not is_negated(token) and token.pos_ in ("VERB", "ADJ", "NOUN", "ADV")


def _country(token: Token) -> str | None:
    index = token._.mention
    return None if index is None else token.doc._.mentions[index].country
