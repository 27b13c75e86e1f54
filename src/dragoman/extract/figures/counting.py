"""What a number counts: by its unit, by a deed done to it, by its verb, by a state, by its noun."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from dragoman.extract.figures.numbers import read_number
from dragoman.extract.figures.persons import are_people
from dragoman.extract.figures.readings import readings_of_noun, readings_of_verb, verbs_of
from dragoman.extract.figures.reality import is_ahead, is_done
from dragoman.extract.figures.rising import FLIGHTS, by_rise
from dragoman.extract.figures.wholes import wholes_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, prepositions
from dragoman.extract.grammar.verbs import is_passive
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measure, Measures

HARM = ("abducted", "casualties", "detained", "killed", "missing", "wounded")
MOVES = ("crossed", "displaced", "returned")  # counted as expected where they lie ahead
LIFE = "life"  # "20 lives", "the lives of 20 people"
STANDING_FOR = (LIFE, "body", "corpse", "remain", "remains")  # "the bodies of 31 soldiers"
NUMBER_LABELS = ("nummod", "quantmod", "amod", "nmod", "compound", "det")
PEOPLE_POS = ("NOUN", "PROPN", "ADJ")
PREDICATES = ("acomp", "oprd", "attr", "xcomp", "advmod")
LOST = ("conj", "dep", "punct")  # labels of a number whose noun the parser did not see
PLURALS = ("NNS", "NNPS")
TOGETHER = ("along", "together")
PER = ("a", "an", "per")  # before what has a price
IDLE = (
    "add",
    "be",
    "confirm",
    "have",
    "meet",
    "say",
    "speak",
    "talk",
    "tell",
)  # verbs that do nothing with those counted
MANY = 100  # people, of whom reports give the number for its own sake
REACH = 2  # tokens behind a number among which its noun stands if the parser lost it


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the measure, the noun that it counts, the word that says so."""

    measure: str
    noun: Token
    word: Token


By = Callable[[Token, Measures], Counted | None]


def counted_by(span: Span, measures: Measures) -> Counted | None:
    """What the number `span` counts, or None where no measure fits or the harm is not done."""
    found = _counted_by(span, measures)
    if found is None:
        return None
    if found.measure in MOVES and found.noun.lemma_ not in FLIGHTS and is_ahead(found.word):
        return replace(found, measure="expected")
    return None if found.measure in HARM and not is_done(found.word) else found


def _counted_by(span: Span, measures: Measures) -> Counted | None:
    if _is_share(span) or _is_price(span, measures):
        return None
    money = _by_money(span, measures)
    if money is not None:
        return money
    nouns = list(nouns_of(span))
    if _is_of_number(span) or any(_is_uncounted(noun, measures) for noun in nouns[:1]):
        return None
    for noun in nouns:
        found = counted_noun(noun, measures)
        if found is not None:
            return found
    root = span.root
    ways: tuple[By, ...] = (_by_deed, by_verb, _by_state, _by_rise, _by_next_verb)
    found = next((found for way in ways if (found := way(root, measures)) is not None), None)
    kinds = (_by_kind(noun, measures, is_many=_is_many(span)) for noun in nouns)
    return found or next((one for one in kinds if one is not None), None)


