"""A place and a person behind it that were read as one name: "in Munich Aliyev proposed"."""

from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

WHERE = ("at", "from", "in", "near", "outside")
NAMES = ("FAC", "GPE", "LOC", "ORG", "PERSON")
FINITE = ("MD", "VBD", "VBP", "VBZ")
SUBJECTS = ("csubj", "expl", "nsubj", "nsubjpass")


def part_names(doc: Doc) -> None:
    """Part each such name where its last word is a person's elsewhere in the report, and the verb
    right behind it has no other subject; the person becomes that subject.
    """
    persons = {ent[-1].text for ent in doc.ents if ent.label_ == "PERSON" and not _is_where(ent)}
    for ent in doc.ents:
        verb = _verb_behind(ent)
        if len(ent) > 1 and verb is not None and _is_where(ent) and ent[-1].text in persons:
            _part(ent, verb)


def _is_where(ent: Span) -> bool:
    return ent.start > 0 and ent.doc[ent.start - 1].lower_ in WHERE


def _verb_behind(ent: Span) -> Token | None:
    """The verb without a subject that stands right behind a name."""
    if ent.label_ not in NAMES or ent.end >= len(ent.doc) or ent.doc[ent.end].tag_ not in FINITE:
        return None
    first = ent.doc[ent.end]
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    return None if any(child.dep_ in SUBJECTS for child in verb.children) else verb


def _part(ent: Span, verb: Token) -> None:
    doc, person, place = ent.doc, ent[-1], ent[-2]
    place.head, place.dep_ = doc[ent.start - 1], "pobj"
    person.head, person.dep_ = verb, "nsubj"
    parts = [
        Span(doc, ent.start, ent.end - 1, label="GPE"),
        Span(doc, ent.end - 1, ent.end, label="PERSON"),
    ]
    doc.set_ents(filter_spans([*parts, *(one for one in doc.ents if one.start != ent.start)]))
