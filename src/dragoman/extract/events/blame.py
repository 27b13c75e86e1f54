"""Statements that judge without saying so: "Russia has shown that it cannot be relied upon"."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, is_mention, mention_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.phrases import conjuncts
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.grammar.verbs import is_negated
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import SpeechEntry
from dragoman.model.lexicon import Blame, load_blame

OWN_PRONOUNS = ("it", "he", "she", "they", "we")
BLAMING_POS = ("VERB", "ADJ", "NOUN", "ADV")


@dataclass(frozen=True, slots=True)
class Blamed:
    """Whom a statement judges (head tokens of actors), the word that does, and as what event."""

    actors: tuple[Token, ...]
    word: Token
    type: str
    mode: str | None


def blame_of(trigger: Trigger) -> Blamed | None:
    """Whom an untyped word of saying blames or praises, what it refuses, or None."""
    entry = trigger.entry
    if not isinstance(entry, SpeechEntry) or entry.type is not None or entry.stance != "states":
        return None
    speech = trigger.token
    if not is_verb(speech):
        return None
    clauses = children_by(speech, "ccomp", "parataxis")
    words = load_blame()
    return (
        _find_judged(clauses, speech, words)
        or _find_refusal(clauses, speech)
        or _find_crime(clauses, words)
    )


def _find_judged(clauses: list[Token], speech: Token, words: Blame) -> Blamed | None:
    """The first clause that blames somebody other than the speaker; else one that praises."""
    speakers = frame_of(speech).subjects
    for is_word, kind, mode in (
        (_is_blame, "ACCUSE", "disapprove"),
        (_is_praise, "SUPPORT", None),
    ):
        for clause in clauses:
            for word, about in _statements(clause):
                if not is_word(word, words):
                    continue
                others = tuple(one for one in about if not _is_own(one, speakers))
                if any(_country(one) is not None for one in others):
                    return Blamed(others, word, kind, mode)
                break
    return None


def _statements(clause: Token) -> Iterable[tuple[Token, list[Token]]]:
    """Words of a clause and of those coordinated with it, each with whom its part is about."""
    for part in (clause, *(one for one in children_by(clause, "conj") if is_verb(one))):
        about = [token for subject in _subjects(part) for token in _actors(subject)]
        for word in _own_words(part) if about else ():
            if not any(word.is_ancestor(one) for one in about):
                yield word, about


def _find_refusal(clauses: list[Token], speech: Token) -> Blamed | None:
    """ "Moscow said it would not prolong the deal": who speaks will not do it."""
    speakers = {_country(token) for token in frame_of(speech).subjects} - {None}
    for clause in clauses:
        has_will = bool({child.lower_ for child in clause.children} & {"will", "would", "wo"})
        if clause.pos_ != "VERB" or not has_will or not is_negated(clause):
            continue
        subjects = children_by(clause, "nsubj")
        if any(one.lower_ in OWN_PRONOUNS or _country(one) in speakers for one in subjects):
            return Blamed((), clause, "REJECT", None)
    return None


def _find_crime(clauses: list[Token], words: Blame) -> Blamed | None:
    """A deed so grave that to say it happens is to accuse, whoever is meant."""
    for clause in clauses:
        for token in clause.subtree:
            if _phrase(token) in words.crimes and not is_negated(token):
                return Blamed((), token, "ACCUSE", "allege")
    return None


def _own_words(clause: Token) -> list[Token]:
    """Words of a clause in order, without those of the clauses coordinated with it."""
    found, waiting = [clause], [clause]
    while waiting:
        for child in waiting.pop().children:
            if not (child.dep_ == "conj" and is_verb(child)):
                found.append(child)
                waiting.append(child)
    return sorted(found, key=lambda token: token.i)


def _subjects(clause: Token) -> list[Token]:
    subjects = children_by(clause, "nsubj", "nsubjpass")
    return [one for child in subjects for one in conjuncts(child)] or frame_of(clause).subjects


def _actors(subject: Token) -> list[Token]:
    """The subject, or whose it is: "Russia's silence"."""
    if is_mention(subject):
        return [subject]
    return [child for child in children_by(subject, "poss") if is_mention(child)]


def _is_own(token: Token, speakers: list[Token]) -> bool:
    """Whether `token` is one of the speakers or of their country."""
    return any(
        mention_of(token) == mention_of(one) or _country(token) == _country(one) for one in speakers
    )


def _is_blame(token: Token, words: Blame) -> bool:
    lemma = token.lemma_.lower()
    if lemma in words.doubted:
        return is_negated(token)
    return lemma in words.words and not is_negated(token) and token.pos_ in BLAMING_POS


def _is_praise(token: Token, words: Blame) -> bool:
    return token.lemma_.lower() in words.praise and not is_negated(token)


def _phrase(token: Token) -> str:
    """The noun with what stands right before it: "ethnic cleansing"."""
    modifiers = [child.lower_ for child in children_by(token, "amod", "compound")]
    last = token.lower_ if token.tag_ == "VBG" else token.lemma_.lower()
    return " ".join([*modifiers[-1:], last])


def _country(token: Token) -> str | None:
    actor = actor_of(token)
    return None if actor is None else actor.country
