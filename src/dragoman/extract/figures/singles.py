"""Single victims: "a soldier was killed", "the kidnapped mayor", "the murder of X": one each."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dragoman.extract.figures.counting import Counted
from dragoman.extract.figures.nobody import start_of_not_one
from dragoman.extract.figures.numbers import Amount
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.persons import is_known, is_one_person, key_of
from dragoman.extract.figures.readings import readings_of_verb
from dragoman.extract.figures.reality import is_done
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.phrases import conjuncts
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.triggers.trigger import is_read
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measure, Measures

HARM = ("abducted", "detained", "killed", "missing", "wounded")
NATURAL = ("die", "succumb")  # of one alone harm only where an act or a wound is the cause
CAUSES = {"attack", "blast", "burn", "clash", "custody", "explosion", "injury", "wound"}
WOUNDS = {"burn", "injury", "wound"}
LEFT = ("amod", "compound", "det", "nmod", "poss", "case")
DEAD = "dead"  # of "shot dead a farmer", however it was parsed
ONE = Amount(1.0, 1.0)


def find_singles(doc: Doc, measures: Measures) -> Iterator[tuple[Numeral, Counted]]:
    """Figures of one, each person once under a measure, in text order."""
    seen: set[tuple[str, str]] = set()
    taken: set[tuple[str, int]] = set()
    for word in doc:
        for measure, noun in _victims(word, measures):
            key = (measure.name, key_of(noun))
            if (measure.name, noun.i) in taken or (key in seen and is_known(noun)):
                continue
            seen.add(key)
            taken.add((measure.name, noun.i))
            yield Numeral(_phrase(noun), ONE), Counted(measure.name, noun, word)


def _victims(word: Token, measures: Measures) -> Iterator[tuple[Measure, Token]]:
    if word.pos_ not in ("VERB", "NOUN", "ADJ") or not is_read(word):
        return
    is_deed = word.pos_ == "NOUN" or word.tag_ == "VBG"
    for measure in measures.measures:
        if measure.name not in HARM:
            continue
        nouns = [*_harmed(word, measure), *(_lost(word, measure) if is_deed else ())]
        nouns = [noun for noun in nouns if start_of_not_one(noun) is None]
        found = [noun for noun in nouns if is_one_person(noun, measures)]
        if found and is_done(word):
            yield from ((measure, noun) for noun in found)


def _harmed(verb: Token, measure: Measure) -> list[Token]:
    """Whom the verb harms, and those named after "including"."""
    if (
        verb.pos_ == "NOUN"
        or not readings_of_verb(verb) & measure.verbs
        or measure.things - {"people"}
    ):
        return []
    frame = frame_of(verb)
    if measure.counted == "subject" and verb.lemma_ in NATURAL and not _has_cause(verb):
        return []
    nouns = frame.subjects if measure.counted == "subject" else frame.objects
    nouns = [noun for noun in nouns if not _speaks(noun, verb)]
    return [one for noun in nouns for one in (*_before(noun), noun, *_included(noun))]


def _speaks(noun: Token, verb: Token) -> bool:
    """ "3 were killed, the mayor said": the subject of another verb, above the harm."""
    return (
        noun.dep_ == "nsubj"
        and noun.head != verb
        and verb in noun.head.subtree
        and (verb.dep_ == "ccomp" or noun.i > verb.i)
    )


def _before(noun: Token) -> list[Token]:
    """ "a civilian and two policemen", where the parser took the first for an adjective."""
    adjectives = children_by(noun, "amod")
    return [one for one in adjectives if children_by(one, "cc") and one.i and _is_article(one)]


def _is_article(word: Token) -> bool:
    return word.nbor(-1).lower_ in ("a", "an", "another")


def _included(noun: Token) -> list[Token]:
    including = load_cues().figures.including
    preps = [child for child in noun.children if child.lower_ in including]
    return [
        one for prep in preps for child in children_by(prep, "pobj") for one in conjuncts(child)
    ]


def _has_cause(verb: Token) -> bool:
    """ "died in the shelling", "of his wounds"; not "of a heart attack"."""
    causes = CAUSES | load_cues().events.weapons
    return any(
        noun.lemma_.lower() in (WOUNDS if prep == "of" else causes)
        for prep, nouns in frame_of(verb).obliques.items()
        for noun in nouns
    )


def _lost(deed: Token, measure: Measure) -> list[Token]:
    """ "the murder of the archbishop", "the archbishop's murder"."""
    if measure.deeds.isdisjoint({deed.lemma_.lower(), deed.lower_}):
        return []
    of = [child for child in children_by(deed, "prep") if child.lower_ == "of"]
    nouns = [one for prep in of for child in children_by(prep, "pobj") for one in conjuncts(child)]
    return nouns + children_by(deed, "poss")


def _phrase(noun: Token) -> Span:
    """The noun with its article, its owner and what modifies it on the left."""
    start = noun.i
    for child in sorted(noun.lefts, key=lambda token: -token.i):
        if child.dep_ not in LEFT or child.right_edge.i != start - 1 or child.lower_ == DEAD:
            break
        start = child.left_edge.i
    if noun.pos_ == "ADJ" and _is_article(noun):
        start = noun.i - 1
    return noun.doc[start : noun.i + 1]
