"""Where the judge looks around a word."""

import pytest
from spacy.tokens import Doc

from dragoman.annotate.language import LanguageModel
from dragoman.extract.judging.arguments import around, head_of, may_tell, words_of
from tests.extract.words import word as token

NOUNS = frozenset({"attack", "talk"})


def said(doc: Doc, span: tuple[int, int] | None) -> str | None:
    return None if span is None else doc.text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya attacked Uganda.", "attacked"),
        ("Kenya has attacked Uganda.", "attacked"),
        ("Rebels took the town.", "took"),  # a light verb with its object
        ("The general took over.", "took"),  # and one with a particle
        ("The attack killed nine people.", "attack"),
    ],
)
def test_a_full_verb_and_a_known_noun_may_tell_an_event(
    language: LanguageModel, text: str, word: str
) -> None:
    assert may_tell(token(language(text), word), NOUNS)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya has attacked Uganda.", "has"),
        ("Uganda was attacked by Kenya.", "was"),
        ("Kenya attacked Uganda, officials said.", "said"),
        ("The siege killed nine people.", "siege"),  # no noun that has told one
        ("Attack helicopters left the town.", "Attack"),
        ("Kenya attacked Uganda.", "Kenya"),
    ],
)
def test_other_words_tell_none(language: LanguageModel, text: str, word: str) -> None:
    assert not may_tell(token(language(text), word), NOUNS)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Kenya attacked Uganda.", "attacked", "attacked"),
        ("Rebels shot down a plane.", "shot", "shot down"),
        ("Rebels shot it down.", "shot", "shot it down"),
        ("Rebels laid their old weapons down.", "laid", "laid"),
        ("The attack killed nine people.", "attack", "attack"),
    ],
)
def test_a_trigger_is_its_word_with_a_particle_close_behind(
    language: LanguageModel, text: str, word: str, wanted: str
) -> None:
    doc = language(text)
    assert said(doc, words_of(token(doc, word))) == wanted


@pytest.mark.parametrize(
    ("text", "word", "source", "target"),
    [
        ("Kenya attacked Uganda.", "attacked", "Kenya", "Uganda"),
        ("The army of Kenya attacked northern Uganda.", "attacked", "The army", "northern Uganda"),
        ("Uganda was attacked by the army.", "attacked", "the army", "Uganda"),
        ("Uganda was attacked on Monday.", "attacked", None, "Uganda"),
        ("The soldiers left.", "left", "The soldiers", None),
        ("The attack on Uganda killed nine people.", "attack", None, None),
    ],
)
def test_source_and_target_are_the_doer_and_whom_it_is_done_to(
    language: LanguageModel, text: str, word: str, source: str | None, target: str | None
) -> None:
    doc = language(text)
    found = around(token(doc, word))
    assert (said(doc, found[0]), said(doc, found[1])) == (source, target)


@pytest.mark.parametrize(
    ("words", "wanted"), [("attacked", "attacked"), ("made an attack", "attack"), ("made", "made")]
)
def test_the_head_of_a_light_verb_is_its_noun_where_that_is_shown(
    language: LanguageModel, words: str, wanted: str
) -> None:
    doc = language(f"Kenya {words} yesterday." if words == "attacked" else "Kenya made an attack.")
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words))
    assert span is not None
    assert head_of(span).text == wanted
