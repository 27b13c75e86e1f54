"""What a meeting is about: "to discuss X", "talks on X", "X is on the agenda"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import children_by, is_noun, prepositions
from dragoman.extract.meetings.phrases import noun_phrase
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues
from dragoman.model.draft import Characters

AGENDA = "agenda"
HOLDING = ("be", "feature", "figure", "remain", "sit", "stand")  # X is on the agenda
NAMING = ("comprise", "cover", "have", "include", "list")  # the agenda includes X


def agenda_of(trigger: Trigger) -> tuple[Characters, ...]:
    """Characters of each topic that the trigger's own words give it, in order."""
    return _spans([*_discussed(trigger), *_behind(trigger)])


def agenda_in(sent: Span) -> tuple[Characters, ...]:
    """Characters of each topic that a sentence puts on an agenda."""
    return _spans([topic for token in sent if token.lemma_ == AGENDA for topic in _listed(token)])


def discussed_in(sent: Span) -> tuple[Characters, ...]:
    """Characters of each topic that those who met are said to have discussed."""
    words = load_cues().meetings
    found: list[Token] = []
    for verb in sent:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in words.discussing:
            subjects = children_by(verb, "nsubj", "nsubjpass")
            if any(one.lemma_.lower() in words.sides | words.gatherings for one in subjects):
                found += children_by(verb, "dobj")
    return _spans(found)


def _discussed(trigger: Trigger) -> Iterator[Token]:
    """Objects of "discuss", where it is the trigger or hangs below it or what carries it."""
    words = load_cues().meetings.discussing
    heads = {trigger.token, trigger.anchor}
    for verb in trigger.token.sent:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in words:
            continue
        is_below = any(head.is_ancestor(verb) for head in heads) and _is_purpose(verb)
        is_beside = verb.dep_ == "conj" and any(verb.head == head for head in heads)
        is_above = any(verb == head.head for head in heads if head.dep_ in ("nsubj", "nsubjpass"))
        if verb in heads or is_below or is_beside or is_above:
            yield from children_by(verb, "dobj")


def _is_purpose(verb: Token) -> bool:
    """ "to discuss", "discussing", "at which they will discuss": no clause of what was said."""
    step = verb
    while step.dep_ == "conj":
        step = step.head
    return step.dep_ in ("acl", "advcl", "relcl", "xcomp", "pcomp")


def _behind(trigger: Trigger) -> Iterator[Token]:
    """Nouns behind "on", "about" or "over" that hang on a noun for a gathering."""
    words = load_cues().meetings
    for noun in {trigger.token, *children_by(trigger.anchor, "dobj", "pobj")}:
        if not is_noun(noun) or noun.lemma_.lower() not in words.gatherings:
            continue
        for prep in prepositions(noun, *words.topics):
            yield from children_by(prep, "pobj", "pcomp")


def _listed(agenda: Token) -> Iterator[Token]:
    """What is said to stand on the agenda."""
    prep, verb = agenda.head, agenda.head.head
    if verb.pos_ in ("ADJ", "ADV"):  # "high on the agenda"
        verb = verb.head
    if prep.lower_ == "on" and verb.lemma_ in HOLDING:
        yield from children_by(verb, "nsubj")
        yield from (one for one in children_by(verb, "attr") if one.i > agenda.i)
    elif prep.lower_ == "on" and is_noun(verb):
        yield from (one for one in verb.head.children if one.dep_ in ("attr",))
    if agenda.dep_ in ("nsubj",) and agenda.head.lemma_ in NAMING:
        yield from children_by(agenda.head, "dobj")


def _is_topic(noun: Token) -> bool:
    words = load_cues().meetings
    if noun.ent_type_ in ("DATE", "TIME") or noun.is_digit or noun.pos_ == "PRON":
        return False
    return noun.lemma_.lower() not in words.untopical | words.gatherings


def _spans(nouns: list[Token]) -> tuple[Characters, ...]:
    spans = [noun_phrase(noun) for noun in nouns if _is_topic(noun)]
    return tuple(sorted({span for span in spans if span is not None}))
