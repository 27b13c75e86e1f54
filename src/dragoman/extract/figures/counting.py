"""What a number counts: by the noun it stands with, by its verb, or by the count that rose."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import (
    children_by,
    coordinated_verbs,
    governing_verb,
    prepositions,
)
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measure, Measures

FLIGHTS = {"exodus", "flight", "influx", "outflow"}
DYING = ("die", "perish", "drown")  # count their subject
NUMBER_LABELS = ("nummod", "quantmod", "amod", "nmod", "compound", "det")
PEOPLE_POS = ("NOUN", "PROPN", "ADJ")
REACH = 2  # tokens behind a number among which its noun stands if the parser lost it


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the measure, the noun that it counts, the word that says so."""

    measure: str
    noun: Token
    word: Token


def counted_by(span: Span, measures: Measures) -> Counted | None:
    """What the number `span` counts, or None where no measure fits."""
    for noun in _nouns(span):
        found = _by_noun(noun, measures) or _by_verb(noun, measures)
        if found is not None:
            return found
    return _by_verb(span.root, measures) or _by_rise(span.root, measures)


def _nouns(span: Span) -> Iterator[Token]:
    """Nouns that the number may count, the nearest in grammar first."""
    root = span.root
    if root.pos_ == "NOUN" and root.lower_ not in load_cues().figures.round_numbers:
        yield root
    if root.dep_ in NUMBER_LABELS:
        yield root.head
    for prep in prepositions(root, "of"):
        yield from children_by(prep, "pobj")
    health = load_cues().figures.states_of_health
    for token in span.doc[span.end : span.end + REACH]:
        if (token.pos_ in PEOPLE_POS and token.head == root) or token.lower_ in health:
            yield token


def _by_noun(noun: Token, measures: Measures) -> Counted | None:
    """By a unit that the noun is; else by its verb; else by what the noun means."""
    readings = _unit_readings(noun)
    for measure in measures.measures:
        if readings & measure.units:
            return Counted(measure.name, noun, noun)
    verb = _by_verb(noun, measures)
    if verb is not None:
        return verb
    for measure in measures.measures:
        if {noun.lemma_.lower(), noun.lower_} & measure.nouns:
            return Counted(measure.name, noun, noun)
    return None


def _unit_readings(noun: Token) -> set[str]:
    """The noun alone and with each word that modifies it: "prisoner of war", "aid truck"."""
    lemma = noun.lemma_.lower()
    modifiers = [child.lower_ for child in children_by(noun, "amod", "compound")]
    whole = {f"{noun.head.lower_} {noun.lemma_}"} if noun.dep_ == "compound" else set()
    return {lemma, *(f"{word} {lemma}" for word in modifiers), *whole}


def _by_verb(noun: Token, measures: Measures) -> Counted | None:
    """The verb that the counted noun is deep subject or object of, or that modifies it."""
    for verb in _verbs(noun):
        for measure in measures.measures:
            if verb.lemma_.lower() in measure.verbs and _fits(noun, verb, measure):
                return Counted(measure.name, noun, verb)
    return None


def _verbs(noun: Token) -> Iterator[Token]:
    clauses = children_by(noun, "acl", "relcl", "amod")
    yield from (child for child in clauses if child.pos_ in ("VERB", "ADJ"))
    above = governing_verb(noun)
    if above is not None:
        yield above
        yield from coordinated_verbs(above)


def _fits(noun: Token, verb: Token, measure: Measure) -> bool:
    """Whether the noun, or the count above it, is the argument that the measure counts."""
    if verb.head == noun and verb.dep_ == "amod":
        return True
    near = {noun, *(one for one in noun.ancestors if _is_count(one))}
    frame = frame_of(verb)
    is_subject, is_object = bool(near & set(frame.subjects)), bool(near & set(frame.objects))
    if verb.lemma_ in DYING:
        return is_subject
    if measure.counted == "object":
        return is_object
    if measure.counted == "subject":
        is_gathered = measure.name == "demonstrators" and verb.lemma_ != "attend"
        return is_subject or (is_gathered and is_object)
    return is_subject or is_object


def _is_count(word: Token) -> bool:
    """ "the number of", "hundreds of": what stands for those it counts."""
    cues = load_cues().figures
    return word.lemma_ in cues.counts or word.lower_ in cues.round_numbers or word.pos_ == "NUM"


def _by_rise(number: Token, measures: Measures) -> Counted | None:
    """ "The number of residents who crossed … rose to 7,000"; "the toll stands at 68"."""
    verb = governing_verb(number)
    if verb is None:
        return None
    cues = load_cues().figures
    frame = frame_of(verb)
    for subject in (*frame.subjects, *frame.objects):
        if subject.lemma_ in FLIGHTS:
            return Counted("displaced", subject, verb)
        if subject.lemma_ in cues.counts and verb.lemma_ in cues.rising:
            found = _by_count(subject, verb, measures)
            if found is not None:
                return found
    return None


def _by_count(count: Token, verb: Token, measures: Measures) -> Counted | None:
    """ "the death toll", "the number of refugees"."""
    modifiers = " ".join(child.lower_ for child in children_by(count, "compound", "amod"))
    if count.lemma_ == "toll" or "death" in modifiers:
        return Counted("killed", count, verb)
    nouns = [noun for prep in count.children for noun in children_by(prep, "pobj")]
    found = (_by_noun(noun, measures) for noun in nouns)
    return next((one for one in found if one is not None), None)