def _is_of_number(span: Span) -> bool:
    """ "21 of 25 drones": of the 25 no more is told than that they were."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return len(before) == 2 and before[1].lower_ == "of" and before[0].like_num


def _is_share(span: Span) -> bool:
    """ "one in three", "nine out of ten", "all but one": no number of anybody."""
    doc = span.doc
    behind = [token.lower_ for token in doc[span.end : span.end + 4]]
    before = [token.lower_ for token in doc[max(0, span.start - 4) : span.start]]
    opened = doc[span.end + 1 : span.end + 4] if behind[:1] in (["in"], ["out"]) else ()
    is_first = any(one.like_num for one in opened) and all(
        one.like_num or one.lower_ in ("of", "every", "each") for one in opened[:1]
    )
    is_second = before[-1:] == ["in"] and doc[max(0, span.start - 2)].like_num
    return is_first or is_second or before[-2:] == ["all", "but"]


def _is_uncounted(noun: Token, measures: Measures) -> bool:
    """What is measured or voted, unless a measure is of that: "300 square kilometres"."""
    readings = readings_of_noun(noun)
    is_unit = any(readings & measure.units for measure in measures.measures)
    return not is_unit and not readings.isdisjoint(load_cues().figures.uncounted)


def _by_money(span: Span, measures: Measures) -> Counted | None:
    """ "$250 million", "EUR 20,000", "2,000 birr"."""
    money = _currency(span, measures)
    return None if money is None else Counted("money", money, money)


def _currency(span: Span, measures: Measures) -> Token | None:
    doc = span.doc
    around = (*doc[max(0, span.start - 1) : span.start], *doc[span.end : span.end + 1])
    units = next(one.units for one in measures.measures if one.name == "money")
    money = (one for one in around if one.lower_ in units or one.lemma_.lower() in units)
    return next(money, None)


def _is_price(span: Span, measures: Measures) -> bool:
    """ "$80 a barrel", "120 tenge per litre"."""
    money = _currency(span, measures)
    end = span.end if money is None else max(span.end, money.i + 1)
    behind = span.doc[end : end + 2]
    is_per = len(behind) == 2 and behind[0].lower_ in PER and behind[1].pos_ == "NOUN"
    return money is not None and is_per


def counted_noun(noun: Token, measures: Measures) -> Counted | None:
    """What becomes of `noun`, the words that say most first."""
    ways: tuple[By, ...] = (_by_unit, _by_deed, by_verb, _by_state, by_meaning)
    return next((found for way in ways if (found := way(noun, measures)) is not None), None)


def nouns_of(span: Span) -> Iterator[Token]:
    """Nouns that the number may count, the nearest in grammar first."""
    root = span.root
    if root.pos_ == "NOUN" and root.lower_ not in load_cues().figures.round_numbers:
        yield root
    if root.dep_ in NUMBER_LABELS:
        yield _whole_compound(root.head)
    for prep in prepositions(root, "of"):
        yield from children_by(prep, "pobj")
    for token in span.doc[span.end : span.end + REACH]:
        is_range = len(span) > REACH and root.i != span.end - 1  # "between 40,000 and 45,000"
        is_lost = (root.dep_ in LOST or is_range) and token.tag_ in PLURALS
        if (token.pos_ in PEOPLE_POS and token.head == root) or is_lost:
            yield token


def _whole_compound(noun: Token) -> Token:
    """ "three aid workers", "21 of 25 drones": the number may hang on a word before its noun."""
    while noun.head.i > noun.i and (noun.dep_ == "compound" or noun.pos_ == "NUM"):
        noun = noun.head
    return noun


def _by_unit(noun: Token, measures: Measures) -> Counted | None:
    readings = readings_of_noun(noun)
    for measure in measures.measures:
        if readings & measure.units and _has_goods(noun, measure):
            return Counted(measure.name, noun, noun)
    return None


def _has_goods(noun: Token, measure: Measure) -> bool:
    return not measure.goods or any(one.lemma_.lower() in measure.goods for one in noun.subtree)


def _by_deed(noun: Token, measures: Measures) -> Counted | None:
    """ "the murder of six priests", "the lives of two soldiers"."""
    for one in wholes_of(noun):
        if one.dep_ != "pobj" or one.head.lower_ not in ("of", "for"):
            continue
        deed = one.head.head
        for measure in measures.measures:
            is_deed = not measure.deeds.isdisjoint({deed.lemma_.lower(), deed.lower_})
            is_traded = one.head.lower_ == "of" or measure.name == "exchanged"
            if is_deed and is_traded and _is_thing(noun, measure, measures):
                return Counted(measure.name, noun, deed)
        if one.head.lower_ == "for" and _is_in_return(deed):
            return Counted("exchanged", noun, deed)
        if deed.lemma_.lower() in STANDING_FOR:
            found = by_verb(deed, measures) or by_meaning(deed, measures)
            return None if found is None else Counted(found.measure, noun, found.word)
    return None


def _is_in_return(deed: Token) -> bool:
    """ "in return for 31 of their men"."""
    return deed.lower_ in ("exchange", "return") and deed.head.lower_ == "in"


def by_verb(noun: Token, measures: Measures) -> Counted | None:
    """The verb that the counted noun is deep subject or object of, or that modifies it."""
    for verb in verbs_of(noun):
        readings = readings_of_verb(verb)
        for measure in measures.measures:
            is_said = bool(readings & measure.verbs) and _is_thing(noun, measure, measures)
            if is_said and _fits(noun, verb, measure):
                return Counted(measure.name, noun, verb)
    return None


def _by_next_verb(number: Token, measures: Measures) -> Counted | None:
    """ "In the attack 3 were killed": a passive right behind the number, without a subject."""
    behind = number.nbor() if number.i + 1 < len(number.doc) else number
    verb = behind.head
    if behind.dep_ != "auxpass" or children_by(verb, "nsubj", "nsubjpass"):
        return None
    readings = readings_of_verb(verb)
    found = (one for one in measures.measures if readings & one.verbs and one.counted != "subject")
    measure = next(found, None)
    return None if measure is None else Counted(measure.name, number, verb)


def _is_thing(noun: Token, measure: Measure, measures: Measures) -> bool:
    """Whether the verb of `measure` may have `noun`: whatever it is, people, or things it names."""
    if not measure.things:
        return True
    if "people" in measure.things and are_people(noun, measures):
        return True
    return bool(readings_of_noun(noun) & measure.things)


def _fits(noun: Token, verb: Token, measure: Measure) -> bool:
    """Whether the noun, or what it is told with, is the argument that the measure counts."""
    if verb.head == noun and verb.dep_ == "amod":
        return True
    if _is_along(noun, verb):
        return True
    near = set(wholes_of(noun))
    frame = frame_of(verb)
    own = children_by(verb, "dobj")  # also where the verb was taken for a passive
    is_subject, is_object = bool(near & set(frame.subjects)), bool(near & {*frame.objects, *own})
    if _is_gapped(noun, verb) or (noun.dep_ == "conj" and noun.head == verb and own):
        is_subject, is_object = False, True
    if measure.counted == "either":
        return is_subject or is_object
    return is_subject if measure.counted == "subject" else is_object


def _is_gapped(noun: Token, verb: Token) -> bool:
    """ "11 had been killed and 4 captured": the second passive lacks its auxiliaries."""
    is_bare = (
        verb.dep_ == "conj"
        and verb.tag_ in ("VBN", "VBD")
        and not children_by(verb, "aux", "auxpass")
    )
    is_alone = noun.dep_ in ("nsubj", "nsubjpass") and noun.head == verb
    return is_bare and is_alone and is_passive(verb.head) and not children_by(verb, "dobj")


def _is_along(noun: Token, verb: Token) -> bool:
    """ "was killed along with five of his guards"."""
    top = list(wholes_of(noun))[-1]
    prep = top.head
    if top.dep_ != "pobj" or prep.lower_ != "with" or not is_passive(verb):
        return False
    together = (prep.head, *children_by(prep, "advmod"))
    return any(one.lower_ in TOGETHER for one in together) and verb in prep.ancestors


def _by_state(noun: Token, measures: Measures) -> Counted | None:
    """ "left 12 dead", "30 wounded", "40 people are missing"."""
    for word in _states(noun):
        for measure in measures.measures:
            if word.lower_ in measure.states:
                return Counted(measure.name, noun, word)
    return None


def _states(noun: Token) -> Iterator[Token]:
    """Words that may tell how those of `noun` are: below, above, beside and behind it."""
    yield from children_by(noun, "amod", "acl", "advmod", "appos", "relcl")
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj", "nummod"):
        yield noun.head
        yield from children_by(noun.head, *PREDICATES)
        for prep in children_by(noun.head, "prep"):
            if prep.lower_ == "as":  # "lists 3,890 people as missing"
                yield from children_by(prep, "amod", "pobj", "acomp", "pcomp")
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    if behind and behind[0].sent == noun.sent:
        yield behind[1] if len(behind) > 1 and behind[0].pos_ == "ADV" else behind[0]


def by_meaning(noun: Token, measures: Measures) -> Counted | None:
    """What the noun means: "68 deaths", "refugees"; with what modifies it before it alone."""
    readings = {*readings_of_noun(noun), noun.lower_}
    found: Counted | None = None
    longest = 0
    for measure in measures.measures:
        words = max((len(one.split()) for one in readings & measure.nouns), default=0)
        if words > longest:
            found, longest = Counted(measure.name, noun, noun), words
    return found


def _by_kind(noun: Token, measures: Measures, *, is_many: bool) -> Counted | None:
    """ "His men removed 51 students": people of a kind, who do something or have it done; of many
    it is told whatever they do: "the town is home to 30,000 people".
    """
    if noun.tag_ not in PLURALS and noun.lemma_.lower() != "people":
        return None
    if noun.lemma_.lower() not in measures.people | measures.humans | {"people"}:
        return None
    done = [one for one in verbs_of(noun) if one.lemma_ not in IDLE]
    if done:
        return Counted("people", noun, done[0])
    return Counted("people", noun, noun) if is_many else None


def _is_many(span: Span) -> bool:
    amount = read_number(span.text)
    return amount is not None and (amount.low or 0) >= MANY


def _by_rise(number: Token, measures: Measures) -> Counted | None:
    """ "The number of residents who crossed … rose to 7,000"; "the toll stands at 68"."""
    found = by_rise(number)
    if found is None:
        return None
    if found.measure is not None:
        return Counted(found.measure, found.count, found.verb)
    for noun in found.nouns:
        counted = counted_noun(noun, measures)
        if counted is not None:
            return counted
    return None
