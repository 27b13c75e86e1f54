"""Deep objects, agents and obliques of a word."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.extract.grammar.phrases import complements, conjuncts, person_of, relative_head
from dragoman.extract.grammar.tree import children_by, coordinated_verbs, is_noun, prepositions
from dragoman.extract.grammar.verbs import is_passive

OBJECTS = ("dobj", "obj")
PREDICATES = ("ccomp", "oprd", "xcomp")
PREPOSITIONAL = ("ADP", "SCONJ", "VERB", "ADV")
RELATIVE_TAGS = ("WDT", "WP", "WRB")
NEAR = 2  # tokens between two verbs that share the object of the second


def objects_of(verb: Token) -> list[Token]:
    """Heads of the direct objects, also of "attended and mediated the talks"."""
    own = children_by(verb, *OBJECTS)
    if own:
        return [one for child in own for one in conjuncts(relative_head(child))]
    if verb.dep_ == "relcl" and _is_zero_relative(verb):
        return [verb.head]  # "the declaration they signed"
    judged = predicate_of(verb)
    if judged is not None and judged.dep_ == "ccomp":
        return [one for child in children_by(judged, "nsubj") for one in conjuncts(child)]
    for child in coordinated_verbs(verb):
        if child.i - verb.i <= NEAR:
            return objects_of(child)
    return _stray_objects(verb)


def predicate_of(verb: Token) -> Token | None:
    """ "found them guilty", "was declared void": the adjective that the verb says of its object."""
    for child in children_by(verb, *PREDICATES):
        if child.pos_ == "ADJ" and not children_by(child, "mark", "aux", "cop"):
            return child
    return None


def agents_of(verb: Token) -> list[Token]:
    """Heads of the by-phrase of a passive."""
    return [one for child in verb.children if _is_by(child, verb) for one in complements(child)]


def obliques_of(word: Token) -> dict[str, list[Token]]:
    """Heads by preposition: ``{"with": [...], "against": [...]}``; "according to" is no oblique."""
    found: dict[str, list[Token]] = {}
    for prep in _preps(word):
        key = prep.lower_
        for child in prep.children:
            if child.dep_ == "pobj":
                found.setdefault(key, []).extend(conjuncts(relative_head(child)))
            elif child.dep_ == "prep":
                found.setdefault(f"{key} {child.lower_}", []).extend(complements(child))
    return found


def obliques_by(word: Token, *keys: str) -> list[Token]:
    """Heads behind the prepositions `keys`, in that order."""
    found = obliques_of(word)
    return [one for key in keys for one in found.get(key, [])]


def _is_by(child: Token, verb: Token) -> bool:
    is_prep = child.dep_ == "prep" and child.lower_ == "by"
    return child.dep_ == "agent" or (is_prep and is_passive(verb))


def _is_zero_relative(verb: Token) -> bool:
    has_relative = any(token.tag_ in RELATIVE_TAGS and token.i < verb.i for token in verb.subtree)
    return bool(children_by(verb, "nsubj")) and not has_relative and is_noun(verb.head)


def _stray_objects(verb: Token) -> list[Token]:
    """ "will receive in the capital Brussels X": a person whom the parser hung on the place."""
    for prep in prepositions(verb, "in", "at", "on"):
        for place in prep.children:
            for child in children_by(place, "appos"):
                if person_of(child) is not None and person_of(place) is None:
                    return conjuncts(child)
    return []


def _preps(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in ("prep", "dative") and child.pos_ in PREPOSITIONAL:
            yield child
            yield from (other for other in children_by(child, "conj") if other.pos_ == "ADP")
        elif child.dep_ == "prt":
            yield from children_by(child, "prep")
