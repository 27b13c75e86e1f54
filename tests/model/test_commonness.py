"""How common words are, from the fixed table."""

from dragoman.model.commonness import Commonness, load_commonness, words_of


def test_a_word_of_every_text_is_not_rare_at_all():
    assert Commonness(texts=10, counts={"the": 10}).rarity("the") == 0.0


def test_a_name_is_rarer_than_a_word_of_the_trade_and_that_than_an_article():
    rarity = load_commonness().rarity
    assert rarity("zarnwick") > rarity("ceasefire") > rarity("the")


def test_a_genitive_counts_as_its_word():
    assert list(words_of("Mali’s army, MALI's")) == ["mali", "army", "mali"]
