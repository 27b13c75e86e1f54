"""Quotations, told apart as speech or as scare quotes."""


def quoted(parse, text):
    doc = parse(text)
    return [(doc[quote.start : quote.end].text, quote.is_speech) for quote in doc._.quotes]


def test_a_quotation_with_a_verb_is_speech(parse):
    assert quoted(parse, 'He said "we agree" and left.') == [("we agree", True)]


def test_a_long_quotation_is_speech_without_a_verb(parse):
    text = 'He spoke of "a hard but fair peace for all of us".'
    assert quoted(parse, text) == [("a hard but fair peace for all of us", True)]


def test_a_word_in_marks_is_a_scare_quote(parse):
    assert quoted(parse, 'The "corridor" stayed closed.') == [("corridor", False)]


def test_a_participle_alone_makes_no_speech(parse):
    assert quoted(parse, 'The "so-called exhausted" army left.')[0][1] is False


def test_two_quotations_are_not_one(parse):
    text = 'Both "talks are over" and "war is near" were heard.'
    assert [words for words, _ in quoted(parse, text)] == ["talks are over", "war is near"]


def test_a_mark_left_open_does_not_swallow_the_next_paragraph(parse):
    text = 'He said "we agree to the whole text.\n\nShe said "we do not" and left the room.'
    assert quoted(parse, text) == [("we do not", True)]


def test_a_text_without_marks_has_no_quotations(parse):
    assert quoted(parse, "They agreed.") == []


def test_empty_marks_hold_no_quotation(parse):
    assert quoted(parse, 'He said "" and left.') == []
