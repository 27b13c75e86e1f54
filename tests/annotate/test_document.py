"""A report as a document: nothing moves, no sentence crosses a block."""

TEXT = (
    "Lists exchanged in Geneva\n\n"
    "GENEVA, 3 May (Lake Agency) — The envoys said “we are ready”. They sat down.\n\n"
    "What comes next\n\n"
    "They\u00a0meet again in June."
)


def test_every_token_lies_where_its_word_lies_in_the_text(parse):
    doc = parse(TEXT)
    assert len(doc.text) == len(TEXT)
    words = {token.text: token.idx for token in doc}
    assert TEXT[words["ready"] :].startswith("ready”")


def test_marks_of_all_houses_are_read_as_plain_ones(parse):
    assert parse("«Ready», they’re „ready“.").text == '"Ready", they\'re "ready".'


def test_a_sentence_starts_with_each_block(parse):
    doc = parse(TEXT)
    starts = {sent.start_char for sent in doc.sents}
    assert {block.start for block in doc._.blocks} <= starts


def test_a_sentence_starts_behind_a_dateline(parse):
    starts = {sent.start_char for sent in parse(TEXT).sents}
    assert TEXT.index("The envoys") in starts


def test_each_token_knows_its_block(parse):
    kind = {token.text: token._.block.kind for token in parse(TEXT)}
    assert kind["exchanged"] == "headline"
    assert kind["Agency"] == "dateline"
    assert kind["envoys"] == "body"
    assert kind["comes"] == "heading"


def test_a_document_keeps_its_report(parse):
    assert parse(TEXT)._.report.text == TEXT


def test_a_text_without_words_is_a_document_without_blocks(parse):
    assert parse("\n \n")._.blocks == ()
    assert parse("")._.blocks == ()
