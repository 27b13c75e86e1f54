"""Sentences of a text, to be compared with those of another version."""

from dragoman.reconcile.texts.sentences import split_sentences

LONG = (
    "The two sides agreed on Monday to let the convoy of the agency pass the bridge at Orsha, and "
)


def words(text: str) -> list[str]:
    return [sentence.words for sentence in split_sentences(text)]


def test_titles_and_initials_end_no_sentence():
    assert words("Gen. Abay met J. Smith. Both left.") == ["Gen. Abay met J. Smith.", "Both left."]


def test_quotation_marks_stay_with_their_sentence():
    assert words("“We left.” He nodded.") == ["“We left.”", "He nodded."]


def test_a_mark_before_a_small_letter_ends_no_sentence():
    assert words('"Why?" asked the envoy.') == ['"Why?" asked the envoy.']


def test_lines_that_are_wrapped_run_on():
    assert words("The convoy\npassed. It was\nlate.") == ["The convoy passed.", "It was late."]


def test_a_blank_line_parts_what_has_no_mark():
    assert words("Convoy passes\n\nThe convoy passed.") == ["Convoy passes", "The convoy passed."]


def test_in_a_text_of_long_lines_each_line_is_a_paragraph():
    assert words(f"Convoy passes\n{LONG}so it did.") == ["Convoy passes", f"{LONG}so it did."]


def test_a_dateline_is_left_out_of_what_is_compared():
    assert words("KYIV, Sept. 26 (UW) - The convoy passed.") == ["The convoy passed."]


def test_spans_are_those_of_the_text():
    text = "  The convoy\n passed.  It was late.\n"
    spans = [text[one.start : one.end] for one in split_sentences(text)]
    assert spans == ["The convoy\n passed.", "It was late."]
