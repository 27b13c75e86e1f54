"""Numbers of those to whom an event of the record was done, where no measure names them: "expelled
two surveyors", "the closure of 34 charities"."""

from spacy.tokens import Span, Token

from dragoman.extract.figures.counting import PLURALS, Counted, nouns_of
from dragoman.extract.figures.persons import are_people
from dragoman.extract.figures.readings import readings_of_noun, verbs_of
from dragoman.extract.figures.wholes import wholes_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft
from dragoman.model.lexicon import Measures

# Types of events that do something to those counted; talks and words are none.
DOING = ("AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION")
FACTUAL = ("asserted", "claimed", "contested")


def counted_by_deed(
    span: Span, measures: Measures, events: tuple[EventDraft, ...]
) -> Counted | None:
    """People or things that are the deep object of an event, or told behind "of" by its noun."""
    cues = load_cues().figures
    for noun in nouns_of(span):
        if noun.tag_ not in PLURALS or not readings_of_noun(noun).isdisjoint(
            cues.uncounted | cues.abstract
        ):
            return None
        word = _deed(noun, events)
        if word is not None:
            measure = "people" if are_people(noun, measures) else "things"
            return Counted(measure, noun, word)
    return None


def _deed(noun: Token, events: tuple[EventDraft, ...]) -> Token | None:
    """The word of the event that is done to `noun`."""
    near = set(wholes_of(noun))
    for verb in verbs_of(noun):
        if _tells(verb, events) and near & set(frame_of(verb).objects):
            return verb
    for one in near:
        if one.dep_ == "pobj" and one.head.lower_ == "of" and _tells(one.head.head, events):
            deed: Token = one.head.head
            return deed
    return None


def _tells(word: Token, events: tuple[EventDraft, ...]) -> bool:
    return any(
        event.start <= word.idx < event.end and event.type in DOING and event.factuality in FACTUAL
        for event in events
    )
