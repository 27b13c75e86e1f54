"""How direct a claim is, over all its words and its source."""

import pytest

from dragoman.extract.claims.directness import directness_of
from tests.extract.conftest import Read

PLAIN = "The mayor said the bridge had fallen."
MIXED = "The mayor said the bridge was “a heap of rust and rope”."
PAPER = "The panel's report found that the bridge had fallen."


@pytest.mark.parametrize(
    ("text", "source", "content", "directness"),
    [
        (PLAIN, "mayor", "the bridge had fallen", "reported"),
        (MIXED, "mayor", "the bridge was “a heap of rust and rope”", "quoted"),
        (PAPER, "report", "that the bridge had fallen", "document"),
    ],
)
def test_words_in_marks_are_quoted_and_papers_are_documents(
    read: Read, text: str, source: str, content: str, directness: str
) -> None:
    doc = read(text)
    start = text.index(content)
    spans = [doc.char_span(start, start + len(content), alignment_mode="expand")]
    named = next(token for token in doc if token.text == source)
    told = directness_of(
        "reported",
        source=((named.i, named.i + 1),),
        content=tuple((span.start, span.end) for span in spans if span is not None),
        doc=doc,
    )
    assert told == directness


def test_what_stands_in_a_statement_is_of_a_document_whoever_speaks(read: Read) -> None:
    doc = read(PLAIN)
    assert directness_of("document", source=(), content=((3, 7),), doc=doc) == "document"
