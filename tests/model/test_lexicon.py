"""Word lists beside the codebook."""

from dragoman.model.lexicon import load_situations, situations_by_word


def test_a_situation_is_found_by_each_of_its_nouns() -> None:
    by_word = situations_by_word()
    for lasting in load_situations():
        assert all(lasting in by_word[noun] for noun in lasting.nouns), lasting.type


def test_a_situation_is_found_by_the_verb_of_each_of_its_phrases() -> None:
    by_word = situations_by_word()
    for lasting in load_situations():
        assert all(lasting in by_word[phrase.split()[0]] for phrase in lasting.verbs), lasting.type


def test_a_phrase_is_found_by_its_verb_alone() -> None:
    besieged = {lasting.type for lasting in situations_by_word()["lay"]}
    assert "blockade" in besieged
    assert "siege to" not in situations_by_word()


def test_every_key_is_one_word_as_a_lemma_is() -> None:
    assert all(word.split() == [word] == [word.lower()] for word in situations_by_word())


def test_the_situations_of_a_word_stand_in_the_order_of_the_list_and_once() -> None:
    order = load_situations()
    for word, found in situations_by_word().items():
        numbers = [order.index(lasting) for lasting in found]
        assert numbers == sorted(set(numbers)), word


def test_a_word_that_opens_and_one_that_ends_lead_to_their_states() -> None:
    by_word = situations_by_word()
    assert "in_force" in {row.state for row in by_word["siege"]}
    assert "ended" in {row.state for row in by_word["lift"]}
