"""Where sentences start before the parser looks: never within words that no mark parts."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from dragoman.annotate.sentences import LONGEST, start_sentences


def words(text: str) -> Doc:
    parts = text.split()
    return Doc(Vocab(), words=parts, spaces=[True] * len(parts))


def joined(doc: Doc) -> list[str]:
    """Words at which no sentence may start."""
    return [token.text for token in doc if token.is_sent_start is False]


def test_no_sentence_starts_behind_a_plain_word() -> None:
    doc = words("- Guyana and Venezuela agreed .")
    start_sentences(doc, set())
    assert joined(doc) == ["and", "Venezuela", "agreed"]


def test_the_parser_looks_behind_every_mark() -> None:
    doc = words("He left . She stayed : nobody came")
    start_sentences(doc, set())
    assert not {"She", "nobody"} & set(joined(doc))


def test_a_known_start_stays_one_without_a_mark_before_it() -> None:
    doc = words("Talks resume Envoys met")
    start_sentences(doc, {doc[2].idx})
    assert doc[2].is_sent_start
    assert joined(doc) == ["resume", "met"]


def test_a_text_without_marks_is_left_to_the_parser() -> None:
    doc = words(" ".join(["word"] * (LONGEST + 1)))
    start_sentences(doc, set())
    assert joined(doc) == []
