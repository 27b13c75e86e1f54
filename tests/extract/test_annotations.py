"""What annotating left, looked up by place."""

from dragoman.extract.annotations import quotes_in, quotes_over
from tests.extract.conftest import Read
from tests.extract.words import word

TEXT = '"We left," Kenya said. "We will not return," it added.'


def test_quotations_are_found_by_a_word_in_them(read: Read) -> None:
    doc = read(TEXT)
    left, back = quotes_in(doc)
    for text, wanted in (("left", (left,)), ("return", (back,)), ("Kenya", ())):
        at = word(doc, text).i
        assert quotes_over(doc, at, at + 1) == wanted


def test_a_stretch_holds_all_quotations_that_it_touches(read: Read) -> None:
    doc = read(TEXT)
    assert quotes_over(doc, word(doc, "left").i, word(doc, "not").i) == quotes_in(doc)
