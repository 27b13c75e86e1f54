"""Names that a known acronym in brackets behind them says: "National Liberation Army (ELN)"."""

from spacy.tokens import Span

from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.phrases import is_credit, phrase_to

DEFINED = ("group", "organisation", "body")


def add_defined(found: Found) -> None:
    """Add each name right before a bracket as the group or organisation named in it."""
    for span, entries in found.doc._.names:
        entry = next((one for one in entries if one.kind in DEFINED), None)
        if entry is None or not is_credit(span) or span.start < 2 or not span.text.isupper():
            continue
        noun = found.doc[span.start - 2]
        phrase = phrase_to(noun)
        if not _is_name(phrase) or found.is_used([noun]):
            continue
        found.add(
            phrase,
            head=noun,
            kind=entry.kind,
            name=entry.name,
            key=entry.key,
            country=entry.country,
            sector=entry.sector,
            also=range(phrase.start, span.end),
        )


def _is_name(phrase: Span) -> bool:
    """Whether a phrase is a name of several words, and no place where an agency writes."""
    capitals = [token for token in phrase if token.text[0].isupper() and token.lower_ != "the"]
    is_place = any(token.ent_type_ == "GPE" for token in phrase)
    return len(capitals) > 1 and phrase[-1] in capitals and not is_place
