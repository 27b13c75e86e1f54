"""The ways to read a word: a verb with what makes its meaning, a noun with what modifies it."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, is_verb

COMPLETING = ("prt", "acomp", "oprd", "advmod", "dobj", "dative", "xcomp", "amod")


def readings_of_verb(verb: Token) -> set[str]:
    """ "shoot", "shoot dead"; "take", "take hostage", "take into custody"."""
    lemma = verb.lemma_.lower()
    found = {lemma, *(f"{lemma} {one.lemma_.lower()}" for one in children_by(verb, *COMPLETING))}
    if verb.i + 1 < len(verb.doc):
        found.add(f"{lemma} {verb.nbor().lower_}")  # "shot dead a farmer", however it was parsed
    if lemma == "go" and "let" in (verb.head.lemma_, verb.nbor(-1).lemma_ if verb.i else ""):
        found.add("let go")
    for prep in children_by(verb, "prep", "prt"):
        for noun in children_by(prep, "pobj"):
            found.add(f"{lemma} {prep.lower_} {noun.lemma_.lower()}")
    return found


def readings_of_noun(noun: Token) -> set[str]:
    """The noun alone and with each word that modifies it: "prisoner of war", "aid truck"."""
    lemma = noun.lemma_.lower()
    plain = noun.lower_.removesuffix("s")  # the lemmatizer makes "dos" of "doses"
    modifiers = [child.lower_ for child in children_by(noun, "amod", "compound")]
    whole = {f"{noun.head.lower_} {noun.lemma_}"} if noun.dep_ == "compound" else set()
    return {lemma, plain, *(f"{word} {lemma}" for word in modifiers), *whole}


def verbs_of(noun: Token) -> list[Token]:
    """Verbs that `noun` may be argued by: those that modify it, then those of its clause."""
    found = [
        child
        for child in children_by(noun, "acl", "relcl", "amod")
        if child.pos_ in ("VERB", "ADJ")
    ]
    above = next((one for one in noun.ancestors if _is_clause(one)), None)
    if above is not None:
        chain = [above, *children_by(above, "conj", "xcomp", "oprd", "ccomp")]
        chain += [two for one in chain[1:] for two in children_by(one, "xcomp", "conj")]
        found += [one for one in chain if is_verb(one) and one not in found]
    return found


def _is_clause(token: Token) -> bool:
    return is_verb(token) and token.dep_ not in ("amod", "compound", "auxpass", "aux")
