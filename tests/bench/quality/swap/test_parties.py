"""Pairs of parties, and texts in which they change places."""

from bench.quality.swap.parties import Pair, exchange, load_pairs, pair_of

FIJI = Pair(one=("Fiji", "Fijian", "Suva"), other=("Malta", "Maltese", "Valletta"))
PERU = Pair(one=("Peru", "Peruvian"), other=("Cuba", "Cuban"))
NEUTRAL = Pair(one=("Nauru", "Nauruan", "Yaren"), other=("Palau", "Palauan", "Melekeok"))
TEXT = "In Suva, a Fijian envoy (Fiji's second) told Maltese friends: Malta's guests leave Peru."


def test_each_name_takes_the_place_of_its_counterpart() -> None:
    assert exchange("Fiji hailed a Maltese ship.", FIJI.exchange) == "Malta hailed a Fijian ship."


def test_exchange_keeps_everything_else() -> None:
    assert exchange(TEXT, FIJI.exchange) == (
        "In Valletta, a Maltese envoy (Malta's second) told Fijian friends: "
        "Fiji's guests leave Peru."
    )


def test_exchange_twice_is_the_text_again() -> None:
    assert exchange(exchange(TEXT, FIJI.exchange), FIJI.exchange) == TEXT


def test_a_name_within_a_longer_word_stays() -> None:
    assert exchange("Fijians like Maltesers.", FIJI.exchange) == "Fijians like Maltesers."


def test_the_longer_of_two_names_is_taken() -> None:
    names = {"West Isle": "East Bay", "West": "Left"}
    assert exchange("West Isle lies west of West Point.", names) == (
        "East Bay lies west of Left Point."
    )


def test_neutral_names_stand_for_either_side() -> None:
    straight, turned = (FIJI.onto(NEUTRAL, turned=turned) for turned in (False, True))
    assert exchange("Fiji hailed Maltese sailors.", straight) == "Nauru hailed Palauan sailors."
    assert exchange("Fiji hailed Maltese sailors.", turned) == "Palau hailed Nauruan sailors."


def test_the_turned_neutral_text_is_the_neutral_text_exchanged() -> None:
    straight, turned = (FIJI.onto(NEUTRAL, turned=turned) for turned in (False, True))
    assert exchange(exchange(TEXT, straight), NEUTRAL.exchange) == exchange(TEXT, turned)


def test_the_pair_both_of_whose_sides_are_named_is_that_of_the_text() -> None:
    assert pair_of("Peru wrote to Peru; Fiji wrote to Malta.", [PERU, FIJI]) == FIJI
    assert pair_of("Peru wrote to Malta.", [PERU, FIJI]) is None


def test_of_two_pairs_the_one_whose_rarer_side_is_named_most_is_taken() -> None:
    text = "Peru, Peru, Peru and Cuba; Fiji, Suva, Malta and Valletta."
    assert pair_of(text, [PERU, FIJI]) == FIJI


def test_of_two_pairs_as_often_named_the_first_is_taken() -> None:
    assert pair_of("Fiji, Malta, Peru, Cuba.", [PERU, FIJI]) == PERU
    assert pair_of("Fiji, Malta, Peru, Cuba.", [FIJI, PERU]) == FIJI


def test_a_name_without_counterpart_stays() -> None:
    pair = Pair(one=("Fiji", "Suva"), other=("Malta",))
    assert pair.exchange == {"Fiji": "Malta", "Malta": "Fiji"}
    assert exchange("Fiji hailed Malta from Suva.", pair.exchange) == "Malta hailed Fiji from Suva."


def test_no_name_is_none_and_keeps_the_places_of_the_others() -> None:
    pair = Pair(one=("Fiji", "", "Suva"), other=("Malta", "Maltese", "Valletta"))
    assert exchange("Maltese guests of Suva left.", pair.exchange) == (
        "Maltese guests of Valletta left."
    )
    assert pair_of("Fiji left.", [pair]) is None


def test_every_pair_of_the_table_has_a_neutral_name_for_each() -> None:
    pairs, neutral = load_pairs()
    assert all(max(len(pair.one), len(pair.other)) <= len(neutral.one) for pair in pairs)
    assert len(neutral.one) == len(neutral.other)
    assert all((*neutral.one, *neutral.other))


def test_every_pair_of_the_table_is_the_same_again_when_exchanged_twice() -> None:
    pairs, _ = load_pairs()
    assert all(
        pair.exchange[pair.exchange[name]] == name for pair in pairs for name in pair.exchange
    )
