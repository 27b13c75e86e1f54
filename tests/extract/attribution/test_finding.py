"""Who says what in a document; the judge is a stand-in."""

from collections.abc import Mapping

from spacy.tokens import Doc

from dragoman.extract.attribution.finding import Attribution, find_attributions
from dragoman.extract.attribution.parts import Pieces
from dragoman.extract.judging.hearing import Hearing
from tests.extract.answers import ToldJudge, as_judge
from tests.extract.conftest import Read

Said = Mapping[str, Mapping[str, str]]


def found_in(doc: Doc, said: Said) -> list[Attribution]:
    return find_attributions(doc, Hearing(as_judge(ToldJudge({}, said=said)), doc))


def words(pieces: Pieces, doc: Doc) -> list[str]:
    return [doc[start:end].text for start, end in pieces]


def test_the_parts_around_a_cue_are_whole_stretches(read: Read) -> None:
    doc = read("The governor said the army left.")
    parts = {"stance": "states", "source": "The governor", "content": "the army left"}
    (one,) = found_in(doc, {"said": parts})
    assert (one.stance, one.token.text) == ("states", "said")
    assert words(one.source, doc) == ["The governor"]
    assert words(one.content, doc) == ["the army left"]


def test_a_word_that_attributes_nothing_is_no_cue(read: Read) -> None:
    assert found_in(read("The governor left."), {}) == []


def test_a_cue_without_content_tells_nothing(read: Read) -> None:
    doc = read("The governor spoke.")
    assert found_in(doc, {"spoke": {"stance": "states", "source": "The governor"}}) == []


def test_a_quotation_is_taken_whole_with_its_marks(read: Read) -> None:
    doc = read('"We will never leave," Kenya said.')
    parts = {"stance": "states", "source": "Kenya", "content": "will never"}
    (one,) = found_in(doc, {"said": parts})
    assert words(one.content, doc) == ['"We will never leave,"']


def test_full_stops_and_commas_around_a_content_are_not_its_own(read: Read) -> None:
    doc = read("The army left, Kenya said.")
    parts = {"stance": "states", "source": "Kenya", "content": "The army left ,"}
    (one,) = found_in(doc, {"said": parts})
    assert words(one.content, doc) == ["The army left"]


def test_a_quotation_behind_one_belongs_to_the_cue_before(read: Read) -> None:
    doc = read('"We left," Kenya said. "We will not return to that place."')
    parts = {"stance": "states", "source": "Kenya", "content": "We left"}
    (one,) = found_in(doc, {"said": parts})
    assert words(one.content, doc) == ['"We left,"', '"We will not return to that place."']


def test_a_quotation_with_a_cue_of_its_own_does_not(read: Read) -> None:
    doc = read('"We left," Kenya said. "You will be back here soon," Uganda replied.')
    said = {
        "said": {"stance": "states", "source": "Kenya", "content": "We left"},
        "replied": {"stance": "states", "source": "Uganda", "content": "You will be back"},
    }
    first, second = found_in(doc, said)
    assert words(first.content, doc) == ['"We left,"']
    assert words(second.content, doc) == ['"You will be back here soon,"']
