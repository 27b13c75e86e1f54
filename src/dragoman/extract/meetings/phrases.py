"""Stretches of a sentence that are kept as words: a noun phrase, or a verb with what follows."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.model.draft import Characters

BEFORE = ("neg", "aux", "auxpass")
REASONS = ("after", "as", "because", "since")
LONGEST = 45  # tokens; a parse that gives more has lost its way
CLAUSES = ("advcl", "parataxis", "relcl")
ATTACHED = ("acomp", "advmod", "agent", "attr", "ccomp", "dative", "dobj", "npadvmod", "oprd",
            "prep", "prt", "xcomp")  # fmt: skip


def noun_phrase(noun: Token) -> Characters | None:
    """Characters of the noun, what stands before it and what hangs on it, no clause beside it."""
    last = noun.right_edge.i
    for token in noun.doc[noun.i + 1 : last + 1]:
        if token.dep_ in CLAUSES and _is_aside(token):
            last = token.left_edge.i - 1
            break
    return _characters(noun, noun.left_edge.i, last)


def _is_aside(head: Token) -> bool:
    """Whether a clause stands behind a comma or dash: "…, on which he asked for work to begin"."""
    first = head.left_edge.i
    return head.dep_ != "relcl" or (first > 0 and head.doc[first - 1].is_punct)


def verb_phrase(verb: Token) -> Characters | None:
    """Characters from the verb, its negation and auxiliaries first, to the end of its clause.

    What somebody says is kept with him: "Baku maintains that it failed because …".
    """
    said = verb.head if verb.dep_ == "ccomp" and verb.head.i < verb.i else None
    start = said.left_edge.i if said is not None else verb.i
    first = min([start, *(child.i for child in children_by(verb, *BEFORE) if child.i < verb.i)])
    last = verb.i
    for child in (child for child in verb.children if child.i > verb.i):
        if child.dep_ in ATTACHED or _is_joined(child) or _is_reason(child):
            last = max(last, child.right_edge.i)
        elif child.dep_ not in ("punct", "cc"):
            break
    return _characters(verb, first, last)


def _is_joined(child: Token) -> bool:
    """ "agreed on A and signed B": a verb without a subject of its own."""
    return child.dep_ == "conj" and is_verb(child) and not children_by(child, "nsubj", "nsubjpass")


def _is_reason(child: Token) -> bool:
    marks = children_by(child, "mark")
    return child.dep_ == "advcl" and any(mark.lower_ in REASONS for mark in marks)


def _characters(token: Token, first: int, last: int) -> Characters | None:
    doc = token.doc
    while (
        last > first and (doc[last].is_punct or doc[last].is_space) and doc[last].text not in "”\"'"
    ):
        last -= 1
    if last < first or last - first > LONGEST:
        return None
    return doc[first].idx, doc[last].idx + len(doc[last])
