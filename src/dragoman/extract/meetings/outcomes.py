"""What came of a meeting: "ended without a text", "the sides agreed to …", "issued a statement"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.tree import children_by, has_to, is_verb
from dragoman.extract.meetings.phrases import verb_phrase
from dragoman.model.cues import load_cues
from dragoman.model.draft import Characters

AGREEING = ("agree", "commit", "undertake")
BRINGING = ("bring", "produce", "yield")  # "five hours brought no deal"
TIMES = ("day", "hour", "week")
SETTINGS = ("DATE", "FAC", "GPE", "LOC", "ORG", "TIME")
RESERVED = ("MD",)  # what would, may or must come of it has not come
PAST = {"did", "had", "was", "were"}
UNREAL = ("if", "unless", "whether", "should")


def outcome_in(sent: Span, *, is_own: bool) -> tuple[Characters, ...]:
    """Characters of each outcome that a sentence gives of a gathering or of those who meet.

    Where the sentence is not the meeting's own, only what is told in the past goes on with it.
    """
    verbs = [verb for verb in sent if is_verb(verb) and (is_own or _is_past(verb))]
    spans = [verb_phrase(verb) for verb in verbs if _is_outcome(verb)]
    found = sorted({span for span in spans if span is not None})
    return tuple(span for span in found if not any(_holds(other, span) for other in found))


def _is_outcome(verb: Token) -> bool:
    if _is_reserved(verb):
        return False
    words = load_cues().meetings
    lemma = verb.lemma_.lower()
    subjects = list(_subjects(verb))
    of_talks = any(one in words.gatherings for one in subjects)
    of_sides = any(one in words.sides for one in subjects) or len(subjects) > 1
    of_time = lemma in BRINGING and any(one in TIMES for one in subjects)
    if lemma in words.outcomes and (
        of_talks or of_time or (of_sides and lemma in ("fail", "part", "make"))
    ):
        return _has_behind(verb, words.outcomes[lemma])
    if lemma in AGREEING and (of_sides or of_talks):
        return bool(children_by(verb, "xcomp", "ccomp", "prep", "dobj"))
    is_paper = any(one.lemma_.lower() in words.papers for one in children_by(verb, "dobj"))
    return lemma in words.adopting and is_paper and (of_sides or of_talks)


def _is_past(verb: Token) -> bool:
    helpers = {child.lower_ for child in children_by(verb, "aux", "auxpass")}
    return bool(helpers & PAST) if helpers else verb.tag_ == "VBD" or _is_past_pair(verb)


def _is_past_pair(verb: Token) -> bool:
    """ "met and parted": the second of two verbs, of which the first is told in the past."""
    return (
        verb.dep_ == "conj" and is_verb(verb.head) and verb.head.i != verb.i and _is_past(verb.head)
    )


def _subjects(verb: Token) -> Iterator[str]:
    """Lemmas of those who do it."""
    for subject in subjects_of(verb):
        yield subject.lemma_.lower()


def _is_reserved(verb: Token) -> bool:
    steps = [verb, *(one for one in verb.ancestors if is_verb(one))]
    return (
        any(child.tag_ in RESERVED for child in children_by(verb, "aux"))
        or any(child.lower_ in UNREAL for step in steps for child in children_by(step, "mark"))
        or has_to(verb)
        or any(one.lower_ == "without" for one in verb.ancestors)
    )


def _has_behind(verb: Token, needed: list[str]) -> bool:
    """Whether a word that it needs stands behind the verb: "in deadlock", and not "in Doha"."""
    if not needed:
        return True
    behind = [token for token in verb.subtree if token.i > verb.i and token.lower_ in needed]
    return any(
        not any(noun.ent_type_ in SETTINGS for noun in children_by(token, "pobj"))
        for token in behind
    )


def _holds(one: Characters, other: Characters) -> bool:
    return one != other and one[0] <= other[0] and other[1] <= one[1]
