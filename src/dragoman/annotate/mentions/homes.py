"""Where a person is from, by the words right behind the name."""

from spacy.tokens import Span

from dragoman.annotate.mentions.known import Known


def home_of(span: Span, known: Known) -> str | None:
    """ "Ararat Mirzoyan of Armenia": the state that stands right behind a name."""
    if span.end + 1 >= len(span.doc) or span.doc[span.end].lower_ not in ("of", "from"):
        return None
    entries = known.entries(span.doc[span.end + 1])
    return next((entry.country for entry in entries if entry.kind == "state"), None)
