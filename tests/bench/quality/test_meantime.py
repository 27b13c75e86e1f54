"""Texts put together from tokens, and what is marked in them."""

import pytest

from bench.quality.meantime import Document, documents_in, joined

FILE = """<?xml version="1.0"?><Document doc_name="7_Choir">
{tokens}
<Markables>
<TIMEX3 functionInDocument="{function}" value="1991-05-03"><token_anchor t_id="3"/></TIMEX3>
<EVENT_MENTION polarity="POS"><token_anchor t_id="6"/><token_anchor t_id="7"/></EVENT_MENTION>
<EVENT_MENTION polarity="NEG"/>
</Markables><Relations/></Document>"""
WORDS = [
    (sentence, word)
    for sentence, words in ((0, "Choir sings"), (1, "3.5.1991"), (2, "The choir sat down ."))
    for word in words.split()
] + [(6, "It"), (6, "rose")]


def file(function: str = "CREATION_TIME") -> bytes:
    tokens = "".join(
        f'<token number="0" sentence="{sentence}" t_id="{number}">{word}</token>\n'
        for number, (sentence, word) in enumerate(WORDS, start=1)
    )
    return FILE.format(tokens=tokens, function=function).encode()


def document(function: str = "CREATION_TIME") -> Document:
    [found] = documents_in({"a.xml": file(function)})
    return found


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("They sang , and left .", "They sang, and left."),
        ("It ( the choir ) sang", "It (the choir) sang"),
        ("Ada 's fee is $ 5", "Ada's fee is $5"),
        ('" Sing ! " she said', '"Sing!" she said'),
        ("They did n't", "They didn't"),
    ],
)
def test_tokens_are_joined_as_they_would_be_printed(tokens: str, text: str) -> None:
    assert joined([(2, token) for token in tokens.split()])[0] == text


def test_a_token_is_where_it_stands_in_the_text() -> None:
    text, spans = joined([(2, "Sing"), (2, ","), (2, "Ada")])
    assert [text[start:end] for start, end in spans] == ["Sing", ",", "Ada"]


def test_title_and_day_stand_by_themselves_and_sentences_in_a_row() -> None:
    found = document()
    assert found.text == "Choir sings\n\n3.5.1991\n\nThe choir sat down. It rose"
    assert found.title == "Choir sings"


def test_a_marking_covers_all_its_tokens_and_one_without_any_is_left_out() -> None:
    found = document()
    assert [found.text[one.start : one.end] for one in found.markings] == ["3.5.1991", "sat down"]


def test_people_have_marked_up_to_the_fifth_sentence() -> None:
    found = document()
    assert found.text[: found.marked].endswith("sat down.")


@pytest.mark.parametrize("function", ["CREATION_TIME", "NONE"])
def test_the_date_under_the_title_is_that_of_publication_however_marked(function: str) -> None:
    found = document(function)
    assert found.published == "1991-05-03"
    assert found.markings[0].is_creation


def test_of_two_annotations_of_a_text_the_one_inside_of_it_is_read() -> None:
    files = {
        "set/intra-doc_annotation/a.xml": file(),
        "set/intra_cross-doc_annotation/a.xml": file(),
        "set/notes.txt": b"no xml",
    }
    assert len(documents_in(files)) == 1
